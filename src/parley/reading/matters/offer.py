"""Offers, and the acts that wait for their answer."""

import re
from collections.abc import Sequence

from parley.reading.matters.clue import Clue
from parley.records import ActType

_AWAITS = re.compile(
    r"\b(?:wait(?:s|ed|ing)? for|await(?:s|ed|ing)?|expect(?:s|ed|ing)?) (?:\S+ ){0,4}(?:answer|response|reply)\b", re.IGNORECASE
)
_OFFERS = frozenset({ActType.PROPOSE, ActType.READY, ActType.DEMAND, ActType.PLEDGE})


def answers(clues: Sequence[Clue]) -> dict[int, int]:
    """The acts that wait for an answer ("We await Kestria's reply"), each with the nearest earlier offer of the same speaker, if any."""
    found = {}
    for i, clue in enumerate(clues):
        if _AWAITS.search(clue.act.evidence.text):
            for j in range(i - 1, -1, -1):
                if clues[j].act.act in _OFFERS and clues[j].speakers & clue.speakers:
                    found[i] = j
                    break
    return found
