"""docs/data-dictionary.md names every field and value of the JSON contract, and none that does not exist."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from parley.briefs.contract import record
from parley.records import (
    Act,
    Actor,
    ActorKind,
    ActType,
    Matter,
    MatterKind,
    MatterStatus,
    Modality,
    PublishedFrom,
    Quotation,
    QuotationKind,
    Reading,
    Report,
    Sides,
    Span,
    TimeExpression,
    TimexType,
)
from parley.records.matter import STATUSES

_TEXT = "Kestria offered a truce on Monday."
_SPAN = Span.of(_TEXT, 0, 23)
ENUMS = {
    "act": ActType,
    "modality": Modality,
    "kind of actor": ActorKind,
    "kind of matter": MatterKind,
    "status": MatterStatus,
    "sides": Sides,
    "published_from": PublishedFrom,
    "kind of quotation": QuotationKind,
    "type of date": TimexType,
}


@pytest.fixture(scope="module")
def sections(root: Path) -> dict[str, list[list[str]]]:
    """The rows of the table under each heading, as cells."""
    found: dict[str, list[list[str]]] = {}
    for part in re.split(r"^#{2,3} ", (root / "docs" / "data-dictionary.md").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        heading, _, body = part.partition("\n")
        rows = [line.strip().strip("|").split("|") for line in body.splitlines() if line.startswith("| `")]
        found[heading.strip()] = [[cell.strip() for cell in row] for row in rows]
    return found


def names(rows: list[list[str]]) -> list[str]:
    return [row[0].strip("`") for row in rows]


def contract() -> dict[str, dict[str, object]]:
    """One object of each sort, as the program writes it."""
    reading = Reading(
        Report(_TEXT),
        actors=(Actor("Kestria"),),
        acts=(Act("a1", ActType.PROPOSE, _SPAN),),
        quotations=(Quotation(QuotationKind.INDIRECT, _SPAN),),
        dates=(TimeExpression(Span.of(_TEXT, 24, 33), TimexType.DATE, None),),
    )
    whole = record(reading, with_text=True)
    return {
        "The object": whole,
        "report": whole["report"],
        "actor": whole["actors"][0],
        "act": whole["acts"][0],
        "span": whole["acts"][0]["evidence"],
        "quotation": whole["quotations"][0],
        "date": whole["dates"][0],
    }


def matter_fields(kind: MatterKind) -> list[str]:
    """The fields that the program writes for a matter of that kind, in their order."""
    status = min(STATUSES[kind])
    whole = record(Reading(Report(_TEXT), matters=(Matter("m1", kind, "truce", status),)))
    return list(whole["matters"][0])


@pytest.mark.parametrize("section", contract())
def test_every_field_is_described_in_the_order_in_which_it_is_written(section: str, sections: dict[str, list[list[str]]]):
    assert names(sections[section]) == list(contract()[section])


@pytest.mark.parametrize("kind", MatterKind)
def test_every_field_of_a_matter_is_described_under_its_kind(kind: MatterKind, sections: dict[str, list[list[str]]]):
    described = [row[0].strip("`") for row in sections["matter"] if row[1] == "all" or kind.value in row[1].split(", ")]
    assert sorted(described) == sorted(matter_fields(kind))


@pytest.mark.parametrize("name", ENUMS)
def test_every_value_is_described_in_the_order_of_the_program(name: str, sections: dict[str, list[list[str]]]):
    enum: type[StrEnum] = ENUMS[name]
    assert names(sections[f"Values of {name}"]) == [member.value for member in enum]


@pytest.mark.parametrize("kind", MatterKind)
def test_the_statuses_of_a_kind_are_listed(kind: MatterKind, sections: dict[str, list[list[str]]]):
    row = next(row for row in sections["Values of kind of matter"] if row[0] == f"`{kind.value}`")
    assert set(re.findall(r"`(\w+)`", row[2])) == {status.value for status in STATUSES[kind]}


def test_every_row_has_a_meaning_and_every_field_an_example(sections: dict[str, list[list[str]]]):
    for heading, rows in sections.items():
        for row in rows:
            assert all(row), f"{heading}: {row}"


def test_every_list_of_values_is_linked_from_a_field(root: Path, sections: dict[str, list[list[str]]]):
    text = (root / "docs" / "data-dictionary.md").read_text("utf-8")
    for heading in sections:
        if heading.startswith("Values of "):
            assert f"](#{heading.lower().replace(' ', '-')})" in text, heading
