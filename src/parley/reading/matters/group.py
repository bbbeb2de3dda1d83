"""Which acts share a matter: average-linkage clustering of the acts that point to one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parley.reading.matters.clue import Clue
from parley.reading.matters.kind import KINDS, softmax
from parley.reading.matters.link import pair_facts
from parley.reading.matters.mark import apart, together
from parley.reading.matters.weights import Weights
from parley.records import ActType, MatterKind


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where a line is drawn: to point at all, to be the same, to be worth a line. Chosen on held-out folds."""

    point: float = 0.3
    same: float = 0.4
    keep: float = 0.3


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
    """The acts in clusters: the two closest are joined as long as their mean probability of being the same reaches `same`.

    Acts that are held apart (`mark.apart`) never share a cluster.
    """
    n = len(clues)
    if not n:
        return []
    left, right, facts = pair_facts(clues, kinds)
    near = np.full((n, n), -1.0)
    near[left, right] = near[right, left] = 1.0 / (1.0 + np.exp(-(facts @ link)))
    likeliest = [KINDS[int(row.argmax())] for row in kinds]
    near[together(clues, likeliest)] = 1.0
    near[apart(clues, likeliest)] = -1.0
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


def cluster_facts(clues: Sequence[Clue], members: Sequence[int], kinds: NDArray[np.float64]) -> NDArray[np.float64]:
    """The row by which a cluster is judged: what its acts point to on the whole, how many they are, of which types, how named."""
    rows = kinds[list(members)]
    logs = np.log(np.clip(rows, 1e-3, 1.0))
    types = {clues[i].act.act for i in members}
    named = {naming.kind for i in members for naming in clues[i].namings}
    total = logs.sum(axis=0)
    return np.concatenate(
        [
            [1.0, min(len(members), 6) / 6, float(len(members) == 1), len(members) / max(1, len(clues))],
            np.clip(total - total.max(), -8.0, 0.0),
            logs.mean(axis=0),
            rows.max(axis=0),
            [float(kind in types) for kind in ActType],
            [float(kind in named) for kind in MatterKind],
        ]
    )


def judge(facts: NDArray[np.float64], table: NDArray[np.float64]) -> tuple[MatterKind, float]:
    """The likeliest kind of a cluster, and how probably it is a matter of that kind that no other cluster tells better."""
    chances = softmax((facts @ table)[None, :])[0]
    best = int(chances[1:].argmax())
    return tuple(MatterKind)[best], float(chances[best + 1])


def _group(clues: Sequence[Clue], members: tuple[int, ...], kinds: NDArray[np.float64], table: NDArray[np.float64]) -> Group:
    if all(KINDS[int(kinds[i].argmax())] == MatterKind.DEADLINE for i in members):
        return Group(members, MatterKind.DEADLINE, float(kinds[list(members), KINDS.index(MatterKind.DEADLINE)].mean()))
    kind, surety = judge(cluster_facts(clues, members, kinds), table)
    return Group(members, kind, surety)
