"""Which kind of matter an act points to, if any."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from parley.reading.matters.clue import Clue
from parley.reading.matters.lexicon import Naming
from parley.reading.matters.weights import Weights
from parley.records import MatterKind

# None first, then the kinds in the order of the guidelines.
KINDS: tuple[MatterKind | None, ...] = (None, *MatterKind)
_REACH = 4


def kind_features(clues: Sequence[Clue]) -> list[list[str]]:
    """The features of each act by which its kind is first guessed: type, words, namings, neighbours."""
    tally: dict[str, int] = {}
    for clue in clues:
        for naming in clue.namings:
            tally[naming.kind] = tally.get(naming.kind, 0) + 1
    common = [f"doc:{kind}" for kind, count in tally.items() if count >= 2]
    return [[*_features(clues, i), *common] for i in range(len(clues))]


def _features(clues: Sequence[Clue], i: int) -> Iterator[str]:
    clue = clues[i]
    act = clue.act
    yield "bias"
    yield f"act:{act.act}"
    yield f"mod:{act.modality}"
    yield f"act:{act.act}/{act.modality}"
    yield f"by:{min(len(act.by), 3)}"
    yield f"to:{min(len(act.to), 2)}"
    if act.when:
        yield f"when/{act.act}"
    if act.speaker:
        yield f"speaker/{act.act}"
    yield f"det:{clue.determiner}"
    for word in set(clue.words):
        yield f"w:{word}"
    for word in set(clue.around) - set(clue.words):
        yield f"a:{word}"
    yield from _named("n", clue.namings, act.act)
    yield from _named("b", clue.beside, None)
    yield from _named("p", clue.earlier, None)
    if not clue.namings:
        yield f"unnamed/{act.act}"
        if clue.last:
            yield f"last:{clue.last.kind}"
            if act.evidence.start - clue.last.end < 300:
                yield f"near:{clue.last.kind}"
    for step in (-2, -1, 1, 2):
        if 0 <= i + step < len(clues):
            other = clues[i + step]
            yield f"{step}:{other.act.act}"
            if abs(step) == 1:
                yield f"{step}:{other.act.act}/{act.act}"
                if other.sentence == clue.sentence:
                    yield f"{step}:same sentence"
                for kind in {naming.kind for naming in other.namings}:
                    yield f"{step}n:{kind}"


def _named(prefix: str, namings: Sequence[Naming], act: str | None) -> Iterator[str]:
    for kind in {naming.kind for naming in namings}:
        yield f"{prefix}:{kind}"
        if act:
            yield f"{prefix}:{kind}/{act}"
    if act:
        for kind, noun in {(naming.kind, naming.noun) for naming in namings}:
            yield f"{prefix}:{kind}{noun}"
        if namings:
            yield f"{prefix}first:{namings[0].kind}"


def context(clues: Sequence[Clue], first: NDArray[np.float64]) -> NDArray[np.float64]:
    """The row of each act for the second guess: the first guesses of the act, its neighbours and the report.

    `first` holds one row an act, one column a kind. The neighbours are those up to four acts away, weighted by
    nearness, those before and those behind apart, and of the same speaker or parties apart.
    """
    n = len(clues)
    if not n:
        return np.zeros((0, 0))
    width = len(KINDS)
    out = np.zeros((n, width * 6 + 1))
    log = np.log(np.clip(first, 1e-4, 1.0))
    whole = first.mean(axis=0)
    for i, clue in enumerate(clues):
        out[i, :width] = log[i]
        for j in range(max(0, i - _REACH), min(n, i + _REACH + 1)):
            if j == i:
                continue
            near = 1.0 / abs(i - j)
            at = width if j < i else 2 * width
            out[i, at : at + width] += near * first[j]
            if clues[j].speakers & clue.speakers:
                out[i, 3 * width : 4 * width] += near * first[j]
            if clues[j].paragraph == clue.paragraph:
                out[i, 4 * width : 5 * width] += near * first[j]
        out[i, 5 * width : 6 * width] = whole
        out[i, -1] = 1.0
    return out


def kind_probabilities(clues: Sequence[Clue], weights: Weights) -> NDArray[np.float64]:
    """One row an act, one column of `KINDS`: how probably the act points to a matter of that kind."""
    if not clues:
        return np.zeros((0, len(KINDS)))
    first = softmax(weights.kind.rows(kind_features(clues)))
    return softmax(context(clues, first) @ weights.context)


def blend(own: NDArray[np.float64], other: Sequence[Mapping[MatterKind | None, float] | None], share: float = 0.5) -> NDArray[np.float64]:
    """`own` with another reader's probabilities mixed in, geometrically, where it has some: `share` is the other's weight."""
    out = own.copy()
    for i, guess in enumerate(other):
        if guess:
            row = np.array([max(float(guess.get(kind, 0.0)), 1e-4) for kind in KINDS])
            mixed = np.clip(own[i], 1e-6, 1.0) ** (1 - share) * row**share
            out[i] = mixed / mixed.sum()
    return out


def softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each row as probabilities."""
    power = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(power / power.sum(axis=1, keepdims=True))
