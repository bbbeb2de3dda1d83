"""Acts that say the same thing: one fact, told by several clauses of the report."""

from collections.abc import Iterable, Sequence

from parley.briefs.brief import is_unsure, voice_of
from parley.briefs.naming import Naming
from parley.records import Act, ActType, Modality, Reading

_MERGED = frozenset(
    {
        *(ActType.PROPOSE, ActType.READY, ActType.ACCEPT, ActType.REJECT, ActType.DEMAND, ActType.PLEDGE, ActType.DECLARE),
        *(ActType.EXTEND, ActType.END, ActType.WELCOME, ActType.THREATEN, ActType.MEET),
    }
)
"""Of these, two by one party on one matter tell one fact; two attacks, accusations or statements tell two."""
_SPOKEN = frozenset({ActType.SAY, ActType.ACCUSE, ActType.DENY})


def merged(acts: Sequence[Act], naming: Naming) -> list[list[Act]]:
    """The acts, in order, those of one fact together, the surest first; a list of lists, none empty.

    The same party does the same thing in the same matter, in the same mood, and no two days contradict each other.
    """
    facts: list[list[Act]] = []
    for act in acts:
        same = next((fact for fact in facts if all(_is_same(act, other, naming) for other in fact)), None)
        if same is None:
            facts.append([act])
        else:
            same.append(act)
    for fact in facts:
        # Of equals the one whose words stand first.
        fact.sort(key=lambda act: (is_unsure(act), act.evidence.start))
    return facts


def _is_same(one: Act, other: Act, naming: Naming) -> bool:
    if one.act is not other.act or one.modality is not other.modality or one.matter != other.matter:
        return False
    if one.evidence.holds(other.evidence) or other.evidence.holds(one.evidence):
        return True
    if one.matter is None or one.act not in _MERGED:
        return False
    if one.when and other.when and one.when != other.when:
        return False
    mine, theirs = _parties(one.by, naming), _parties(other.by, naming)
    to, towards = _parties(one.to, naming), _parties(other.to, naming)
    return bool(mine) and mine == theirs and (to == towards or not to or not towards)


def echoed(statements: Iterable[Act], reading: Reading) -> dict[str, tuple[Act, Act]]:
    """By its id each statement whose words are those of a stronger act of the same voice: that act, and the statement."""
    stronger = [act for act in reading.acts if act.act not in _SPOKEN and act.modality is Modality.ACTUAL]
    naming = Naming(reading)
    found: dict[str, tuple[Act, Act]] = {}
    for said in statements:
        for act in stronger:
            nested = said.evidence.holds(act.evidence) or act.evidence.holds(said.evidence)
            if said.act is ActType.SAY and nested and _party(said, naming) == _party(act, naming):
                found.setdefault(said.id, (act, said))
    return found


def _party(act: Act, naming: Naming) -> str | None:
    voice = voice_of(act)
    return naming.party(voice) if voice else None


def _parties(names: Sequence[str], naming: Naming) -> frozenset[str]:
    return frozenset(naming.party(name) for name in names)
