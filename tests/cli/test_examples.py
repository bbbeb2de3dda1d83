"""The whole way, from the example reports to every form, with the real reader."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from parley.briefs import Form
from parley.cli.main import app
from parley.reading import read_report

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def made() -> list[dict]:
    result = CliRunner().invoke(app, ["read", str(EXAMPLES), "--format", "json", "--with-text"])
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_every_example_is_read_as_a_step_in_a_peace_process(made: list[dict]):
    assert callable(read_report)
    assert len(made) >= 5
    assert all(report["acts"] for report in made)


def test_all_evidence_is_in_the_text(made: list[dict]):
    for report in made:
        text = report["report"]["text"]
        spans = [act["evidence"] for act in report["acts"]] + [quotation["content"] for quotation in report["quotations"]] + report["dates"]
        assert all(text[span["start"] : span["end"]] == span["text"] for span in spans)


@pytest.mark.parametrize("form", list(Form))
def test_every_form_of_an_example_is_written(tmp_path: Path, form: Form):
    source = next(iter(sorted(EXAMPLES.glob("*.txt"))))
    place = tmp_path / f"out{form.suffix}"
    assert CliRunner().invoke(app, ["read", str(source), "--format", form.value, "--out", str(place)]).exit_code == 0
    assert place.stat().st_size > 200
