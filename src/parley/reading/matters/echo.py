"""Acts that take up what was just named: "each accused the other of breaching the agreement", "such a ceasefire"."""

import re
from collections.abc import Sequence

from parley.reading.matters.clue import Clue
from parley.reading.matters.lexicon import Naming
from parley.records import ActType, MatterKind

_BREACH = re.compile(r"\b(?:breach|violat|break(?:ing|s)?\b|broke|broken|infring|disregard)", re.IGNORECASE)
_STANDS_FOR = frozenset({MatterKind.CEASEFIRE, MatterKind.PLAN})
_REACH = 2


def echoes(clues: Sequence[Clue]) -> dict[int, int]:
    """The acts that take up a matter, each with the nearest earlier act that names it within two sentences, if any.

    A breach of "the agreement" is one of the ceasefire just named; "such a" something takes up the last such thing.
    """
    found = {}
    for i, clue in enumerate(clues):
        wanted = _taken_up(clue)
        if wanted is None:
            continue
        for j in range(i - 1, -1, -1):
            if clue.sentence - clues[j].sentence > _REACH:
                break
            if any(naming.kind == wanted.kind for naming in clues[j].namings):
                found[i] = j
                break
    return found


def _taken_up(clue: Clue) -> Naming | None:
    """What the act takes up: the ceasefire named last before a breach, or the thing after "such a"."""
    evidence = clue.act.evidence
    if clue.act.act in (ActType.ACCUSE, ActType.DENY) and _BREACH.search(evidence.text):
        known = [naming for naming in clue.namings if naming.kind == MatterKind.CEASEFIRE]
        if not known and clue.last and clue.last.kind == MatterKind.CEASEFIRE and all(n.kind in _STANDS_FOR for n in clue.namings):
            return clue.last
    for naming in clue.namings:
        if re.search(r"\bsuch (?:an? )?$", evidence.text[: naming.start - evidence.start], re.IGNORECASE):
            return naming
    return None
