"""Paragraphs, headlines and lines of furniture: the blocks that a plain text is laid out in."""

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_ABBREVIATION_END = re.compile(r"(?:\b[A-Z]\.){2,}[\"'”’)]*$")
_UNFINISHED = re.compile(
    r"(?:[,–—&]|\b(?:a|an|the|to|of|and|or|for|in|on|at|as|by|with|from|after|over|its|their|into|amid|that|is|are|was|were))$",
    re.IGNORECASE,
)
_WIDEST_WRAP = 120
_MOST_HEADLINE_WORDS = 45
_HEADLINE_WITH_ABBREVIATION = 16


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a line that stands alone: `text` is the report's text from `start` to `end`, trimmed."""

    start: int
    end: int
    text: str
    gap: bool  # whether an empty line, or the edge of the text, follows

    @property
    def words(self) -> int:
        """How many runs between white space it has."""
        return len(self.text.split())

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text: it ends a sentence, or it is too long for a heading.

        A short line that ends in "U.S." or the like is a heading.
        """
        if self.words > _MOST_HEADLINE_WORDS:
            return True
        if self.words <= _HEADLINE_WITH_ABBREVIATION and _ABBREVIATION_END.search(self.text):
            return False
        return self.words >= 3 and _SENTENCE_END.search(self.text) is not None


def find_blocks(text: str) -> list[Block]:
    """The blocks of the text in its order, white space left out.

    Lines that an editor wrapped at a fixed width are one block; lines of other texts are a block each. Empty lines always part.
    """
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text) if match.group().strip("\ufeff \t\xa0")]
    if not lines:
        return []
    width = sorted(end - start for start, end in lines)[int(len(lines) * 0.9)]
    blocks: list[Block] = []
    start = lines[0][0]
    for index, (line_start, line_end) in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        gap = following is None or _has_empty_line(text[line_end : following[0]])
        if following and not gap and _runs_on(text[line_start:line_end], text[slice(*following)], width):
            continue
        blocks.append(_trimmed(text, start, line_end, gap))
        start = following[0] if following else line_end
    return blocks


def _has_empty_line(between: str) -> bool:
    return between.replace("\r\n", "\n").count("\n") + between.replace("\r\n", "\n").count("\r") > 1 or "\x0c" in between


def _runs_on(line: str, following: str, width: int) -> bool:
    """Whether the paragraph of `line` goes on in the next line."""
    if re.match(r"\s*[-*•–]\s|\s*\d{1,2}[.)]\s", following):
        return False
    if _UNFINISHED.search(line.rstrip()):
        return True
    if width > _WIDEST_WRAP:
        return following.lstrip()[:1].islower()
    ended = _SENTENCE_END.search(line.rstrip()) is not None
    return following.lstrip()[:1].islower() or len(line) > width * (0.75 if ended else 0.7)


def _trimmed(text: str, start: int, end: int, gap: bool) -> Block:
    run = text[start:end]
    inner = run.strip("\ufeff\u200b\u200e\u200f \t\r\n\xa0")
    start += run.index(inner)
    return Block(start, start + len(inner), inner, gap)
