"""Calendar arithmetic and the values that it gives."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reading.dates.value import first_day, grain, made_day, shifted, unit_value

UNITS = st.sampled_from(["D", "W", "M", "Q", "Y"])


@pytest.mark.parametrize(
    ("unit", "value"),
    [("D", "2024-12-30"), ("W", "2025-W01"), ("M", "2024-12"), ("Q", "2024-Q4"), ("Y", "2024"), ("DE", "202"), ("CE", "20")],
)
def test_a_day_lies_in_one_unit_of_each_kind(unit, value):
    assert unit_value(unit, date(2024, 12, 30)) == value


def test_a_month_after_the_thirty_first_ends_where_the_month_ends():
    assert shifted(date(2024, 1, 31), "M", 1) == date(2024, 2, 29)


def test_there_is_no_day_beyond_the_calendar():
    assert shifted(date(2024, 1, 1), "Y", 9000) is None
    assert shifted(date(2024, 1, 1), "D", -(10**9)) is None
    assert made_day(2025, 2, 29) is None


@given(st.dates(min_value=date(2, 1, 1)), UNITS)
def test_a_value_begins_on_or_before_the_day_that_it_holds(day, unit):
    value = unit_value(unit, day)
    begun = first_day(value)
    assert grain(value) == unit
    assert begun is not None
    assert begun <= day


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), UNITS, st.integers(-50, 50))
def test_shifting_forth_and_back_stays_in_the_month(day, unit, count):
    there = shifted(day, unit, count)
    back = shifted(there, unit, -count)
    assert abs((back - day).days) <= 3
