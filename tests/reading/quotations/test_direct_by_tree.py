"""Quoted runs in the sentences around them, through the parser. All texts are made for this project."""

import pytest

from parley.language import parse
from parley.reading.quotations import find_quotations
from parley.records import Quotation, QuotationKind


def read(text: str) -> tuple[Quotation, ...]:
    return find_quotations(parse(text))


def direct(text: str) -> list[tuple[str, str | None]]:
    """Content and source of every direct quotation."""
    return [(q.content.text, q.source.text if q.source else None) for q in read(text) if q.kind is QuotationKind.DIRECT]


@pytest.mark.parametrize(
    "text",
    [
        "Vask spoke on the programme “The Long Day” before the talks.",
        "In her book, “A Winter on the Border,” Vask told of the siege.",
        "“The Long Day,” a programme that began in May, drew many viewers.",
        "The general wrote a song called “The Last Bridge” in prison.",
    ],
)
def test_a_title_is_not_speech(text: str) -> None:
    assert direct(text) == []


def test_a_headline_in_capitals_still_quotes() -> None:
    assert direct("Orlen Vask: “We Will Not Leave the Bridge”\n\nThe minister, Orlen Vask, spoke in Oslen.")


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Vask listed three conditions for the truce:", "Vask"),
        ("The general then turned to the families of the dead:", "The general"),
        ("She went on to say:", "She"),
    ],
)
def test_a_colon_hands_the_next_paragraph_over(before: str, who: str) -> None:
    assert direct(f"{before}\n\n“We want the prisoners back. We want them all.”") == [
        ("We want the prisoners back. We want them all.", who)
    ]


def test_a_colon_without_a_verb_of_saying_hands_over_inside_a_sentence() -> None:
    assert direct("Vask gave the envoy a short answer: “We will stay where we are.”") == [("We will stay where we are.", "Vask")]


def test_a_verb_right_before_the_run_reports_it() -> None:
    assert direct("The crowd rose and roared, “We will stay where we are!”")[0][0].startswith("We will stay where we are")


def test_words_before_an_inserted_clause_belong_to_the_content() -> None:
    found = read("The first days of the truce, Vask said, “were harder than the war.”")
    assert [q.content.text for q in found] == ["The first days of the truce", "were harder than the war."]
    assert len({q.cue for q in found}) == 1


def test_a_clause_that_begins_before_the_run_is_mixed() -> None:
    (found,) = read("Vask said that once the snow is gone, “we will come back.”")
    assert found.kind is QuotationKind.MIXED
    assert found.content.text.startswith("that once the snow is gone")


def test_a_verb_that_goes_on_behind_a_comma_does_not_report_the_run() -> None:
    for quotation in read("Vask called the raid “an open crime,” and said that Dorn must answer for it."):
        assert quotation.source is not None
        assert quotation.source.text == "Vask"
        assert not quotation.content.text.startswith("Vask called")


def test_what_follows_a_closing_verb_is_not_its_content() -> None:
    text = "“We hold the bridge,” said Dorn, who expects that the guns will come by Monday."
    assert [q.content.text for q in read(text) if q.cue and q.cue.text == "said"] == ["We hold the bridge"]


def test_the_person_of_a_sentence_in_between_speaks() -> None:
    found = direct("“We will stay,” Vask said. Elin Dorn shook her head. “We will all leave by the evening.”")
    assert found == [("We will stay", "Vask"), ("We will all leave by the evening.", "Elin Dorn")]


def test_speech_over_paragraphs_has_the_speaker_of_any_of_its_parts() -> None:
    found = direct("The guns were silent.\n\n“We began early.\n\n“We went on all night,” Vask said.\n\nDorn left the hall.")
    assert found == [("We began early.", "Vask"), ("We went on all night", "Vask")]


def test_speech_over_paragraphs_goes_on_behind_a_colon() -> None:
    found = direct("Vask wrote to the families:\n\n“We began early.\n\n“We went on all night.\n\n“We are done.”")
    assert [who for _, who in found] == ["Vask"] * 3


def test_first_person_statements_belong_to_their_speaker() -> None:
    text = "Statement by President Orlen Vask on the Truce\n\nI welcome the truce.\n\nWe will keep our word, and I thank the envoy."
    assert {quotation.speaker for quotation in read(text)} == {"Orlen Vask"}


def test_turns_of_a_transcript_belong_to_their_labels() -> None:
    found = read("VASK: We met for an hour.\n\nDORN: It was two.\n\nVASK: We agreed on one point.\n\nIt is the bridge.")
    assert [q.source.text for q in found if q.source] == ["VASK", "DORN", "VASK", "VASK"]


@pytest.mark.xfail(reason="one turn alone does not tell a transcript from a headline or a heading", strict=True)
def test_a_single_turn_is_speech() -> None:
    assert read("VASK: We met for an hour.")
