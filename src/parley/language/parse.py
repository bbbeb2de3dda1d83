"""Text to an annotated `Doc`: the one way in to the language room."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from spacy.parts_of_speech import IDS as _POS_IDS
from spacy.tokens import Doc, Span

from parley.language.encoding import LINE, PARAGRAPH, Encoded, encode
from parley.language.labels import NAME_TYPES, NAMES, RELATIONS, UPOS, XPOS
from parley.language.lemma import lemma_of
from parley.language.morphology import features_of
from parley.language.names import name_runs, settle_names
from parley.language.network import Network, Scores, shipped_network, shipped_vocabulary
from parley.language.reference import KEY, find_references
from parley.language.tokens import tokenize, words_of
from parley.language.tree import best_tree
from parley.language.windows import Window, plan_windows

_UPOS_END = len(UPOS)
_XPOS_END = _UPOS_END + len(XPOS)
_NAMES_END = _XPOS_END + len(NAMES)
_ATTRIBUTES = ("HEAD", "DEP", "TAG", "POS", "LEMMA", "MORPH", "ENT_IOB", "ENT_TYPE")
_UPOS_IDS = np.array([_POS_IDS[label] for label in UPOS], dtype=np.uint64)
ACTS_KEY = "parley.acts"


@dataclass(frozen=True, slots=True)
class WindowScores:
    """The act reader's vectors over one window: `positions[w]` is the token of word `w`, and words from `kept_from` on count."""

    positions: list[int]
    kept_from: int
    vectors: dict[str, npt.NDArray[np.float32]]


class Parser:
    """Parses texts with a network; `parse` uses the shipped one.

    `acts` keeps the act reader's vectors for the reading room; trees alone, without them, are faster to have.
    """

    def __init__(self, network: Network | None = None, *, acts: bool = True) -> None:
        self._network = network or shipped_network()
        self._vocabulary = shipped_vocabulary()
        self._acts = acts

    def __call__(self, text: str, *, breaks: Iterable[int] = ()) -> Doc:
        """The text as a `Doc` with sentences, tags, trees, names and references; `doc.text == text`.

        At each of the code points `breaks` a sentence begins, whatever the network says.
        """
        doc = tokenize(text)
        positions, gaps = words_of(doc)
        if positions:
            places = [doc[i].idx for i in positions]
            self.annotate(doc, positions, gaps, breaks={bisect_left(places, at) for at in breaks})
        return doc

    def annotate(
        self,
        doc: Doc,
        positions: Sequence[int],
        gaps: Sequence[int],
        *,
        starts: Sequence[bool] | None = None,
        breaks: Set[int] = frozenset(),
    ) -> None:
        """Fill a `Doc` whose words stand at `positions`.

        `starts` gives the sentence starts where they are known; else a sentence begins at least at each word numbered in `breaks`.
        """
        words = [doc[i].text for i in positions]
        encoded = encode(words, gaps, self._vocabulary)
        read = [
            (window, self._network.run(encoded, window.context, window.end, acts=self._acts)) for window in plan_windows(encoded, words)
        ]
        tree = _Tree(len(words))
        for window, scores in read:
            self._read_window(tree, encoded, window, scores, starts, breaks)
        _fill(doc, positions, encoded, words, tree)
        references: dict[int, int] = {}
        acts = []
        for window, scores in read:
            run, kept = list(positions[window.context : window.end]), window.start - window.context
            found = find_references(
                doc, run, kept_from=kept, queries=scores.reference_query, keys=scores.reference_key, none=scores.reference_none
            )
            references.update(found)
            if scores.acts:
                acts.append(WindowScores(run, kept, scores.acts))
        doc.user_data[KEY] = references
        doc.user_data[ACTS_KEY] = acts

    def _read_window(
        self, tree: "_Tree", encoded: Encoded, window: Window, scores: Scores, starts: Sequence[bool] | None, breaks: Set[int]
    ) -> None:
        """Take tags, sentences and heads for the window's own words."""
        first = window.start - window.context
        tags = scores.tags[first:]
        span = slice(window.start, window.end)
        tree.upos[span] = tags[:, :_UPOS_END].argmax(1)
        tree.xpos[span] = tags[:, _UPOS_END:_XPOS_END].argmax(1)
        tree.names[span] = tags[:, _XPOS_END:_NAMES_END].argmax(1)
        if starts is None:
            gaps = encoded.gaps[span]
            begins = (tags[:, _NAMES_END] > 0) | (gaps == PARAGRAPH)
            begins[gaps == LINE] |= tags[gaps == LINE, _NAMES_END] > -2
            begins[[at - window.start for at in breaks if window.start <= at < window.end]] = True
        else:
            begins = np.array(starts[window.start : window.end], dtype=bool)
        begins[0] = True
        edges = [*np.flatnonzero(begins).tolist(), len(tags)]
        local = np.zeros(len(tags), dtype=np.int64)
        for begin, end in zip(edges, edges[1:], strict=False):
            columns = [0, *range(first + begin + 1, first + end + 1)]
            heads = best_tree(scores.arcs[first + begin : first + end][:, columns])
            for i, head in enumerate(heads):
                local[begin + i] = begin + head - 1 if head else begin + i
        rows = np.where(local == np.arange(len(tags)), 0, first + local + 1)
        relations = self._network.relation_scores(scores.relation_dependent[first:], scores.relation_head[rows])
        relations[rows == 0, 1:] = -np.inf
        relations[rows != 0, 0] = -np.inf
        tree.heads[span] = local + window.start
        tree.relations[span] = relations.argmax(1)


