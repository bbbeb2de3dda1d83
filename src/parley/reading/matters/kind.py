"""Which kind of matter an act points to, if any."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from parley.reading.matters.clue import Clue, Scene
from parley.reading.matters.lexicon import Naming
from parley.reading.matters.offer import answers
from parley.reading.matters.ultimatum import sets_deadline
from parley.reading.matters.weights import Weights
from parley.records import ActType, MatterKind

# None first, then the kinds in the order of the guidelines.
KINDS: tuple[MatterKind | None, ...] = (None, *MatterKind)
_REACH = 4
_PLACE = re.compile(r"\b(?:in|at) (?:the )?[A-Z]\w+")
_SERIES = re.compile(r"\b(?:round|peace talks|negotiat\w*|indirect|resum\w*|cease-?fire)", re.IGNORECASE)
# How sure a stated limit makes a deadline: the labelled reports hold too few to learn it.
_DEADLINE = 0.8
# How much a day, a guest and no word for a series weigh: of such acts the labellers brought 82 % to a meeting.
_SINGLE = 0.5


def kind_features(scene: Scene) -> list[list[str]]:
    """The features of each act by which its kind is first guessed: type, words, namings, neighbours, the report."""
    named = Counter(naming.kind for clue in scene.clues for naming in clue.namings)
    whole: Counter[MatterKind] = Counter()
    for (kind, _), count in scene.tally.items():
        whole[kind] += count
    total = max(1, whole.total())
    common = ["bias"]
    common.extend(f"doc:{kind}" for kind in named if named[kind] >= 2)
    common.extend(f"title:{kind}" for kind in scene.title)
    common.extend(f"share:{kind}" for kind in whole if whole[kind] / total > 0.2)
    return [[*_features(scene, i), *common] for i in range(len(scene.clues))]


def _features(scene: Scene, i: int) -> Iterator[str]:
    clue = scene.clues[i]
    act = clue.act
    yield f"act:{act.act}"
    yield f"mod:{act.modality}"
    yield f"act:{act.act}/{act.modality}"
    yield f"by:{min(len(act.by), 3)}"
    yield f"to:{min(len(act.to), 2)}"
    if act.when:
        yield f"when/{act.act}"
    if act.to:
        yield f"to/{act.act}"
    if act.speaker:
        yield f"speaker/{act.act}"
    yield f"det:{clue.determiner}"
    yield f"part:{min(4, 5 * act.evidence.start // scene.length)}"
    if act.by and scene.people.issuperset(act.by):
        yield f"person/{act.act}"
        if act.to and scene.people.issuperset(act.to):
            yield f"person to person/{act.act}"
    if clue.speakers & scene.fighters:
        yield f"fighter/{act.act}"
    if (clue.parties - clue.speakers) & scene.fighters:
        yield f"to fighter/{act.act}"
    yield from _joint(scene, clue)
    for word in set(clue.words):
        yield f"w:{word}"
    yield from _named("n", clue.namings, act.act)
    yield from _named("b", clue.beside, None)
    yield from _named("p", clue.earlier, None)
    yield from _told(scene, clue)
    yield from _neighbours(scene.clues, i)


def _joint(scene: Scene, clue: Clue) -> Iterator[str]:
    """What tells only together: a meeting has a day, a guest, a place and speaks of no round; terms go from one who fights to another."""
    act = clue.act
    if act.act == ActType.MEET:
        day = act.when is not None and len(act.when) == 10
        place = bool(_PLACE.search(act.evidence.text))
        series = bool(_SERIES.search(act.evidence.text))
        yield f"meet:{day:d}{bool(act.to):d}{series:d}"
        yield f"meet:{day:d}{bool(act.to):d}{place:d}{series:d}"
    elif act.act in (ActType.DEMAND, ActType.REJECT, ActType.ACCEPT, ActType.PLEDGE):
        by, to = bool(clue.speakers & scene.fighters), bool((clue.parties - clue.speakers) & scene.fighters)
        named = {naming.kind for naming in clue.namings}
        yield f"{act.act}:{by:d}{to:d}"
        for kind in (MatterKind.CEASEFIRE, MatterKind.TALKS, MatterKind.PLAN):
            yield f"{act.act}:{by:d}{to:d}/{kind}{kind in named:d}"


def _told(scene: Scene, clue: Clue) -> Iterator[str]:
    """How the namings of the evidence stand to those of the whole report; where it has none, to the last one before it."""
    act = clue.act
    if not clue.namings:
        yield f"unnamed/{act.act}"
        if not clue.beside:
            yield "bare"
        if clue.last:
            yield f"last:{clue.last.kind}"
            if act.evidence.start - clue.last.end < 300:
                yield f"near:{clue.last.kind}"
        return
    first, last = clue.namings[0], clue.namings[-1]
    yield f"first:{first.kind}"
    yield f"first:{first.kind}/{act.act}"
    yield f"final:{last.kind}"
    yield f"final:{last.kind}/{act.act}"
    for kind in {naming.kind for naming in clue.namings}:
        if kind in scene.title:
            yield f"n&title:{kind}"
    for kind, noun in {(naming.kind, naming.noun) for naming in clue.namings}:
        yield f"n:{kind}{noun}"
        count = scene.tally.get((kind, noun), 1)
        yield f"often:{kind}/{next(least for least in (8, 4, 2, 1) if count >= least)}"


def _neighbours(clues: Sequence[Clue], i: int) -> Iterator[str]:
    clue = clues[i]
    for step in (-2, -1, 1, 2):
        if not 0 <= i + step < len(clues):
            continue
        other = clues[i + step]
        yield f"{step}:{other.act.act}"
        if abs(step) == 1:
            yield f"{step}:{other.act.act}/{clue.act.act}"
            if other.sentence == clue.sentence:
                yield f"{step}:same sentence"
            for kind in {naming.kind for naming in other.namings}:
                yield f"{step}n:{kind}"


def _named(prefix: str, namings: Sequence[Naming], act: str | None) -> Iterator[str]:
    for kind in {naming.kind for naming in namings}:
        yield f"{prefix}:{kind}"
        if act:
            yield f"{prefix}:{kind}/{act}"


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


def kind_probabilities(scene: Scene, weights: Weights) -> NDArray[np.float64]:
    """One row an act, one column of `KINDS`: how probably the act points to a matter of that kind."""
    if not scene.clues:
        return np.zeros((0, len(KINDS)))
    first = softmax(weights.kind.rows(kind_features(scene)))
    return settle(scene, (first + softmax(context(scene.clues, first) @ weights.context)) / 2)


def _is_single(clue: Clue) -> bool:
    """Whether an act is a meeting on a named day with a named guest, and its evidence has no word for a series of talks."""
    act = clue.act
    return (
        act.act == ActType.MEET
        and bool(act.to)
        and act.when is not None
        and len(act.when) == len("2031-06-02")
        and _SERIES.search(act.evidence.text) is None
    )


def settle(scene: Scene, guess: NDArray[np.float64]) -> NDArray[np.float64]:
    """The guess, overruled where an act sets a deadline, is a single meeting or waits for an answer."""
    out = guess.copy()
    for i, clue in enumerate(scene.clues):
        if sets_deadline(clue.act):
            out[i] *= 1.0 - _DEADLINE
            out[i, KINDS.index(MatterKind.DEADLINE)] += _DEADLINE
        elif _is_single(clue):
            out[i] *= 1.0 - _SINGLE
            out[i, KINDS.index(MatterKind.MEETING)] += _SINGLE
    for i, offer in answers(scene.clues).items():
        out[i] = out[offer]
    return out


def blend(own: NDArray[np.float64], other: Sequence[Mapping[MatterKind | None, float] | None], share: float = 0.35) -> NDArray[np.float64]:
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
