"""Holidays that a rule fixes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reading.dates.holiday import HOLIDAYS, easter, hijri_days, holiday_days, orthodox_easter


@pytest.mark.parametrize(
    "day", [date(1961, 4, 2), date(2000, 4, 23), date(2008, 3, 23), date(2024, 3, 31), date(2025, 4, 20), date(2038, 4, 25)]
)
def test_easter_falls_where_the_church_has_it(day):
    assert easter(day.year) == day


@pytest.mark.parametrize("day", [date(2016, 5, 1), date(2021, 5, 2), date(2024, 5, 5), date(2025, 4, 20)])
def test_orthodox_easter_falls_where_the_church_has_it(day):
    assert orthodox_easter(day.year) == day


@pytest.mark.parametrize("day", [date(2017, 6, 25), date(2020, 5, 24), date(2023, 4, 21), date(2025, 3, 30)])
def test_the_end_of_ramadan_is_right_within_a_day(day):
    assert min(abs((found - day).days) for found in hijri_days(day.year, 10, 1)) <= 1


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_in_spring(year):
    assert easter(year).weekday() == orthodox_easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@given(st.sampled_from(sorted(HOLIDAYS)), st.integers(1900, 2099))
def test_a_holiday_of_a_year_falls_in_that_year(name, year):
    assert all(day.year == year for day in holiday_days(name, year))
