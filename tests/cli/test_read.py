"""`parley read` reads what it can, says what it cannot, and leaves nothing half-written."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

SLOW_READER = """
import sys, time, types
from parley.records import Act, ActType, Reading, Span
def read_report(report, **options):
    print("reading", file=sys.stderr, flush=True)
    time.sleep({seconds})
    return Reading(report, acts=(Act("a1", ActType.SAY, Span.of(report.text, 0, 6), by=("Orland",)),))
module = types.ModuleType("parley.reading"); module.read_report = read_report; sys.modules["parley.reading"] = module
sys.argv[0] = "parley"
from parley.cli.main import run; run()
"""


def test_a_report_is_printed_as_a_brief(parley: Callable, reports: Path):
    outcome = parley("read", reports / "a.txt")
    assert outcome.code == 0
    assert "│ Orland proposed talks on Monday.  ¶1 [0:32]" in outcome.out
    assert outcome.err == ""


def test_one_bad_file_does_not_keep_the_others_from_being_read(parley: Callable, reports: Path):
    outcome = parley("read", reports)
    assert outcome.code == 1
    assert "Orland proposed talks" in outcome.out
    assert "Orland declared a truce" in outcome.out
    told = outcome.err.splitlines()
    assert len(told) == 2
    assert "bad.txt" in told[0]
    assert told[1] == "parley: 2 read, 1 could not be."


def test_a_report_that_the_reader_gives_up_on_is_told_like_any_other(parley: Callable, reports: Path):
    (reports / "bad.txt").write_text("This report is unreadable. It says that Orland and the council of the river met.", "utf-8")
    outcome = parley("read", reports, "--quiet")
    assert outcome.code == 1
    assert "cannot be parsed; shorten it." in outcome.err
    assert "Orland declared a truce" in outcome.out


def test_quiet_leaves_the_errors(parley: Callable, reports: Path):
    outcome = parley("read", reports, "--quiet")
    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1


def test_standard_input_is_a_source(parley: Callable):
    outcome = parley("read", "-", "--format", "json", stdin="Orland spoke to the council on Monday. It has not answered yet.")
    assert json.loads(outcome.out)["acts"][0]["evidence"]["text"] == "Orland spoke to the council on Monday."


@pytest.mark.parametrize(("sources", "kind"), [(["a.txt"], dict), (["a.txt", "b.txt"], list), (["."], list)])
def test_json_is_an_object_for_one_source_and_an_array_for_more(parley: Callable, reports: Path, sources: list[str], kind: type):
    outcome = parley("read", *(reports / source for source in sources), "--format", "json")
    assert isinstance(json.loads(outcome.out), kind)


def test_json_lines_and_csv_take_many(parley: Callable, reports: Path):
    lines = parley("read", reports, "--format", "jsonl", "--with-text").out.splitlines()
    assert [json.loads(line)["report"]["text"][:15] for line in lines] == ["Orland proposed", "Orland declared"]
    assert len(list(csv.reader(parley("read", reports, "-f", "csv").out.splitlines()))) == 3


def test_title_source_and_day_are_taken_over(parley: Callable, reports: Path):
    outcome = parley(
        "read",
        reports / "a.txt",
        "-f",
        "json",
        "--title",
        "Talks",
        "--source",
        "Courier",
        "--published",
        "2026-05-12",
        "--min-confidence",
        "0.7",
    )
    report = json.loads(outcome.out)["report"]
    assert (report["title"], report["source"], report["published"], report["published_from"]) == ("Talks", "Courier", "2026-05-12", "given")


def test_a_floor_of_confidence_is_handed_to_the_reader(parley: Callable, reader: object, reports: Path):
    parley("read", reports / "a.txt")
    parley("read", reports / "a.txt", "--min-confidence", "0.7")
    assert reader.asked == [{}, {"threshold": 0.7}]


def test_metadata_rows_name_the_reports(parley: Callable, reports: Path, tmp_path: Path):
    rows = tmp_path / "rows.csv"
    rows.write_text("path,published,source\na.txt,2026-05-12,Courier\n", "utf-8")
    made = json.loads(parley("read", reports, "-f", "json", "--metadata", rows).out)
    assert [(report["report"]["source"], report["report"]["published"]) for report in made] == [("Courier", "2026-05-12"), (None, None)]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--published", "2025-02-30"], "2025-02-30"),
        (["--metadata", "missing.csv"], "missing.csv"),
        (["--out", "missing/out.html"], "missing"),
        (["--title", "One title"], "--title"),
    ],
)
def test_wrong_use_is_one_sentence_and_nothing_is_done(parley: Callable, reports: Path, options: list[str], said: str):
    outcome = parley("read", reports, *options)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1
    assert said in outcome.err


def test_an_unknown_format_is_wrong_use(parley: Callable, reports: Path):
    assert parley("read", reports, "--format", "pdf").code == 2


def test_a_file_of_output_holds_all_reports(parley: Callable, reports: Path, tmp_path: Path):
    place = tmp_path / "out.html"
    outcome = parley("read", reports, "--format", "html", "--out", place)
    assert outcome.out == ""
    html = place.read_text("utf-8")
    assert html.count("<article") == 2


@pytest.mark.parametrize(
    ("form", "suffix"), [("html", ".html"), ("markdown", ".md"), ("json", ".json"), ("csv", ".csv"), ("terminal", ".txt")]
)
def test_a_folder_of_output_holds_one_file_a_report(parley: Callable, reports: Path, tmp_path: Path, form: str, suffix: str):
    parley("read", reports, "--format", form, "--out", f"{tmp_path}/out/")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    extra = ["index.html"] if form == "html" else []
    assert len(names) == 2 + len(extra)
    assert all(name.endswith(suffix) for name in names)
    assert set(extra) <= set(names)


def test_nothing_is_written_where_nothing_was_read(parley: Callable, reports: Path, tmp_path: Path):
    outcome = parley("read", reports / "bad.txt", "--format", "html", "--out", tmp_path / "out.html")
    assert outcome.code == 1
    assert not (tmp_path / "out.html").exists()
    assert "was not written" in outcome.err


def test_a_name_of_a_file_cannot_reach_the_terminal(parley: Callable, tmp_path: Path):
    outcome = parley("read", tmp_path / "a\x1b[31m\nb.txt")
    assert outcome.code == 1
    assert "\x1b" not in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
def test_ctrl_c_leaves_nothing_half_written(reports: Path, tmp_path: Path):
    (reports / "bad.txt").unlink()
    place = tmp_path / "out" / "all.jsonl"
    place.parent.mkdir()
    place.write_text("old\n", "utf-8")
    command = [sys.executable, "-c", SLOW_READER.format(seconds=20), "read", str(reports), "-f", "jsonl", "-o", str(place)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        assert running.stderr.readline() == "reading\n"
        time.sleep(0.2)
        running.send_signal(signal.SIGINT)
        err = running.stderr.read()
    assert running.returncode == 130
    assert err == "parley: stopped; nothing was left half-written.\n"
    assert place.read_text("utf-8") == "old\n"
    assert list(place.parent.iterdir()) == [place]


@pytest.mark.skipif(os.name == "nt", reason="pipes behave as POSIX's")
def test_a_reader_that_goes_away_is_no_error(reports: Path):
    (reports / "bad.txt").unlink()
    command = [sys.executable, "-c", SLOW_READER.format(seconds=0.5), "read", str(reports), "-f", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        running.stdout.readline()
        running.stdout.close()
        err = running.stderr.read() if running.stderr else ""
    assert err.replace("reading\n", "") == ""
    assert running.returncode == 0
