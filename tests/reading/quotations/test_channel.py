"""Channels. All texts are made for this project."""

import pytest

from parley.reading.quotations.channel import channel_in, channel_of_source
from parley.records import Span


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("he told reporters", "told reporters"),
        ("Vask told Reuters on Monday", "told Reuters"),
        ("he said in his nightly address", "in his nightly address"),
        ("the ministry said in a statement on Friday", "in a statement"),
        ("he wrote on X", "wrote on X"),
        ("she said in her video message", "in her video message"),
        ("In a conversation with a state television reporter, he said", "In a conversation with a state television reporter"),
        ("Vask said on state television", "on state television"),
        ("he said at a news conference in the capital", "at a news conference"),
        ("Speaking to journalists in Moscow, he said", "Speaking to journalists in Moscow"),
        ("Vask said via Interfax", "via Interfax"),
        ("the aide said by phone", "by phone"),
        ("Vask was quoted as saying by Interfax", "by Interfax"),
        ("the minister said on Monday", None),
        ("she said at the border", None),
        ("", None),
    ],
)
def test_a_channel_is_copied_from_the_reporting_words(words: str, channel: str | None) -> None:
    assert channel_in(words) == channel


@pytest.mark.parametrize(
    ("text", "source", "cue", "channel"),
    [
        ("the army statement said", "the army statement", "said", "the army statement"),
        ("according to the Interfax news agency", "the Interfax news agency", "according to", "according to the Interfax news agency"),
        ("the minister said", "the minister", "said", None),
    ],
)
def test_a_document_or_a_medium_is_its_own_channel(text: str, source: str, cue: str, channel: str | None) -> None:
    def span(words: str) -> Span:
        return Span.of(text, text.index(words), text.index(words) + len(words))

    assert channel_of_source(span(source), span(cue)) == channel
