"""Chains of attribution, unnamed sources and two speakers at once, through the parser. All texts are made for this project."""

import pytest

from parley.language import parse
from parley.reading.quotations import attribution_of, find_quotations
from parley.records import Quotation, Span


def innermost(text: str, words: str) -> Quotation:
    """The innermost quotation that holds `words`."""
    at = text.index(words)
    found = attribution_of(Span.of(text, at, at + len(words)), find_quotations(parse(text)))
    assert found is not None
    return found


def source(quotation: Quotation) -> str | None:
    return quotation.source.text if quotation.source else None


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Interfax quoted Vask as saying that Orlen would come.", "Interfax"),
        ("Interfax reported that Vask had said that Orlen would come.", "Interfax"),
        ("Vask was quoted by Interfax as saying that Orlen would come.", "quoted by Interfax"),
        ("According to the Kestrian News Agency, Vask said that Orlen would come.", "According to the Kestrian News Agency"),
        ("Vask told Interfax that Orlen would come.", "told Interfax"),
        ("“Orlen would come,” Interfax quoted Vask as saying.", "Interfax"),
        ("“Orlen would come,” Vask was quoted as saying by the state news agency.", "by the state news agency"),
        ("“Orlen would come,” Vask said, according to Interfax.", "according to Interfax"),
    ],
)
def test_the_innermost_speaker_speaks_and_the_outer_one_is_the_channel(text: str, channel: str) -> None:
    found = innermost(text, "Orlen would come")
    assert source(found) == "Vask"
    assert found.channel == channel


def test_a_person_who_retells_is_no_channel() -> None:
    found = innermost("The ministry said Vask had told the envoy that the crossing would stay shut.", "the crossing would stay shut")
    assert source(found) == "Vask"
    assert found.channel is None


def test_a_clause_behind_an_aside_is_what_was_reported() -> None:
    text = "Reuters reported, citing two sources, that the talks would resume in Oslen."
    found = innermost(text, "the talks would resume in Oslen")
    assert found.cue is not None
    assert found.cue.text == "reported"
    assert source(found) == "Reuters"


@pytest.mark.xfail(reason="who is cited is read as cited, but not yet as the speaker of the clause beside", strict=True)
def test_who_is_cited_speaks() -> None:
    text = "Citing a military spokesman, the agency said that forty soldiers had died."
    assert source(innermost(text, "forty soldiers had died")) == "a military spokesman"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A senior Kestrian official, who spoke on condition of anonymity, said the talks had failed.", "A senior Kestrian official"),
        ("The talks had failed, a Kestrian official said on condition of anonymity.", "a Kestrian official"),
        ("Two Western diplomats said the talks had failed.", "Two Western diplomats"),
        ("Officials in Vellmark said that the talks had failed.", "Officials in Vellmark"),
        ("A source close to the Vellmark delegation said the talks had failed.", "A source close to the Vellmark delegation"),
    ],
)
def test_an_unnamed_source_keeps_the_words_that_tell_its_side(text: str, who: str) -> None:
    at = "the talks had failed" if "the talks" in text else "The talks had failed"
    assert source(innermost(text, at)) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Vask and Dorn said in a joint statement that they would meet again.", "Vask and Dorn"),
        ("In a joint statement, Vask and Dorn said they would meet again.", "Vask and Dorn"),
        ("Kestria and Vellmark said in a joint statement that they would meet again.", "Kestria and Vellmark"),
        ("“And they would meet again,” said Vask and Dorn.", "Vask and Dorn"),
    ],
)
def test_two_speakers_at_once_are_one_source(text: str, who: str) -> None:
    assert source(innermost(text, "they would meet again")) == who


def test_a_joint_statement_is_the_channel() -> None:
    assert innermost("Vask and Dorn said in a joint statement that they would meet again.", "they would meet again").channel == (
        "in a joint statement"
    )


def test_who_is_asked_does_not_ask() -> None:
    text = "Asked whether the talks would go on, Vask replied: “Yes, they will.”"
    asked, answered = find_quotations(parse(text))
    assert source(asked) is None
    assert source(answered) == "Vask"
