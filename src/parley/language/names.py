"""Names from the labels of the name head."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from parley.language.encoding import GLUED
from parley.language.labels import NAME_TYPES

_PERSON = NAME_TYPES.index("PERSON")
_AFTER_HYPHEN = frozenset(
    "led backed brokered mediated sponsored appointed elect era style like aligned allied based controlled run held owned born".split()
)
_NEVER_NAMES = frozenset(("PRP", "PRP$", "DT", "WP", "WDT", "CC", "MD", "EX"))
_BY_BIRTH = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III"))


def name_runs(labels: npt.NDArray[np.int64]) -> Iterator[tuple[int, int, int]]:
    """The runs (first word, word after the last, type) of a sequence of name labels.

    Label 0 is outside; 2k + 1 begins and 2k + 2 continues a name of type k. A continuation of another type begins a new name.
    """
    start, kind = -1, -1
    for at, label in enumerate([*labels.tolist(), 0]):
        here = (label - 1) // 2 if label else -1
        if start >= 0 and (here != kind or label % 2 == 1):
            yield start, at, kind
            start = -1
        if label and start < 0:
            start, kind = at, here


def settle_names(
    runs: Iterator[tuple[int, int, int]], words: Sequence[str], gaps: Sequence[int], tags: Sequence[str]
) -> Iterator[tuple[int, int, int]]:
    """The same runs, mended: a person's hyphenated name whole, "Jr." with its name, no pronoun or article alone as a name."""
    last = 0
    for start, end, kind in runs:
        if start < last or (end - start == 1 and tags[start] in _NEVER_NAMES) or not any(c.isalnum() for w in words[start:end] for c in w):
            continue
        if kind == _PERSON:
            end = _whole_person(start, end, words, gaps)
        while end - start > 1 and words[end - 1] in ("-", ",", ")", "("):
            end -= 1
        yield start, end, kind
        last = end


def _whole_person(start: int, end: int, words: Sequence[str], gaps: Sequence[int]) -> int:
    """Where a person's name ends once a hyphen's second half and "Jr." are taken in."""
    if words[end - 1] == "-" and end < len(words) and gaps[end] == GLUED and words[end].lower() not in _AFTER_HYPHEN:
        end += 1
    while (
        end + 1 < len(words) and words[end] == "-" and gaps[end] == gaps[end + 1] == GLUED and words[end + 1].lower() not in _AFTER_HYPHEN
    ):
        end += 2
    if end + 1 < len(words) and words[end] == "," and words[end + 1] in _BY_BIRTH:
        end += 2
    elif end < len(words) and words[end] in _BY_BIRTH and end > start:
        end += 1
    return end
