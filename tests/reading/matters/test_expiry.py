"""Whether a ceasefire has run out."""

from datetime import date

import pytest

from parley.reading.matters.expiry import has_run_out
from parley.records import Ceasefire

TUESDAY = date(2025, 4, 22)


@pytest.mark.parametrize(
    ("ceasefire", "over"),
    [
        (Ceasefire(start="2025-04-19", duration="PT30H"), True),
        (Ceasefire(start="2025-04-20", duration="PT30H"), False),  # if it began late on Sunday, it ends on Tuesday
        (Ceasefire(start="2025-04-21", duration="PT30H"), False),
        (Ceasefire(start="2025-04-12", duration="P1W"), True),
        (Ceasefire(start="2025-04-19", duration="P30D"), False),
        (Ceasefire(start="2025-04", duration="P1D"), False),
        (Ceasefire(start="2025-04-14/2025-04-20", duration="P3D"), False),
        (Ceasefire(end="2025-04-21"), True),
        (Ceasefire(end="2025-04-22"), False),
        (Ceasefire(start="2025-04-19"), False),
        (Ceasefire(start="2025-99-99", duration="P1D"), False),
        (Ceasefire(), False),
    ],
)
def test_what_is_over_and_what_is_not(ceasefire: Ceasefire, over: bool):
    assert has_run_out(ceasefire, TUESDAY) is over


def test_without_a_day_of_publication_nothing_is_over():
    assert not has_run_out(Ceasefire(start="2025-04-19", duration="PT30H"), None)
