from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.intake.day import find_days, month_number, parse_day
from parley.records import UsageError


@pytest.mark.parametrize(
    "written",
    [
        "2025-04-21",
        "2025/04/21",
        "21 April 2025",
        "April 21, 2025",
        "Apr. 21, 2025",
        "Monday, 21st of April 2025",
        "2025-04-21T10:15:00Z",
        " 2025-4-21 ",
    ],
)
def test_a_given_day_may_be_written_in_any_usual_way(written: str) -> None:
    assert parse_day(written) == date(2025, 4, 21)


@pytest.mark.parametrize("written", ["2025-02-30", "31 April 2025", "2025-13-01"])
def test_a_day_that_no_calendar_has_is_refused_in_one_sentence(written: str) -> None:
    with pytest.raises(UsageError, match="does not exist") as caught:
        parse_day(written)
    assert written in str(caught.value)
    assert "YYYY-MM-DD" in str(caught.value)


@pytest.mark.parametrize("written", ["", "yesterday", "04/05/2025", "April 2025", "2025"])
def test_what_is_no_full_date_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        parse_day(written)


def test_full_dates_are_found_where_they_stand() -> None:
    text = "It began on 24 February 2022 and paused on April 19, 2025; 2025-05-01 is next."
    days = list(find_days(text))
    assert [day.on for day in days] == [date(2022, 2, 24), date(2025, 4, 19), date(2025, 5, 1)]
    assert text[days[1].start : days[1].end] == "April 19, 2025"


def test_dates_without_year_or_with_two_readings_are_not_found() -> None:
    assert not list(find_days("On April 19 they met, on 04/05/2025 again, under Resolution 2254/2015, and on 31 June 2025."))


def test_months_answer_to_their_abbreviations() -> None:
    assert [month_number(name) for name in ("Sept.", "MAY", "jun", "Ma", "Marchx")] == [9, 5, 6, None, None]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_day_that_is_written_out_is_read_back(day: date) -> None:
    assert parse_day(day.isoformat()) == parse_day(f"{day:%B} {day.day}, {day.year}") == parse_day(f"{day.day} {day:%b} {day.year}") == day
