"""The examples are ours, marked as such, varied, and short."""

import json
from pathlib import Path

import pytest

from parley.intake import load
from parley.records import PublishedFrom

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
REPORTS = sorted(file for file in EXAMPLES.iterdir() if file.suffix in {".txt", ".md", ".html"})
ROWS = {row["path"]: row for row in json.loads((EXAMPLES / "metadata.json").read_text("utf-8"))}


def name(file: Path) -> str:
    return file.name


def test_the_list_names_every_report_and_no_other():
    assert set(ROWS) == {report.name for report in REPORTS}


def test_there_are_several_reports_of_two_processes_in_three_forms():
    assert len(REPORTS) >= 6
    assert {report.suffix for report in REPORTS} == {".txt", ".md", ".html"}
    assert {report.name.partition("-")[0] for report in REPORTS} == {"gaza", "kestria"}


@pytest.mark.parametrize("report", REPORTS, ids=name)
def test_a_report_says_where_nobody_reads_it_that_it_was_made_for_this_project(report: Path):
    note = ROWS[report.name]["note"].lower()
    assert note.startswith("made for this project.")
    assert ("invented:" in note) == report.name.startswith("kestria")
    if report.suffix != ".txt":
        assert "made for this project" in report.read_text("utf-8").lower()
    assert "made for this project" not in load(report).text.lower()


@pytest.mark.parametrize("report", REPORTS, ids=name)
def test_a_report_is_as_long_as_wire_copy(report: Path):
    read = load(report)
    assert 250 <= len(read.text[read.body_start : read.body_end].split()) <= 700


@pytest.mark.parametrize("report", REPORTS, ids=name)
def test_title_and_day_are_found_without_the_list(report: Path):
    read = load(report)
    row = ROWS[report.name]
    assert read.title
    assert read.title.replace("’", "'") == row["title"].replace("’", "'")
    if row["published"]:
        assert str(read.published) == row["published"]
    else:
        assert (str(read.published), read.published_from) == ("2026-05-03", PublishedFrom.TEXT)


@pytest.mark.parametrize("report", [report for report in REPORTS if report.suffix == ".html"], ids=name)
def test_nothing_around_an_article_is_read_as_its_body(report: Path):
    read = load(report)
    body = read.text[read.body_start : read.body_end]
    for start, end in reversed(read.asides):
        body = body[: start - read.body_start] + body[end - read.body_start :]
    furniture = ("Leave a Reply", "Reader One", "Harbour Watcher", "Related stories", "Read more", "Most read", "Facebook", "Previous post")
    furniture += ("Subscribe", "cookies", "Contact", "Filed under", "Topics", "Photo:", "Log in", "Sign up")
    assert not [words for words in furniture if words in body]
