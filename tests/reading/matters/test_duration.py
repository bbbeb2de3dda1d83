"""Durations that name a matter. All texts were made for this project."""

import pytest

from parley.reading.matters.duration import find_duration, find_durations


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a 30-hour Easter truce", "PT30H"),
        ("a 30-day ceasefire", "P30D"),
        ("a ceasefire of seventy-two hours", "PT72H"),
        ("the weeklong pause", "P1W"),
        ("a month-long truce", "P1M"),
        ("three months of calm", "P3M"),
        ("two days ago", None),
        ("a three-year conflict", None),
        ("the truce", None),
    ],
)
def test_a_duration_has_its_timex_value(text: str, value: str | None) -> None:
    assert find_duration(text) == value


def test_all_durations_are_found() -> None:
    assert find_durations("first 48 hours, then two weeks") == {"PT48H", "P2W"}
