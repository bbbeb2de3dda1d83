"""Whose answer is still open: the fold of a matter's acts into the parties that are awaited, by the rules of docs/matters.md."""

from collections.abc import Mapping, Sequence

from parley.records import Act, ActType, MatterKind, MatterStatus, Modality

_OPEN: dict[MatterKind, frozenset[MatterStatus]] = {
    MatterKind.CEASEFIRE: frozenset({MatterStatus.PROPOSED}),
    MatterKind.TALKS: frozenset({MatterStatus.PROPOSED}),
    MatterKind.MEETING: frozenset({MatterStatus.PROPOSED}),
    MatterKind.TERMS: frozenset({MatterStatus.DEMANDED, MatterStatus.PENDING}),
    MatterKind.PLAN: frozenset({MatterStatus.PROPOSED, MatterStatus.PENDING}),
    MatterKind.EXCHANGE: frozenset({MatterStatus.PROPOSED}),
    MatterKind.DEADLINE: frozenset({MatterStatus.PENDING}),
}
_OVER = frozenset(
    {
        *(MatterStatus.IN_FORCE, MatterStatus.EXTENDED, MatterStatus.BREACHED, MatterStatus.ENDED, MatterStatus.HELD),
        *(MatterStatus.CANCELLED, MatterStatus.DONE, MatterStatus.MET, MatterStatus.PASSED, MatterStatus.WITHDRAWN),
    }
)
_ASKS = frozenset({ActType.PROPOSE, ActType.DEMAND, ActType.THREATEN})
_TOLD = frozenset({Modality.ACTUAL, Modality.ALLEGED, Modality.PLANNED})
_OFFERS = frozenset({ActType.PROPOSE, ActType.READY})
_ANSWERS = frozenset({ActType.ACCEPT, ActType.REJECT})
_YIELDS = frozenset({ActType.ACCEPT, ActType.READY})


def fold_awaiting(
    kind: MatterKind, status: MatterStatus, acts: Sequence[Act], *, party: Mapping[str, str], owed: Sequence[str] = ()
) -> tuple[str, ...]:
    """The parties whose answer the acts leave open, in the order in which they are asked; () where nothing is open.

    `party` maps a person to the party that he or she speaks for. `owed` are the parties whose answer the acts' sentences say
    is still to come.
    """
    answered = {party.get(name, name) for act in acts if act.act in _ANSWERS and act.modality == Modality.ACTUAL for name in act.by}
    asked: dict[str, None] = {}
    if status not in _OPEN[kind]:  # W1
        return () if status in _OVER else tuple(name for name in owed if name not in answered)  # W6
    for act in acts:
        if act.act in _ASKS and (act.modality in _TOLD or act.act == ActType.THREATEN):  # W2
            own = {party.get(name, name) for name in act.by}
            for name in act.to:
                if (name := party.get(name, name)) not in own:
                    asked[name] = None
    for act in acts:
        names = tuple(party.get(name, name) for name in act.by)
        if act.act in _YIELDS and act.modality in (Modality.NEGATED, Modality.POSSIBLE):  # W3
            asked.update(dict.fromkeys(names))
        if act.act in _ANSWERS and act.modality == Modality.ACTUAL:  # W4
            for name in names:
                asked.pop(name, None)
        if kind != MatterKind.TERMS and act.act in _OFFERS and act.modality == Modality.ACTUAL:  # W5
            for name in names:
                asked.pop(name, None)
    asked.update(dict.fromkeys(name for name in owed if name not in answered))  # W6
    return tuple(asked)
