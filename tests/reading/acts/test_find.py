"""Acts read from texts made for this project."""

from datetime import date

import pytest

from parley.intake import from_text
from parley.reading import read_report
from parley.records import ActType, Modality, Reading

REPORT = """Kestrian President Ilya Marenko on Monday proposed a ten-day ceasefire to Ulvania, his office said.

Ulvania rejected the proposal on Tuesday. "We demand the withdrawal of all Kestrian troops from the valley," Foreign Minister Teodora Sorel-Hale told reporters in Senneth.

Sorel-Hale accused Kestria of shelling the town of Orr on Sunday. Kestria denied the accusation.

Delegations from both countries will meet in Ostrey on Friday.
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_report(from_text(REPORT, published=date(2026, 4, 15)))


def only(reading: Reading, words: str):
    return next(act for act in reading.acts if words in act.evidence.text)


def test_evidence_is_the_text_at_its_offsets(reading):
    assert reading.acts
    for act in reading.acts:
        assert REPORT[act.evidence.start : act.evidence.end] == act.evidence.text
        assert act.evidence.text.strip()


def test_acts_stand_in_the_order_of_the_text_with_ids_of_their_own(reading):
    starts = [act.evidence.start for act in reading.acts]
    assert starts == sorted(starts)
    assert len({act.id for act in reading.acts}) == len(reading.acts)


def test_a_proposal_has_its_author_and_day(reading):
    act = only(reading, "proposed a ten-day ceasefire")
    assert act.act is ActType.PROPOSE
    assert act.by == ("Ilya Marenko",)
    assert act.when == "2026-04-13"


def test_a_refusal_is_a_refusal(reading):
    act = only(reading, "Ulvania rejected the proposal")
    assert act.act is ActType.REJECT
    assert act.by == ("Ulvania",)
    assert act.modality is Modality.ACTUAL


def test_a_denial_is_not_negated_once_more(reading):
    act = only(reading, "denied the accusation")
    assert act.act is ActType.DENY
    assert act.modality is Modality.ACTUAL


def test_an_accusation_names_the_accused(reading):
    act = only(reading, "accused Kestria of shelling")
    assert act.act is ActType.ACCUSE
    assert act.to == ("Kestria",)


def test_a_meeting_that_is_to_come_is_planned(reading):
    act = only(reading, "will meet in Ostrey")
    assert act.act is ActType.MEET
    assert act.modality is Modality.PLANNED
    assert act.when == "2026-04-17"


def test_a_higher_threshold_keeps_the_surer_acts_only(reading):
    threshold = min(act.confidence for act in reading.acts) + 0.01
    surer = read_report(from_text(REPORT, published=date(2026, 4, 15)), threshold=threshold)
    assert 0 < len(surer.acts) < len(reading.acts)
    assert all(act.confidence >= threshold for act in surer.acts)


def test_a_text_without_acts_gives_none():
    text = "The museum in Dorvan opened a new wing with paintings from the last century. Visitors liked the light in the rooms.\n"
    assert read_report(from_text(text)).acts == ()


def test_an_answer_that_is_still_to_come_is_no_refusal():
    text = "Russia offered Ukraine a truce on Monday. Ukraine has not answered the offer of talks."
    act = only(read_report(from_text(text, published=date(2026, 4, 15))), "has not answered")
    assert (act.act, act.modality, act.by) == (ActType.ACCEPT, Modality.NEGATED, ("Ukraine",))


def test_a_passive_names_who_did_it():
    text = "Israel was accused by Hamas of breaking the truce on Monday."
    act = only(read_report(from_text(text, published=date(2026, 4, 15))), "was accused by")
    assert (act.act, act.by) == (ActType.ACCUSE, ("Hamas",))
