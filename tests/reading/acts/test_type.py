"""Types weighed by the network and by words."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from parley.language.act_labels import ACT_TYPES
from parley.reading.acts.type import TypeWeights, shipped_types, weigh_types
from parley.records import ActType

EVEN = dict.fromkeys(ACT_TYPES, 1 / len(ACT_TYPES))


@given(st.lists(st.floats(0.001, 1), min_size=len(ACT_TYPES), max_size=len(ACT_TYPES)), st.sets(st.text(max_size=8), max_size=5))
def test_the_types_share_one_probability(network, features):
    weighed = weigh_types(dict(zip(ACT_TYPES, network, strict=True)), features, shipped_types())
    assert abs(sum(weighed.values()) - 1) < 1e-5
    assert all(p >= 0 for p in weighed.values())


def test_the_predicate_speaks_for_its_type():
    weighed = weigh_types(EVEN, ["head=reject", "word=reject"], shipped_types())
    assert max(weighed, key=weighed.get) is ActType.REJECT


def test_an_unknown_word_says_nothing():
    weights = TypeWeights({}, np.zeros((0, 17), np.float16), np.zeros(17, np.float32), np.full(17, 1 / 17, np.float32))
    weighed = weigh_types(EVEN, ["word=zzz"], weights)
    assert max(weighed.values()) - min(weighed.values()) < 1e-6
