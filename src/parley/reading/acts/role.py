"""Name the author, addressee or speaker of a sighted act from the words that it points at."""

from spacy.tokens import Doc, Token

from parley.reading.acts.sighting import Sighting
from parley.reading.actors import Cast

_SECOND_SHARE = 0.35


def name_role(doc: Doc, cast: Cast, sighting: Sighting, role: str) -> tuple[str, ...]:
    """The actors' names in that role, the surest first; empty where nothing is the best answer.

    The probability of all words that stand for one actor is added up. A second actor joins where it has a good share of
    the mass of the first.
    """
    mass: dict[tuple[str, ...], float] = {}
    for token, p in sighting.roles[role].items():
        if token is None:
            continue
        names = cast.at(doc[token]) or _bare_name(doc[token])
        if names:
            mass[names] = mass.get(names, 0.0) + p
    if not mass:
        return ()
    best = max(mass, key=lambda names: mass[names])
    nothing = sighting.roles[role][None]
    if role != "by" and sum(mass.values()) < nothing:
        return ()
    found = list(best)
    if role != "speaker":
        for names in sorted(mass, key=lambda names: -mass[names]):
            if mass[names] >= _SECOND_SHARE * mass[best]:
                found.extend(name for name in names if name not in found)
    return tuple(found)


def _bare_name(token: Token) -> tuple[str, ...]:
    """The noun phrase around a noun that the cast does not know, without its determiner; nothing for other words."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return ()
    head = token
    while head.dep_ in ("compound", "amod", "flat") and head.head.pos_ in ("NOUN", "PROPN"):
        head = head.head
    words = [t for t in (*head.lefts, head) if t.dep_ in ("amod", "compound", "nummod", "flat") or t is head]
    first = min(t.i for t in words)
    return (head.doc[first : head.i + 1].text,)
