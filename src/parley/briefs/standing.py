"""Where the talks stand and who owes whom an answer: the opening of every brief."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from parley.briefs.brief import Entry, Group, Line, Section, SectionKey, is_unsure
from parley.briefs.facts import status_in_words
from parley.briefs.gloss import gloss_of
from parley.briefs.line import LineMaker
from parley.briefs.naming import capitalised, joined, possessive
from parley.records import Act, ActType, Matter, MatterKind, MatterStatus, Modality, Reading, Span

if TYPE_CHECKING:
    from parley.reading.matters import Listener

TITLE = "Where the talks stand"
NOTHING_OPEN = "The report names no talks and leaves no answer open."

_ASKS = {
    ActType.PROPOSE: "proposal",
    ActType.DEMAND: "demand",
    ActType.READY: "offer",
    ActType.PLEDGE: "pledge",
    ActType.THREATEN: "warning",
    ActType.EXTEND: "extension",
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

_ORDER = (
    *(MatterKind.TALKS, MatterKind.CEASEFIRE, MatterKind.PLAN, MatterKind.MEETING, MatterKind.EXCHANGE),
    *(MatterKind.TERMS, MatterKind.DEADLINE),
)


def standing_section(reading: Reading, maker: LineMaker) -> Section:
    """The open answers, those about talks first, then the state of the other talks, then what was threatened: one line each.

    Whether an answer is open is the report's account (`Matter.awaiting`), not a finding of ours. The section says so
    where there is nothing to list.
    """
    from parley.reading.matters import Listener  # noqa: PLC0415 - loads the language model: not before there is a brief to make

    listener = Listener.of(reading.report.text, reading.actors)
    found = [
        (matter, _open_answer(matter, acts, maker, listener) if matter.awaiting else _talks_status(matter, acts, maker))
        for matter, acts in _matters(reading)
        if matter.awaiting or matter.kind is MatterKind.TALKS
    ]
    found.sort(key=lambda pair: (pair[0].kind is MatterKind.DEADLINE, not pair[0].awaiting, pair[1].unsure, _ORDER.index(pair[0].kind)))
    if not found:
        return Section(SectionKey.STANDING, TITLE, remark=NOTHING_OPEN)
    return Section(SectionKey.STANDING, TITLE, (Entry((Group(tuple(line for _, line in found)),)),))


def _matters(reading: Reading) -> list[tuple[Matter, list[Act]]]:
    pairs = [(matter, [act for act in reading.acts if act.matter == matter.id]) for matter in reading.matters]
    return [(matter, acts) for matter, acts in pairs if acts]


def _open_answer(matter: Matter, acts: Sequence[Act], maker: LineMaker, listener: "Listener") -> Line:
    act = _ground(acts, matter.awaiting)
    said = _silences(acts, matter.awaiting, listener)
    evidence = (act.evidence, *said)
    awaited = [maker.naming.named(name, evidence) for name in matter.awaiting]
    askers = tuple(name for name in act.by if name not in matter.awaiting)
    noun = _ASKS.get(act.act)
    if noun is None or (act.by and not askers):
        gloss = f"The answer of {joined(awaited)} is open; {gloss_of(act, maker.naming)}"
    elif act.act is ActType.THREATEN:
        gloss = f"{maker.naming.listed(askers, evidence) or 'A party not named'} warned {joined(awaited)}"
    else:
        whose = possessive(maker.naming.listed(askers, evidence)) if askers else "the"
        put = f"{whose} {_ADJECTIVES.get(act.modality, '')}{noun}"
        have = "have" if maker.naming.plural(matter.awaiting) else "has"
        gloss = f"{joined(awaited)} {have} not answered {put}" if said else f"{_of(awaited)} to {put} is open"
    return maker.line(act, gloss=capitalised(gloss), topic=matter.label, grounds=[span for span in said if not act.evidence.holds(span)])


def _of(awaited: Sequence[str]) -> str:
    """Whose answer: "Ulvania’s answer", "the answer of Kestria and Ulvania"."""
    return f"{possessive(awaited[0])} answer" if len(awaited) == 1 else f"the answer of {joined(awaited)}"


def _silences(acts: Sequence[Act], awaiting: Sequence[str], listener: "Listener") -> list[Span]:
    """For each party awaited the first words that say that its answer is still to come; none where no words say so of each."""
    found: dict[str, Span] = {}
    for act in acts:
        for silence in listener.silences(act):
            found.setdefault(silence.party, silence.span)
        if act.act is ActType.ACCEPT and act.modality is Modality.NEGATED:
            for name in act.by:
                found.setdefault(listener.party.get(name, name), act.evidence)
    return list(dict.fromkeys(found[name] for name in awaiting)) if all(name in found for name in awaiting) else []


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
