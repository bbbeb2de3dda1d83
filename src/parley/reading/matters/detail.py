"""The fields of a matter's kind, from the evidence of its acts."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from parley.reading.matters.clue import Clue
from parley.reading.matters.duration import find_duration
from parley.reading.matters.label import content, threatened
from parley.reading.matters.place import find_places
from parley.records import (
    Act,
    ActType,
    Ceasefire,
    Deadline,
    Exchange,
    MatterDetail,
    MatterKind,
    Meeting,
    Modality,
    Plan,
    Sides,
    Span,
    Talks,
    Terms,
    TimeExpression,
    TimexType,
)

_SCOPE = re.compile(
    r"\b(?:civilian (?:targets|areas|infrastructure)|non-military targets|energy (?:infrastructure|targets|facilities)|besieged areas|"
    r"(?:in|across|around|throughout|along) (?:the |all of |western |eastern |northern |southern )*[A-Z][\w-]+"
    r"(?:[ -](?:[A-Z][\w-]+|border))*)"
)
_ONE = re.compile(r"\bunilateral", re.IGNORECASE)
_TWO = re.compile(r"\b(?:bilateral|mutual|both sides|two sides)", re.IGNORECASE)
_GO_BETWEEN = re.compile(r"\b(mediat|broker|host|facilitat|auspices|sponsor)", re.IGNORECASE)
_DUE = re.compile(r"\b(?:by|until|before|within|no later than|deadline (?:of|is)|expires?)\b[^.;]{0,15}$", re.IGNORECASE)
_DAY = 24
# Characters before the name of a truce in which its length stands: "a 30-hour Easter truce".
_BEFORE = 20
_GIVES = frozenset({ActType.PROPOSE, ActType.DEMAND, ActType.DECLARE, ActType.THREATEN, ActType.READY, ActType.PLEDGE})


@dataclass(frozen=True, slots=True)
class Material:
    """What a detail is read from: the clues of the matter, its parties, the report's dates, who speaks for whom, the report's text."""

    clues: Sequence[Clue]
    parties: tuple[str, ...]
    dates: Sequence[TimeExpression]
    party: Mapping[str, str]
    text: str

    def acts(self, *types: ActType) -> Iterator[Act]:
        """The acts of these types that are not told as negated."""
        return (clue.act for clue in self.clues if clue.act.act in types and clue.act.modality != Modality.NEGATED)

    def search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match in the evidence of an act."""
        return next((match for clue in self.clues if (match := pattern.search(clue.act.evidence.text))), None)

    def within(self, span: Span, *types: TimexType) -> Iterator[TimeExpression]:
        """The resolved time expressions of these types inside a span."""
        return (date for date in self.dates if date.value and date.type in types and span.holds(date.span))

    def names(self, *types: ActType) -> tuple[str, ...]:
        """The parties that do acts of these types, in order."""
        return tuple(dict.fromkeys(self.party.get(name, name) for act in self.acts(*types) for name in act.by))


def matter_detail(kind: MatterKind, material: Material) -> MatterDetail:
    """The fields of `kind`; a field that no evidence fills is None or ()."""
    return _READERS[kind](material)


def _ceasefire(material: Material) -> Ceasefire:
    ranges = [act.when.split("/") for act in material.acts(ActType.DECLARE) if act.when]
    ended = [act.when for act in material.acts(ActType.END) if act.when]
    start, duration = min((days[0] for days in ranges), default=None), _duration(material)
    ends = [days[1] for days in ranges if len(days) == 2] or [end for when in ended if (end := when.split("/")[0]) != start]
    scope = material.search(_SCOPE)
    return Ceasefire(
        scope=scope[0] if scope else None,
        sides=_sides(material),
        start=start,
        end=next((end for end in ends if _fits(start, end, duration)), None),
        duration=duration,
    )


def _fits(start: str | None, end: str, duration: str | None) -> bool:
    """Whether a ceasefire can end then: not before it began, nor on the same day where it was to last for one or more."""
    if start is None:
        return True
    hours = re.fullmatch(r"PT(\d+)H", duration or "")
    lasting = duration is not None and (hours is None or int(hours[1]) >= _DAY)
    return end > start if lasting else end >= start


