"""Words and what they stand for."""

import pytest

from parley.reading.dates.word import words_of


def kinds(text: str) -> list[tuple[str, object]]:
    return [(word.kind, word.meaning) for word in words_of(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "kind", "meaning"),
    [
        ("twenty-four", "NUMBER", 24),
        ("two hundred and ten", "NUMBER", 210),
        ("nineteen ninety-six", "YEAR", 1996),
        ("two thousand", "YEAR", 2000),
        ("5 1/2", "NUMBER", 5.5),
        ("1,250", "NUMBER", 1250.0),
        ("21st", "NTH", 21),
        ("Sept.", "MONTH", 9),
    ],
)
def test_a_number_or_a_short_month_is_one_word(text, kind, meaning):
    assert kinds(text) == [(kind, meaning)]


def test_may_and_march_are_months_only_with_a_capital():
    assert [kind for kind, _ in kinds("May march")] == ["MONTH", "OTHER"]


def test_words_stand_where_the_text_has_them():
    text = "On Monday, twenty-four hours later"
    assert [text[word.start : word.end] for word in words_of(text, 0, len(text))] == ["On", "Monday", ",", "twenty-four", "hours", "later"]
