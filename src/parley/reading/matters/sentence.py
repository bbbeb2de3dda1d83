"""A text cut into sentences by its punctuation and lines, where no parse is at hand."""

import re
from bisect import bisect_right
from dataclasses import dataclass

# A sentence ends at . ! ? and closing marks before white space and a capital, or at the end of a line.
_BREAK = re.compile(r"(?<=[a-z0-9)%”\"’'][.!?])[”\"’')]*\s+(?=[“\"‘'(]*[A-Z0-9])|[”\"][.]?\s+(?=[A-Z])|\n+")


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where the sentences of a text begin, the first at 0."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Sentences":
        """The sentences of `text`."""
        return cls(text, (0, *(match.end() for match in _BREAK.finditer(text))))

    def number(self, at: int) -> int:
        """Which sentence, from 0, the offset lies in."""
        return bisect_right(self.starts, at) - 1

    def bounds(self, sentence: int) -> tuple[int, int]:
        """Where a sentence begins and the next one begins; (0, 0) for one before the first or behind the last."""
        if not 0 <= sentence < len(self.starts):
            return 0, 0
        end = self.starts[sentence + 1] if sentence + 1 < len(self.starts) else len(self.text)
        return self.starts[sentence], end

    def following(self, sentence: int) -> tuple[int, int]:
        """The bounds of the next sentence of the same paragraph, (0, 0) where there is none."""
        start, end = self.bounds(sentence + 1)
        return (0, 0) if "\n" in self.text[max(0, start - 2) : start] else (start, end)
