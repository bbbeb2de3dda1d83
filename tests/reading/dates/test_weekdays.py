"""Our own sentences: future and past weekdays, ranges, durations (`weekdays.tsv`)."""

import csv
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from parley.language import parse
from parley.reading.dates import find_dates

ROWS = Path(__file__).with_name("weekdays.tsv")
PLAIN = spacy.blank("en").make_doc


def rows() -> Iterator[dict[str, str]]:
    with ROWS.open(encoding="utf8", newline="") as lines:
        yield from csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")


def is_right(row: dict[str, str], parser: Callable[[str], Doc]) -> bool:
    start = row["sentence"].index(row["expression"])
    end = start + len(row["expression"])
    found = find_dates(parser(row["sentence"]), anchor=date.fromisoformat(row["anchor"]))
    return [expression.value for expression in found if expression.span.start < end and start < expression.span.end] == [row["value"]]


def test_there_are_at_least_a_hundred_sentences():
    assert len(list(rows())) >= 100


@pytest.mark.parametrize("row", [row for row in rows() if not row["needs"]], ids=lambda row: row["expression"])
def test_an_expression_that_the_calendar_settles_needs_no_grammar(row):
    assert is_right(row, PLAIN)


@pytest.mark.parametrize("parser", [PLAIN, parse], ids=["words alone", "with the model"])
def test_nineteen_sentences_in_twenty_are_dated_right(parser):
    wrong = [row["sentence"] for row in rows() if not is_right(row, parser)]
    assert len(wrong) <= 0.05 * len(list(rows())), wrong
