"""Which acts set a deadline. All texts were made for this project."""

import pytest

from parley.reading.matters.ultimatum import sets_deadline
from parley.records import Act, ActType, Span


@pytest.mark.parametrize(
    ("type", "text", "sets"),
    [
        ("demand", "The rebels must answer by noon on Friday", True),
        ("threaten", "Kestria warned that it may walk away if nothing moves", True),
        ("threaten", "the council would suspend its mission unless the shelling stopped", True),
        ("threaten", "Kestria vowed to strike back if attacked", False),
        ("say", "the deadline was noon on Friday", False),
        ("demand", "Kestria called for a ceasefire", False),
    ],
)
def test_a_limit_or_a_threat_to_leave_sets_a_deadline(type: str, text: str, sets: bool) -> None:
    assert sets_deadline(Act("a", ActType(type), Span(0, len(text), text))) is sets
