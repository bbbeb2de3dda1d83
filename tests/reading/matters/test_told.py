"""A matter's acts as the fold takes them. All texts were made for this project."""

from datetime import date

import pytest

from parley.reading.matters.clue import Clue, read_scene
from parley.reading.matters.told import Calendar, as_told
from parley.records import Act, ActType, Modality, Report, Span, TimeExpression, TimexType

TODAY = date(2031, 6, 4)


def clue(text: str, type: str = "meet", *, modality: str = "actual", when: str | None = None, confidence: float = 1.0) -> Clue:
    act = Act("a1", ActType(type), Span(0, len(text), text), ("Kestria",), modality=Modality(modality), when=when, confidence=confidence)
    return read_scene(Report(text), [act]).clues[0]


@pytest.mark.parametrize(
    ("modality", "when", "told"),
    [
        ("planned", "2031-05-26/2031-06-01", "actual"),
        ("planned", "2031-06-04", "planned"),
        ("planned", "2031-06", "planned"),
        ("actual", "2031-06-09", "planned"),
        ("actual", "2031-06-02", "actual"),
        ("possible", "2031-06-02", "possible"),
        ("planned", None, "planned"),
    ],
)
def test_a_meeting_before_the_reports_day_was_held_and_one_after_it_is_planned(modality: str, when: str | None, told: str) -> None:
    (made,) = as_told([clue("the meeting in Vedra", modality=modality, when=when)], Calendar(TODAY))
    assert made.act.modality == Modality(told)


def test_without_the_reports_day_nothing_is_set_right() -> None:
    (made,) = as_told([clue("the meeting in Vedra", modality="planned", when="2031-05-26")], Calendar())
    assert made.act.modality == Modality.PLANNED


@pytest.mark.parametrize("text", ["there have been no formal direct negotiations since May", "The two had never met"])
def test_talks_that_did_not_take_place_were_not_held(text: str) -> None:
    assert as_told([clue(text)], Calendar(TODAY))[0].act.modality == Modality.NEGATED


def test_the_day_that_the_clause_itself_names_wins() -> None:
    text = "a Vedra meeting the previous week"
    week = TimeExpression(Span.of(text, 16, len(text)), TimexType.DATE, "2031-W22")
    (made,) = as_told([clue(text, modality="planned", when="2031-06-06")], Calendar(TODAY, (week,)))
    assert (made.act.when, made.act.modality) == ("2031-05-26/2031-06-01", Modality.ACTUAL)


def test_a_faint_act_stands_back_beside_a_sure_one() -> None:
    sure, faint = clue("Kestria proposed talks", "propose", confidence=0.8), clue("They talked", confidence=0.2)
    assert as_told([sure, faint], Calendar(TODAY)) == [sure]
    assert as_told([faint], Calendar(TODAY)) == [faint]
