"""Accusations, claims and denials, each side's next to the other's."""

from collections.abc import Sequence

from parley.briefs.brief import Group
from parley.briefs.gloss import tells_each_other
from parley.briefs.line import LineMaker
from parley.records import Act, ActType, Modality


def is_disputed(act: Act) -> bool:
    """Whether the act is one side's word against another's: an accusation, a denial, or force that is only alleged."""
    return act.act in (ActType.ACCUSE, ActType.DENY) or (act.act is ActType.ATTACK and act.modality is Modality.ALLEGED)


def groups_of_sides(acts: Sequence[Act], maker: LineMaker) -> tuple[Group, ...]:
    """What both sides say of each other first, then one group for each side, in the order in which they come up.

    A person's word stands with the party that he or she speaks for; who speaks is the act's speaker, else its author.
    """
    mutual = [act for act in acts if _is_mutual(act)]
    sides: dict[str, list[Act]] = {}
    for act in acts:
        if not _is_mutual(act):
            sides.setdefault(_side(act, maker), []).append(act)
    groups = [Group(tuple(maker.line(act) for act in mutual), "Mutual accusations")] if mutual else []
    for side, said in sides.items():
        groups.append(Group(tuple(maker.line(act) for act in said), _title(maker.naming.with_article(side), said), beside=len(sides) > 1))
    return tuple(groups)


def _is_mutual(act: Act) -> bool:
    return len(act.by) > 1 and (set(act.by) == set(act.to) or tells_each_other(act))


def _side(act: Act, maker: LineMaker) -> str:
    claimed = act.modality is Modality.ALLEGED and act.act is ActType.ATTACK
    voices = (act.speaker,) if act.speaker else () if claimed else act.by
    return maker.naming.party(voices[0]) if voices else ""


def _title(side: str, acts: Sequence[Act]) -> str:
    denials = sum(act.act is ActType.DENY for act in acts)
    what = "Denials" if denials == len(acts) else "Accusations and denials" if denials else "Accusations"
    return f"{what} from {side}" if side.strip() else f"{what}, source not named"
