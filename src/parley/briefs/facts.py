"""The fields of a matter as short phrases, the status first."""

import re
from collections.abc import Iterable, Sequence

from parley.briefs.day import duration_in_words
from parley.briefs.line import LineMaker
from parley.records import (
    Act,
    ActType,
    Ceasefire,
    Deadline,
    Exchange,
    Matter,
    MatterDetail,
    MatterKind,
    MatterStatus,
    Meeting,
    Modality,
    Plan,
    Span,
    Talks,
    Terms,
)

_STATUS_WORDS = {MatterStatus.IN_FORCE: "in force", MatterStatus.UNDER_WAY: "under way"}
_NAME_PARTIES = (MatterKind.CEASEFIRE, MatterKind.TALKS, MatterKind.EXCHANGE)
"""The other kinds name those who take part in fields of their own."""


def status_in_words(status: MatterStatus) -> str:
    """The status as a reader says it."""
    return _STATUS_WORDS.get(status, status.value)


def facts_of(matter: Matter, acts: Sequence[Act], maker: LineMaker) -> tuple[str, ...]:
    """Status, the fields of the kind, the parties, and whose answer is open.

    Names that none of the acts' evidence holds stand in brackets; words taken over from the report stand in
    quotation marks.
    """
    evidence = tuple(act.evidence for act in acts)
    facts = [status_in_words(matter.status), *_fields(matter.detail, acts, evidence, maker)]
    facts = [fact for fact in facts if _plain(fact.removeprefix("else ")) != _plain(matter.label)]
    if len(matter.parties) > 1 and matter.kind in _NAME_PARTIES:
        facts.append(f"between {maker.naming.listed(matter.parties, evidence)}")
    if matter.awaiting:
        facts.append(f"answer open from {maker.naming.listed(matter.awaiting, evidence)}")
    return tuple(fact for fact in facts if fact)


def _fields(detail: MatterDetail | None, acts: Sequence[Act], evidence: tuple[Span, ...], maker: LineMaker) -> Iterable[str]:
    match detail:
        case Ceasefire():
            yield from _ceasefire(detail, acts, evidence, maker)
        case Talks():
            yield _quoted("in", detail.venue, evidence, maker)
            yield _by("mediated by", detail.mediators, evidence, maker)
        case Meeting():
            yield maker.days.in_words(detail.date, evidence) if detail.date else ""
            yield _quoted("in", detail.place, evidence, maker)
            yield _by("with", detail.participants, evidence, maker)
        case Terms() | Plan():
            yield _by("by", detail.by, evidence, maker)
            yield _words(detail.text, maker)
        case Exchange():
            yield _words(detail.text, maker)
        case Deadline():
            yield f"due {maker.days.in_words(detail.due, evidence)}" if detail.due else "no date given"
            yield _by("set by", detail.by, evidence, maker)
            yield f"else {_words(detail.consequence, maker)}" if detail.consequence else ""
        case None:
            return


def _ceasefire(detail: Ceasefire, acts: Sequence[Act], evidence: tuple[Span, ...], maker: LineMaker) -> Iterable[str]:
    yield detail.sides.value if detail.sides else ""
    declared = _by("declared by", _declarers(acts), evidence, maker)
    start = maker.days.in_words(detail.start, evidence) if detail.start else ""
    yield f"{declared}, {start}" if declared and start else f"from {start}" if start else declared
    yield f"until {maker.days.in_words(detail.end, evidence)}" if detail.end else ""
    yield f"for {duration_in_words(detail.duration)}" if detail.duration else ""
    yield f"scope: {detail.scope}" if detail.scope and detail.scope != "all" else ""


def _declarers(acts: Sequence[Act]) -> tuple[str, ...]:
    declared = (act for act in acts if act.act is ActType.DECLARE and act.modality in (Modality.ACTUAL, Modality.PLANNED))
    return tuple(dict.fromkeys(name for act in declared for name in act.by))


def _by(words: str, names: Sequence[str], evidence: tuple[Span, ...], maker: LineMaker) -> str:
    return f"{words} {maker.naming.listed(names, evidence)}" if names else ""


def _quoted(words: str, place: str | None, evidence: tuple[Span, ...], maker: LineMaker) -> str:
    if not place:
        return ""
    known = any(place in span.text for span in evidence) or maker.naming.occurs(place, evidence)
    return f"{words} {place}" if known else f"{words} [{place}]"


def _plain(words: str) -> str:
    return re.sub(r"^(?:an?|the) ", "", words.strip("“”").casefold())


def _words(text: str | None, maker: LineMaker) -> str:
    if not text:
        return ""
    return f"“{' '.join(text.split())}”" if text in maker.reading.report.text else text
