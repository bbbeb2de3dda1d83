"""The `when` form of time expressions."""

from datetime import date

import pytest

from parley.reading.dates import day_of
from parley.records import Span, TimeExpression, TimexType

WEDNESDAY = date(2024, 8, 21)


def expression(text: str, type: TimexType, value: str | None) -> TimeExpression:
    return TimeExpression(Span(0, len(text), text), type, value)


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("2024-08-21", "2024-08-21"),
        ("2024-08-21TNI", "2024-08-21"),
        ("2024-08", "2024-08"),
        ("2024", "2024"),
        ("2024-W34", "2024-08-19/2024-08-25"),
        ("2024-W33-WE", "2024-08-17/2024-08-18"),
        ("2024-Q2", "2024-04/2024-06"),
        ("2023-WI", "2023-12/2024-02"),
        ("2024-08-01/2024-08-03", "2024-08-01/2024-08-03"),
        ("199", None),
        ("19", None),
        ("PAST_REF", None),
        (None, None),
    ],
)
def test_a_date_becomes_a_day_a_month_a_year_or_a_stretch(value, when):
    assert day_of(expression("then", TimexType.DATE, value)) == when


def test_earlier_and_later_this_week_meet_at_publication():
    week = "2024-W34"
    assert day_of(expression("earlier this week", TimexType.DATE, week), anchor=WEDNESDAY) == "2024-08-19/2024-08-21"
    assert day_of(expression("later this week", TimexType.DATE, week), anchor=WEDNESDAY) == "2024-08-21/2024-08-25"


def test_a_stretch_up_to_now_ends_at_publication():
    assert day_of(expression("the past two weeks", TimexType.DURATION, "P2W"), anchor=WEDNESDAY) == "2024-08-07/2024-08-21"
    assert day_of(expression("the next 24 hours", TimexType.DURATION, "PT24H"), anchor=WEDNESDAY) == "2024-08-21/2024-08-22"


def test_a_bare_duration_or_a_repeated_time_dates_nothing():
    assert day_of(expression("three days", TimexType.DURATION, "P3D"), anchor=WEDNESDAY) is None
    assert day_of(expression("every Monday", TimexType.SET, "XXXX-WXX-1"), anchor=WEDNESDAY) is None
