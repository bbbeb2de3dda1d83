"""Whether two acts point to the same matter."""

from collections.abc import Hashable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from parley.reading.matters.clue import Clue
from parley.reading.matters.kind import KINDS
from parley.reading.matters.likeness import alike, jaccard, meet
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


def pair_facts(clues: Sequence[Clue], kinds: NDArray[np.float64]) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
    """The first and the second act of each pair (i < j; in the order (0, 1), (0, 2), ...), and its facts: a row of `WIDTH`.

    `kinds` are the kind probabilities of the acts, one row an act.
    """
    n = len(clues)
    left, right = np.triu_indices(n, 1)
    if n < 2:
        return left, right, np.zeros((0, WIDTH))
    matter = kinds[:, 1:] / np.clip(kinds[:, 1:].sum(axis=1, keepdims=True), 1e-6, None)
    both = np.sqrt(matter[left] * matter[right])
    head = np.stack([square[left, right] for square in _by_kind(clues)], axis=1)
    tail = np.stack([*(square[left, right] for square in _once(clues)), 1.0 - both.sum(axis=1)], axis=1)
    return left, right, np.hstack([(both[:, :, None] * head[:, None, :]).reshape(len(left), -1), tail])


def _by_kind(clues: Sequence[Clue]) -> Iterator[NDArray[np.float64]]:
    """The facts of `BY_KIND`, each as a square of act by act (the row is the earlier one)."""
    n = len(clues)
    sentence = np.array([clue.sentence for clue in clues])
    day = [frozenset((clue.act.when,)) if clue.act.when else frozenset() for clue in clues]
    same_day = meet(day)
    dated = np.array([bool(one) for one in day])
    yield np.ones((n, n))
    yield 1.0 / (1.0 + np.abs(sentence[:, None] - sentence[None, :]))
    yield _equal([clue.paragraph for clue in clues])
    yield alike([clue.content for clue in clues])
    yield alike([clue.content.union(clue.around) for clue in clues])
    yield jaccard([clue.speakers for clue in clues])
    yield jaccard([clue.parties for clue in clues])
    yield np.broadcast_to([float(clue.determiner == "new") for clue in clues], (n, n))
    yield same_day
    yield np.outer(dated, dated) - same_day


def _once(clues: Sequence[Clue]) -> Iterator[NDArray[np.float64]]:
    """The facts of `ONCE` but the last, each as a square of act by act (the row is the earlier one)."""
    n = len(clues)
    sentence = np.array([clue.sentence for clue in clues])
    lasting = [clue.durations for clue in clues]
    same_length = np.minimum(meet(lasting), 1.0)
    measured = np.array([bool(one) for one in lasting])
    yield _equal([clue.sentence for clue in clues])
    yield jaccard([clue.names for clue in clues])
    yield np.outer(measured, measured) - same_length
    yield same_length
    yield np.minimum(meet([frozenset((naming.kind, naming.noun) for naming in clue.namings) for clue in clues]), 1.0)
    yield np.broadcast_to([float(clue.determiner == "old") for clue in clues], (n, n))
    yield np.outer([float(clue.act.act in _OFFERS) for clue in clues], [float(clue.act.act in _ANSWERS) for clue in clues])
    yield _equal([clue.act.act for clue in clues])
    yield (sentence[None, :] - sentence[:, None] <= 1).astype(np.float64)
    yield _equal([clue.act.evidence.text.lower() for clue in clues])


def _equal(values: Sequence[Hashable]) -> NDArray[np.float64]:
    """1 where two acts have the same value."""
    code: dict[Hashable, int] = {}
    numbers = np.array([code.setdefault(value, len(code)) for value in values])
    return np.asarray(numbers[:, None] == numbers[None, :], dtype=np.float64)
