"""Trees from scores."""

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.language.tree import best_tree


def is_tree(heads):
    if sum(1 for h in heads if h == 0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        seen, at = set(), word
        while at:
            if at in seen:
                return False
            seen.add(at)
            at = heads[at - 1]
    return True


def score(scores, heads):
    return sum(scores[w, h] for w, h in enumerate(heads))


matrices = st.integers(1, 5).flatmap(
    lambda n: st.lists(st.floats(-5, 5, width=32), min_size=n * (n + 1), max_size=n * (n + 1)).map(
        lambda values: np.array(values, dtype=np.float32).reshape(n, n + 1)
    )
)


@settings(deadline=None, max_examples=200)
@given(matrices)
def test_the_result_is_always_a_tree_with_one_root(scores):
    assert is_tree(best_tree(scores))


@settings(deadline=None, max_examples=150)
@given(matrices)
def test_for_its_root_the_tree_is_the_best_there_is(scores):
    n = len(scores)
    heads = best_tree(scores)
    root = heads.index(0)
    others = [h for h in itertools.product(range(n + 1), repeat=n) if h[root] == 0 and is_tree(list(h))]
    assert score(scores, heads) >= max(score(scores, h) for h in others) - 1e-3


def test_a_cycle_is_broken_at_its_weakest_word():
    scores = np.array([[1.0, 0.0, 5.0, 0.0], [0.0, 6.0, 0.0, 0.0], [0.5, 0.0, 4.0, 0.0]], dtype=np.float32)
    heads = best_tree(scores)
    assert is_tree(heads)
    assert heads[2] == 2


@settings(deadline=None, max_examples=150)
@given(matrices)
def test_a_short_sentence_gets_the_best_tree_of_all(scores):
    n = len(scores)
    greedy = [int(h) for h in np.where(np.eye(n, n + 1, 1, dtype=bool), -np.inf, scores).argmax(1)]
    all_trees = [h for h in itertools.product(range(n + 1), repeat=n) if is_tree(list(h))]
    best = max(score(scores, h) for h in all_trees)
    assert is_tree(greedy) or score(scores, best_tree(scores)) >= best - 1e-3
