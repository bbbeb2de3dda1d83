"""Who acts."""

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of party an actor is."""

    PERSON = "person"
    STATE = "state"
    GOVERNMENT = "government"
    ARMED_GROUP = "armed_group"
    ORGANISATION = "organisation"
    MEDIA = "media"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, armed group, organisation or medium of one report.

    `name` is the fullest name in the report, without titles; `aliases` are its other forms there.
    A country, its capital, seat, government and army are one actor under the country's name.
    `of` is the party that a person or an unnamed official speaks for.
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind = ActorKind.OTHER
    of: str | None = None
