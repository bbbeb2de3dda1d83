"""Cut a long report into windows that the encoder can take, each with some words of context before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parley.language.encoding import PARAGRAPH, Encoded

WINDOW_PIECES = 382
CONTEXT_PIECES = 72
_SENTENCE_END = frozenset((".", "!", "?", '."', '."', "…", ".”", "?”", "!”"))
_CLOSING = frozenset(('"', "”", "'", "’", ")", "]"))


@dataclass(frozen=True, slots=True)
class Window:
    """The network sees the words from `context` to `end` and its word is taken for those from `start` to `end`."""

    context: int
    start: int
    end: int


def plan_windows(encoded: Encoded, words: Sequence[str]) -> Iterator[Window]:
    """Windows that cover every word once, in order; a window ends with a paragraph or, failing that, a sentence."""
    total, start = len(encoded), 0
    offsets = encoded.offsets
    while start < total:
        context = _context(encoded, words, start)
        room = int(offsets[context]) + WINDOW_PIECES
        end = start + 1
        while end < total and offsets[end + 1] <= room:
            end += 1
        if end < total:
            end = _good_end(encoded, words, start, end)
        yield Window(context, start, end)
        start = end


def _context(encoded: Encoded, words: Sequence[str], start: int) -> int:
    """The earliest sentence start whose words fit into the context before `start`."""
    context = start
    for word in range(start - 1, -1, -1):
        if encoded.offsets[start] - encoded.offsets[word] > CONTEXT_PIECES:
            break
        if _begins_sentence(encoded, words, word):
            context = word
    return context


def _good_end(encoded: Encoded, words: Sequence[str], start: int, end: int) -> int:
    half = start + (end - start) // 3
    for word in range(end, half, -1):
        if encoded.gaps[word] == PARAGRAPH:
            return word
    for word in range(end, start, -1):
        if _begins_sentence(encoded, words, word):
            return word
    return end


def _begins_sentence(encoded: Encoded, words: Sequence[str], word: int) -> bool:
    if word == 0 or encoded.gaps[word] == PARAGRAPH:
        return True
    before = word - 1
    while before > 0 and words[before] in _CLOSING:
        before -= 1
    return words[before] in _SENTENCE_END and words[word] not in _CLOSING
