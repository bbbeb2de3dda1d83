"""The opening says who owes whom an answer, and which sentence says so."""

from dataclasses import replace

from parley.briefs.line import LineMaker
from parley.briefs.standing import NOTHING_OPEN, standing_section
from parley.records import Act, ActType, Reading


def sentences(reading: Reading) -> list[str]:
    return [line.sentence for line in standing_section(reading, LineMaker.of(reading)).lines]


def with_act(reading: Reading, id: str, **fields: object) -> Reading:
    acts: tuple[Act, ...] = tuple(replace(act, **fields) if act.id == id else act for act in reading.acts)
    return replace(reading, acts=acts)


def test_open_answers_come_first_then_talks_that_await_none(reading: Reading):
    assert sentences(reading) == [
        "The River Council has not answered Edda Marn’s proposal: direct talks in Lask",
        "[The River Council] has not answered the League of Straits’ proposal: nine-point plan",
        "[The River Council] has not answered Edda Marn’s warning: answer of the council",
        "Talks ended: talks in Vell",
    ]


def test_the_proposal_is_cited_rather_than_what_was_said_about_it(reading: Reading):
    first = next(standing_section(reading, LineMaker.of(reading)).lines)
    assert first.quotation == "Edda Marn, proposed direct talks with the River Council"


def test_a_claimed_proposal_is_called_alleged(reading: Reading):
    alleged = with_act(reading, "a1", modality="alleged", speaker="Ivo Tarn")
    assert sentences(alleged)[0] == "The River Council has not answered Edda Marn’s alleged proposal: direct talks in Lask"


def test_without_a_proposal_the_sentence_claims_none(reading: Reading):
    ready = with_act(reading, "a1", act=ActType.READY)
    first = sentences(ready)[0]
    assert first == "The River Council has not answered; Edda Marn declared readiness towards the River Council: direct talks in Lask"


def test_a_report_that_leaves_nothing_open_says_so(reading: Reading):
    closed = replace(reading, matters=tuple(replace(matter, awaiting=()) for matter in reading.matters[1:8]))
    section = standing_section(closed, LineMaker.of(closed))
    assert section.remark == NOTHING_OPEN
    assert not section.entries
