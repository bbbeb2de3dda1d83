"""Paragraphs. All texts are made for this project."""

from hypothesis import given
from hypothesis import strategies as st

from parley.reading.quotations.paragraphs import paragraphs


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_blank_lines_and_single_breaks_end_a_paragraph() -> None:
    assert split("One.\n\nTwo.\nThree.\n") == ["One.", "Two.", "Three."]


def test_lines_of_a_wrapped_text_belong_together() -> None:
    wrapped = "The two sides met on\nMonday in a hotel near\nthe border. They spoke\nfor an hour and then left\nwithout a word.\n\nNothing was signed."
    assert len(split(wrapped)) == 2


@given(st.text(alphabet="ab.\n \t", max_size=60))
def test_paragraphs_hold_every_word_once(text: str) -> None:
    assert "".join("".join(part.split()) for part in split(text)) == "".join(text.split())
