"""Finding time expressions in a report. All sentences were made for this project."""

import time
from datetime import date
from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from parley.reading.dates import find_dates
from parley.records import TimexType

PLAIN = spacy.blank("en").make_doc
MONDAY = date(2025, 4, 21)


def read(text: str, anchor: date | None = MONDAY) -> list[tuple[str, str | None]]:
    return [(found.span.text, found.value) for found in find_dates(PLAIN(text), anchor=anchor)]


@pytest.mark.parametrize(
    ("text", "type", "value"),
    [
        ("They met on 21 April 2025.", TimexType.DATE, "2025-04-21"),
        ("They met at 9 a.m. on 21 April 2025.", TimexType.TIME, "2025-04-21T09:00"),
        ("They met for three days.", TimexType.DURATION, "P3D"),
        ("They meet every day.", TimexType.SET, "P1D"),
    ],
)
def test_an_expression_has_one_of_the_four_types(text, type, value):
    (found,) = find_dates(PLAIN(text), anchor=MONDAY)
    assert (found.type, found.value) == (type, value)


def test_a_date_written_british_and_american_is_the_same_day():
    assert {value for _, value in read("21 April 2025; April 21, 2025; the 21st of April 2025; 2025-04-21; 21/04/2025; 04/21/2025")} == {
        "2025-04-21"
    }


def test_an_ambiguous_slashed_date_is_the_one_nearer_to_publication():
    assert read("It was signed on 03/04/2025.", date(2025, 4, 5)) == [("03/04/2025", "2025-04-03")]
    assert read("It was signed on 03/04/2025.", date(2025, 3, 5)) == [("03/04/2025", "2025-03-04")]


def test_without_an_anchor_relative_expressions_have_no_value():
    assert read("On Monday and last week they spoke of an April meeting.", None) == [("Monday", None), ("last week", None), ("April", None)]


def test_without_an_anchor_the_text_still_fixes_what_it_can():
    assert read("The pact of 3 May 2011 broke two days later.", None) == [("3 May 2011", "2011-05-03"), ("two days later", "2011-05-05")]


def test_a_day_that_was_dated_before_keeps_its_year():
    text = "The war began on October 7, 2023. After the October 7 attack the border was shut."
    assert [value for _, value in read(text, date(2024, 9, 1))] == ["2023-10-07", "2023-10-07"]


def test_a_verb_ahead_of_its_day_looks_forward_and_one_behind_looks_back():
    assert read("The guns will fall silent on Thursday.") == [("Thursday", "2025-04-24")]
    assert read("The guns fell silent on Thursday.") == [("Thursday", "2025-04-17")]


@pytest.mark.parametrize(
    "text", ["May I come in?", "The rebels march on the capital.", "The fall of the city", "Mr Sun and Mrs May", "a 24-year-old man"]
)
def test_words_that_look_like_dates_are_left_alone(text):
    assert read(text) == []


@pytest.mark.parametrize("text", ["On 31 February 2025", "on 2025-13-45", "at 29:75"])
def test_impossible_dates_are_not_invented(text):
    assert all(value is None or not value.startswith(("2025-02-31", "2025-13")) for _, value in read(text))


def test_two_ends_are_one_stretch_unless_timex3_is_asked_for():
    doc = PLAIN("Talks went on from March 3 until April 5.")
    assert [found.value for found in find_dates(doc, anchor=MONDAY)] == ["2025-03-03/2025-04-05"]
    assert [found.value for found in find_dates(doc, anchor=MONDAY, join=False)] == ["2025-03-03", "2025-04-05"]


def test_a_history_dates_its_months_by_the_year_that_it_has_reached():
    years = " ".join(f"In {year} nothing changed." for year in range(1912, 1922))
    assert read(f"{years} In March the front broke.", date(2009, 1, 1))[-1] == ("March", "1921-03")


def test_an_empty_report_has_no_dates():
    assert read("") == []


@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "1-" * 50_000,
        "12/" * 50_000,
        "20:" * 50_000,
        "twenty " * 30_000,
        "last " * 30_000,
        "May 5 " * 20_000,
        "the " * 50_000 + "day",
    ],
)
def test_hostile_text_takes_no_more_than_a_few_seconds(text):
    doc = spacy.tokens.Doc(PLAIN.__self__.vocab, words=[text], spaces=[False])
    begun = time.perf_counter()
    find_dates(doc, anchor=MONDAY)
    assert time.perf_counter() - begun < 5


WORDS = (
    "on in the last next this Monday Friday May March april 5 31 2025 9999 1000 0 - / , . : years days ago later hundred thousand half a "
    "and two week weekend night a.m. GMT 's since 12/13/2024 2025-02-30 Easter decade century BC quarter second third early late of before "
    "yesterday ’"
).split()
PIECES = st.lists(st.sampled_from([*WORDS, "\n\n"]), max_size=14)


@given(PIECES, st.none() | st.dates())
def test_expressions_are_the_texts_own_words_in_order_and_apart(pieces, anchor):
    text = " ".join(pieces)
    found = find_dates(PLAIN(text), anchor=anchor)
    assert all(text[one.span.start : one.span.end] == one.span.text != "" for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2050, 1, 1)), st.dates(min_value=date(1900, 1, 1), max_value=date(2050, 1, 1)))
def test_a_full_date_reads_back_whatever_the_anchor(day, anchor):
    text = f"It happened on {day.day} {day:%B} {day.year}."
    assert [value for _, value in read(text, anchor)] == [day.isoformat()]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Some 200 shells a day hit the town.", ["P1D"]),
        ("They fought for two hours and a half.", ["PT2H30M"]),
        ("Two weeks from today the mandate ends.", ["2025-W19"]),
        ("They will one day regret it.", ["FUTURE_REF"]),
        ("In past years the pass was open; these days it is shut.", ["PAST_REF", "PRESENT_REF"]),
        ("The current truce is frail.", ["PRESENT_REF"]),
        ("The current was strong.", []),
        ("A three-month-old truce held, but a six-month-old boy died.", ["P3M"]),
        ("Shelling grew in Easter week.", ["2025-W16"]),
        ("He died on the night of Friday, April 18.", ["2025-04-18TNI"]),
        ("The March offensive failed.", ["2025-03"]),
    ],
)
def test_turns_of_the_language_are_read(text, values):
    assert [value for _, value in read(text)] == values