class _Tree:
    """The labels of all words of a text, as numbers; heads are word positions, a root its own."""

    def __init__(self, words: int) -> None:
        self.upos, self.xpos, self.names, self.heads, self.relations = (np.zeros(words, dtype=np.int64) for _ in range(5))


def _fill(doc: Doc, positions: Sequence[int], encoded: Encoded, words: list[str], tree: _Tree) -> None:
    """Write the labels into the `Doc`; white space hangs on the word before it."""
    strings = doc.vocab.strings
    tags = [XPOS[t] for t in tree.xpos]
    relations = [RELATIONS[r] for r in tree.relations]
    heads = tree.heads.tolist()
    morphs = [doc.vocab.morphology.add(features) for features in features_of(words, tags, heads, relations)]
    columns = np.zeros((len(doc), len(_ATTRIBUTES)), dtype=np.uint64)
    at = np.array(positions)
    columns[at, 0] = (at[tree.heads] - at).astype(np.int64).view(np.uint64)
    columns[at, 1] = [strings.add(r) for r in relations]
    columns[at, 2] = [strings.add(t) for t in tags]
    columns[at, 3] = _UPOS_IDS[tree.upos]
    columns[at, 4] = [strings.add(lemma_of(w, t)) for w, t in zip(words, tags, strict=True)]
    columns[at, 5] = morphs
    columns[:, 6] = 2
    spaces = np.ones(len(doc), dtype=bool)
    spaces[at] = False
    for i in np.flatnonzero(spaces).tolist():
        columns[i, 0] = np.array(-1 if i else 1 if len(doc) > 1 else 0, dtype=np.int64).view(np.uint64)
        columns[i, 1] = strings.add("dep")
        columns[i, 2], columns[i, 3] = strings.add("_SP"), _POS_IDS["SPACE"]
        columns[i, 4] = strings.add(doc[i].text)
    doc.from_array(list(_ATTRIBUTES), cast("Any", columns))
    runs = settle_names(name_runs(tree.names), words, encoded.gaps.tolist(), tags)
    doc.set_ents([Span(doc, positions[a], positions[b - 1] + 1, label=NAME_TYPES[kind]) for a, b, kind in runs], default="outside")


@cache
def _shipped(*, acts: bool) -> Parser:
    return Parser(acts=acts)


def parse(text: str, *, acts: bool = True, breaks: Iterable[int] = ()) -> Doc:
    """The text as a spaCy `Doc` with sentences, tags, trees, names and references, read by the shipped network.

    `acts` as in `Parser`: leave them out where the `Doc` is not for `parley.reading`. `breaks` are code points at which a
    sentence begins, such as that behind a dateline.
    """
    return _shipped(acts=acts)(text, breaks=breaks)
