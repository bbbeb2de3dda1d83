"""The PLOVER root and mode and the CAMEO root code of an act, for export.

Sources: the PLOVER manual and reference of the Open Event Data Alliance (roots and their definitions; roots as renamed in
the POLECAT data: REQUEST for the former DEMAND, ACCUSE for DISAPPROVE, RETREAT for CONCEDE and RETREAT, ASSAULT for
ASSAULT and FIGHT), the modes of the POLECAT codebook, and the CAMEO manual (two-digit root codes). PLOVER counts what is
offered, promised or planned in co-operation as AGREE, and has no root for comment: a `say` has none.
"""

from dataclasses import dataclass
from types import MappingProxyType

from parley.records import Act, ActType, Modality


@dataclass(frozen=True, slots=True)
class EventCode:
    """A code of both schemes: PLOVER `root` (None: no event) and `mode` (None: not told by the act), CAMEO root `cameo`."""

    root: str | None
    mode: str | None
    cameo: str


CODES: MappingProxyType[ActType, EventCode] = MappingProxyType(
    {
        ActType.PROPOSE: EventCode("AGREE", None, "03"),
        ActType.READY: EventCode("AGREE", None, "03"),
        ActType.ACCEPT: EventCode("AGREE", None, "03"),
        ActType.REJECT: EventCode("REJECT", None, "12"),
        ActType.DEMAND: EventCode("REQUEST", None, "10"),
        ActType.PLEDGE: EventCode("AGREE", None, "03"),
        ActType.DECLARE: EventCode("RETREAT", "ceasefire", "08"),
        ActType.EXTEND: EventCode("AGREE", None, "03"),
        ActType.END: EventCode("REJECT", None, "16"),
        ActType.THREATEN: EventCode("THREATEN", None, "13"),
        ActType.ACCUSE: EventCode("ACCUSE", "allege", "11"),
        ActType.DENY: EventCode("REJECT", None, "01"),
        ActType.WELCOME: EventCode("SUPPORT", None, "05"),
        ActType.MEET: EventCode("CONSULT", None, "04"),
        ActType.ATTACK: EventCode("ASSAULT", None, "19"),
        ActType.COOPERATE: EventCode("RETREAT", None, "08"),
        ActType.SAY: EventCode(None, None, "01"),
    }
)
_AHEAD = EventCode("AGREE", None, "03")
_MENACE = EventCode("THREATEN", "violence", "13")
_JOINT = frozenset({ActType.DECLARE, ActType.MEET, ActType.COOPERATE, ActType.ACCEPT, ActType.EXTEND, ActType.WELCOME})
# Roots that an act stands for besides the one in CODES, by the labelling guidelines' table.
ALSO: MappingProxyType[ActType, frozenset[str]] = MappingProxyType(
    {
        ActType.PROPOSE: frozenset({"REQUEST"}),
        ActType.END: frozenset({"ASSAULT"}),
        ActType.COOPERATE: frozenset({"AID", "COOPERATE"}),
    }
)


def event_code(act: Act) -> EventCode | None:
    """The code of an act by its type and modality; None for an act that is told as negated.

    A joint act that is planned is an agreement to it, an attack that is planned is a threat.
    """
    if act.modality == Modality.NEGATED:
        return None
    if act.modality == Modality.PLANNED:
        if act.act in _JOINT:
            return _AHEAD
        if act.act == ActType.ATTACK:
            return _MENACE
    return CODES[act.act]


def event_roots(act: Act) -> frozenset[str]:
    """Every PLOVER root that an act may stand for; the root of `event_code` is among them. Empty for comment and negated acts."""
    code = event_code(act)
    if code is None or code.root is None:
        return frozenset()
    own = CODES[act.act].root
    return frozenset({code.root}) | (frozenset({own}) if own else frozenset()) | ALSO.get(act.act, frozenset())
