"""Name the author, addressee and speaker of a sighted act: each candidate is weighed by learned weights over its features."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc

from parley.reading.actors import Cast
from parley.reading.acts.candidate import Candidate, Setting, candidates
from parley.reading.acts.logistic import logistic
from parley.reading.acts.sighting import Sighting

# Chosen on held-out folds: an author is always named if any can be.
NEEDED = {"by": 0.0, "to": 0.35, "speaker": 0.5}


@dataclass(frozen=True, slots=True)
class RoleWeights:
    """The weights of each feature for each role; "bias" stands for the constant."""

    weights: Mapping[str, Mapping[str, float]]

    def probability(self, role: str, features: Mapping[str, float]) -> float:
        """How likely a candidate with these features stands in the role, 0..1."""
        return logistic(self.weights[role], features)


@cache
def shipped_roles() -> RoleWeights:
    """The weights that the package ships."""
    return RoleWeights(json.loads((files("parley.reading.acts") / "roles.json").read_text(encoding="utf8")))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with the probability that it stands in the role."""

    candidate: Candidate
    probability: float


def weigh(doc: Doc, cast: Cast, sighting: Sighting, role: str, setting: Setting, weights: RoleWeights) -> list[Weighed]:
    """All candidates for the role, the likeliest first; of equals the one that is mentioned first."""
    found = [Weighed(c, weights.probability(role, c.features)) for c in candidates(doc, cast, sighting, role, setting)]
    return sorted(found, key=lambda weighed: -weighed.probability)


def name_role(doc: Doc, cast: Cast, sighting: Sighting, role: str, setting: Setting, weights: RoleWeights) -> tuple[tuple[str, ...], float]:
    """The actors in that role and how likely they stand in it; () and 0.0 where no candidate is likely enough.

    Of authors the best is always taken.
    """
    best = next(iter(weigh(doc, cast, sighting, role, setting, weights)), None)
    if best is None or best.probability <= NEEDED[role]:
        return (), 0.0
    return best.candidate.names, best.probability
