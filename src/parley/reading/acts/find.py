"""From sighted acts to records: evidence cut, roles named, dates resolved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc

from parley.language.tokens import text_of
from parley.reading.actors import Cast
from parley.reading.acts.candidate import Setting
from parley.reading.acts.confidence import traits_of
from parley.reading.acts.role import name_role
from parley.reading.acts.sighting import Sighting, sightings
from parley.reading.acts.type import TypeWeights, weigh_types
from parley.reading.acts.weights import ActWeights, shipped
from parley.reading.acts.words import features_of
from parley.reading.dates import day_of, find_dates, when_of
from parley.reading.quotations import attribution_of, find_quotations
from parley.reading.quotations.innermost import channel_of
from parley.records import Act, ActType, Day, MatterKind, Modality, Quotation, Report, Span, TimeExpression

# Chosen on held-out folds. Sightings below `GLANCED` (is an act, times is of this type) are not looked at further.
THRESHOLD, GLANCED = 0.26, 0.1
_RULED = 0.45
_REPLIES = frozenset({"answer", "reply", "respond"})
_NOT = frozenset({"not", "n't", "n’t", "yet", "never"})
_TRAILING = " \t\r\n,;:.!?"
Kinds = Mapping[str, Mapping[MatterKind | None, float]]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the earlier steps saw in a report, for the acts to draw on."""

    cast: Cast
    quotations: Sequence[Quotation]
    dates: Sequence[TimeExpression]
    anchor: date | None = None

    @classmethod
    def of(cls, doc: Doc, report: Report) -> "Seen":
        """Actors, quotations and dates of a report whose text `doc` is."""
        body = (report.body_start, report.body_end)
        cast = Cast.of(doc, body=body)
        return cls(cast, find_quotations(doc, cast=cast, body=body), find_dates(doc, anchor=report.published), report.published)


def find_acts(
    doc: Doc, report: Report, seen: Seen, *, weights: ActWeights | None = None, threshold: float = THRESHOLD
) -> tuple[tuple[Act, ...], Kinds]:
    """The acts of the report's body in the order of the text, without matters, and how likely each is to be on which kind of matter.

    Acts that are less sure than `threshold` are left out, and so is what nobody is found to do.
    """
    acts: list[Act] = []
    kinds: dict[str, Mapping[MatterKind | None, float]] = {}
    for act, sighting in sighted_acts(doc, report, seen, weights=weights or shipped(), threshold=threshold):
        acts.append(act)
        kinds[act.id] = sighting.kinds
    return tuple(acts), kinds


def sighted_acts(doc: Doc, report: Report, seen: Seen, *, weights: ActWeights, threshold: float) -> Iterator[tuple[Act, Sighting]]:
    """The acts that `find_acts` finds, each with the sighting that it was made from."""
    before: Act | None = None
    number = 0
    for sighting in without_doubles(typed_sightings(doc, weights.types)):
        evidence = evidence_of(doc, sighting)
        if not evidence.text or not report.in_body(evidence.start, evidence.end):
            continue
        act = _act(f"a{number + 1}", doc, sighting, evidence, seen, weights)
        if not act.by or act.confidence < threshold:
            continue
        days = days_of(doc, sighting, seen, act, before=before)
        act = before = replace(act, when=max(days, key=lambda day: day.network + day.ruled).value)
        number += 1
        yield act, sighting


def typed_sightings(doc: Doc, weights: TypeWeights) -> Iterator[Sighting]:
    """The network's sightings with their types weighed anew by their words, those worth a further look."""
    for sighting in sightings(doc, threshold=GLANCED):
        types = weigh_types(sighting.acts, features_of(doc, sighting.head, sighting.start, sighting.end), weights)
        best = max(types, key=lambda act: types[act])
        if sighting.probability * types[best] >= GLANCED:
            yield replace(sighting, act=best, types=types)


def _act(id: str, doc: Doc, sighting: Sighting, evidence: Span, seen: Seen, weights: ActWeights) -> Act:
    setting = setting_of(evidence, seen)
    by, sure_of_author = name_role(doc, seen.cast, sighting, "by", setting, weights.roles)
    setting = replace(setting, by=by)
    to, _ = name_role(doc, seen.cast, sighting, "to", setting, weights.roles)
    speaker, _ = name_role(doc, seen.cast, sighting, "speaker", setting, weights.roles)
    silent = is_silence(doc, sighting)
    return Act(
        id=id,
        act=ActType.ACCEPT if silent else sighting.act,
        evidence=evidence,
        by=by,
        to=to,
        speaker=speaker[0] if speaker else None,
        channel=channel_of(evidence, seen.quotations),
        modality=Modality.NEGATED if silent else _modality(sighting),
        confidence=round(weights.confidence.probability(traits_of(sighting, sure_of_author)), 3),
    )


def setting_of(evidence: Span, seen: Seen) -> Setting:
    """What the candidates for the roles of an act with this evidence have in common, before its author is known."""
    return Setting(evidence, attribution_of(evidence, seen.quotations))


def evidence_of(doc: Doc, sighting: Sighting) -> Span:
    """The clause that a sighting rests on, without the punctuation that ends it."""
    start = doc[sighting.start].idx
    end = doc[sighting.end].idx + len(doc[sighting.end])
    raw = text_of(doc)[start:end]
    end -= len(raw) - len(raw.rstrip(_TRAILING))
    return Span.of(text_of(doc), start, max(start, end))


def without_doubles(found: Iterable[Sighting]) -> list[Sighting]:
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


def days_of(doc: Doc, sighting: Sighting, seen: Seen, act: Act, *, before: Act | None) -> list[Day]:
    """The dates that an act may have: the network's pointer and the rules for dates together, "undated" among them.

    The rules count as much as `_RULED` of the pointer's probability. They carry the day of the act `before` on where the same
    voice goes on.
    """
    pointed: dict[str | None, float] = {None: sighting.roles["when"][None]}
    for token, p in sighting.roles["when"].items():
        at = doc[token].idx if token is not None else -1
        for expression in seen.dates:
            if expression.span.start <= at < expression.span.end:
                value = day_of(expression, anchor=seen.anchor)
                pointed[value] = pointed.get(value, 0.0) + p
    clause = (act.evidence.start, act.evidence.end)
    carried = before.when if before is not None and _voice(before) == _voice(act) else None
    ruled = when_of(clause, doc[sighting.head], seen.dates, doc, anchor=seen.anchor, act=act, carried=carried)
    pointed.setdefault(ruled, 0.0)
    return [Day(value, p, _RULED if value == ruled else 0.0) for value, p in pointed.items()]


def _voice(act: Act) -> str | None:
    """Who is heard in an act: its speaker, else the first who acts."""
    return act.speaker or next(iter(act.by), None)


def is_silence(doc: Doc, sighting: Sighting) -> bool:
    """Whether what looks like a refusal is an answer that is still to come: "has not replied", "has yet to answer"."""
    if sighting.act is not ActType.REJECT or doc[sighting.head].lemma_ not in _REPLIES:
        return False
    return any(word.lower_ in _NOT for word in doc[sighting.start : sighting.head])


def _modality(sighting: Sighting) -> Modality:
    """The network's modality; what is a refusal or a denial already is not negated once more."""
    refusal = sighting.act in (ActType.DENY, ActType.REJECT)
    return Modality.ACTUAL if refusal and sighting.modality is Modality.NEGATED else sighting.modality
