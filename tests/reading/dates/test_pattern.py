"""Patterns written in words."""

import pytest

from parley.reading.dates.pattern import Phrase, coded, compiled
from parley.reading.dates.word import words_of


def matched(pattern: str, text: str) -> Phrase | None:
    words = words_of(text, 0, len(text))
    match = compiled(pattern).expression.match(coded(words))
    return Phrase(words, 0, match.end(), match) if match else None


def test_a_named_word_is_at_hand_in_whichever_branch_it_stands():
    pattern = "(month:MONTH day:DAYNUM | day:DAYNUM month:MONTH)"
    assert [matched(pattern, text).number("day") for text in ("April 21", "21 April")] == [21, 21]


def test_an_optional_word_may_be_absent():
    phrase = matched("month:MONTH year:YEAR?", "April")
    assert "month" in phrase
    assert "year" not in phrase


def test_a_pattern_knows_the_letters_that_it_can_begin_with():
    assert (
        compiled("THE? (month:MONTH | day:DAYNUM)").firsts == compiled("THE").firsts | compiled("MONTH").firsts | compiled("DAYNUM").firsts
    )


@pytest.mark.parametrize("pattern", ["month", "MONTH )", "THE?", "MONTH!"])
def test_a_pattern_that_is_ill_formed_or_empty_is_refused(pattern):
    with pytest.raises(ValueError, match="not a pattern"):
        compiled(pattern)
