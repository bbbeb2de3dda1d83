"""Makes the lines of a brief out of the acts of a reading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parley.briefs.brief import Line, Source, is_unsure
from parley.briefs.day import Days
from parley.briefs.gloss import gloss_of
from parley.briefs.naming import Naming
from parley.briefs.paragraph import Paragraphs
from parley.records import Act, Reading, Span


@dataclass(frozen=True, slots=True)
class LineMaker:
    """What every line of one brief needs to know: the reading, its names, paragraphs, days and the acts' numbers.

    `echoes` are, by act, the statements that tell it in the same words. `asides` numbers the cited runs that are no act's
    evidence, after the acts, as they come up.
    """

    reading: Reading
    naming: Naming
    paragraphs: Paragraphs
    days: Days
    numbers: dict[str, int]
    echoes: dict[str, list[Act]] = field(default_factory=dict)
    asides: dict[Span, int] = field(default_factory=dict)

    @classmethod
    def of(cls, reading: Reading, *, echoes: Iterable[tuple[Act, Act]] = ()) -> "LineMaker":
        """The maker for one reading; acts are numbered from 1 as they stand in it. `echoes` pair an act with a statement of it."""
        numbers = {act.id: number for number, act in enumerate(reading.acts, start=1)}
        paragraphs = Paragraphs.of(reading.report.text)
        told: dict[str, list[Act]] = {}
        for act, said in echoes:
            told.setdefault(act.id, []).append(said)
        return cls(reading, Naming(reading), paragraphs, Days.of(reading.dates, paragraphs), numbers, told)

    @property
    def echoed(self) -> frozenset[str]:
        """The ids of the statements that an act of the same words tells already."""
        return frozenset(said.id for statements in self.echoes.values() for said in statements)

    def line(self, *acts: Act, gloss: str | None = None, topic: str | None = None, grounds: Sequence[Span] = ()) -> Line:
        """The line on the first act, which the other acts say again; `gloss` replaces the usual sentence.

        `grounds` are runs of the text that support the sentence beside the act and are quoted after it.
        """
        first, *others = acts
        others += [said for act in acts for said in self.echoes.get(act.id, ())]
        return Line(
            gloss=gloss or gloss_of(first, self.naming),
            act=first,
            source=self._source(first),
            topic=topic,
            details=tuple(self._details(first)),
            grounds=tuple(self._ground(span) for span in grounds),
            again=tuple(self._source(act) for act in sorted(others, key=lambda act: act.evidence.start)),
        )

    def _source(self, act: Act) -> Source:
        return Source(act.evidence, self.numbers[act.id], self.paragraphs.number(act.evidence.start))

    def _ground(self, span: Span) -> Source:
        act = next((act for act in self.reading.acts if act.evidence == span), None)
        number = self.numbers[act.id] if act else self.asides.setdefault(span, len(self.numbers) + len(self.asides) + 1)
        return Source(span, number, self.paragraphs.number(span.start))

    def _details(self, act: Act) -> list[str]:
        details = []
        if act.when:
            details.append(self.days.in_words(act.when, (act.evidence,)))
        if act.channel:
            details.append(f"“{' '.join(act.channel.split())}”")
        if is_unsure(act):
            details.append(f"{act.confidence:.0%} sure")
        return details
