from datetime import date

import pytest

from parley.intake.layout import find_layout
from parley.intake.publication import publication_day


def day_of(text: str) -> date | None:
    return publication_day(text, find_layout(text))


LEAD = "On Monday, the government of Norland proposed talks with the Valley Front. The Front has not answered.\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "Monday, April 21, 2025",
        "Published: 21 April 2025",
        "PORTVILLE 2025-04-21",
        "By Ivo Lind, published on April 21, 2025",
        "Updated 21 April 2025",
    ],
)
def test_a_line_above_the_report_dates_it(headline: str, body: str, line: str) -> None:
    assert day_of(f"{headline}\n\n{line}\n\n{body}") == date(2025, 4, 21)


def test_the_day_of_publication_comes_before_that_of_an_update(headline: str, body: str) -> None:
    assert day_of(f"{headline}\n\nUpdated: 23 April 2025\nPublished: 21 April 2025\n\n{body}") == date(2025, 4, 21)


def test_two_labels_that_disagree_fix_nothing(headline: str, body: str) -> None:
    assert day_of(f"{headline}\n\nPublished: 21 April 2025\n\nPublished: 12 May 2024\n\n{body}") is None


def test_a_line_below_the_report_dates_it(report_text: str) -> None:
    assert day_of(report_text + "\nPortville, 21 April 2025\n") == date(2025, 4, 21)


def test_an_opening_dateline_with_a_year_dates_it(body: str) -> None:
    assert day_of(f"PORTVILLE, April 21, 2025 (NNA) - {body}") == date(2025, 4, 21)
    assert day_of(f"PORTVILLE, April 21 (NNA) - {body}") is None


def test_a_dated_statement_on_the_weekday_of_the_lead_dates_it() -> None:
    assert day_of(
        LEAD + "Speaking to journalists in Portville on April 21, 2025, Prime Minister Olav Stern said that he would wait."
    ) == date(2025, 4, 21)


def test_a_weekday_that_stands_with_the_date_itself_dates_it() -> None:
    assert day_of("On Monday, April 21, 2025, Prime Minister Olav Stern said that he would wait. He left on Tuesday.") == date(2025, 4, 21)
    assert day_of("On Monday, April 14, Stern left. On Tuesday, April 22, 2025, he said that he would wait.") == date(2025, 4, 22)


def test_a_dated_statement_in_the_first_sentence_dates_a_report_that_names_no_weekday() -> None:
    assert day_of(
        "In Portville, Prime Minister Olav Stern said on 21 April 2025 that he would wait.\n\nThe Front has not answered."
    ) == date(2025, 4, 21)
    assert day_of("The Front has not answered.\n\nPrime Minister Olav Stern said on 21 April 2025 that he would wait.") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Speaking in Portville on April 22, 2025, Stern said that he would wait.",  # a Tuesday, where the lead reports a Monday
        "The war began on Monday, February 28, 2022, the army said.",  # with a later year beside it
        "The truce will expire on April 21, 2025, Stern said.",
        "The prisoners have been held since April 21, 2025, Stern said.",
        "Stern said that the accord of April 21, 2025 was dead.",
        "Smoke rises over the bridge, Stern said so too, on April 21, 2025. (Photo by Ivo Lind)",
        "The bridge fell on April 21, 2025.",
        "The truce from March 1, 2025 to April 21, 2025 was kept, Stern said.",
    ],
)
def test_dates_of_other_days_do_not(sentence: str) -> None:
    assert day_of(LEAD + sentence + " Elections are due in 2025.") is None


def test_a_later_full_date_in_the_report_wins_over_an_earlier_statement() -> None:
    assert day_of(LEAD + "Stern said on April 21, 2025 that he would wait. The bridge fell on May 7, 2025.") is None


def test_a_report_without_a_date_stays_undated(report_text: str) -> None:
    assert day_of(report_text) is None
