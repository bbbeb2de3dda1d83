import pytest

from parley.intake.markdown import read_markdown

MARKDOWN = """---
title: "Norland Offers Talks"
date: 2025-04-21
source: The Lowland Post
---

# Norland *Offers* Talks

On **Monday** the government [proposed](https://news.example/1) talks,
it said.

![A bridge](bridge.jpg)

> “We are ready,” the `envoy` said &amp; left.

- a truce
- an exchange

| day | dead |
|---|---|
| Monday | 3 |

<div class="box">A box<!-- hidden --></div>

---

The ~~old~~ plan is dead\\*.
"""


def test_markup_goes_and_words_stay() -> None:
    assert read_markdown(MARKDOWN).text.split("\n\n") == [
        "Norland Offers Talks",
        "On Monday the government proposed talks, it said.",
        "“We are ready,” the envoy said & left.",
        "a truce",
        "an exchange",
        "day\tdead",
        "Monday\t3",
        "A box",
        "The old plan is dead*.",
    ]


def test_front_matter_gives_title_date_and_source() -> None:
    report = read_markdown(MARKDOWN)
    assert (report.title, report.published, report.source) == ("Norland Offers Talks", "2025-04-21", "The Lowland Post")


def test_toml_front_matter_is_read_too() -> None:
    report = read_markdown('+++\ntitle = "Talks"\ndate = 2025-04-21T10:00:00Z\n+++\nThe envoy left.\n')
    assert (report.title, report.published, report.text) == ("Talks", "2025-04-21T10:00:00Z", "The envoy left.")


def test_the_first_heading_is_the_title_only_before_running_text() -> None:
    assert read_markdown("Talks\n=====\n\nThe envoy left.").title == "Talks"
    assert read_markdown("The envoy left.\n\n## Background\n\nIt began in May.").title is None


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert read_markdown("---\n\nThe envoy left.\n").text == "The envoy left."


@pytest.mark.parametrize("mark", ["> ", "[", "*a ", "- ", "`", "![](", "<", "_a*b_"])
def test_markup_repeated_without_end_is_read_in_time(mark: str) -> None:
    assert isinstance(read_markdown(mark * 5000 + "The envoy left.").text, str)
