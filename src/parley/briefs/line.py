"""Makes the lines of a brief out of the acts of a reading."""

from dataclasses import dataclass

from parley.briefs.brief import Line, is_unsure
from parley.briefs.day import Days
from parley.briefs.gloss import gloss_of
from parley.briefs.naming import Naming
from parley.briefs.paragraph import Paragraphs
from parley.records import Act, Reading


@dataclass(frozen=True, slots=True)
class LineMaker:
    """What every line of one brief needs to know: the reading, its names, paragraphs, days and the acts' numbers."""

    reading: Reading
    naming: Naming
    paragraphs: Paragraphs
    days: Days
    numbers: dict[str, int]

    @classmethod
    def of(cls, reading: Reading) -> "LineMaker":
        """The maker for one reading; acts are numbered from 1 as they stand in it."""
        numbers = {act.id: number for number, act in enumerate(reading.acts, start=1)}
        paragraphs = Paragraphs.of(reading.report.text)
        return cls(reading, Naming(reading), paragraphs, Days.of(reading.dates, paragraphs), numbers)

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

    def _details(self, act: Act) -> list[str]:
        details = []
        if act.when:
            details.append(self.days.in_words(act.when, (act.evidence,)))
        if act.channel:
            details.append(f"“{' '.join(act.channel.split())}”")
        if is_unsure(act):
            details.append(f"{act.confidence:.0%} sure")
        return details
