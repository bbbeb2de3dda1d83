"""The brief as Markdown (CommonMark): headings, lists and quotations; safe to paste, whatever the report says."""

import re
from collections.abc import Iterator

from parley.briefs.brief import Brief, Entry, Group, Line
from parley.briefs.printable import printable

_SPECIAL = re.compile(r"([\\`*_\[\]<>&|~])")
_AT_START = re.compile(r"^(\d+)([.)])|^([-+#=])")


def as_markdown(brief: Brief) -> str:
    """One brief, ending with a line end. Everything that the report supplied is escaped."""
    return "\n".join(_blocks(brief)) + "\n"


def _blocks(brief: Brief) -> Iterator[str]:
    yield f"# {_inline(brief.title)}"
    yield ""
    yield " · ".join(_inline(part) for part in brief.provenance)
    for note in brief.notes:
        yield ""
        yield _inline(note)
    for section in brief.sections:
        yield ""
        yield f"## {section.title}"
        if section.remark:
            yield ""
            yield _inline(section.remark)
        for entry in section.entries:
            yield from _entry(entry)
    if brief.legend:
        yield ""
        yield "---"
        yield ""
        yield " · ".join(_inline(mark) for mark in brief.legend)


def _entry(entry: Entry) -> Iterator[str]:
    if entry.title:
        yield ""
        yield f"### {_inline(entry.title)}"
    if entry.facts:
        yield ""
        yield " · ".join(_inline(fact) for fact in entry.facts)
    for group in entry.groups:
        yield from _group(group)


def _group(group: Group) -> Iterator[str]:
    if group.title:
        yield ""
        yield f"**{_inline(group.title)}**"
    yield ""
    for line, repeated in group.told:
        yield "  >" if repeated else _gloss(line)
        for place, source in enumerate(line.quoted):
            if place:
                yield "  >"
            yield f"  > {_inline(source.quotation)} {_inline(source.position)}"
        if line.also:
            yield "  >"
            yield f"  > {_inline(line.also)}"


def _gloss(line: Line) -> str:
    topic = f": **{_inline(line.topic)}**" if line.topic else ""
    details = "".join(f" · {_inline(detail)}" for detail in line.details)
    return f"- {'? ' if line.unsure else ''}{_inline(line.gloss)}{topic}{details}"


def _inline(text: str) -> str:
    """The text as one line of literal Markdown."""
    escaped = _SPECIAL.sub(r"\\\1", printable(text, one_line=True))
    return _AT_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", escaped)
