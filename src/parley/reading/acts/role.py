"""Name the author, addressee and speaker of a sighted act: each candidate is weighed by learned weights over its features."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc

from parley.reading.actors import Cast
from parley.reading.acts.candidate import Setting, candidates
from parley.reading.acts.sighting import Sighting

# Chosen on held-out folds: an author is always named if any can be.
NEEDED = {"by": 0.0, "to": 0.35, "speaker": 0.5}


@dataclass(frozen=True, slots=True)
class RoleWeights:
    """The weights of each feature for each role; "bias" stands for the constant."""

    weights: Mapping[str, Mapping[str, float]]

    def probability(self, role: str, features: Mapping[str, float]) -> float:
        """How likely a candidate with these features stands in the role, 0..1."""
        weights = self.weights[role]
        total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def shipped_roles() -> RoleWeights:
    """The weights that the package ships."""
    return RoleWeights(json.loads((files("parley.reading.acts") / "roles.json").read_text(encoding="utf8")))


def name_role(doc: Doc, cast: Cast, sighting: Sighting, role: str, setting: Setting, weights: RoleWeights) -> tuple[tuple[str, ...], float]:
    """The actors in that role and how likely they stand in it; () and 0.0 where no candidate is likely enough.

    Of authors the best is always taken.
    """
    best: tuple[str, ...] = ()
    highest, found = NEEDED[role], 0.0
    for candidate in candidates(doc, cast, sighting, role, setting):
        probability = weights.probability(role, candidate.features)
        if probability > highest:
            best, highest, found = candidate.names, probability, probability
    return best, found
