"""The acts of a matter as its fold takes them: held or planned by the calendar, none where the clause says that there was none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from parley.reading.dates import day_of
from parley.reading.matters.clue import Clue
from parley.records import Act, ActType, Modality, TimeExpression

_NONE = re.compile(
    r"\b(?:no|without) (?:[\w-]+,? ){0,3}(?:talks|negotiations?|meetings?|contacts?|dialogue|discussions|conversations?|summit)\b"
    r"|\bnever (?:met|spoke|spoken|talked|negotiated)\b",
    re.IGNORECASE,
)
# An act less sure than this stands back where a surer one speaks of the same matter.
_FAINT = 0.3
_SURE = 0.5


@dataclass(frozen=True, slots=True)
class Calendar:
    """The report's day, if known, and its time expressions."""

    today: date | None = None
    dates: Sequence[TimeExpression] = ()

    def when(self, act: Act) -> str | None:
        """The day of an act: that of the act, unless its own evidence names one other day and not this one."""
        named = {
            value
            for time in self.dates
            if act.evidence.holds(time.span) and (value := day_of(time, anchor=self.today)) is not None and len(value) >= len("2031-06-02")
        }
        if act.when in named or len(named) != 1:
            return act.when
        return named.pop()


def as_told(clues: Iterable[Clue], calendar: Calendar) -> list[Clue]:
    """The clues in the same order, with the modality and day of each meeting set right, without those of faint acts beside sure ones."""
    clues = list(clues)
    if any(clue.act.confidence >= _SURE for clue in clues):
        clues = [clue for clue in clues if clue.act.confidence >= _FAINT]
    return [replace(clue, act=told_act(clue.act, calendar)) for clue in clues]


def told_act(act: Act, calendar: Calendar) -> Act:
    """The act, if it is a meeting with its day and modality set right."""
    if act.act != ActType.MEET:
        return act
    when = calendar.when(act)
    return replace(act, when=when, modality=_modality(act, when, calendar.today))


def _modality(act: Act, when: str | None, today: date | None) -> Modality:
    """Negated where the clause says so; a planned meeting before the report's day was held, one told as fact after it is planned."""
    if _NONE.search(act.evidence.text):
        return Modality.NEGATED
    if when and today:
        first, _, last = when.partition("/")
        day = today.isoformat()
        if act.modality == Modality.PLANNED and (last or first) < day[: len(last or first)]:
            return Modality.ACTUAL
        if act.modality == Modality.ACTUAL and first > day[: len(first)]:
            return Modality.PLANNED
    return act.modality
