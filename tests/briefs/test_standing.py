"""The opening says who owes whom an answer, and which sentence says so."""

from dataclasses import replace

from parley.briefs.line import LineMaker
from parley.briefs.standing import NOTHING_OPEN, standing_section
from parley.records import Act, ActType, Modality, Reading


def sentences(reading: Reading) -> list[str]:
    return [line.sentence for line in standing_section(reading, LineMaker.of(reading)).lines]


def with_act(reading: Reading, id: str, **fields: object) -> Reading:
    acts: tuple[Act, ...] = tuple(replace(act, **fields) if act.id == id else act for act in reading.acts)
    return replace(reading, acts=acts)


def test_open_answers_come_first_then_the_state_of_talks_and_warnings_last(reading: Reading):
    assert sentences(reading) == [
        "The River Council’s answer to Edda Marn’s proposal is open: direct talks in Lask",
        "[The River Council]’s answer to the League of Straits’ proposal is open: nine-point plan",
        "Talks ended: talks in Vell",
        "Edda Marn warned [the River Council]: answer of the council",
    ]


def test_the_proposal_is_cited_rather_than_what_was_said_about_it(reading: Reading):
    first = next(standing_section(reading, LineMaker.of(reading)).lines)
    assert first.source.quotation == "Edda Marn, proposed direct talks with the River Council"


def test_a_claimed_proposal_is_called_alleged(reading: Reading):
    alleged = with_act(reading, "a1", modality="alleged", speaker="Ivo Tarn")
    assert sentences(alleged)[0] == "The River Council’s answer to Edda Marn’s alleged proposal is open: direct talks in Lask"


def test_readiness_is_an_offer(reading: Reading):
    ready = with_act(reading, "a1", act=ActType.READY)
    assert sentences(ready)[0] == "The River Council’s answer to Edda Marn’s offer is open: direct talks in Lask"


def test_without_an_offer_the_sentence_claims_none(reading: Reading):
    met = with_act(reading, "a1", act=ActType.MEET)
    only = replace(met, acts=tuple(act for act in met.acts if act.id != "a2"))
    assert sentences(only)[0].startswith("The answer of the River Council is open; Edda Marn met or spoke with the River Council")


def test_the_words_that_show_an_answer_to_be_open_are_quoted_after_the_proposal(reading: Reading):
    acts = [replace(act, act=ActType.ACCEPT, modality=Modality.NEGATED) if act.id == "a2" else act for act in reading.acts]
    first = next(standing_section(replace(reading, acts=tuple(acts)), LineMaker.of(reading)).lines)
    assert first.sentence == "The River Council has not answered Edda Marn’s proposal: direct talks in Lask"
    assert [source.span.text for source in first.quoted][1:] == ["on its radio that it was ready to listen"]


def test_a_report_that_leaves_nothing_open_says_so(reading: Reading):
    closed = replace(reading, matters=tuple(replace(matter, awaiting=()) for matter in reading.matters[1:8]))
    section = standing_section(closed, LineMaker.of(closed))
    assert section.remark == NOTHING_OPEN
    assert not section.entries
