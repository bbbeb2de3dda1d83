"""From sighted acts to records: evidence cut, roles named, dates resolved."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from parley.reading.acts.role import name_role
from parley.reading.acts.sighting import Sighting, sightings
from parley.reading.actors import Cast
from parley.reading.dates import day_of
from parley.reading.quotations import attribution_of
from parley.records import Act, MatterKind, Quotation, Report, Span, TimeExpression

THRESHOLD = 0.4
_TRAILING = " \t\r\n,;:.!?"
Kinds = Mapping[str, Mapping[MatterKind | None, float]]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the earlier steps saw in a report, for the acts to draw on."""

    cast: Cast
    quotations: Sequence[Quotation]
    dates: Sequence[TimeExpression]


def find_acts(doc: Doc, report: Report, seen: Seen, *, threshold: float = THRESHOLD) -> tuple[tuple[Act, ...], Kinds]:
    """The acts of the report's body in the order of the text, without matters, and how likely each is to be on which kind of matter."""
    acts: list[Act] = []
    kinds: dict[str, Mapping[MatterKind | None, float]] = {}
    for sighting in _without_doubles(sightings(doc, threshold=threshold)):
        evidence = _evidence(doc, sighting)
        if not evidence.text or not report.in_body(evidence.start, evidence.end):
            continue
        id = f"a{len(acts) + 1}"
        quotation = attribution_of(evidence, seen.quotations)
        acts.append(
            Act(
                id=id,
                act=sighting.act,
                evidence=evidence,
                by=name_role(doc, seen.cast, sighting, "by"),
                to=name_role(doc, seen.cast, sighting, "to"),
                speaker=next(iter(name_role(doc, seen.cast, sighting, "speaker")), None),
                when=_when(doc, sighting, seen.dates),
                channel=quotation.channel if quotation else None,
                modality=sighting.modality,
                confidence=round(sighting.acts[sighting.act], 3),
            )
        )
        kinds[id] = sighting.kinds
    return tuple(acts), kinds


def _evidence(doc: Doc, sighting: Sighting) -> Span:
    start = doc[sighting.start].idx
    end = doc[sighting.end].idx + len(doc[sighting.end])
    raw = doc.text[start:end]
    end -= len(raw) - len(raw.rstrip(_TRAILING))
    return Span.of(doc.text, start, max(start, end))


def _without_doubles(found: Iterable[Sighting]) -> list[Sighting]:
    """Of two sightings of one type that rest on the same words the surer one, in order."""
    kept: list[Sighting] = []
    for sighting in sorted(found, key=lambda s: -s.probability):
        if not any(_same(sighting, other) for other in kept):
            kept.append(sighting)
    return sorted(kept, key=lambda s: (s.start, s.head))


def _same(one: Sighting, other: Sighting) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start) + 1
    shorter = min(one.end - one.start, other.end - other.start) + 1
    return shared * 4 >= shorter * 3 and one.act == other.act


def _when(doc: Doc, sighting: Sighting, dates: Sequence[TimeExpression]) -> str | None:
    """The value of the time expression that the sighting points at."""
    mass: dict[str, float] = {}
    for token, p in sighting.roles["when"].items():
        if token is None:
            continue
        at = doc[token].idx
        for expression in dates:
            if expression.span.start <= at < expression.span.end:
                value = day_of(expression)
                if value:
                    mass[value] = mass.get(value, 0.0) + p
    best = max(mass, key=lambda value: mass[value], default=None)
    return best if best is not None and mass[best] > sighting.roles["when"][None] else None
