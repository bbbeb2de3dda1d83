from hypothesis import given
from hypothesis import strategies as st

from parley.intake.block import find_blocks


def texts(text: str) -> list[str]:
    return [block.text for block in find_blocks(text)]


def test_lines_wrapped_at_one_width_are_one_paragraph() -> None:
    text = (
        "The government of Norland said on Monday that it was ready to meet the\n"
        "Valley Front for the first time since the fighting began, and that the\n"
        "mediators would carry the offer.\n"
        "The Front has not answered the offer, its spokesman told reporters when\n"
        "he was asked.\n"
    )
    assert len(texts(text)) == 2


def test_lines_of_a_text_that_is_not_wrapped_are_a_paragraph_each() -> None:
    long = "The mediators said that the truce was holding in the valley, and that they would go on to the capital on Wednesday to save it."
    assert len(texts(f"A headline\n{long}\n{long}\n")) == 3


def test_empty_lines_part_paragraphs_whatever_the_line_ends() -> None:
    for end in ("\n", "\r\n", "\r"):
        assert texts(f"One is here.{end}{end}Two is there.{end} {end}Three is late.") == ["One is here.", "Two is there.", "Three is late."]


def test_list_items_are_not_joined() -> None:
    assert len(texts("The sides agreed on three things:\n- a truce for a week\n- an exchange of prisoners\n- a second round of talks")) == 4


def test_a_heading_is_no_prose_even_if_it_ends_in_an_abbreviation() -> None:
    blocks = find_blocks("Norland drops its plan for talks in the U.S.\n\nThe envoy left.")
    assert [block.is_prose for block in blocks] == [False, True]


@given(st.text(st.sampled_from("aB. \n\r\t\ufeff”-"), max_size=80))
def test_blocks_stand_where_they_say_and_leave_nothing_but_space_out(text: str) -> None:
    blocks = find_blocks(text)
    at = 0
    for block in blocks:
        assert text[block.start : block.end] == block.text
        assert block.start >= at
        assert not text[at : block.start].strip("\ufeff \t\r\n")
        at = block.end
    assert not text[at:].strip("\ufeff \t\r\n")
