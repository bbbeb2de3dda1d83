"""What the parties deal over."""

from dataclasses import dataclass
from enum import StrEnum


class MatterKind(StrEnum):
    """The seven kinds of matter."""

    CEASEFIRE = "ceasefire"
    TALKS = "talks"
    MEETING = "meeting"
    TERMS = "terms"
    PLAN = "plan"
    EXCHANGE = "exchange"
    DEADLINE = "deadline"


class MatterStatus(StrEnum):
    """How a report leaves a matter. Each kind knows some of these: see `STATUSES`."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    IN_FORCE = "in_force"
    EXTENDED = "extended"
    BREACHED = "breached"
    ENDED = "ended"
    REJECTED = "rejected"
    UNDER_WAY = "under_way"
    SUSPENDED = "suspended"
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    DEMANDED = "demanded"
    ACCEPTED = "accepted"
    PENDING = "pending"
    DONE = "done"
    STALLED = "stalled"
    MET = "met"
    PASSED = "passed"
    WITHDRAWN = "withdrawn"


def _statuses(names: str) -> frozenset[MatterStatus]:
    return frozenset(MatterStatus(name) for name in names.split())


STATUSES: dict[MatterKind, frozenset[MatterStatus]] = {
    MatterKind.CEASEFIRE: _statuses("proposed agreed in_force extended breached ended rejected"),
    MatterKind.TALKS: _statuses("proposed agreed under_way suspended ended rejected"),
    MatterKind.MEETING: _statuses("proposed planned held cancelled"),
    MatterKind.TERMS: _statuses("demanded accepted rejected pending"),
    MatterKind.PLAN: _statuses("proposed accepted rejected pending"),
    MatterKind.EXCHANGE: _statuses("proposed agreed done stalled"),
    MatterKind.DEADLINE: _statuses("pending met passed withdrawn"),
}


class Sides(StrEnum):
    """How many sides a ceasefire binds (ETH/PRIO: coverage)."""

    UNILATERAL = "unilateral"
    BILATERAL = "bilateral"
    MULTILATERAL = "multilateral"


@dataclass(frozen=True, slots=True)
class Ceasefire:
    """A ceasefire, truce or pause. Dates are TIMEX3 values, `duration` a TIMEX3 duration ("PT30H")."""

    scope: str | None = None
    sides: Sides | None = None
    start: str | None = None
    end: str | None = None
    duration: str | None = None


@dataclass(frozen=True, slots=True)
class Talks:
    """A round or track of talks."""

    venue: str | None = None
    mediators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, call or visit."""

    place: str | None = None
    date: str | None = None
    participants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """A demand or condition, in the text's words."""

    text: str | None = None
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan or written proposal, in the text's words."""

    text: str | None = None
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exchange:
    """An exchange of prisoners, hostages or remains, in the text's words."""

    text: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline: who set it, when it falls due (TIMEX3 value) and what is said to follow."""

    by: tuple[str, ...] = ()
    due: str | None = None
    consequence: str | None = None


MatterDetail = Ceasefire | Talks | Meeting | Terms | Plan | Exchange | Deadline


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter of one report, as the report leaves it.

    `awaiting` names the parties whose answer is, by the report's own account, still open. `detail` holds the
    fields of the matter's kind.
    """

    id: str
    kind: MatterKind
    label: str
    status: MatterStatus
    parties: tuple[str, ...] = ()
    awaiting: tuple[str, ...] = ()
    detail: MatterDetail | None = None

    def __post_init__(self) -> None:
        if self.status not in STATUSES[self.kind]:
            raise ValueError(f"a matter of kind {self.kind} cannot be {self.status}")
