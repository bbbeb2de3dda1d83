"""Who may stand in a role of a sighted act, and what speaks for each: the tree, the order of the text, the network's pointer."""

import math
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from parley.reading.actors import Cast, Mention
from parley.reading.acts.agent import agents, tellers, undergoer
from parley.reading.acts.sighting import Sighting
from parley.records import Quotation, Span

_REACH = 3
_LONGEST_PATH = 4
_POINTED = 0.05
_CROSSED = (
    "top",
    "subject",
    "nearest_subject",
    "speaker",
    "source",
    "self",
    "party",
    "agent",
    "teller",
    "path=nsubj",
    "path=ccomp/nsubj",
    "path=obj",
    "path=obl",
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Actors that may stand in a role together, with the features of the case for them from all their mentions."""

    names: tuple[str, ...]
    features: dict[str, float]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for all candidates of one sighting: its act's evidence, the quotation around it, who was found to act."""

    evidence: Span
    quotation: Quotation | None
    by: tuple[str, ...] = ()


def candidates(doc: Doc, cast: Cast, sighting: Sighting, role: str, setting: Setting) -> list[Candidate]:
    """The actors mentioned within three sentences of the act, those that the network points at, and who is quoted.

    Where a passive names who does it ("was accused by the court"), nobody else is a candidate for its author, nor
    anybody but its subject for its addressee.
    """
    sentences = _sentence_numbers(doc)
    here = sentences[sighting.head]
    pointed = sighting.roles[role]
    tree = _Tree(agents(doc[sighting.head]), tellers(doc[sighting.head]))
    found: dict[tuple[str, ...], dict[str, float]] = {}
    mass: dict[tuple[str, ...], float] = {}
    for mention in cast.mentions:
        p = sum(pointed.get(i, 0.0) for i in range(mention.start, mention.end))
        distance = here - sentences[mention.head]
        if not (-1 <= distance <= _REACH or p > _POINTED):
            continue
        names = cast.coordinated(doc[mention.head]) or mention.names
        mass[names] = mass.get(names, 0.0) + p
        features = found.setdefault(names, {"mentions": 0.0, "pointer": math.log(1e-3)})
        features["mentions"] += 1
        features["pointer"] = max(features["pointer"], math.log(p + 1e-3))
        features |= dict.fromkeys(_traits(doc, sighting, mention, distance, setting, names), 1.0)
        features |= dict.fromkeys(_tree_traits(tree, doc, sighting, mention), 1.0)
    for names, traits in _spoken(doc, cast, sighting, setting):
        found.setdefault(names, {}).update(dict.fromkeys(traits, 1.0))
    most = max(mass.values(), default=0.0)
    for names, features in found.items():
        features["none"] = math.log(pointed[None] + 1e-3)
        features["mass"] = math.log(mass.get(names, 0.0) + 1e-3)
        features["mentions"] = math.log(features.get("mentions", 0.0) + 0.5)
        if mass.get(names) == most > 0:
            features["top"] = 1.0
        if setting.by:
            features["is_by" if set(names) & set(setting.by) else "not_by"] = 1.0
        _weigh_kind(cast, sighting, names, features)
    if role == "by":
        found = {names: features for names, features in found.items() if "agent=by" in features} or found
    elif role == "to" and "by" in tree.agents.values():
        patient = undergoer(doc[sighting.head])
        done_to = () if patient is None else cast.coordinated(doc[patient])
        found = {names: features for names, features in found.items() if names == done_to} or found
    _compare(sighting, found)
    _cross(doc, sighting, setting, found)
    return [Candidate(names, features) for names, features in found.items()]


@dataclass(frozen=True, slots=True)
class _Tree:
    """Whom the tree names as authors (with the way there) and as those who tell it, by token."""

    agents: Mapping[int, str]
    tellers: Set[int]


def _tree_traits(tree: _Tree, doc: Doc, sighting: Sighting, mention: Mention) -> Iterator[str]:
    act, head = sighting.act.value, doc[sighting.head].lemma_.lower()
    inside = range(mention.start, mention.end)
    way = tree.agents.get(mention.head) or next((tree.agents[at] for at in inside if at in tree.agents), None)
    if way is not None:
        yield from ("agent", f"agent={way}", f"agent={way}&{act}", f"agent&{act}", f"agent={way}~{head}")
    if any(at in tree.tellers for at in inside):
        yield from ("teller", f"teller&{act}")


def _weigh_kind(cast: Cast, sighting: Sighting, names: Sequence[str], features: dict[str, float]) -> None:
    """What sort of actor it is, alone and with the place that it has in the tree and in the quotation."""
    actor = cast.actor(names[0])
    kind = "none" if actor is None else actor.kind.value
    features |= dict.fromkeys((f"kind={kind}", f"kind={kind}&{sighting.act.value}"), 1.0)
    for name in ("agent", "teller", "speaker", "subject", "top"):
        if name in features:
            features[f"{name}&kind={kind}"] = 1.0


def _compare(sighting: Sighting, found: Mapping[tuple[str, ...], dict[str, float]]) -> None:
    """What sets a candidate off from the others: it is part of a larger one, or another is named by the tree."""
    named = [names for names, features in found.items() if "agent" in features]
    spoken = any("self" in features for features in found.values())
    for names, features in found.items():
        if any(len(other) > len(names) and set(names) < set(other) for other in found):
            features |= {"part": 1.0, f"part&{sighting.act.value}": 1.0}
        state = "self" if names in named else "other" if named else "none"
        for name in ("agent", "teller", "speaker", "self", "party", "top", "subject"):
            if name in features:
                features |= {f"{name}&agent={state}": 1.0, f"{name}&agent={state}&{sighting.act.value}": 1.0}
        features[f"agent={state}&{'spoken' if spoken else 'told'}"] = 1.0


def _spoken(doc: Doc, cast: Cast, sighting: Sighting, setting: Setting) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """The one who is quoted and the party spoken for: who "we" and "I" in a quotation are."""
    speaker = setting.quotation.speaker if setting.quotation is not None else None
    if not speaker:
        return
    actor = cast.known_as(speaker)
    voice, act = _voice(doc, sighting, setting), sighting.act.value
    yield (speaker if actor is None else actor.name,), ["self", f"self&{voice}", f"self&{act}"]
    if actor is not None and actor.of:
        yield (actor.of,), ["party", f"party&{voice}", f"party&{act}"]


def _voice(doc: Doc, sighting: Sighting, setting: Setting) -> str:
    """Who is the subject of the act in a quotation: "we", "i", "other"; "none" outside of one."""
    if setting.quotation is None:
        return "none"
    subject = _subject(doc[sighting.head])
    return "we" if subject in ("we", "our", "us") else "i" if subject in ("i", "my") else "other"


def _cross(doc: Doc, sighting: Sighting, setting: Setting, found: Mapping[tuple[str, ...], dict[str, float]]) -> None:
    """Features of features: with the voice, with the predicate, and where a rival is the subject of what is said."""
    voice, lemma = _voice(doc, sighting, setting), doc[sighting.head].lemma_.lower()
    says = "says" if any(child.dep_ == "ccomp" for child in doc[sighting.head].children) else "does"
    rivals = sum(1 for features in found.values() if "path=ccomp/nsubj" in features)
    subjects = sum(1 for features in found.values() if "path=nsubj" in features)
    for features in found.values():
        for name in [name for name in _CROSSED if name in features]:
            features |= {f"{name}~{voice}": 1.0, f"{name}~{lemma}": 1.0, f"{name}~{says}": 1.0}
            if rivals > ("path=ccomp/nsubj" in features):
                features[f"{name}~rival"] = 1.0
        if not subjects:
            features["subjectless"] = 1.0


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
