"""Makes the lines of a brief out of the acts of a reading."""

from dataclasses import dataclass

from parley.briefs.brief import Line, is_unsure
from parley.briefs.day import day_in_words
from parley.briefs.gloss import gloss_of
from parley.briefs.naming import Naming
from parley.briefs.paragraph import Paragraphs
from parley.records import Act, Reading, Span


@dataclass(frozen=True, slots=True)
class LineMaker:
    """What every line of one brief needs to know: the reading, its names, its paragraphs and the acts' numbers."""

    reading: Reading
    naming: Naming
    paragraphs: Paragraphs
    numbers: dict[str, int]

    @classmethod
    def of(cls, reading: Reading) -> "LineMaker":
        """The maker for one reading; acts are numbered from 1 as they stand in it."""
        numbers = {act.id: number for number, act in enumerate(reading.acts, start=1)}
        return cls(reading, Naming(reading), Paragraphs.of(reading.report.text), numbers)

    def line(self, act: Act, *, gloss: str | None = None, topic: str | None = None) -> Line:
        """The line on an act; `gloss` replaces the usual sentence."""
        return Line(
            gloss=gloss or gloss_of(act, self.naming),
            act=act,
            number=self.numbers[act.id],
            paragraph=self.paragraphs.number(act.evidence.start),
            topic=topic,
            details=tuple(self._details(act)),
        )

    def day(self, value: str, evidence: tuple[Span, ...]) -> str:
        """A date in words, tied to the evidence or to the rest of the report."""
        return day_in_words(value, evidence=evidence, reading=self.reading, paragraphs=self.paragraphs)

    def _details(self, act: Act) -> list[str]:
        details = []
        if act.when:
            details.append(self.day(act.when, (act.evidence,)))
        if act.channel:
            details.append(f"“{' '.join(act.channel.split())}”")
        if is_unsure(act):
            details.append(f"{act.confidence:.0%} sure")
        return details
