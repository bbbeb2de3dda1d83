"""The brief for a terminal, and for whatever a terminal's output is piped into."""

from collections.abc import Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text

from parley.briefs.brief import Brief, Entry, Group, Line, Source
from parley.briefs.printable import printable

_WIDEST = 100
"""Longer lines are hard to read; wider terminals leave the rest blank."""
_NARROWEST = 24


def print_brief(brief: Brief, console: Console) -> None:
    """Writes the brief to the console, wrapped to its width with hanging indents; nothing is ever cut off.

    Where the console is no terminal every sentence stays on one line with its quotation, without colour.
    """
    width = max(_NARROWEST, min(console.width, _WIDEST)) if console.is_terminal else None
    for row in _Rows(console, width).brief(brief):
        row.rstrip()
        console.print(row, soft_wrap=True, highlight=False)


def plain_text(brief: Brief) -> str:
    """The brief as it is piped: no colour, no wrapping, one line for each fact."""
    out = StringIO()
    print_brief(brief, Console(file=out, force_terminal=False, color_system=None))
    return out.getvalue()


class _Rows:
    """Lays a brief out in rows of at most `width` cells; without a width each thing has one row."""

    def __init__(self, console: Console, width: int | None) -> None:
        self._console = console
        self._width = width

    def brief(self, brief: Brief) -> Iterator[Text]:
        yield from self._wrapped(_text(brief.title, "bold"))
        yield from self._wrapped(_text(" · ".join(brief.provenance), "dim"))
        for note in brief.notes:
            yield from self._wrapped(_text(note))
        for section in brief.sections:
            yield Text()
            yield _text(section.title.upper(), "bold cyan")
            if section.remark:
                yield from self._wrapped(_text(section.remark))
            for place, entry in enumerate(section.entries):
                if place:
                    yield Text()
                yield from self._entry(entry)
        if brief.legend:
            yield Text()
            yield from self._wrapped(_text(" · ".join(brief.legend), "dim"))

    def _entry(self, entry: Entry) -> Iterator[Text]:
        if entry.title:
            facts = Text.assemble(" — ", _text(" · ".join(entry.facts))) if entry.facts else Text()
            yield from self._wrapped(Text.assemble(_text(entry.title, "bold"), facts), rest="    ")
        for group in entry.groups:
            yield from self._group(group)

    def _group(self, group: Group) -> Iterator[Text]:
        if group.title:
            yield from self._wrapped(_text(group.title, "italic"), first="  ", rest="  ")
        for line, repeated in group.told:
            yield from self._line(line, repeated=repeated)

    def _line(self, line: Line, *, repeated: bool) -> Iterator[Text]:
        """The sentence with its quotation behind it where both fit on one row, else the quotation below."""
        topic = Text.assemble(": ", _text(line.topic, "bold")) if line.topic else Text()
        details = Text.assemble(" · ", _text(" · ".join(line.details), "dim")) if line.details else Text()
        bullet = Text("  ? ", "yellow") if line.unsure else Text("  • ", "cyan")
        gloss = Text.assemble(_text(line.gloss), topic, details)
        whole = Text.assemble(bullet, gloss, " │ ", _text(line.source.quotation, "green"), "  ", Text(self._places(line), "dim"))
        rest = line.grounds
        if repeated:
            rest = line.quoted
        elif self._width is None or whole.cell_len <= self._width:
            yield whole
        else:
            yield from self._wrapped(gloss, first=bullet, rest="    ")
            yield from self._quotation(line.source, self._places(line))
        for source in rest:
            yield from self._quotation(source, source.position)

    def _places(self, line: Line) -> str:
        return f"{line.source.position} {line.also}".rstrip()

    def _quotation(self, source: Source, places: str) -> Iterator[Text]:
        *quoted, last = self._wrapped(_text(source.quotation, "green"), first="    │ ", rest="    │ ")
        yield from quoted
        if self._width is None or last.cell_len + 2 + len(places) <= self._width:
            yield Text.assemble(last, "  ", Text(places, "dim"))
        else:
            yield last
            yield from self._wrapped(Text(places, "dim"), first="    │ ", rest="    │ ")

    def _wrapped(self, text: Text, *, first: str | Text = "", rest: str = "") -> Iterator[Text]:
        """The text in rows: `first` before the first of them, `rest` before the others."""
        rows = [text] if self._width is None else text.wrap(self._console, self._width - max(len(first), len(rest)))
        lead: str | Text = first
        for row in rows or [text]:
            row.rstrip()
            yield Text.assemble(lead, row)
            lead = rest


def _text(text: str, style: str = "") -> Text:
    return Text(printable(text, one_line=True), style=style)
