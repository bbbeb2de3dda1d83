"""The words that name a matter. All texts were made for this project."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reading.matters.lexicon import find_namings


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a 30-hour truce", [("ceasefire", "truce")]),
        ("Cessation of Hostilities", [("ceasefire", "Cessation of Hostilities")]),
        ("cease-fire, cease fire and ceasefires", [("ceasefire", "cease-fire"), ("ceasefire", "cease fire"), ("ceasefire", "ceasefires")]),
        ("a halt to all attacks", [("ceasefire", "halt to all attacks")]),
        ("direct talks at a summit", [("talks", "direct talks"), ("meeting", "summit")]),
        ("spoke on Monday with Ulvania", [("meeting", "spoke on Monday with")]),
        ("the peace accord", [("plan", "peace accord")]),
        ("release of all the hostages", [("exchange", "release of all the hostages")]),
        ("an ultimatum by noon", [("deadline", "ultimatum"), ("deadline", "by noon")]),
        ("unless the troops withdraw", [("terms", "unless"), ("terms", "withdraw")]),
        ("the planet and the metal", []),
    ],
)
def test_a_matter_is_named_by_these_words(text: str, named: list[tuple[str, str]]) -> None:
    assert [(naming.kind.value, text[naming.start : naming.end]) for naming in find_namings(text)] == named


@given(st.lists(st.sampled_from("a truce talks, met peace plan deal by noon must hostages “ ” \n .".split(" "))).map(" ".join))
def test_namings_stand_in_order_and_never_overlap(text: str) -> None:
    namings = find_namings(text)
    assert all(naming.start < naming.end <= len(text) for naming in namings)
    assert all(a.end <= b.start for a, b in pairwise(namings))
