"""Tables and lists of data that are no report."""

import re
from collections import Counter

_CELL_BREAKS = (re.compile(r"\t"), re.compile(r"\|"), re.compile(r";"), re.compile(r","), re.compile(r" {2,}(?=\S)"))
_LEAST_ROWS = 3
_MOST_CELL_WORDS = 6
_SAMPLE_ROWS = 400


def is_table(text: str) -> bool:
    """Whether a text is rows of short cells (tabs, bars, semicolons, commas or columns) rather than sentences.

    Nine rows in ten must have the same number of cells, three or more for commas, and cells of six words at most on average.
    """
    rows = [line.strip() for line in text.splitlines()[:_SAMPLE_ROWS] if line.strip()]
    sentences = sum(1 for row in rows if row.endswith((".", "?", "!", ".”", '."')))
    if len(rows) < _LEAST_ROWS or sentences * 2 > len(rows):
        return False
    for cell_break in _CELL_BREAKS:
        counts = Counter(len(cell_break.split(row)) for row in rows)
        cells, agreeing = counts.most_common(1)[0]
        least = 3 if cell_break.pattern == "," else 2
        words = sum(len(row.split()) for row in rows)
        if cells >= least and agreeing >= 0.9 * len(rows) and words <= _MOST_CELL_WORDS * cells * len(rows):
            return True
    return False
