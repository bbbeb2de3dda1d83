"""How sure an act is."""

import math

import pytest

from parley.reading.acts.confidence import ConfidenceWeights, shipped_confidence, traits_of
from parley.reading.acts.sighting import Sighting
from parley.records import ActType


def sighting(probability: float, first: float) -> Sighting:
    types = {ActType.DEMAND: first, ActType.SAY: 1 - first}
    return Sighting(0, ActType.DEMAND, probability, 0, 0, types=types)


def test_the_traits_are_log_odds():
    traits = traits_of(sighting(0.5, 0.8), 0.9)
    assert traits["act"] == 0
    assert traits["type"] == pytest.approx(math.log(4))
    assert traits["author"] == pytest.approx(math.log(9))
    assert traits["is=demand"] == 1


@pytest.mark.parametrize("certain", [0.0, 1.0])
def test_certainty_stays_finite(certain: float):
    assert all(math.isfinite(value) for value in traits_of(sighting(certain, certain), certain).values())


def test_the_confidence_is_the_share_that_the_log_odds_stand_for():
    weights = ConfidenceWeights({"bias": -1.0, "act": 2.0})
    assert weights.probability({"act": 0.5}) == 0.5
    assert weights.probability({"act": 1.5, "unknown": 9.0}) == pytest.approx(1 / (1 + math.exp(-2)))


def test_what_the_reader_is_surer_of_is_surer():
    weights = shipped_confidence()
    sure, unsure = (weights.probability(traits_of(sighting(p, t), a)) for p, t, a in ((0.95, 0.9, 0.9), (0.4, 0.5, 0.3)))
    assert 0 < unsure < 0.4
    assert 0.6 < sure < 1


def test_every_type_has_a_weight():
    assert {f"is={act.value}" for act in ActType} <= set(shipped_confidence().weights)
