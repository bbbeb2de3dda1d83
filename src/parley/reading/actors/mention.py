"""Where an actor is spoken of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `start:end` of the Doc, with `head` the word that carries them, and the names of the actors meant.

    `names` are those of `Cast.actors`, in the order of the text; several for "both sides".
    """

    start: int
    end: int
    head: int
    names: tuple[str, ...]
