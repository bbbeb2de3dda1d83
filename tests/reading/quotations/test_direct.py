"""Direct quotations without any tree: marks, cue, speaker, channel. All texts are made for this project."""

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Token

from parley.reading.quotations import find_quotations
from parley.records import Quotation, QuotationKind

blank = spacy.blank("en")


def read(text: str) -> tuple[Quotation, ...]:
    return find_quotations(blank(text))


def one(text: str) -> Quotation:
    found = read(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("“We are ready for talks,” Orlen Vask said on Monday.", "Orlen Vask", "said"),
        ("“We are ready for talks,” said Orlen Vask, the foreign minister.", "Orlen Vask", "said"),
        ("Orlen Vask said: “We are ready for talks.”", "Orlen Vask", "said"),
        ("Orlen Vask said, “We are ready for talks.”", "Orlen Vask", "said"),
        ("“We are ready for talks,” he also told reporters.", "he", "told"),
        ("“Are we ready for talks?” the minister asked.", "the minister", "asked"),
        ("‘We are ready for talks’, Ms. Vask said in a statement.", "Ms. Vask", "said"),
    ],
)
def test_the_speaker_stands_before_or_after(text: str, source: str, cue: str) -> None:
    found = one(text)
    assert found.kind is QuotationKind.DIRECT
    assert found.content.text.strip(".?") in ("We are ready for talks", "Are we ready for talks")
    assert found.source is not None
    assert found.source.text == source
    assert found.cue is not None
    assert found.cue.text == cue


def test_a_split_quotation_has_one_cue_and_one_speaker() -> None:
    first, second = read("“We are ready,” Vask said. “The others must answer.”")
    assert first.content.text == "We are ready"
    assert second.content.text == "The others must answer."
    assert first.cue == second.cue
    assert first.source == second.source


def test_a_paragraph_of_speech_belongs_to_the_speaker_before_it() -> None:
    found = read("“We are ready,” Vask said.\n\n“The others must answer. We have waited for a week.”")
    assert [quotation.source.text for quotation in found if quotation.source] == ["Vask", "Vask"]


def test_a_paragraph_of_speech_before_any_speaker_belongs_to_the_next() -> None:
    found = read("“We have waited for a week and we will not wait for another.”\n\nVask told reporters: “Now it is their turn.”")
    assert [quotation.source.text for quotation in found if quotation.source] == ["Vask", "Vask"]


def test_speech_over_paragraphs_keeps_its_speaker() -> None:
    found = read("Vask said: “We began early.\n\n“We went on all night.\n\n“We are done.”")
    assert [quotation.content.text for quotation in found] == ["We began early.", "We went on all night.", "We are done."]
    assert {quotation.source.text for quotation in found if quotation.source} == {"Vask"}


@pytest.mark.parametrize(
    "text",
    [
        "The so-called ‘red lines’ were crossed again.",
        "She starred in “The Long Road” and won a prize.",
        "A ship named “Hope” left the port.",
    ],
)
def test_titles_and_scare_quotes_are_no_quotations(text: str) -> None:
    assert read(text) == ()


def test_an_unclosed_quotation_swallows_nothing() -> None:
    found = read('Vask said: "We are ready.\n\nThe ministry gave no comment.\n\nSnow fell on the border.')
    assert [quotation.content.text for quotation in found] == ["We are ready."]


def test_a_transcript_gives_each_turn_to_its_label() -> None:
    found = read("Q: Will you meet them?\n\nVASK: We will.\n\nAnd soon.\n\nQ: When?\n\nVASK: Next week.")
    assert [quotation.source.text for quotation in found if quotation.source] == ["Q", "VASK", "VASK", "Q", "VASK"]
    assert found[2].content.text == "And soon."


class Everyone:
    """A cast in which every word stands for one actor."""

    def at(self, token: Token) -> tuple[str, ...]:
        return (token.text.upper(),)


def test_the_cast_names_the_speaker() -> None:
    doc = blank("“We are ready,” Vask said.")
    (found,) = find_quotations(doc, cast=Everyone())
    assert found.speaker == "VASK"


def test_only_the_body_is_read() -> None:
    text = "Vask: “We are ready”\n\n“We will come,” he said."
    (found,) = find_quotations(blank(text), body=(21, len(text)))
    assert found.content.text == "We will come"


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(["“", "”", '"', "'", "‘", "’", "Vask", "said", ",", ".", ":", "\n\n", "we", "come", "that", "told", "Q:"]),
        max_size=40,
    )
)
def test_whatever_the_text_every_part_is_a_run_of_it(parts: list[str]) -> None:
    text = " ".join(parts)
    for quotation in find_quotations(blank(text)):
        for span in (quotation.content, quotation.source, quotation.cue):
            assert span is None or text[span.start : span.end] == span.text
        assert any(character.isalnum() for character in quotation.content.text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "“", "””", "''", '"'])
def test_texts_without_words_have_no_quotations(text: str) -> None:
    assert read(text) == ()


def test_a_statement_belongs_to_the_speaker_of_its_heading() -> None:
    text = "Statement by Foreign Minister Orlen Vask on the Truce\n\nWe welcome the truce. It serves us all.\n\nI thank our partners for their work."
    found = read(text)
    assert [quotation.speaker for quotation in found] == ["Orlen Vask", "Orlen Vask"]
    assert [quotation.content.text for quotation in found] == [
        "We welcome the truce. It serves us all.",
        "I thank our partners for their work.",
    ]


def test_a_report_about_a_statement_is_no_statement() -> None:
    assert read("Vask issues statement on truce\n\nThe truce began on Monday. Nobody was hurt.") == ()


def test_an_office_in_a_transcript_is_the_person_of_the_heading() -> None:
    text = "Remarks by President Orlen Vask After the Talks\n\nTHE PRESIDENT: We agreed.\n\nQ Will it hold?\n\nTHE PRESIDENT: It will."
    found = find_quotations(blank(text), body=(48, len(text)))
    assert [quotation.speaker for quotation in found] == ["Orlen Vask", None, "Orlen Vask"]


def test_a_headline_with_a_name_and_a_colon_quotes_the_name() -> None:
    found = one("Vask: talks will go on\n\nThe foreign minister, Orlen Vask, saw a chance for peace.")
    assert found.content.text == "talks will go on"
    assert found.source is not None
    assert found.source.text == "Vask"


@pytest.mark.parametrize("headline", ["Update: talks will go on", "Kestria: a long way to peace"])
def test_a_headline_without_a_name_of_the_report_quotes_nobody(headline: str) -> None:
    assert read(f"{headline}\n\nThe foreign minister saw a chance for peace.") == ()


@pytest.mark.parametrize("part", ["“We go,” he said. ", "He said “we go” and ", '"', "“a ", "'a "])
def test_a_text_of_nothing_but_quotation_marks_is_read_in_time(part: str) -> None:
    begun = time.process_time()
    read(part * 3000)
    assert time.process_time() - begun < 5
