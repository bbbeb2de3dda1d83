"""Words as the encoder sees them: sub-words, letter shapes and the gap before each word.

Training and reading use this file alike, so that the network meets at run time what it was trained on.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from parley.language.vocabulary import Vocabulary

MAX_PIECES_PER_WORD = 8
SHAPES = 9
GAPS = 5
GLUED, SPACE, LINE, PARAGRAPH, EDGE = range(GAPS)
_EDGE_SHAPE = 8
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'"})

IntArray = npt.NDArray[np.int64]


def shape_of(word: str) -> int:
    """The letter shape of a word: lower, Title, UPPER, miXed, digits, alphanumeric, other or a single capital."""
    if word.isalpha():
        if word.islower():
            return 0
        if word.isupper():
            return 2 if len(word) > 1 else 7
        return 1 if word[0].isupper() and word[1:].islower() else 3
    if any(c.isdigit() for c in word):
        return 5 if any(c.isalpha() for c in word) else 4
    if any(c.isalpha() for c in word):
        return 3 if word[0].islower() else 1 if any(c.islower() for c in word) else 2
    return 6


@dataclass(frozen=True, slots=True)
class Encoded:
    """A run of words: `pieces[offsets[w]:offsets[w + 1]]` are the sub-word ids of word `w`, at least one each."""

    pieces: IntArray
    offsets: IntArray
    shapes: IntArray
    gaps: IntArray

    def __len__(self) -> int:
        """The number of words."""
        return len(self.shapes)

    def window(self, start: int, end: int) -> dict[str, IntArray]:
        """The network's input for words `start` to `end`: sub-words in order, framed by the edge marks."""
        first, last = int(self.offsets[start]), int(self.offsets[end])
        counts = np.diff(self.offsets[start : end + 1])
        frame = np.array([101]), np.array([102])
        return {
            "pieces": np.concatenate([frame[0], self.pieces[first:last], frame[1]]),
            "shapes": np.concatenate([[_EDGE_SHAPE], np.repeat(self.shapes[start:end], counts), [_EDGE_SHAPE]]),
            "gaps": np.concatenate([[EDGE], np.repeat(self.gaps[start:end], counts), [EDGE]]),
            "words": self.offsets[start:end] - first + 1,
        }


def encode(words: Sequence[str], gaps: Sequence[int], vocabulary: Vocabulary) -> Encoded:
    """Encode words, each with the gap that stands before it; a long word keeps its first pieces."""
    pieces: list[int] = []
    offsets = [0]
    for word in words:
        pieces += vocabulary.pieces_of(word.translate(_STRAIGHT))[:MAX_PIECES_PER_WORD]
        offsets.append(len(pieces))
    return Encoded(
        pieces=np.array(pieces, dtype=np.int64),
        offsets=np.array(offsets, dtype=np.int64),
        shapes=np.array([shape_of(word) for word in words], dtype=np.int64),
        gaps=np.array(gaps, dtype=np.int64),
    )
