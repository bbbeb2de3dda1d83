"""The arranged brief of one report: what every form shows, in the order in which it is shown."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from parley.records import Act, Matter, Reading, Span

UNSURE_BELOW = 0.5
"""An act of lower confidence is marked, and stands after the surer ones."""


def is_unsure(act: Act) -> bool:
    """Whether the reader was less than half sure of the act."""
    return act.confidence < UNSURE_BELOW


def voice_of(act: Act) -> str | None:
    """Who is heard in an act: its speaker, else the first who acts; None where nobody is named."""
    return act.speaker or next(iter(act.by), None)


class SectionKey(StrEnum):
    """The sections of a brief, in their order."""

    STANDING = "standing"
    CEASEFIRES = "ceasefires"
    PROPOSALS = "proposals"
    TALKS = "talks"
    MEETINGS = "meetings"
    DEADLINES = "deadlines"
    EXCHANGES = "exchanges"
    FORCE = "force"
    STATEMENTS = "statements"


@dataclass(frozen=True, slots=True)
class Source:
    """Words of the report that a line rests on, and where they stand.

    `number` counts the acts of the report from 1 in the order of the text, and after them the other runs that are cited.
    """

    span: Span
    number: int
    paragraph: int

    @property
    def quotation(self) -> str:
        """The words on one line: every run of white space is one blank."""
        return " ".join(self.span.text.split())

    @property
    def position(self) -> str:
        """Where the words stand: paragraph, and code points of the report's text."""
        return f"¶{self.paragraph} [{self.span.start}:{self.span.end}]"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a brief: a sentence about one act, and where the report says it.

    `gloss` is the sentence, `topic` the matter that it bears on where the heading above does not name it, `details`
    say when, through which channel and how surely. `source` is the act's evidence, `grounds` are other words that the
    sentence rests on, both quoted; `again` are the places where the report says the same once more. The same act may
    stand on two lines.
    """

    gloss: str
    act: Act
    source: Source
    topic: str | None = None
    details: tuple[str, ...] = ()
    grounds: tuple[Source, ...] = ()
    again: tuple[Source, ...] = ()

    @property
    def evidence(self) -> Span:
        """The words of the act that the line is about."""
        return self.source.span

    @property
    def number(self) -> int:
        """The number of the act in the report, from 1."""
        return self.source.number

    @property
    def quoted(self) -> tuple[Source, ...]:
        """The sources whose words are shown."""
        return (self.source, *self.grounds)

    @property
    def sources(self) -> tuple[Source, ...]:
        """All sources of the line."""
        return (self.source, *self.grounds, *self.again)

    @property
    def also(self) -> str:
        """Where the report says the same once more, "" if nowhere: "also ¶3 [10:20] · ¶9 [80:95]"."""
        return f"also {' · '.join(source.position for source in self.again)}" if self.again else ""

    @property
    def sentence(self) -> str:
        """Gloss and topic together."""
        return f"{self.gloss}: {self.topic}" if self.topic else self.gloss

    @property
    def unsure(self) -> bool:
        """Whether the reader was less than half sure of the act."""
        return is_unsure(self.act)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together, under a title of their own or none.

    `beside` says that the group is one side of a dispute and is to be set next to the other sides' groups.
    """

    lines: tuple[Line, ...]
    title: str | None = None
    beside: bool = False

    @property
    def told(self) -> Iterator[tuple[Line, bool]]:
        """Each line, and whether it says the same as the line before it, so that its quotation alone need be shown."""
        before = None
        for line in self.lines:
            said = (line.sentence, line.details, line.unsure)
            yield line, said == before
            before = said if not line.again else None


@dataclass(frozen=True, slots=True)
class Entry:
    """One matter with the acts that bear on it, or acts without a matter (`matter` and `title` are None).

    `facts` are short phrases: the status first, then the fields of the matter's kind.
    """

    groups: tuple[Group, ...]
    title: str | None = None
    facts: tuple[str, ...] = ()
    matter: Matter | None = None

    @property
    def lines(self) -> Iterator[Line]:
        """All lines of the entry, in order."""
        return (line for group in self.groups for line in group.lines)


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of a brief. `remark` is said where there is nothing to list but silence would mislead."""

    key: SectionKey
    title: str
    entries: tuple[Entry, ...] = ()
    remark: str | None = None

    @property
    def lines(self) -> Iterator[Line]:
        """All lines of the section, in order."""
        return (line for entry in self.entries for line in entry.lines)


@dataclass(frozen=True, slots=True)
class Brief:
    """A reading, arranged. `published` says when the report appeared and how that is known."""

    reading: Reading
    title: str
    published: str
    sections: tuple[Section, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def provenance(self) -> tuple[str, ...]:
        """Source, date and address of the report, as far as they are known."""
        report = self.reading.report
        return tuple(part for part in (report.source, self.published, report.url) if part)

    @property
    def lines(self) -> Iterator[Line]:
        """All lines of the brief, in order."""
        return (line for section in self.sections for line in section.lines)

    @property
    def open_answers(self) -> tuple[Line, ...]:
        """The opening lines that say who owes whom an answer."""
        opening = (section for section in self.sections if section.key is SectionKey.STANDING)
        matters = {matter.id for matter in self.reading.matters if matter.awaiting}
        return tuple(line for section in opening for line in section.lines if line.act.matter in matters)

    @property
    def legend(self) -> tuple[str, ...]:
        """What the marks in this brief mean; only those that it uses."""
        lines = tuple(self.lines)
        facts = (fact for section in self.sections for entry in section.entries for fact in entry.facts)
        shown = [*(line.gloss for line in lines), *facts]
        marks = {
            "¶ paragraph and [from:to] characters of the report’s text": bool(lines),
            "also: where the report says it again": any(line.again for line in lines),
            "[name] named elsewhere in the report, not in the quoted words": any("[" in words for words in shown),
            "? less than half sure": any(line.unsure for line in lines),
        }
        return tuple(mark for mark, used in marks.items() if used)
