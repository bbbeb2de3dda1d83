"""Whether two acts point to the same matter."""

from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from parley.reading.matters.clue import Clue
from parley.reading.matters.kind import KINDS
from parley.records import ActType

_ANSWERS = frozenset({ActType.ACCEPT, ActType.REJECT, ActType.WELCOME, ActType.READY, ActType.SAY, ActType.DENY})
_OFFERS = frozenset({ActType.PROPOSE, ActType.DEMAND, ActType.DECLARE, ActType.THREATEN})
# Facts that are weighed for each kind on its own, then facts that are weighed once.
BY_KIND = ("bias", "near", "paragraph", "evidence alike", "context alike", "speakers", "parties", "new", "same date", "other date")
ONCE = (
    "sentence",
    "names",
    "duration differs",
    "duration same",
    "noun",
    "old",
    "answer",
    "same type",
    "adjacent",
    "verbatim",
    "other kind",
)
WIDTH = len(BY_KIND) * (len(KINDS) - 1) + len(ONCE)


def rarity(clues: Sequence[Clue]) -> dict[str, float]:
    """How much a word tells acts of one report apart: log of acts per act with the word, plus a half."""
    count = Counter(word for clue in clues for word in {*clue.content, *clue.around})
    return {word: log((len(clues) + 1) / (n + 0.5)) + 0.1 for word, n in count.items()}


def _alike(a: frozenset[str], b: frozenset[str], rare: dict[str, float]) -> float:
    """Weighted overlap over the smaller of the two, 0..1."""
    if not a or not b:
        return 0.0
    shared = sum(rare.get(word, 1.0) for word in a & b)
    if not shared:
        return 0.0
    return shared / min(sum(rare.get(word, 1.0) for word in a), sum(rare.get(word, 1.0) for word in b))


def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def pair_facts(clues: Sequence[Clue], kinds: NDArray[np.float64]) -> tuple[list[tuple[int, int]], NDArray[np.float64]]:
    """Each pair of acts (i < j) with its facts: one row a pair, `WIDTH` columns.

    `kinds` are the kind probabilities of the acts; pairs stand in the order (0, 1), (0, 2), ... .
    """
    n = len(clues)
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n)]
    if not pairs:
        return [], np.zeros((0, WIDTH))
    rare = rarity(clues)
    wide = [clue.content | frozenset(clue.around) for clue in clues]
    nouns = [frozenset((naming.kind, naming.noun) for naming in clue.namings) for clue in clues]
    head = np.array([_by_kind(clues[i], clues[j], wide[i], wide[j], rare) for i, j in pairs])
    once = np.array([_once(clues[i], clues[j], bool(nouns[i] & nouns[j])) for i, j in pairs])
    matter = kinds[:, 1:] / np.clip(kinds[:, 1:].sum(axis=1, keepdims=True), 1e-6, None)
    left, right = (np.array(side) for side in zip(*pairs, strict=True))
    both = np.sqrt(matter[left] * matter[right])
    tail = np.hstack([once, 1.0 - both.sum(axis=1, keepdims=True)])
    return pairs, np.hstack([(both[:, :, None] * head[:, None, :]).reshape(len(pairs), -1), tail])


def _by_kind(a: Clue, b: Clue, wide_a: frozenset[str], wide_b: frozenset[str], rare: dict[str, float]) -> tuple[float, ...]:
    same_date = a.act.when is not None and a.act.when == b.act.when
    return (
        1.0,
        1.0 / (1.0 + abs(b.sentence - a.sentence)),
        float(a.paragraph == b.paragraph),
        _alike(a.content, b.content, rare),
        _alike(wide_a, wide_b, rare),
        _jaccard(a.speakers, b.speakers),
        _jaccard(a.parties, b.parties),
        float(b.determiner == "new"),
        float(same_date),
        float(a.act.when is not None and b.act.when is not None and not same_date),
    )


def _once(a: Clue, b: Clue, noun: bool) -> tuple[float, ...]:
    return (
        float(a.sentence == b.sentence),
        _jaccard(a.names, b.names),
        float(bool(a.durations and b.durations) and not a.durations & b.durations),
        float(bool(a.durations & b.durations)),
        float(noun),
        float(b.determiner == "old"),
        float(a.act.act in _OFFERS and b.act.act in _ANSWERS),
        float(a.act.act == b.act.act),
        float(b.sentence - a.sentence <= 1),
        float(a.act.evidence.text.lower() == b.act.evidence.text.lower()),
    )
