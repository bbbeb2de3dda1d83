"""`parley explain`. The report is made for this project."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from parley.cli.main import app


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(
        "Ukraine rejected the proposal on Monday. Russia called for talks in Geneva and blamed the government in Kyiv.", encoding="utf8"
    )
    return path


def test_an_act_is_explained(report: Path) -> None:
    result = CliRunner().invoke(app, ["explain", str(report), "rejected the proposal", "--published", "2025-04-23"])
    assert result.exit_code == 0
    assert "reject" in result.stdout
    assert "who acts: Ukraine" in result.stdout


def test_as_json(report: Path) -> None:
    result = CliRunner().invoke(app, ["explain", str(report), "a1", "--format", "json"])
    assert json.loads(result.stdout)["act"]["id"] == "a1"


def test_an_act_that_is_not_there_is_wrong_use(report: Path) -> None:
    result = CliRunner().invoke(app, ["explain", str(report), "a77"])
    assert result.exit_code == 2
    assert result.stderr.startswith("parley: no act is called 'a77'")


def test_a_report_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["explain", str(tmp_path / "none.txt"), "a1"])
    assert result.exit_code == 1
    assert "none.txt" in result.stderr
