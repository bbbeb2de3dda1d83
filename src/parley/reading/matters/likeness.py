"""How much two acts of one report have in common, for all pairs at once: each square has one row and one column an act."""

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray


def _table(sets: Sequence[frozenset[Hashable]]) -> NDArray[np.float64]:
    """One row a set, one column a member of any of them: 1 where the set has the member."""
    code: dict[Hashable, int] = {}
    places = [(i, code.setdefault(member, len(code))) for i, some in enumerate(sets) for member in some]
    table = np.zeros((len(sets), max(1, len(code))))
    if places:
        table[tuple(np.array(places).T)] = 1.0
    return table


def meet(sets: Sequence[frozenset[Hashable]]) -> NDArray[np.float64]:
    """How many members two sets share."""
    table = _table(sets)
    return np.asarray(table @ table.T)


def jaccard(sets: Sequence[frozenset[Hashable]]) -> NDArray[np.float64]:
    """Shared members over all members of the two; 0 where both are empty."""
    shared = meet(sets)
    size = shared.diagonal()
    return np.asarray(shared / np.maximum(size[:, None] + size[None, :] - shared, 1.0))


def alike(sets: Sequence[frozenset[str]]) -> NDArray[np.float64]:
    """Shared words over those of the smaller set, each weighted by its rarity: log of acts per act with the word."""
    table = _table(sets)
    rare = np.log((len(sets) + 1) / (table.sum(axis=0) + 0.5)) + 0.1
    shared = (table * rare) @ table.T
    size = shared.diagonal()
    return np.asarray(shared / np.maximum(np.minimum(size[:, None], size[None, :]), 1e-6))
