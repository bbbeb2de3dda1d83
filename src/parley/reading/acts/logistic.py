"""A logistic model over named features."""

import math
from collections.abc import Mapping

_FURTHEST = 30.0


def logistic(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """The probability, 0..1, that the weights ("bias" stands for the constant) give to features; those without a weight count nothing."""
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-_FURTHEST, min(_FURTHEST, total))))
