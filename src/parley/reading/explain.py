"""Why an act was read so: the report is read once more, and what was weighed on the way is kept."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from spacy.tokens import Doc

from parley.language import parse
from parley.language.act_labels import ACT_TYPES
from parley.reading.actors import Cast
from parley.reading.acts.agent import agents
from parley.reading.acts.confidence import traits_of
from parley.reading.acts.find import THRESHOLD, Seen, days_of, is_silence, setting_of, sighted_acts
from parley.reading.acts.role import NEEDED, RoleWeights, Weighed, weigh
from parley.reading.acts.sighting import Sighting
from parley.reading.acts.type import TypeWeights
from parley.reading.acts.weights import ActWeights, shipped
from parley.reading.acts.words import features_of
from parley.reading.matters import find_matters
from parley.records import Act, Choice, Explanation, Reason, Report, Role, Span, TableRow, TreeWord, TypeScore, UsageError

_ROLES = ("by", "to", "speaker")
_CHOICES, _REASONS, _TYPES = 3, 5, 4


def explain_act(report: Report, wanted: str, *, doc: Doc | None = None) -> Explanation:
    """Why the act that `wanted` points at was read as it was.

    `wanted` is an act's id ("a12"), or words of its evidence: the first act whose evidence holds them is meant. Raises
    `UsageError` where no act fits.
    """
    doc = doc or parse(report.text, breaks=(report.body_start,))
    weights = shipped()
    seen = Seen.of(doc, report)
    found = list(sighted_acts(doc, report, seen, weights=weights, threshold=THRESHOLD))
    place = _place([act for act, _ in found], wanted)
    kinds = {act.id: sighting.kinds for act, sighting in found}
    acts, matters = find_matters(report, [act for act, _ in found], actors=seen.cast.actors, doc=doc, dates=seen.dates, kinds=kinds)
    act, sighting = acts[place], found[place][1]
    return replace(
        _explanation(doc, act, sighting, seen, weights, before=acts[place - 1] if place else None),
        matter=next((matter.label for matter in matters if matter.id == act.matter), None),
    )


def _place(acts: list[Act], wanted: str) -> int:
    words = " ".join(wanted.split())
    for place, act in enumerate(acts):
        if act.id in (words, f"a{words}"):
            return place
    for place, act in enumerate(acts):
        if words and words in " ".join(act.evidence.text.split()):
            return place
    known = f"the report has acts a1 to a{len(acts)}" if acts else "no act was read in this report"
    raise UsageError(f"no act is called {wanted!r} and no evidence holds these words: {known}.")


def _explanation(doc: Doc, act: Act, sighting: Sighting, seen: Seen, weights: ActWeights, *, before: Act | None) -> Explanation:
    setting = setting_of(act.evidence, seen)
    roles = []
    for role in _ROLES:
        weighed = weigh(doc, seen.cast, sighting, role, setting, weights.roles)[:_CHOICES]
        choices = []
        for place, one in enumerate(weighed):
            rival = weighed[0 if place else min(1, len(weighed) - 1)]
            choices.append(Choice(one.candidate.names, one.probability, _speaking(role, one, rival, weights.roles)))
        roles.append(Role(role, NEEDED[role], tuple(choices)))
        setting = replace(setting, by=act.by)
    words = list(features_of(doc, sighting.head, sighting.start, sighting.end))
    types = _types(sighting, words, weights.types)
    tree = tuple(_tree(doc, act.evidence, sighting.head))
    named = dict.fromkeys((*act.by, *act.to, *((act.speaker,) if act.speaker else ())))
    return Explanation(
        act=act,
        predicate=next(n for n, word in enumerate(tree) if word.span.start == doc[sighting.head].idx),
        tree=tree,
        is_act=sighting.probability,
        types=types,
        reasons=_for_type(words, weights.types, types),
        modality=tuple(sorted(sighting.modalities.items(), key=lambda item: -item[1])),
        roles=tuple(roles),
        days=tuple(sorted(days_of(doc, sighting, seen, act, before=before), key=lambda day: -day.network - day.ruled)),
        sureness=_sureness(sighting, roles[0], weights),
        kinds=tuple(sorted(sighting.kinds.items(), key=lambda item: -item[1])[:_CHOICES]),
        quotation=setting.quotation,
        rows=tuple(_row(seen.cast, name) for name in named),
        rules=tuple(_rules(doc, act, sighting, seen)),
    )


def _types(sighting: Sighting, words: list[str], weights: TypeWeights) -> tuple[TypeScore, ...]:
    spread = dict(zip(ACT_TYPES, np.exp(weights.scores(words)).tolist(), strict=True))
    best = sorted(sighting.types, key=lambda act: -sighting.types[act])[:_TYPES]
    return tuple(TypeScore(act, sighting.acts[act], spread[act], sighting.types[act]) for act in best)


def _for_type(words: list[str], weights: TypeWeights, types: tuple[TypeScore, ...]) -> tuple[Reason, ...]:
    """The features of the words that told the first type from the second, the strongest first."""
    first, second = (ACT_TYPES.index(score.act) for score in types[:2])
    told = (
        Reason(name, float(weights.weights[weights.rows[name], first] - weights.weights[weights.rows[name], second]))
        for name in words
        if name in weights.rows
    )
    return tuple(sorted(told, key=lambda reason: -abs(reason.weight))[:_REASONS])


def _sureness(sighting: Sighting, author: Role, weights: ActWeights) -> tuple[Reason, ...]:
    known = weights.confidence.weights
    traits = traits_of(sighting, author.choices[0].probability if author.choices else 0.0)
    return (Reason("bias", known["bias"]), *(Reason(name, known.get(name, 0.0) * value) for name, value in traits.items()))


def _speaking(role: str, one: Weighed, rival: Weighed, weights: RoleWeights) -> tuple[Reason, ...]:
    """The features that tell one candidate from its rival (alone in the field: from nobody), the strongest first."""
    known, mine = weights.weights[role], one.candidate.features
    others = {} if rival is one else rival.candidate.features
    told = {name: known[name] * (mine.get(name, 0.0) - others.get(name, 0.0)) for name in (*mine, *others) if name in known}
    reasons = [Reason(name, weight) for name, weight in told.items() if weight]
    return tuple(sorted(reasons, key=lambda reason: -abs(reason.weight))[:_REASONS])


def _tree(doc: Doc, evidence: Span, head: int) -> Iterator[TreeWord]:
    """The words of the predicate's sentence, and of the evidence where it reaches beyond."""
    inside = [token for token in doc if evidence.start <= token.idx < evidence.end]
    first, last = min(doc[head].sent.start, *(t.i for t in inside)), max(doc[head].sent.end - 1, *(t.i for t in inside))
    words = [token for token in doc[first : last + 1] if not token.is_space]
    places = {token.i: place for place, token in enumerate(words)}
    for token in words:
        top = token.head.i == token.i
        yield TreeWord(
            span=Span(token.idx, token.idx + len(token), token.text),
            lemma=token.lemma_,
            pos=token.pos_,
            relation=token.dep_,
            head=None if top else places.get(token.head.i),
            inside=evidence.start <= token.idx < evidence.end,
        )


def _row(cast: Cast, name: str) -> TableRow:
    entry = cast.row(name)
    return TableRow(name) if entry is None or not entry.table else TableRow(name, entry.table, entry.name, entry.source)


def _rules(doc: Doc, act: Act, sighting: Sighting, seen: Seen) -> Iterator[str]:
    """What was decided by rule, one sentence each."""
    if is_silence(doc, sighting):
        yield "An answer that is still to come is an acceptance that has not happened."
    elif act.modality is not sighting.modality:
        yield "A refusal or a denial is not negated once more."
    if "by" in agents(doc[sighting.head]).values():
        yield "The passive names who does it, so nobody else can be the author."
    for name in (*act.by, *act.to):
        actor = seen.cast.actor(name)
        if actor is not None and actor.of:
            yield f"{name} speaks for {actor.of}."
    sentence = doc[sighting.head].sent
    for expression in seen.dates:
        if act.when and sentence.start_char <= expression.span.start < sentence.end_char and expression.value:
            counted = f", counted from {seen.anchor.isoformat()}" if seen.anchor else ""
            yield f"“{expression.span.text}” is {expression.value}{counted}."
