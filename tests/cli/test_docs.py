"""The docs are a contract: every option, form, section and field of the output stands in them."""

from pathlib import Path

import pytest
import typer

from parley.briefs import Form
from parley.briefs.arrange import arrange
from parley.briefs.contract import record
from parley.briefs.table import COLUMNS
from parley.cli.main import app
from parley.records import Act, ActType, Matter, MatterKind, Reading, Report, Span
from parley.records.matter import STATUSES

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def docs() -> str:
    return (ROOT / "docs" / "brief.md").read_text("utf-8")


def options() -> list[tuple[str, str | None]]:
    command = typer.main.get_command(app)
    commands = [command, *command.commands.values()]
    return [(name, option.help) for one in commands for option in one.params if option.param_type_name == "option" for name in option.opts]


@pytest.mark.parametrize(("name", "help"), options())
def test_every_option_has_a_help_text_and_a_place_in_the_docs(docs: str, name: str, help: str | None):
    assert help
    assert f"{name}`" in docs


def test_every_argument_has_a_help_text():
    command = typer.main.get_command(app)
    assert all(parameter.help for one in command.commands.values() for parameter in one.params)


@pytest.mark.parametrize("form", list(Form))
def test_every_form_is_documented(docs: str, form: Form):
    assert f"| `{form.value}` |" in docs


def test_every_field_of_the_output_is_documented(docs: str):
    text = "Orland spoke."
    matters = tuple(Matter(kind.value, kind, "x", sorted(STATUSES[kind])[0]) for kind in MatterKind)
    made = record(Reading(Report(text), acts=(Act("a1", ActType.SAY, Span.of(text, 0, 6)),), matters=matters))
    fields = [*made, *made["report"], *made["acts"][0], *COLUMNS, *(field for matter in made["matters"] for field in matter)]
    assert not [field for field in fields if f"`{field}`" not in docs and f'"{field}"' not in docs]


@pytest.mark.parametrize("act", list(ActType))
def test_every_section_that_an_act_can_stand_in_is_documented(docs: str, act: ActType):
    text = "Orland spoke."
    sections = arrange(Reading(Report(text), acts=(Act("a1", act, Span.of(text, 0, 6)),))).sections
    assert len(sections) == 2
    assert all(f"| {section.title} |" in docs for section in sections)
