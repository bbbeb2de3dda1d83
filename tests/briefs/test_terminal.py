"""The terminal's brief fits its width, cuts nothing off and cannot be hijacked by a report."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from parley.briefs import arrange
from parley.briefs.terminal import plain_text, print_brief
from parley.records import Reading


def shown(reading: Reading, width: int) -> list[str]:
    out = StringIO()
    print_brief(arrange(reading), Console(file=out, width=width, force_terminal=True, color_system=None))
    return out.getvalue().splitlines()


def squeezed(text: str) -> str:
    return re.sub(r"[\s│]+", "", text)


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_row_is_wider_than_the_terminal_or_than_reads_well(reading: Reading, width: int):
    assert max(map(cell_len, shown(reading, width))) <= min(width, 100)


@pytest.mark.parametrize("width", [24, 60, 120])
def test_every_word_of_every_quotation_is_there_at_any_width(reading: Reading, width: int):
    text = squeezed("".join(shown(reading, width)))
    for line in arrange(reading).lines:
        assert all(squeezed(f"{source.quotation}{source.position}") in text for source in line.quoted)
        assert squeezed(line.also) in text


def test_no_row_has_blanks_at_its_end(reading: Reading):
    assert all(row == row.rstrip() for row in shown(reading, 60))


def test_a_word_longer_than_the_terminal_is_broken_and_not_lost(tell: Callable[..., Reading]):
    word = "Ж" * 300
    assert squeezed("".join(shown(tell(f"Orland said {word}."), 40))).count("Ж") == 300


def test_piped_text_has_one_row_for_each_fact_without_colour(reading: Reading):
    text = plain_text(arrange(reading))
    assert "\x1b" not in text
    for line in arrange(reading).lines:
        assert f" │ {line.source.quotation}  {line.source.position}" in text
        assert sum(line.source.quotation in row for row in text.splitlines() if line.gloss in row) >= 1
    assert all(row == row.rstrip() for row in text.splitlines())


def test_a_report_cannot_move_the_cursor_or_turn_a_line_around(tell: Callable[..., Reading]):
    hostile = tell("Orland\x1b[2J\x07 said \u202eno\x9b31m to [red]peace[/red]\x00.", title="\x1b]0;owned\x07 Title")
    text = plain_text(arrange(hostile))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
    assert "[red]peace[/red]" in text
    assert "␛]0;owned␇ Title" in text


def test_wide_characters_count_as_two_cells(tell: Callable[..., Reading]):
    rows = shown(tell("停" * 90), 60)
    assert max(map(cell_len, rows)) <= 60


def test_a_sentence_that_would_be_said_twice_in_a_row_is_said_once(reading: Reading):
    act = replace(reading.acts[23], when=None)
    twice = replace(reading, acts=(*reading.acts[:23], act, replace(act, id="twice", evidence=reading.acts[11].evidence)))
    text = plain_text(arrange(twice))
    assert text.count("• Orland used force │") == 1
    assert f"\n    │ {reading.acts[11].evidence.text}  ¶" in text
