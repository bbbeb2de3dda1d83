"""Who may stand in a role of a sighted act, and what speaks for each: the tree, the order of the text, the network's pointer."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from parley.reading.actors import Cast, Mention
from parley.reading.acts.sighting import Sighting
from parley.records import Quotation, Span

_REACH = 3
_LONGEST_PATH = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """Actors that one mention names for a role, with the features of the case for them."""

    names: tuple[str, ...]
    features: dict[str, float]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for all candidates of one sighting: its act's evidence, the quotation around it, who was found to act."""

    evidence: Span
    quotation: Quotation | None
    by: tuple[str, ...] = ()


def candidates(doc: Doc, cast: Cast, sighting: Sighting, role: str, setting: Setting) -> Iterator[Candidate]:
    """Every mention within three sentences of the act, and every one that the network points at, as a candidate."""
    sentences = _sentence_numbers(doc)
    here = sentences[sighting.head]
    pointed = sighting.roles[role]
    mass: dict[tuple[str, ...], float] = {}
    reached: list[tuple[Mention, tuple[str, ...], float]] = []
    for mention in cast.mentions:
        p = sum(pointed.get(i, 0.0) for i in range(mention.start, mention.end))
        distance = here - sentences[mention.head]
        if not (-1 <= distance <= _REACH or p > 0.05):
            continue
        names = cast.coordinated(doc[mention.head]) or mention.names
        mass[names] = mass.get(names, 0.0) + p
        reached.append((mention, names, p))
    most = max(mass.values(), default=0.0)
    for mention, names, p in reached:
        features = {
            "mass": math.log(mass[names] + 1e-3),
            "pointer": math.log(p + 1e-3),
            "none": math.log(pointed[None] + 1e-3),
            "top": float(mass[names] == most and most > 0),
        }
        for name in _traits(doc, sighting, mention, here - sentences[mention.head], setting, names):
            features[name] = 1.0
        yield Candidate(names, features)
    yield from _spoken(doc, cast, sighting, pointed, setting)


def _spoken(doc: Doc, cast: Cast, sighting: Sighting, pointed: Mapping[int | None, float], setting: Setting) -> Iterator[Candidate]:
    """Who "we" and "I" in a quotation are: the one who speaks, and the party spoken for."""
    speaker = setting.quotation.speaker if setting.quotation is not None else None
    actor = cast.actor(speaker) if speaker else None
    if actor is None:
        return
    subject = _subject(doc[sighting.head])
    first_person = "we" if subject in ("we", "our", "us") else "i" if subject in ("i", "my") else "other"
    base = {"none": math.log(pointed[None] + 1e-3), f"voice={first_person}": 1.0}
    base |= {"is_by" if actor.name in setting.by else "not_by": 1.0} if setting.by else {}
    yield Candidate((actor.name,), base | {f"self={first_person}": 1.0, f"self&{sighting.act.value}": 1.0})
    if actor.of:
        yield Candidate((actor.of,), base | {f"party={first_person}": 1.0, f"party&{sighting.act.value}": 1.0})


def _subject(head: Token) -> str:
    """The subject of the head or of the verb that it continues, in lower case; empty where there is none."""
    at = head
    for _ in range(_LONGEST_PATH):
        for child in at.children:
            if child.dep_ in ("nsubj", "nsubj:pass", "nmod:poss"):
                return child.lower_
        if at.dep_ not in ("conj", "xcomp", "advcl") or at.head.i == at.i:
            return ""
        at = at.head
    return ""


def _traits(doc: Doc, sighting: Sighting, mention: Mention, distance: int, setting: Setting, names: Sequence[str]) -> Iterator[str]:
    """The features of a mention that are there or not."""
    head = doc[mention.head]
    act = sighting.act.value
    where = "inside" if sighting.start <= mention.head <= sighting.end else "before" if mention.head < sighting.start else "after"
    yield f"where={where}{distance if where != 'inside' else ''}"
    yield f"many={min(len(names), 3)}"
    if head.pos_ == "PRON":
        yield f"pronoun={head.lower_}"
    if distance == 0:
        path = _path(doc[sighting.head], head)
        if path:
            yield f"path={path}"
            yield f"path={path}&{act}"
    quotation = setting.quotation
    if quotation is not None:
        yield "quoted"
        if quotation.speaker in names:
            yield "speaker"
            yield f"speaker&{act}"
            if head.lower_ in ("we", "i", "our", "us", "my"):
                yield "speaker=we"
        if quotation.source is not None and quotation.source.start <= head.idx < quotation.source.end:
            yield "source"
    if setting.by:
        yield "is_by" if set(names) & set(setting.by) else "not_by"
    if head.dep_ in ("nsubj", "nsubj:pass") and distance == 0:
        yield "subject"
        if mention.head < sighting.head and not any(
            t.dep_ in ("nsubj", "nsubj:pass") for t in doc[mention.end : sighting.head] if t.pos_ != "SPACE"
        ):
            yield "nearest_subject"


def _path(start: Token, goal: Token) -> str:
    """The relations from the act's head up (^) to the common ancestor and down to the mention; empty where it is long."""
    up: list[Token] = [start]
    while up[-1].head.i != up[-1].i and len(up) <= _LONGEST_PATH:
        up.append(up[-1].head)
    down: list[Token] = [goal]
    climbed = {token.i: n for n, token in enumerate(up)}
    while down[-1].i not in climbed:
        if down[-1].head.i == down[-1].i or len(down) > _LONGEST_PATH:
            return ""
        down.append(down[-1].head)
    steps = [f"^{token.dep_}" for token in up[: climbed[down[-1].i]]] + [token.dep_ for token in reversed(down[:-1])]
    return "/".join(steps) if len(steps) <= _LONGEST_PATH else ""


def _sentence_numbers(doc: Doc) -> list[int]:
    """The number of the sentence of every token; computed once a document."""
    known = doc.user_data.get("parley.sentence_numbers")
    if known is None:
        known = [0] * len(doc)
        for number, sentence in enumerate(doc.sents):
            known[sentence.start : sentence.end] = [number] * len(sentence)
        doc.user_data["parley.sentence_numbers"] = known
    numbers: list[int] = known
    return numbers
