"""The command line with a stand-in for the reader, so that its own behaviour is tested in no time."""

import os
import subprocess
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from parley.cli.main import app
from parley.records import Act, ActType, Reading, Report, ReportError, Span


@dataclass
class Outcome:
    """What a run left behind."""

    code: int
    out: str
    err: str


class StandIn:
    """Reads every report as one statement of its first sentence; `asked` keeps the options it was called with."""

    def __init__(self) -> None:
        self.asked: list[dict[str, object]] = []

    def read_report(self, report: Report, **options: object) -> Reading:
        self.asked.append(options)
        if "unreadable" in report.text:
            raise ReportError(report.title or report.id, "cannot be parsed", "shorten it")
        end = report.text.index(".") + 1
        return Reading(report, acts=(Act("a1", ActType.SAY, Span.of(report.text, 0, end), by=("Orland",)),))


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """The stand-in, in the place of `parley.reading`."""
    stand_in = StandIn()
    module = types.ModuleType("parley.reading")
    module.read_report = stand_in.read_report
    monkeypatch.setitem(sys.modules, "parley.reading", module)
    return stand_in


@pytest.fixture
def parley(reader: StandIn) -> Callable[..., Outcome]:
    """Runs the command line with the stand-in for the reader."""

    def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Outcome:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def process() -> Callable[..., Outcome]:
    """Runs the console script's entry point in a process of its own; `before` is Python that runs first."""

    def run(*arguments: str, before: str = "") -> Outcome:
        code = f"import sys; sys.argv[0] = 'parley'\n{before}\nfrom parley.cli.main import run; run()"
        environment = {name: value for name, value in os.environ.items() if name != "PARLEY_TRACEBACK"}
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False, timeout=120, env=environment
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with two reports and one file that is none."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Orland proposed talks on Monday. The council of the river has not answered it yet.\n", "utf-8")
    (folder / "b.txt").write_text("Orland declared a truce on Friday. The council of the river said that it would keep it.\n", "utf-8")
    (folder / "bad.txt").write_bytes(b"")
    return folder
