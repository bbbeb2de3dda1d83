"""Runs between quotation marks. All texts are made for this project."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reading.quotations.marks import quoted_runs


def runs(text: str) -> list[str]:
    return [text[run.start : run.end] for run in quoted_runs(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said: “We are ready.” She left.", ["We are ready."]),
        ('He said: "We are ready." She left.', ["We are ready."]),
        ("He said: ‘We are ready.’ She left.", ["We are ready."]),
        ("He said: 'We are ready.' She left.", ["We are ready."]),
        ("He said: «We are ready.» She left.", ["We are ready."]),
        ("He said: „We are ready.“ She left.", ["We are ready."]),
        ("He said: ``We are ready.'' She left.", ["We are ready."]),
        ("He said: ''We are ready.'' She left.", ["We are ready."]),
    ],
)
def test_every_usual_pair_of_marks_is_read(text: str, inside: list[str]) -> None:
    assert runs(text) == inside


@pytest.mark.parametrize(
    "text",
    [
        "The rebels' envoy didn't answer; the ministers' talks won't resume.",
        "The rebels’ envoy didn’t answer; the ministers’ talks won’t resume.",
        "In the '90s they fought; 'twas long ago.",
    ],
)
def test_apostrophes_quote_nothing(text: str) -> None:
    assert runs(text) == []


def test_single_marks_close_past_apostrophes_and_possessives() -> None:
    assert runs("He said: 'It's the rebels' choice, not ours.' She left.") == ["It's the rebels' choice, not ours."]
    assert runs("He said: ‘It’s the rebels’ choice, not ours.’ She left.") == ["It’s the rebels’ choice, not ours."]


@pytest.mark.parametrize(
    "text",
    [
        "“She told me ‘never again’ and left,” he said.",
        "\"She told me 'never again' and left,\" he said.",
        "‘She told me “never again” and left,’ he said.",
        "“She told me “never again” and left,” he said.",
    ],
)
def test_nested_marks_belong_to_the_outer_run(text: str) -> None:
    assert len(runs(text)) == 1
    assert "never again" in runs(text)[0]
    assert runs(text)[0].endswith("left,")


def test_speech_over_paragraphs_opens_again_and_closes_once() -> None:
    text = "He said: “We began early.\n\n“We went on all night.\n\n“We are done.” Nobody answered."
    found = quoted_runs(text)
    assert [text[run.start : run.end] for run in found] == ["We began early.", "We went on all night.", "We are done."]
    assert [run.continues for run in found] == [False, True, True]
    assert [run.closed for run in found] == [False, False, True]


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    text = 'He said: "We began early.\n\nThe ministry gave no comment.\n\nNight fell.'
    assert runs(text) == ["We began early."]


def test_an_unclosed_mark_ends_where_the_next_run_opens() -> None:
    assert runs("“We are ready, he said. “We will come.”") == ["We are ready, he said.", "We will come."]


def test_a_closing_mark_alone_opens_nothing() -> None:
    assert runs("We are ready,” he said, and left.") == []


@given(st.text(alphabet="ab. \n\"'“”‘’«»„`,", max_size=80))
def test_runs_lie_in_order_inside_the_text_and_never_overlap(text: str) -> None:
    found = quoted_runs(text)
    for run in found:
        assert 0 <= run.opens < run.start < run.end <= run.closes <= len(text)
    for one, other in zip(found, found[1:], strict=False):
        assert one.closes <= other.opens


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“It is rare,“ said Vask. “It is hard.”", ["It is rare,", "It is hard."]),
        ("He asked for an “early review“ of the “old road” and left.", ["early review", "old road"]),
    ],
)
def test_an_opening_mark_that_only_touches_the_word_before_it_closes(text: str, inside: list[str]) -> None:
    assert runs(text) == inside


def test_marks_within_marks_within_marks_are_one_run() -> None:
    assert runs("“He said, ‘I heard “go” and went,’ and fell silent,” Vask said.") == ["He said, ‘I heard “go” and went,’ and fell silent,"]
