"""The period that a report gives figures for. All sentences were made for this project."""

from datetime import date

import pytest
import spacy

from parley.reading.dates import find_dates

PLAIN = spacy.blank("en").make_doc


def values(text: str) -> list[str | None]:
    return [found.value for found in find_dates(PLAIN(text), anchor=date(2025, 4, 24))]


def test_a_figure_of_a_year_earlier_is_the_same_quarters():
    text = "The mission counted 900 breaches in the first quarter, up from 600 a year earlier."
    assert values(text) == ["2025-Q1", "2024-Q1"]


def test_a_year_ago_without_a_figure_before_it_is_the_year():
    assert values("In the first quarter nobody died. The bridge was rebuilt a year ago.") == ["2025-Q1", "2024"]


def test_a_quarter_that_is_only_foreseen_is_not_what_the_report_tells_of():
    text = "Losses rose in the first quarter. They will fall in the second quarter. In the latest quarter 40 men died."
    assert values(text) == ["2025-Q1", "2025-Q2", "2025-Q1"]


def test_a_quarter_is_named_by_the_day_on_which_it_ended():
    assert values("Arms sales fell in the quarter ended March 31.") == ["2025-Q1", "2025-03-31"]


def test_a_year_that_ends_on_a_day_of_its_own_is_a_stretch():
    assert values("It spent 40 million in the year ended March 31.") == ["P1Y", "2025-03-31"]


def test_the_same_period_last_year_is_the_quarter_that_was_told():
    assert values("Raids fell in the first quarter against the same period last year.") == ["2025-Q1", "2024-Q1"]
    assert values("Raids fell against the same period last year.") == ["2024"]


@pytest.mark.parametrize("text", ["The quarter was shelled.", "They held three-quarters of the town.", "The year ended badly."])
def test_quarters_of_a_town_or_of_a_whole_are_no_periods(text):
    assert values(text) == []
