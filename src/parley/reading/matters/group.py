"""Which acts share a matter: average-linkage clustering of the acts that point to one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parley.reading.matters.clue import Clue
from parley.reading.matters.kind import KINDS
from parley.reading.matters.link import pair_facts
from parley.reading.matters.weights import Weights
from parley.records import ActType, MatterKind


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where a line is drawn: to point at all, to be the same, to be worth a line. Chosen on held-out folds."""

    point: float = 0.5
    same: float = 0.4
    keep: float = 0.35


@dataclass(frozen=True, slots=True)
class Group:
    """Acts, by their place in the report, that share one matter of `kind`; `surety` is how probably the matter is one."""

    members: tuple[int, ...]
    kind: MatterKind
    surety: float


def group_acts(clues: Sequence[Clue], kinds: NDArray[np.float64], weights: Weights, thresholds: Thresholds) -> list[Group]:
    """The matters' acts, matters in the order of their first act."""
    pointing = [i for i in range(len(clues)) if 1.0 - kinds[i, 0] >= thresholds.point]
    return [
        group
        for members in cluster([clues[i] for i in pointing], kinds[pointing], weights.link, thresholds.same)
        if (group := _group(clues, tuple(pointing[m] for m in members), kinds, weights.keep)).surety >= thresholds.keep
    ]


def cluster(clues: Sequence[Clue], kinds: NDArray[np.float64], link: NDArray[np.float64], same: float) -> list[list[int]]:
    """The acts in clusters: the two closest are joined as long as their mean probability of being the same reaches `same`."""
    n = len(clues)
    if not n:
        return []
    pairs, facts = pair_facts(clues, kinds)
    near = np.full((n, n), -1.0)
    if pairs:
        left, right = (np.array(side) for side in zip(*pairs, strict=True))
        near[left, right] = near[right, left] = 1.0 / (1.0 + np.exp(-(facts @ link)))
    clusters = {i: [i] for i in range(n)}
    size = np.ones(n)
    while len(clusters) > 1:
        a, b = divmod(int(near.argmax()), n)
        if near[a, b] < same:
            break
        a, b = min(a, b), max(a, b)
        merged = (near[a] * size[a] + near[b] * size[b]) / (size[a] + size[b])
        clusters[a] += clusters.pop(b)
        size[a] += size[b]
        merged[near[a] < 0] = merged[near[b] < 0] = -1.0
        near[a], near[:, a] = merged, merged
        near[b], near[:, b] = -1.0, -1.0
        near[a, a] = -1.0
    return sorted(sorted(members) for members in clusters.values())


def keep_facts(clues: Sequence[Clue], members: tuple[int, ...], kinds: NDArray[np.float64]) -> tuple[MatterKind, NDArray[np.float64]]:
    """The kind of a cluster, and the row by which it is judged worth a line or not."""
    rows = kinds[list(members)]
    total = np.log(np.clip(rows[:, 1:], 1e-3, 1.0)).sum(axis=0)
    best = int(total.argmax()) + 1
    kind = KINDS[best]
    assert kind is not None
    types = {clues[i].act.act for i in members}
    facts = [
        1.0,
        min(len(members), 6) / 6,
        float(len(members) == 1),
        float((1 - rows[:, 0]).max()),
        float((1 - rows[:, 0]).mean()),
        float(rows[:, best].max()),
        float(rows[:, best].mean()),
        float(types <= {ActType.SAY, ActType.ACCUSE, ActType.ATTACK}),
        float(bool(types & {ActType.PROPOSE, ActType.DEMAND, ActType.ACCEPT, ActType.DECLARE, ActType.MEET})),
        float(any(naming.kind == kind for i in members for naming in clues[i].namings)),
    ]
    facts.extend(float(k == kind) for k in MatterKind)
    return kind, np.array(facts)


def _group(clues: Sequence[Clue], members: tuple[int, ...], kinds: NDArray[np.float64], keep: NDArray[np.float64]) -> Group:
    kind, facts = keep_facts(clues, members, kinds)
    return Group(members, kind, float(1.0 / (1.0 + np.exp(-facts @ keep))))
