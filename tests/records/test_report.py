"""A report knows its text, its own fingerprint and where its body lies."""

import dataclasses
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.records import PublishedFrom, Report


@given(st.text())
def test_the_hash_is_of_the_text_and_the_id_begins_it(text: str):
    report = Report(text)
    assert report.sha256 == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    assert report.id == report.sha256[:12]


@given(st.text(), st.text())
def test_reports_share_an_id_only_if_they_share_a_text(one: str, other: str):
    assert (Report(one).id == Report(other).id) == (one == other)


def test_a_lone_surrogate_in_the_text_has_a_hash_too():
    assert len(Report("broken \ud800 text").sha256) == 64


def test_an_id_that_is_given_is_kept():
    assert Report("The truce holds.", id="wire-7").id == "wire-7"


def test_a_report_of_unknown_day_says_so():
    report = Report("The truce holds.")
    assert (report.published, report.published_from) == (None, PublishedFrom.NONE)


def test_a_report_cannot_be_changed():
    report = Report("The truce holds.")
    with pytest.raises(dataclasses.FrozenInstanceError):
        report.text = "The truce is over."  # type: ignore[misc]


def test_the_body_follows_a_title_that_stands_in_the_text():
    report = Report("\n Truce holds\n\nThe guns were silent.", title="Truce holds")
    assert report.text[report.body_start : report.body_end].strip() == "The guns were silent."


def test_without_a_title_in_the_text_all_of_it_is_body():
    report = Report("The guns were silent.", title="Truce holds")
    assert (report.body_start, report.body_end) == (0, len(report.text))


def test_a_run_that_touches_page_furniture_is_not_in_the_body():
    text = "The guns were silent. Share this. Nobody fired. Leave a Reply"
    furniture = text.index("Share"), text.index(" Nobody")
    report = Report(text, body=(0, text.index(" Leave")), asides=(furniture,))
    assert report.in_body(0, furniture[0])
    assert report.in_body(furniture[1], report.body_end)
    assert not report.in_body(0, furniture[0] + 1)
    assert not report.in_body(report.body_end, len(text))


@pytest.mark.parametrize("body", [(-1, 3), (4, 2), (0, 99)])
def test_a_body_outside_the_text_is_refused(body: tuple[int, int]):
    with pytest.raises(ValueError, match="no body"):
        Report("The guns.", body=body)
