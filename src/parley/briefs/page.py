"""The brief as one HTML page that needs nothing else: no request leaves it, and it reads without JavaScript."""

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from urllib.parse import quote

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup, escape

from parley.briefs.brief import Brief, Line
from parley.briefs.paragraph import Paragraphs
from parley.briefs.printable import printable
from parley.records import Span

_DATE = re.compile(r"(?<!\d)\d{4}-\d\d(?:-\d\d)?(?!\d)")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of the text that the same acts cite throughout; `opens` and `closes` are those that begin and end there."""

    text: str
    acts: tuple[int, ...]
    opens: tuple[int, ...]
    closes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A numbered paragraph; `aside` says that it lies outside the body of the report."""

    number: int
    pieces: tuple[_Piece, ...]
    aside: bool


@dataclass(frozen=True, slots=True)
class _Link:
    href: str
    brief: Brief


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One report on the page: its brief, its text with the evidence marked, and the prefix of its anchors."""

    prefix: str
    brief: Brief
    paragraphs: tuple[_Paragraph, ...]
    homes: dict[int, Line]

    def anchor(self, line: Line) -> str | None:
        """The name of a line's own anchor: that of its act, at the last place where the act stands in the brief."""
        return f"{self.prefix}l{line.number}" if self.homes[line.number] is line else None

    def back(self, number: int) -> str:
        """The name of the anchor of the line to which the run of that number belongs."""
        return f"{self.prefix}l{self.homes[number].number}"

    def cited(self, line: Line) -> str:
        """The names of the runs that a line cites, as a list of words."""
        return " ".join(f"{self.prefix}{source.number}" for source in line.sources)


def as_page(briefs: Sequence[Brief]) -> str:
    """One page with all the briefs, each beside its report's text.

    Every line of a brief leads to its evidence in the text, and every mark in the text back to its line. A content
    security policy forbids the page to load anything or to run anything but its own script.
    """
    sheets = [_sheet(brief, f"r{place}-") for place, brief in enumerate(briefs, start=1)]
    contents = [_Link(f"#{sheet.prefix}top", sheet.brief) for sheet in sheets] if len(sheets) > 1 else []
    return _render(briefs[0].title if len(briefs) == 1 else f"{len(briefs)} reports", contents, sheets)


def as_index(briefs: Sequence[tuple[str, Brief]]) -> str:
    """A page that lists briefs which stand in files of their own, with what each leaves open; file names come with them."""
    contents = [_Link(quote(name), brief) for name, brief in briefs]
    return _render("1 report" if len(briefs) == 1 else f"{len(briefs)} reports", contents, [])


def _render(title: str, contents: Sequence[_Link], sheets: Sequence[_Sheet]) -> str:
    style, script = _part("page.css"), _part("page.js")
    return _template().render(
        title=title,
        contents=contents,
        sheets=sheets,
        style=style,
        script=script,
        style_hash=_digest(style),
        script_hash=_digest(script),
    )


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["shown"] = printable
    environment.filters["unbroken"] = _unbroken
    return environment.from_string(_part("page.html.jinja"))


def _unbroken(text: str) -> Markup:
    """The text, escaped, with its dates kept from being broken at a line's end."""
    return Markup(_DATE.sub(r'<span class="day">\g<0></span>', str(escape(text))))


def _part(name: str) -> str:
    return files("parley.briefs").joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _sheet(brief: Brief, prefix: str) -> _Sheet:
    report = brief.reading.report
    paragraphs = Paragraphs.of(report.text)
    cited: dict[int, list[tuple[int, Span]]] = {}
    runs = {number: act.evidence for number, act in enumerate(brief.reading.acts, start=1)}
    runs |= {source.number: source.span for line in brief.lines for source in line.grounds}
    for number, run in sorted(runs.items()):
        for place in range(paragraphs.number(run.start), paragraphs.number(max(run.start, run.end - 1)) + 1):
            cited.setdefault(place, []).append((number, run))
    outside = [(0, report.body_start), *report.asides, (report.body_end, len(report.text))]
    numbered, before = [], 0
    for place, span in enumerate(paragraphs.spans, start=1):
        pieces = _pieces(report.text, span, before, cited.get(place, []))
        numbered.append(_Paragraph(place, pieces, aside=any(start <= span.start and span.end <= end for start, end in outside)))
        before = span.end
    return _Sheet(prefix, brief, tuple(numbered), _homes(brief))


def _homes(brief: Brief) -> dict[int, Line]:
    """The line of each cited run, by its number: the last that is about it or says it again, else the one that rests on it."""
    homes = {source.number: line for line in brief.lines for source in line.grounds}
    return homes | {source.number: line for line in brief.lines for source in (line.source, *line.again)}


def _pieces(text: str, span: Span, before: int, cited: Sequence[tuple[int, Span]]) -> tuple[_Piece, ...]:
    """The paragraph cut at every begin and end of evidence, so that overlapping evidence can be marked.

    `before` is where the paragraph before it ended: evidence that begins after that begins in this one.
    """
    here = [(number, run) for number, run in cited if run.overlaps(span)]
    cuts = {span.start, span.end, *(at for _, run in here for at in (run.start, run.end) if span.start < at < span.end)}
    pieces = []
    for start, end in pairwise(sorted(cuts)):
        citing = [(number, run) for number, run in here if run.start < end and start < run.end]
        pieces.append(
            _Piece(
                text=text[start:end],
                acts=tuple(number for number, _ in citing),
                opens=tuple(number for number, run in citing if max(run.start, span.start) == start and run.start >= before),
                closes=tuple(number for number, run in citing if min(run.end, span.end) == end),
            )
        )
    return tuple(pieces)
