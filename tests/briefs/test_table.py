"""The CSV of acts reads back."""

import csv
import io
from collections.abc import Callable

import pytest

from parley.briefs import Form, render
from parley.briefs.table import COLUMNS
from parley.records import Reading


def rows(*readings: Reading) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(render(Form.CSV, readings)), newline="")))


def test_there_is_one_row_for_each_act(reading: Reading):
    assert [row["act_id"] for row in rows(reading, reading)] == [act.id for act in reading.acts] * 2


def test_a_row_holds_the_act_its_matter_and_its_place(reading: Reading):
    row = rows(reading)[4]
    assert tuple(row) == COLUMNS
    assert row["evidence"] == reading.report.text[int(row["start"]) : int(row["end"])] == "Orland shelled the fish market on Sunday"
    assert (row["act"], row["by"], row["speaker"], row["modality"]) == ("attack", "Orland", "Ivo Tarn", "alleged")
    assert (row["label"], row["status"], row["paragraph"], row["confidence"]) == ("72-hour harbour truce", "in_force", "3", "1.00")


def test_several_names_share_a_cell(reading: Reading):
    assert rows(reading)[12]["to"] == "Orland; River Council"


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x.example")', "+1", "-1", "@SUM(A1)"])
def test_a_cell_cannot_become_a_formula(tell: Callable[..., Reading], text: str):
    assert rows(tell(text))[0]["evidence"] == f"'{text}"


def test_lines_commas_and_quotation_marks_survive(tell: Callable[..., Reading]):
    text = 'He said, "no"; then\nleft.'
    assert rows(tell(text))[0]["evidence"] == text
