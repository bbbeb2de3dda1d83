"""What an actor does or says in a peace process."""

from dataclasses import dataclass
from enum import StrEnum

from parley.records.span import Span


class ActType(StrEnum):
    """The 17 types of act."""

    PROPOSE = "propose"
    READY = "ready"
    ACCEPT = "accept"
    REJECT = "reject"
    DEMAND = "demand"
    PLEDGE = "pledge"
    DECLARE = "declare"
    EXTEND = "extend"
    END = "end"
    THREATEN = "threaten"
    ACCUSE = "accuse"
    DENY = "deny"
    WELCOME = "welcome"
    MEET = "meet"
    ATTACK = "attack"
    COOPERATE = "cooperate"
    SAY = "say"


class Modality(StrEnum):
    """How the text vouches for an act."""

    ACTUAL = "actual"
    ALLEGED = "alleged"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class Act:
    """One act, from one clause of the text.

    `by`, `to` and `speaker` are actors' names; `when` is a TIMEX3-like date (YYYY-MM-DD, YYYY-MM, YYYY or
    START/END) or None; `matter` is the id of a matter of the same reading; `confidence` lies in 0..1.
    """

    id: str
    act: ActType
    evidence: Span
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    matter: str | None = None
    when: str | None = None
    speaker: str | None = None
    channel: str | None = None
    modality: Modality = Modality.ACTUAL
    confidence: float = 1.0
