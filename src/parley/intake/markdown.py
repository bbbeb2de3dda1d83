"""A report written in Markdown: its text without the markup, and what its front matter says."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\ufeff?\s*(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<rows>.*?)^(?P=fence)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_ROW = re.compile(r"^(?P<name>[A-Za-z][\w-]*)[ \t]*[:=][ \t]*(?P<value>\S.*?)[ \t]*\r?$", re.MULTILINE)
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
_DATES = ("date", "published", "published_at", "pubdate", "publish_date", "datepublished", "created")
_SOURCES = ("source", "publisher", "outlet", "site")


@dataclass(frozen=True, slots=True)
class MarkdownReport:
    """The text, paragraphs parted by empty lines, and the raw values of the front matter; None where it has none."""

    text: str
    title: str | None
    published: str | None
    source: str | None
    url: str | None


def read_markdown(markdown: str) -> MarkdownReport:
    """Strip the markup of CommonMark with tables; images and raw HTML tags go, the words of links stay.

    The title is that of the front matter (YAML or TOML, flat rows only), else the first heading.
    """
    front = _FRONT_MATTER.match(markdown)
    rows = {row["name"].lower(): row["value"].strip("\"'") for row in _ROW.finditer(front["rows"])} if front else {}
    blocks, heading = _blocks(markdown[front.end() :] if front else markdown)
    return MarkdownReport(
        "\n\n".join(blocks), rows.get("title") or heading, _first(rows, _DATES), _first(rows, _SOURCES), rows.get("url") or rows.get("link")
    )


def _first(rows: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((rows[name] for name in names if rows.get(name)), None)


def _blocks(markdown: str) -> tuple[list[str], str | None]:
    """The blocks of text, and the first heading where no running text comes before it."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  only Markdown needs it

    blocks: list[str] = []
    heading: str | None = None
    row: list[str] | None = None
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    for index, token in enumerate(tokens):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            blocks.append("\t".join(row or []))
            row = None
        elif token.type == "inline":
            words = _words(token)
            if row is not None:
                row.append(words)
            elif words:
                if tokens[index - 1].type == "heading_open" and not blocks:
                    heading = words
                blocks.append(words)
        elif token.type in {"code_block", "fence"}:
            blocks.append(token.content.strip())
        elif token.type == "html_block":
            blocks.append(" ".join(_TAG.sub(" ", token.content).split()))
    return [block for block in blocks if block], heading


def _words(inline: "Token") -> str:
    words: list[str] = []
    for token in inline.children or []:
        if token.type in {"text", "code_inline"}:
            words.append(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            words.append(" ")
    return re.sub(r"[ \t]+", " ", "".join(words)).strip()
