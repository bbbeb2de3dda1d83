"""From arc scores to one tree a sentence."""

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]


_ROOTS_TRIED = 6


def best_tree(scores: Scores) -> list[int]:
    """The heads of a sentence of n words from scores[word, head] of shape (n, n + 1), column 0 being the root.

    Returns n heads counted from 1, exactly one of them 0: the greedy choice where that is a tree with one root already,
    else the best tree by Chu-Liu/Edmonds over the likeliest roots.
    """
    n = len(scores)
    if n == 1:
        return [0]
    scores = scores.copy()
    scores[np.arange(n), np.arange(n) + 1] = -np.inf
    heads: list[int] = scores.argmax(axis=1).tolist()
    if heads.count(0) == 1 and _find_cycle(heads) is None:
        return heads
    margins = scores[:, 0] - scores[:, 1:].max(axis=1)
    candidates = np.argsort(-margins, kind="stable")[:_ROOTS_TRIED]
    trees = [_tree_from(scores, int(root)) for root in candidates]
    return max(trees, key=lambda tree: float(scores[np.arange(n), tree].sum()))


def _tree_from(scores: Scores, root: int) -> list[int]:
    """The best tree whose root is the word `root`, as heads counted from 1."""
    n = len(scores)
    full = np.full((n + 1, n + 1), -np.inf, dtype=np.float64)
    full[1:] = scores
    full[1:, 0] = -np.inf
    full[root + 1] = -np.inf
    full[root + 1, 0] = scores[root, 0]
    heads: list[int] = full[1:].argmax(axis=1).tolist()
    return heads if _find_cycle(heads) is None else _edmonds(full)[1:]


def _find_cycle(heads: list[int]) -> list[int] | None:
    """The words (from 1) of a cycle among heads[word - 1], or None."""
    colour = [0] * (len(heads) + 1)
    colour[0] = 2
    for start in range(1, len(heads) + 1):
        path, at = [], start
        while colour[at] == 0:
            colour[at] = 1
            path.append(at)
            at = heads[at - 1]
        if colour[at] == 1:
            return path[path.index(at) :]
        for word in path:
            colour[word] = 2
    return None


def _edmonds(scores: npt.NDArray[np.float64]) -> list[int]:
    """The best spanning arborescence from node 0 of scores[node, head] (Chu & Liu 1965, Edmonds 1967), as heads."""
    n = len(scores)
    heads = [-1, *(int(h) for h in scores[1:].argmax(axis=1))]
    cycle = _find_cycle(heads[1:])
    if cycle is None:
        return heads
    inside = np.zeros(n, dtype=bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    cycle_score = sum(scores[word, heads[word]] for word in cycle)
    gains = np.array([scores[word] - scores[word, heads[word]] for word in cycle])
    entry = gains.argmax(axis=0)
    exits = np.array(cycle)[scores[:, cycle].argmax(axis=1)]
    size = len(rest) + 1
    small = np.full((size, size), -np.inf)
    for i, word in enumerate(rest):
        small[i, : len(rest)] = scores[word, rest]
        small[i, -1] = scores[word, exits[word]]
    small[-1, : len(rest)] = cycle_score + gains[entry, np.arange(n)][rest]
    small[0] = -np.inf
    found = _edmonds(small)
    for i, word in enumerate(rest):
        if found[i] >= 0:
            heads[word] = int(rest[found[i]]) if found[i] < len(rest) else int(exits[word])
    enters_from = int(rest[found[-1]])
    entered = cycle[int(entry[enters_from])]
    heads[entered] = enters_from
    return heads
