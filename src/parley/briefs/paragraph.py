"""The paragraphs of a report's text, so that a line can say where its evidence stands."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from parley.records import Span

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_LINE = re.compile(r"[^\n]+")
_WRAPPED_WIDTH = 100
"""Texts broken by hand stay under this; a block with a longer line holds one paragraph a line."""


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """The paragraphs of one text in order; they never overlap and hold every character but white space between them."""

    spans: tuple[Span, ...]
    _starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Paragraphs":
        """Blocks between blank lines; a block with a line longer than 100 characters has one paragraph a line.

        So a text whose lines were broken by hand keeps its paragraphs, and a text that puts each paragraph on one
        line without blank lines between them has as many paragraphs as lines.
        """
        spans = tuple(span for block in _blocks(text) for span in _lines(text, block))
        return cls(spans, tuple(span.start for span in spans))

    def number(self, offset: int) -> int:
        """The number, from 1, of the paragraph in which `offset` lies, or of the one before it."""
        return max(1, bisect_right(self._starts, offset))


def _blocks(text: str) -> list[tuple[int, int]]:
    blocks, start = [], 0
    for gap in _BLANK_LINE.finditer(text):
        blocks.append((start, gap.start()))
        start = gap.end()
    return [*blocks, (start, len(text))]


def _lines(text: str, block: tuple[int, int]) -> list[Span]:
    lines = [(found.start(), found.end()) for found in _LINE.finditer(text, *block)]
    if lines and max(end - start for start, end in lines) <= _WRAPPED_WIDTH:
        lines = [block]
    return [_trimmed(text, start, end) for start, end in lines if text[start:end].strip()]


def _trimmed(text: str, start: int, end: int) -> Span:
    run = text[start:end]
    return Span.of(text, start + len(run) - len(run.lstrip()), start + len(run.rstrip()))
