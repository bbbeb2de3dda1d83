"""Text is made safe to show without losing a character that could be read."""

from hypothesis import given
from hypothesis import strategies as st

from parley.briefs.printable import printable


def test_controls_are_shown_as_pictures():
    assert printable("a\x00b\x1bc\x7fd\x85e\r\nf\tg") == "a␀b␛c␡d�e\nf\tg"


def test_one_line_has_single_blanks_and_no_marks_that_turn_it_around():
    assert printable(" a \n\u202eb\u2066\t c ", one_line=True) == "a b c"


@given(st.text())
def test_what_is_shown_can_be_encoded_and_moves_nothing(text: str):
    shown = printable(text, one_line=True)
    shown.encode("utf-8")
    assert all(char.isprintable() or char.isspace() or ord(char) > 0x9F for char in shown)
    assert printable(shown, one_line=True) == shown