def _sides(material: Material) -> Sides | None:
    if material.search(_ONE):
        return Sides.UNILATERAL
    if material.search(_TWO):
        return Sides.BILATERAL
    bound = material.names(ActType.DECLARE, ActType.ACCEPT)
    if len(bound) >= 2:
        return Sides.BILATERAL if len(bound) == 2 else Sides.MULTILATERAL
    return Sides.UNILATERAL if material.names(ActType.DECLARE) and not material.names(ActType.ACCEPT) else None


def _duration(material: Material) -> str | None:
    for clue in material.clues:
        for date in material.within(clue.act.evidence, TimexType.DURATION):
            return date.value
        if clue.namings and (value := find_duration(clue.act.evidence.text)):
            return value
    called = (naming for clue in material.clues for naming in clue.beside if naming.kind is MatterKind.CEASEFIRE)
    return next((value for naming in called if (value := find_duration(material.text[max(0, naming.start - _BEFORE) : naming.end]))), None)


def _place(material: Material) -> str | None:
    for clue in material.clues:
        if clue.act.act in (ActType.MEET, ActType.PROPOSE, ActType.DEMAND, ActType.ACCEPT, ActType.END, ActType.SAY):
            for place in find_places(clue.act.evidence.text):
                if place not in material.parties and place not in clue.parties:
                    return place
    return None


def _talks(material: Material) -> Talks:
    mediators = [
        material.party.get(name, name)
        for clue in material.clues
        if _GO_BETWEEN.search(clue.act.evidence.text)
        for name in clue.act.by
        if len(clue.act.by) == 1 or (clue.act.act == ActType.MEET and clue.act.to)
    ]
    return Talks(venue=_place(material), mediators=tuple(dict.fromkeys(mediators)))


def _meeting(material: Material) -> Meeting:
    meets = list(material.acts(ActType.MEET))
    people = dict.fromkeys(name for act in meets for name in (*act.by, *act.to))
    return Meeting(
        place=_place(material),
        date=next((act.when for act in meets if act.when), None) or next((clue.act.when for clue in material.clues if clue.act.when), None),
        participants=tuple(people) or material.parties,
    )


def _authors(material: Material) -> tuple[str, ...]:
    return material.names(ActType.DEMAND, ActType.PROPOSE) or material.names(*_GIVES) or material.names(ActType.ACCEPT)


def _text(material: Material) -> str | None:
    """What was put or answered; None where the acts only speak of it."""
    puts = (ActType.PROPOSE, ActType.DEMAND, ActType.THREATEN, ActType.ACCEPT, ActType.REJECT)
    return content(material.clues) if any(clue.act.act in puts for clue in material.clues) else None


def _terms(material: Material) -> Terms:
    return Terms(text=_text(material), by=_authors(material))


def _plan(material: Material) -> Plan:
    return Plan(text=_text(material), by=material.names(ActType.PROPOSE) or _authors(material))


def _exchange(material: Material) -> Exchange:
    return Exchange(text=content(material.clues))


def _deadline(material: Material) -> Deadline:
    due = None
    for clue in material.clues:
        for date in material.within(clue.act.evidence, TimexType.DATE, TimexType.TIME):
            if _DUE.search(clue.act.evidence.text[: date.span.start - clue.act.evidence.start]):
                due = due or date.value
    return Deadline(by=material.names(ActType.THREATEN, ActType.DEMAND), due=due, consequence=threatened(material.clues))


_READERS: dict[MatterKind, Callable[[Material], MatterDetail]] = {
    MatterKind.CEASEFIRE: _ceasefire,
    MatterKind.TALKS: _talks,
    MatterKind.MEETING: _meeting,
    MatterKind.TERMS: _terms,
    MatterKind.PLAN: _plan,
    MatterKind.EXCHANGE: _exchange,
    MatterKind.DEADLINE: _deadline,
}
