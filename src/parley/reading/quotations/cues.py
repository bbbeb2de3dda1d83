"""The words that report words: verbs from `cues.tsv`, with what each can take as its content."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files


class CueKind(StrEnum):
    """What a cue says of the words that it reports."""

    REPORT = "report"
    ASK = "ask"
    ANSWER = "answer"
    ACCEPT = "accept"
    REJECT = "reject"
    DENY = "deny"
    ACCUSE = "accuse"
    CRITICISE = "criticise"
    PRAISE = "praise"
    PROMISE = "promise"
    THREATEN = "threaten"
    DEMAND = "demand"
    PROPOSE = "propose"
    DECIDE = "decide"
    PLAN = "plan"
    EXPECT = "expect"
    THINK = "think"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb: its kinds (the first is the usual one), frames and the prepositions of its content.

    `frames` holds letters: q introduces a direct quotation, c takes a clause, i an infinitive, o its content as an object.
    """

    verb: str
    kinds: tuple[CueKind, ...]
    frames: frozenset[str]
    prepositions: frozenset[str]

    @property
    def kind(self) -> CueKind:
        """The usual kind."""
        return self.kinds[0]


def _regular(verb: str) -> tuple[str, str, str]:
    """Third person, past and gerund of a regular verb."""
    if verb.endswith("e"):
        return verb + "s", verb + "d", (verb if verb.endswith("ee") else verb[:-1]) + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return third, verb + "ed", verb + "ing"


@cache
def cue_verbs() -> dict[str, Cue]:
    """The verbs by lemma."""
    return _load()[0]


@cache
def cue_forms() -> dict[str, Cue]:
    """The verbs by every inflected form, in lower case."""
    return _load()[1]


@cache
def _load() -> tuple[dict[str, Cue], dict[str, Cue]]:
    verbs: dict[str, Cue] = {}
    forms: dict[str, Cue] = {}
    for line in files(__package__).joinpath("cues.tsv").read_text(encoding="utf8").splitlines():
        if not line or line.startswith("#"):
            continue
        verb, kind, frames, prepositions, irregular = line.split("\t")
        known = verbs.get(verb)
        kinds = (known.kinds if known else ()) + (CueKind(kind),)
        taken = frozenset(frames) | (known.frames if known else frozenset())
        words = frozenset(prepositions.split(",")) - {""} | (known.prepositions if known else frozenset())
        cue = verbs[verb] = Cue(verb, kinds, taken, words)
        third, past, gerund = _regular(verb)
        listed = [form for form in irregular.split(",") if form]
        spelled = {verb, third, *listed}
        spelled |= {past} if not any(not form.endswith(("ing", "s")) for form in listed) else set()
        spelled |= {gerund} if not any(form.endswith("ing") for form in listed) else set()
        for form in spelled:
            forms[form] = cue
    return verbs, forms


def cue_kind(words: str) -> CueKind | None:
    """The usual kind of the last reporting verb among `words` (the text of a cue), or None where there is none."""
    known = (cue_forms().get(word) for word in reversed(words.lower().split()))
    return next((cue.kind for cue in known if cue), None)
