"""A text has paragraphs, and every offset lies in one."""

from hypothesis import given
from hypothesis import strategies as st

from parley.briefs.paragraph import Paragraphs


def texts_of(text: str) -> list[str]:
    return [span.text for span in Paragraphs.of(text).spans]


def test_blank_lines_part_paragraphs():
    assert texts_of("One.\n\nTwo.\n \n\nThree.\n") == ["One.", "Two.", "Three."]


def test_lines_broken_by_hand_stay_together():
    assert texts_of("The truce was declared\non Monday by both\nsides.\n\nIt held.") == [
        "The truce was declared\non Monday by both\nsides.",
        "It held.",
    ]


def test_a_text_without_blank_lines_has_one_paragraph_a_line():
    long = "The envoy said that the truce would be prolonged by a week, unless one of the sides objected to it before Monday."
    assert texts_of(f"{long}\nIt held.") == [long, "It held."]


def test_an_empty_text_has_no_paragraphs_and_yet_a_number():
    assert Paragraphs.of(" \n\n ").spans == ()
    assert Paragraphs.of("").number(0) == 1


@given(st.text(alphabet="ab \n\r\u2028.", max_size=300))
def test_paragraphs_hold_all_words_in_order(text: str):
    paragraphs = Paragraphs.of(text)
    assert [span.start for span in paragraphs.spans] == sorted(span.start for span in paragraphs.spans)
    assert "".join("".join(span.text.split()) for span in paragraphs.spans) == "".join(text.split())
    for number, span in enumerate(paragraphs.spans, start=1):
        assert paragraphs.number(span.start) == paragraphs.number(span.end - 1) == number
