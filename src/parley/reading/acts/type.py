"""Which type an act is of: the network's view and that of its words, weighed together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from parley.language.act_labels import ACT_TYPES
from parley.records import ActType

# Chosen on held-out folds: how much the words count beside the network, how far both are overconfident, and how much of
# the advantage of frequent types is taken back.
WORDS_WEIGHT = 1.5
TEMPERATURE = 2.2
EVENING = 0.4


@dataclass(frozen=True, slots=True)
class TypeWeights:
    """A multinomial logistic model over the features of `words`: `weights[row of a feature, type]`,
    a bias for each type, and how frequent each is (`prior`)."""

    rows: Mapping[str, int]
    weights: npt.NDArray[np.float16]
    bias: npt.NDArray[np.float32]
    prior: npt.NDArray[np.float32]

    def scores(self, features: Iterable[str]) -> npt.NDArray[np.float32]:
        """The log-probability of each type, in the order of `ACT_TYPES`."""
        found = [self.rows[name] for name in features if name in self.rows]
        total = self.bias + self.weights[found].astype(np.float32).sum(axis=0)
        result: npt.NDArray[np.float32] = total - np.logaddexp.reduce(total)
        return result


@cache
def shipped_types() -> TypeWeights:
    """The weights that the package ships."""
    with as_file(files("parley.reading.acts") / "types.npz") as path, np.load(path) as data:
        names = str(data["features"]).split("\n")
        return TypeWeights({name: row for row, name in enumerate(names)}, data["weights"], data["bias"], data["prior"])


def weigh_types(network: Mapping[ActType, float], features: Iterable[str], weights: TypeWeights) -> dict[ActType, float]:
    """The probability of each type: the network's times that of the words to the power of `WORDS_WEIGHT`, tempered and normalised."""
    seen = np.log(np.array([network[act] for act in ACT_TYPES]) + 1e-6)
    total = seen + WORDS_WEIGHT * weights.scores(features)
    total = (total - EVENING * np.log(weights.prior)) / TEMPERATURE
    raised = np.exp(total - total.max())
    return {act: float(p) for act, p in zip(ACT_TYPES, raised / raised.sum(), strict=True)}
