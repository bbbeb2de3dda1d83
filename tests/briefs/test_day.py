"""Days are told in the report's words, with the date that these stand for."""

from datetime import date

import pytest

from parley.briefs.day import duration_in_words, interval
from parley.briefs.line import LineMaker
from parley.records import Reading


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-04-21", "2025-04-21", "2025-04-21"),
        ("2025-04-21TNI", "2025-04-21", "2025-04-21"),
        ("2025-04-19/2025-04-20", "2025-04-19", "2025-04-20"),
        ("2025-W16", "2025-04-14", "2025-04-20"),
        ("2025-W16-WE", "2025-04-19", "2025-04-20"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
    ],
)
def test_a_value_covers_its_days(value: str, first: str, last: str):
    assert interval(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["", "PAST_REF", "2025-02-30", "2025-13", "P3D", "XXXX-04", "2025-04-21/", "0000", "2025-W60"])
def test_what_names_no_days_covers_none(value: str):
    assert interval(value) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [("PT30H", "30 hours"), ("P30D", "30 days"), ("P1W", "1 week"), ("P1Y2M", "1 year, 2 months"), ("six weeks", "six weeks"), ("P", "P")],
)
def test_a_duration_is_told_in_words(value: str, words: str):
    assert duration_in_words(value) == words


def test_a_day_word_in_the_evidence_is_shown_with_its_date(maker: LineMaker, reading: Reading):
    assert maker.days.in_words("2026-05-09", (reading.acts[2].evidence,)) == "Saturday (2026-05-09)"


def test_a_range_matches_the_words_for_it(maker: LineMaker, reading: Reading):
    assert maker.days.in_words("2026-05-04/2026-05-10", (reading.acts[15].evidence,)) == "last week (2026-05-04 to 2026-05-10)"


def test_a_day_word_elsewhere_in_the_paragraph_is_quoted_with_its_place(maker: LineMaker, reading: Reading):
    assert maker.days.in_words("2026-05-11", (reading.acts[0].evidence,)) == "2026-05-11 (“Monday”, ¶2)"


def test_a_day_that_no_near_words_fix_is_said_to_be_worked_out(maker: LineMaker, reading: Reading):
    assert maker.days.in_words("2026-05-11", (reading.acts[10].evidence,)) == "2026-05-11 (worked out)"
