"""Where the talks stand and who owes whom an answer: the opening of every brief."""

from collections.abc import Sequence

from parley.briefs.brief import Entry, Group, Line, Section, SectionKey, is_unsure
from parley.briefs.facts import status_in_words
from parley.briefs.gloss import gloss_of
from parley.briefs.line import LineMaker
from parley.briefs.naming import capitalised, possessive
from parley.records import Act, ActType, Matter, MatterKind, MatterStatus, Modality, Reading

TITLE = "Where the talks stand"
NOTHING_OPEN = "The report names no talks and leaves no answer open."

_ASKS = {
    ActType.PROPOSE: "proposal",
    ActType.DEMAND: "demand",
    ActType.THREATEN: "warning",
    ActType.EXTEND: "extension",
    ActType.PLEDGE: "pledge",
}
"""Acts that call for an answer, the strongest first, and the word for what was put."""

_ADJECTIVES = {Modality.ALLEGED: "alleged ", Modality.PLANNED: "planned ", Modality.POSSIBLE: "possible "}

_MAKES_STATUS = {
    MatterStatus.PROPOSED: (ActType.PROPOSE, ActType.DEMAND, ActType.READY),
    MatterStatus.AGREED: (ActType.ACCEPT, ActType.MEET),
    MatterStatus.UNDER_WAY: (ActType.MEET,),
    MatterStatus.SUSPENDED: (ActType.END, ActType.REJECT),
    MatterStatus.ENDED: (ActType.END,),
    MatterStatus.REJECTED: (ActType.REJECT,),
}
"""The acts that bring talks into a status: one of them is cited for it, where there is one."""


def standing_section(reading: Reading, maker: LineMaker) -> Section:
    """One line for each open answer, then one for each track of talks that awaits none.

    Whether an answer is open is the report's account (`Matter.awaiting`), not a finding of ours. The section says so
    where there is nothing to list.
    """
    open_answers = [_open_answer(matter, acts, maker) for matter, acts in _matters(reading) if matter.awaiting]
    talks = [
        _talks_status(matter, acts, maker) for matter, acts in _matters(reading) if matter.kind is MatterKind.TALKS and not matter.awaiting
    ]
    lines = (*sorted(open_answers, key=lambda line: line.unsure), *sorted(talks, key=lambda line: line.unsure))
    if not lines:
        return Section(SectionKey.STANDING, TITLE, remark=NOTHING_OPEN)
    return Section(SectionKey.STANDING, TITLE, (Entry((Group(lines),)),))


def _matters(reading: Reading) -> list[tuple[Matter, list[Act]]]:
    pairs = [(matter, [act for act in reading.acts if act.matter == matter.id]) for matter in reading.matters]
    return [(matter, acts) for matter, acts in pairs if acts]


def _open_answer(matter: Matter, acts: Sequence[Act], maker: LineMaker) -> Line:
    act = _ground(acts, matter.awaiting)
    evidence = (act.evidence,)
    awaited = maker.naming.listed(matter.awaiting, evidence)
    verb = "have" if maker.naming.plural(matter.awaiting) else "has"
    noun = _ASKS.get(act.act)
    askers = tuple(name for name in act.by if name not in matter.awaiting)
    if noun is None or (act.by and not askers):
        gloss = f"{awaited} {verb} not answered; {gloss_of(act, maker.naming)}"
    else:
        noun = noun if act.act is ActType.THREATEN else f"{_ADJECTIVES.get(act.modality, '')}{noun}"
        whose = possessive(maker.naming.listed(askers, evidence)) if askers else "the"
        gloss = f"{awaited} {verb} not answered {whose} {noun}"
    return maker.line(act, gloss=capitalised(gloss), topic=matter.label)


def _ground(acts: Sequence[Act], awaiting: Sequence[str]) -> Act:
    """The act that put what is to be answered: the strongest kind, the surest, addressed to those awaited."""
    ranks = list(_ASKS)

    def rank(act: Act) -> tuple[bool, bool, int, bool, int]:
        strength = ranks.index(act.act) if act.act in _ASKS else len(ranks) + (act.act is ActType.SAY)
        own = bool(act.by) and set(act.by) <= set(awaiting)
        return (act.modality is Modality.NEGATED, own, strength, is_unsure(act), -len(set(act.to) & set(awaiting)))

    return min(acts, key=rank)


def _talks_status(matter: Matter, acts: Sequence[Act], maker: LineMaker) -> Line:
    makers = _MAKES_STATUS.get(matter.status, ())
    act = min(acts, key=lambda act: (act.act not in makers or act.modality is Modality.NEGATED, act.act is ActType.SAY, is_unsure(act)))
    return maker.line(act, gloss=capitalised(f"talks {status_in_words(matter.status)}"), topic=matter.label)
