"""Names from the labels of the name head."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt


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
