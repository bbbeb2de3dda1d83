"""How sure an act is: how likely two careful readers would both record it, with this type.

A logistic model over what the earlier steps said; it was fitted on reports that the reader had not seen, so that of the
acts with a confidence of 0.7 about seven in ten are right.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from parley.reading.acts.logistic import logistic
from parley.reading.acts.sighting import Sighting

_FURTHEST = 8.0


@dataclass(frozen=True, slots=True)
class ConfidenceWeights:
    """The weight of each trait; "bias" stands for the constant."""

    weights: Mapping[str, float]

    def probability(self, traits: Mapping[str, float]) -> float:
        """The confidence of an act with these traits, 0..1."""
        return logistic(self.weights, traits)


@cache
def shipped_confidence() -> ConfidenceWeights:
    """The weights that the package ships."""
    return ConfidenceWeights(json.loads((files("parley.reading.acts") / "confidence.json").read_text(encoding="utf8")))


def traits_of(sighting: Sighting, sure_of_author: float) -> dict[str, float]:
    """What speaks for an act: log-odds of being an act, of its type and of its author, the next likeliest type, and the type itself."""
    first, second = sorted(sighting.types.values(), reverse=True)[:2]
    return {
        "act": _log_odds(sighting.probability),
        "type": _log_odds(first),
        "next_type": math.log(second + 1e-4),
        "author": _log_odds(sure_of_author),
        f"is={sighting.act.value}": 1.0,
    }


def _log_odds(probability: float) -> float:
    inside = min(max(probability, 1e-9), 1 - 1e-9)
    return max(-_FURTHEST, min(_FURTHEST, math.log(inside / (1 - inside))))
