"""How a report leaves a matter: the fold of its acts into a status, by the rules of docs/matters.md (numbered as there)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from parley.records import Act, ActType, MatterKind, MatterStatus, Modality

_BROKEN = re.compile(
    r"\b(collaps\w+|unravel\w*|shatter\w*|broke(?:n)? down|in tatters|fell apart|fall(?:ing|en)? apart|break(?:ing)? down|"
    r"teeter\w*|crumbl\w+)\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(in force|in effect|in place|(?:took|taken|take|takes|came|come|went|go|goes) (?:into )?effect|held|holds|holding|"
    r"entered into force|"
    r"since the (?:truce|cease-?fire|cessation)|under (?:a|the) (?:truce|cease-?fire|cessation)|violat\w+|breach\w*|"
    r"(?:truce|cease-?fire|cessation of hostilities) (?:began|started|has|was))\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(expire[ds]?|ended|is over|was over|previous|earlier|last (?:year|month|round)|ago|fail(?:ed|ure)|aborted|called off)\b",
    re.IGNORECASE,
)
_STUCK = re.compile(
    r"\b(stall\w*|suspend\w*|paus\w+|postpon\w+|deadlock\w*|impasse|on hold|frozen|br(?:oke|oken|eak\w*) (?:down|off)|collaps\w+|halted|"
    r"resum\w+|resumption|restart\w*|relaunch\w*|renew\w*|return to (?:the )?(?:talks|negotiat\w+|negotiating table))\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(next|upcoming|will|would|planned|scheduled|due|expected|to be held|later this)\b", re.IGNORECASE)
_CALLED_OFF = re.compile(r"\b(cancel\w*|called off|scrapp\w+|postpon\w+)\b", re.IGNORECASE)
_SEALED = re.compile(
    r"\b(sign(?:ed|ing)|agreed|accord|pact|treaty|reached|struck|sealed|adopted|endorsed|deal (?:signed|reached|struck|between)|"
    r"implement\w*|under the (?:deal|accord|agreement|plan))\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(may|might|could|would|should|hop(?:e|es|ed|ing)|optimis\w*|expect\w*|if|unless|until|toward|towards|yet|not|no|never|fail\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Story:
    """The acts of one matter, in the order of the text, as the rules ask about them."""

    acts: tuple[Act, ...]

    def told(self, *types: ActType, modality: Modality = Modality.ACTUAL) -> bool:
        """Whether one of the acts is of one of these types and of this modality."""
        return any(act.act in types and act.modality == modality for act in self.acts)

    def count(self, *types: ActType) -> int:
        """How many of the acts are of one of these types, told as facts."""
        return sum(act.act in types and act.modality == Modality.ACTUAL for act in self.acts)

    def first(self, *types: ActType) -> bool:
        """Whether the first act is of one of these types."""
        return self.acts[0].act in types

    def says(self, pattern: re.Pattern[str], *types: ActType) -> bool:
        """Whether the evidence of an act (of one of these types, if any are given) matches."""
        return any(pattern.search(act.evidence.text) for act in self.acts if not types or act.act in types)

    def seals(self) -> bool:
        """Whether the evidence of an act speaks of it as signed or agreed, and neither hopes for that nor doubts it."""
        texts = [act.evidence.text for act in self.acts]
        return any(_SEALED.search(text) and not _HEDGED.search(text) for text in texts)

    def acceptors(self) -> frozenset[str]:
        """Everybody who accepted, told as a fact."""
        return frozenset(name for act in self.acts if act.act == ActType.ACCEPT and act.modality == Modality.ACTUAL for name in act.by)

    def refused(self) -> bool:
        """Whether a refusal, told as a fact or alleged, stands with no later acceptance."""
        verdict = False
        for act in self.acts:
            if act.act == ActType.REJECT and act.modality in (Modality.ACTUAL, Modality.ALLEGED):
                verdict = True
            elif act.act == ActType.ACCEPT and act.modality == Modality.ACTUAL:
                verdict = False
        return verdict


def fold_status(kind: MatterKind, acts: Sequence[Act]) -> MatterStatus:
    """The status in which `acts` (at least one, in the order of the text) leave a matter of `kind`."""
    return _RULES[kind](Story(tuple(acts)))


def _ceasefire(story: Story) -> MatterStatus:
    declared = story.told(ActType.DECLARE)
    if story.told(ActType.END):  # C1
        return MatterStatus.ENDED
    if story.says(_BROKEN):  # C2
        return MatterStatus.BREACHED
    if story.told(ActType.EXTEND):  # C3
        return MatterStatus.EXTENDED
    if declared:  # C4
        return MatterStatus.IN_FORCE
    if story.told(ActType.DECLARE, modality=Modality.PLANNED) and story.told(ActType.ACCEPT, ActType.DECLARE, ActType.PLEDGE):  # C5
        return MatterStatus.AGREED
    if story.count(ActType.REJECT) > story.count(ActType.ACCEPT, ActType.READY, ActType.WELCOME) and story.refused():  # C6
        return MatterStatus.REJECTED
    if not story.told(ActType.PROPOSE, ActType.DEMAND) and story.says(_HOLDS):  # C7
        return MatterStatus.IN_FORCE
    if story.told(ActType.COOPERATE) and not story.told(ActType.PROPOSE):  # C8
        return MatterStatus.IN_FORCE
    if (story.first(ActType.ACCEPT) and story.told(ActType.ACCEPT)) or len(story.acceptors()) > 1:  # C9
        return MatterStatus.AGREED
    return MatterStatus.PROPOSED  # C10


def _talks(story: Story) -> MatterStatus:
    met = story.told(ActType.MEET)
    if story.told(ActType.END):  # T1
        return MatterStatus.SUSPENDED
    if story.first(ActType.MEET) and met:  # T2
        return MatterStatus.UNDER_WAY
    if story.count(ActType.REJECT) > story.count(ActType.ACCEPT, ActType.READY, ActType.PROPOSE, ActType.MEET):  # T3
        return MatterStatus.REJECTED
    if met:  # T2
        return MatterStatus.UNDER_WAY
    if story.first(ActType.PROPOSE, ActType.DEMAND, ActType.READY):  # T4
        return MatterStatus.PROPOSED
    if story.told(ActType.MEET, modality=Modality.PLANNED) or story.told(ActType.ACCEPT):  # T5
        return MatterStatus.AGREED
    if story.told(ActType.PROPOSE):  # T4
        return MatterStatus.PROPOSED
    return MatterStatus.UNDER_WAY  # T6


def _meeting(story: Story) -> MatterStatus:
    if story.told(ActType.MEET):  # M1
        return MatterStatus.HELD
    if story.told(ActType.END) or story.told(ActType.MEET, modality=Modality.NEGATED):  # M2
        return MatterStatus.CANCELLED
    if story.told(ActType.MEET, ActType.EXTEND, modality=Modality.PLANNED) or story.told(ActType.ACCEPT):  # M3
        return MatterStatus.PLANNED
    if story.told(ActType.PROPOSE, ActType.DEMAND, ActType.READY):  # M4
        return MatterStatus.PROPOSED
    return MatterStatus.HELD if not story.says(_NEXT) else MatterStatus.PLANNED  # M5


def _terms(story: Story) -> MatterStatus:
    asked = story.told(ActType.DEMAND, ActType.PROPOSE)
    if story.count(ActType.REJECT) and story.count(ActType.REJECT) >= story.count(ActType.DEMAND):  # R1
        return MatterStatus.REJECTED
    if asked:  # R2
        return MatterStatus.ACCEPTED if story.told(ActType.ACCEPT) and not story.told(ActType.REJECT) else MatterStatus.DEMANDED
    if story.refused():  # R1
        return MatterStatus.REJECTED
    return MatterStatus.PENDING  # R3


def _plan(story: Story) -> MatterStatus:
    offered = story.told(ActType.PROPOSE) or story.told(ActType.PROPOSE, modality=Modality.ALLEGED)
    if story.count(ActType.REJECT) > story.count(ActType.ACCEPT, ActType.WELCOME, ActType.READY) + offered:  # P1
        return MatterStatus.REJECTED
    if story.told(ActType.ACCEPT) and not offered:  # P2
        return MatterStatus.ACCEPTED
    if story.first(ActType.PROPOSE) or (offered and story.count(ActType.PROPOSE) * 2 >= len(story.acts)):  # P3
        return MatterStatus.PROPOSED
    if not offered and story.seals():  # P2
        return MatterStatus.ACCEPTED
    return MatterStatus.PENDING  # P4


def _exchange(story: Story) -> MatterStatus:
    if story.told(ActType.END) or story.says(_STUCK):  # E1
        return MatterStatus.STALLED
    if story.told(ActType.COOPERATE):  # E2
        return MatterStatus.DONE
    if story.told(ActType.ACCEPT):  # E3
        return MatterStatus.AGREED
    return MatterStatus.PROPOSED  # E4


def _deadline(story: Story) -> MatterStatus:
    if story.told(ActType.END):  # D1
        return MatterStatus.WITHDRAWN
    if story.told(ActType.ACCEPT, ActType.COOPERATE):  # D2
        return MatterStatus.MET
    if story.says(_OVER):  # D3
        return MatterStatus.PASSED
    return MatterStatus.PENDING  # D4


_RULES: dict[MatterKind, Callable[[Story], MatterStatus]] = {
    MatterKind.CEASEFIRE: _ceasefire,
    MatterKind.TALKS: _talks,
    MatterKind.MEETING: _meeting,
    MatterKind.TERMS: _terms,
    MatterKind.PLAN: _plan,
    MatterKind.EXCHANGE: _exchange,
    MatterKind.DEADLINE: _deadline,
}
