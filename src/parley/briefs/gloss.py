"""An act in a sentence that says who did what to whom, on whose word, and no more than that.

What was offered or demanded is said by the quotation alone, so that no sentence claims what the report does not.
"""

import re
from dataclasses import dataclass

from parley.briefs.naming import Naming, capitalised
from parley.records import Act, ActType, Modality


@dataclass(frozen=True, slots=True)
class _Verb:
    """How an act is told: past and base form, and the preposition before the one addressed."""

    past: str
    base: str
    to: str


_VERBS = {
    ActType.PROPOSE: _Verb("made a proposal", "make a proposal", "to"),
    ActType.READY: _Verb("declared readiness", "declare readiness", "towards"),
    ActType.ACCEPT: _Verb("agreed", "agree", "with"),
    ActType.REJECT: _Verb("said no", "say no", "to"),
    ActType.DEMAND: _Verb("made a demand", "make a demand", "of"),
    ActType.PLEDGE: _Verb("made a pledge", "make a pledge", "to"),
    ActType.DECLARE: _Verb("declared a halt to fighting", "declare a halt to fighting", "with"),
    ActType.EXTEND: _Verb("extended it", "extend it", "with"),
    ActType.END: _Verb("ended it", "end it", "with"),
    ActType.THREATEN: _Verb("issued a warning", "issue a warning", "to"),
    ActType.ACCUSE: _Verb("made an accusation", "make an accusation", "against"),
    ActType.DENY: _Verb("issued a denial", "issue a denial", "to"),
    ActType.WELCOME: _Verb("voiced support", "voice support", "for"),
    ActType.MEET: _Verb("met or spoke", "meet or speak", "with"),
    ActType.ATTACK: _Verb("used force", "use force", "against"),
    ActType.COOPERATE: _Verb("took a practical step", "take a practical step", "towards"),
    ActType.SAY: _Verb("made a statement", "make a statement", "to"),
}

_DIRECT = {
    ActType.ATTACK: _Verb("attacked", "attack", ""),
    ActType.ACCUSE: _Verb("accused", "accuse", ""),
    ActType.THREATEN: _Verb("warned", "warn", ""),
}
"""Verbs that take the one addressed as their object. A warning that is `possible` was given: what may follow is open."""

_MUTUAL = re.compile(
    r"\b(?:each other|one another|(?:each|both)(?: (?:side|party|army|of them)s?)? .*\bthe other|mutual(?:ly)?|trad(?:ed|ing))\b",
    re.IGNORECASE,
)
_MOODS = {Modality.PLANNED: "planned to", Modality.POSSIBLE: "may", Modality.NEGATED: "did not"}


def gloss_of(act: Act, naming: Naming) -> str:
    """The sentence on an act, without a full stop.

    Modality is told in words: "planned to", "may", "did not", "alleged". A speaker other than the author is named at
    the end ("Ukraine made a pledge, Volodymyr Zelenskiy said").
    """
    evidence = (act.evidence,)
    if _speaks_for_party(act, naming):
        return capitalised(f"{naming.named(act.speaker or '', evidence)} spoke for {naming.listed(act.by, evidence)}")
    author = naming.listed(act.by, evidence) if act.by else "an unnamed party"
    return capitalised(f"{author} {_predicate(act, naming)}{_attribution(act, naming)}")


def _speaks_for_party(act: Act, naming: Naming) -> bool:
    plain = act.act is ActType.SAY and act.modality is Modality.ACTUAL and not act.to
    return plain and act.speaker is not None and act.by == (naming.party(act.speaker),) and act.speaker not in act.by


def tells_each_other(act: Act) -> bool:
    """Whether several do it to one another by the words of the evidence, though it names nobody whom it is done to."""
    return len(act.by) > 1 and not act.to and _MUTUAL.search(act.evidence.text) is not None


def _predicate(act: Act, naming: Naming) -> str:
    mutual = tells_each_other(act)
    direct = _DIRECT.get(act.act) if act.to or mutual else None
    verb = direct or _VERBS[act.act]
    of_a_possible_step = act.act is ActType.THREATEN and act.modality is Modality.POSSIBLE
    mood = None if of_a_possible_step else _MOODS.get(act.modality)
    words = [f"{mood} {verb.base}" if mood else verb.past]
    if act.to or mutual:
        each_other = mutual or (len(act.to) > 1 and set(act.to) == set(act.by))
        words += [verb.to, "each other" if each_other else naming.listed(act.to, (act.evidence,))]
    if of_a_possible_step:
        words.append("of a possible step")
    return " ".join(word for word in words if word)


def _attribution(act: Act, naming: Naming) -> str:
    alleged = act.modality is Modality.ALLEGED
    if act.speaker is None or act.speaker in act.by:
        return ", as alleged" if alleged else ""
    return f", {naming.named(act.speaker, (act.evidence,))} {'alleged' if alleged else 'said'}"
