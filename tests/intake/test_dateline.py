from datetime import date

import pytest

from parley.intake.dateline import dateline_end, day_of_dateline, day_of_label, day_of_opening, is_dateline, is_opening


@pytest.mark.parametrize(
    "opening",
    [
        "PORTVILLE, April 21 (NNA) - ",
        "PORTVILLE, Norland, April 21, 2025 (Valley News) — ",
        "Portville (Norland), 9 Aug 88 (THE POST) -- [Text] ",
        "PORTVILLE — ",
        "PORTVILLE (NNA)_ ",
        "Portville, Norland NNA — ",
        "PORTVILLE/LOWTOWN ",
        "PORTVILLE, Norland ",
        "LOW VALLEY, South Norland ",
        "[Interview with the envoy] [Text] ",
    ],
)
def test_the_body_begins_after_an_opening_dateline(opening: str) -> None:
    text = opening + "The envoy said on Monday that the truce was holding."
    assert text[dateline_end(text, 0, len(text)) :].startswith("The envoy")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Berg — who leads the talks — said on Monday that the truce was holding.",
        "The Front - a union of militias - has not answered.",
        "UNICEF The fund said so. UNICEF had asked for access.",
        "PUTTING OUT THE FIRE - THE ENVOY SAID ON MONDAY THAT THE TRUCE WAS HOLDING.",
        "NNA said on Monday that the truce was holding.",
    ],
)
def test_sentences_that_only_look_like_a_dateline_are_kept(text: str) -> None:
    assert dateline_end(text, 0, len(text)) == 0


@pytest.mark.parametrize(
    "line",
    [
        "Monday, April 21, 2025",
        "PORTVILLE 2025-04-21",
        "Published: 21 April 2025",
        "Published 9:14 PM EDT, Mon April 21, 2025",
        "Updated on April 21, 2025 at 10:15 GMT",
        "Portville, Norland, 21 April 2025",
    ],
)
def test_a_line_with_a_date_and_nothing_else_is_a_dateline(line: str) -> None:
    assert is_dateline(line)
    assert day_of_dateline(line) == date(2025, 4, 21)


def test_a_sentence_with_a_date_is_no_dateline() -> None:
    assert not is_dateline("The truce was declared on April 21, 2025")
    assert not is_dateline("April 21")


def test_a_label_gives_the_day_of_publication() -> None:
    assert day_of_label("By Ivo Lind | Published on 21 April 2025 | 4 min read") == date(2025, 4, 21)
    assert day_of_label("The plan was made on 21 April 2025") is None


def test_the_date_of_an_opening_dateline_needs_its_year() -> None:
    assert day_of_opening("PORTVILLE, April 21, 2025 (NNA) - The envoy left.") == date(2025, 4, 21)
    assert day_of_opening("Portville (Norland), 9 Aug 88 (THE POST) -- [Text] The envoy left.") == date(1988, 8, 9)
    assert day_of_opening("PORTVILLE, April 21 (NNA) - The envoy left.") is None


@pytest.mark.parametrize(
    "line", ["PORTVILLE (NNA) --", "PORTVILLE, April 21 (NNA) --", "PORTVILLE _", "LOW VALLEY, South Norland (NNA)", "(Undated)"]
)
def test_a_dateline_on_a_line_of_its_own_is_known(line: str) -> None:
    assert is_opening(line)


@pytest.mark.parametrize("line", ["Norland (and the Front) agree", "Norland — the day after", "Talks -"])
def test_a_headline_is_no_dateline(line: str) -> None:
    assert not is_opening(line)
