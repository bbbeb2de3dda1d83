"""The Markdown brief says what the other forms say, and a report cannot slip markup into it."""

from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt

from parley.briefs import Form, arrange, render
from parley.briefs.markdown import as_markdown
from parley.records import Reading

HOSTILE = (
    "<script>alert(1)</script> & <!-- x -->",
    "[click](javascript:alert) ![i](http://x.example/i.png)",
    "# heading * star _under_ `code` ~~strike~~ | cell | &amp; \\",
    "1. one",
    "- dash",
    "=====",
    "> quote",
    "2) two\n\n    code",
)


def plain(markdown: str) -> str:
    """The text that a reader of the rendered Markdown sees."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    return "\n".join(
        "".join("\n" if child.type == "softbreak" else child.content for child in token.children or ())
        for token in tokens
        if token.type == "inline"
    )


def kinds(markdown: str) -> set[str]:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    return {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}


def test_every_line_quotes_its_evidence(reading: Reading):
    text = plain(as_markdown(arrange(reading)))
    for line in arrange(reading).lines:
        assert line.sentence in text
        assert line.also in text
        for source in line.quoted:
            assert f"{source.quotation} {source.position}" in text


def test_sections_are_headings(reading: Reading):
    headings = [row for row in as_markdown(arrange(reading)).splitlines() if row.startswith("## ")]
    assert headings == [f"## {section.title}" for section in arrange(reading).sections]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_report_is_shown_as_it_stands(tell: Callable[..., Reading], text: str):
    markdown = as_markdown(arrange(tell(text, title=text, by=("Orland",), channel=text)))
    seen = plain(markdown)
    assert seen.count(" ".join(text.split())) == 3
    assert not kinds(markdown) & {
        "html_block",
        "html_inline",
        "link_open",
        "image",
        "code_inline",
        "s_open",
        "table_open",
        "fence",
        "code_block",
    }


def test_several_briefs_follow_each_other(reading: Reading):
    text = "".join(render(Form.MARKDOWN, [reading, reading]))
    assert text.count(f"# {reading.report.title}\n") == 2
