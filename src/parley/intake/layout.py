"""Where the headline, the body and the page furniture of a text lie."""

import re
from dataclasses import dataclass
from itertools import accumulate

from parley.intake.block import Block, find_blocks
from parley.intake.dateline import dateline_end, is_dateline, is_opening
from parley.intake.furniture import Furniture, find_appeal, find_inline, furniture_of

_LONGEST_TITLE = 320
_MOST_HEAD_BLOCKS = 14
_LEAST_PROSE_BEFORE = 40  # words of running text that a report must have before a form or list can end it
_MOST_PROSE_AFTER = 0.25  # a list of links ends the report unless more than this share of running text follows it
_LEAST_BROKEN_LINE = 8
_BYLINE = re.compile(
    r"(?:by|from|words|text|story|reported)[ :]\s*[A-Z]|(?:updated|published|posted|last modified|photo|image|file|picture)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[?!]$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The headline as one line, or None; the body as a half-open run; the furniture inside it, in the order of the text."""

    title: str | None
    body: tuple[int, int]
    asides: tuple[tuple[int, int], ...]


def find_layout(text: str, *, title: str | None = None) -> Layout:
    """Tell headline, standfirst, byline, dateline and page furniture from the report proper.

    `title` is the headline where it is known from elsewhere: it is then looked for, not guessed. A text without
    running text is taken whole.
    """
    blocks = find_blocks(text)
    if not any(_reads_on(block) for block in blocks):
        return Layout(title, (0, len(text)), ())
    last = _last_block(blocks)
    blocks = blocks[: last + 1]
    headline = _known_headline(blocks, title) if title else _headline(blocks)
    first = _first_block(blocks, headline)
    start = blocks[first].start
    if title and headline is None and text.startswith(title, start):
        start += len(title) + len(text[start + len(title) :]) - len(text[start + len(title) :].lstrip())
    start = dateline_end(text, start, blocks[first].end)
    end = find_appeal(text, start, blocks[-1].end)
    inner = [(block.start, block.end) for block in _asides(blocks[first:])]
    asides = sorted(
        {*inner, *(run for run in find_inline(text, start, end) if not any(run[0] < after and before < run[1] for before, after in inner))}
    )
    found = " ".join(blocks[headline].text.split()) if headline is not None and not title else title
    return Layout(found, (start, len(text[:end].rstrip())), tuple(asides))


def _reads_on(block: Block) -> bool:
    return block.is_prose and furniture_of(block) is None


def _last_block(blocks: list[Block]) -> int:
    """The index of the last block of the report."""
    kinds = [furniture_of(block) for block in blocks]
    prose = [block.words if block.is_prose and kind is None else 0 for block, kind in zip(blocks, kinds, strict=True)]
    so_far = [0, *accumulate(prose)]
    last = len(blocks) - 1
    for index, kind in enumerate(kinds):
        before, after = so_far[index], so_far[-1] - so_far[index]
        over = kind is Furniture.FORM or (kind is Furniture.LIST and after <= _MOST_PROSE_AFTER * before)
        if over and before >= _LEAST_PROSE_BEFORE:
            last = index - 1
            break
    kept = last
    for index in range(last, 0, -1):
        if kinds[index] is not None:
            kept = index - 1
        elif blocks[index].is_prose:
            break
    return kept


def _headline(blocks: list[Block]) -> int | None:
    """The index of the block that is the headline, or None where the text opens with running text."""
    for index, block in enumerate(blocks[:_MOST_HEAD_BLOCKS]):
        if furniture_of(block) or is_dateline(block.text) or is_opening(block.text) or (_BYLINE.match(block.text) and not block.is_prose):
            continue
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if following is None or len(block.text) > _LONGEST_TITLE or block.text.endswith((":", ",", ";")) or block.text[:1].islower():
            return None
        kicker = block.words <= 2 and block.text.isupper()
        if kicker and not following.is_prose and following.words > 3 and not following.text.isupper():
            continue
        return index if _is_headline(block, following) else None
    return None


def _is_headline(block: Block, following: Block) -> bool:
    if not block.is_prose:
        return True
    if block.words > 20 or not block.gap or block.text[:1] in "\"“‘'" or re.match(r"Q\b|[A-Z .’']+:", block.text):
        return False
    if _QUESTION.search(block.text):
        return True
    # old wire copy ends its headlines with a full stop: the line after it then tells
    return block.words <= 14 and not following.is_prose and (is_dateline(following.text) or following.words <= 5)


def _known_headline(blocks: list[Block], title: str) -> int | None:
    wanted = _letters(title)
    for index, block in enumerate(blocks[:_MOST_HEAD_BLOCKS]):
        if wanted and _letters(block.text) == wanted:
            return index
    return None


def _letters(line: str) -> str:
    return re.sub(r"[\W_]+", "", line).lower()


def _first_block(blocks: list[Block], headline: int | None) -> int:
    """The index of the block that the body begins with: the first running text after headline, standfirst and byline."""
    first = 0 if headline is None else headline + 1
    for index in range(first, min(len(blocks), first + _MOST_HEAD_BLOCKS)):
        block = blocks[index]
        if _reads_on(block) or block.text.endswith(":") or _is_broken_line(blocks, index):
            return index
    return min(first, len(blocks) - 1)


def _is_broken_line(blocks: list[Block], index: int) -> bool:
    """Whether a block is the first line of a paragraph whose lines are broken anyhow."""
    block, following = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or block.gap or block.words < _LEAST_BROKEN_LINE or furniture_of(block):
        return False
    return following.words >= _LEAST_BROKEN_LINE and furniture_of(following) is None


def _asides(blocks: list[Block]) -> list[Block]:
    """The furniture among the blocks of the body: such lines, and the short lines of a list under its heading."""
    found: list[Block] = []
    in_list = False
    for block in blocks:
        kind = furniture_of(block)
        if kind is not None or (in_list and not block.is_prose):
            found.append(block)
            in_list = kind is Furniture.LIST or (kind is None and in_list)
        else:
            in_list = False
    return found
