"""Runs between quotation marks, read from the text alone."""

import re
from dataclasses import dataclass

from parley.reading.quotations.paragraphs import paragraphs

_MARK = re.compile(r"``|''|[\"“”„«»‘’'‹›]")
_DOUBLE_OPEN = frozenset(("“", "„", "«", "``"))
_DOUBLE_CLOSE = frozenset(("”", "»", "''"))
_SINGLE = frozenset("‘’'")
_BEFORE_OPEN = frozenset("([{—–-/:“\"‘'„«")
_CLIPPED = re.compile(r"['’‘](?:em|tis|twas|til|cause|round|n)\b|['’‘]\d0s\b", re.IGNORECASE)
_FAR = 120
_STOP = frozenset(".,!?…;:—-")


@dataclass(frozen=True, slots=True)
class Quoted:
    """One outermost run between quotation marks: `start`/`end` bound the words, `opens`/`closes` the marks too.

    `paragraph` is the index of its paragraph. `closed` is False where no mark ends the run; `continues` is True where the
    run goes on from the unclosed one that ends the paragraph before.
    """

    start: int
    end: int
    opens: int
    closes: int
    paragraph: int
    closed: bool = True
    continues: bool = False


def quoted_runs(text: str, spans: tuple[tuple[int, int], ...] | None = None) -> tuple[Quoted, ...]:
    """The outermost quoted runs of `text`, in order; none is longer than its paragraph.

    `spans` are the paragraphs, where they are known. A mark that never closes ends with its paragraph; if the next
    paragraph opens with a mark, that one continues it, as printed speech does.
    """
    out: list[Quoted] = []
    for index, (start, end) in enumerate(paragraphs(text) if spans is None else spans):
        for run in _paragraph_runs(text, start, end, index):
            goes_on = bool(out) and not out[-1].closed and out[-1].paragraph == index - 1 and run.opens == start
            out.append(Quoted(run.start, run.end, run.opens, run.closes, index, run.closed, goes_on))
    return tuple(out)


def _paragraph_runs(text: str, start: int, end: int, index: int) -> list[Quoted]:
    marks = [m for m in _MARK.finditer(text, start, end) if not (m.group() in _SINGLE and _CLIPPED.match(text, m.start()))]
    out: list[Quoted] = []
    position = 0
    while position < len(marks):
        mark = marks[position]
        if not _opens(text, mark, start, end):
            position += 1
            continue
        closing = _closing(text, marks, position, start, end)
        if closing is not None:
            out.append(_run(text, mark, marks[closing].start(), marks[closing].end(), index, closed=True))
            position = closing + 1
            continue
        if mark.group() in _SINGLE:
            position += 1
            continue
        again = next((i for i in range(position + 1, len(marks)) if _same_opening(text, mark, marks[i], start, end)), None)
        stop = end if again is None else marks[again].start()
        stop = len(text[:stop].rstrip()) if again is not None else stop
        out.append(_run(text, mark, stop, stop, index, closed=again is not None))
        position = len(marks) if again is None else again
    return [run for run in out if run.end > run.start]


def _run(text: str, mark: re.Match[str], inner_end: int, outer_end: int, index: int, *, closed: bool) -> Quoted:
    begin = mark.end()
    while begin < inner_end and text[begin].isspace():
        begin += 1
    while inner_end > begin and text[inner_end - 1].isspace():
        inner_end -= 1
    return Quoted(begin, inner_end, mark.start(), outer_end, index, closed)


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    shape = mark.group()
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if shape == "“":
        return not _closes_word(text, mark, start, end)
    if shape in ("„", "«", "``"):
        return True
    free_left = before.isspace() or before in _BEFORE_OPEN
    if shape in ("”", "»"):
        return before.isspace() and not after.isspace() and after not in _STOP
    if shape in ('"', "''"):
        return free_left and (not after.isspace() or mark.start() == start)
    if shape == "‘":
        return free_left and not after.isspace()
    return free_left and (after.isalnum() or after in "[$£€…") and shape == "'"


def _closing(text: str, marks: list[re.Match[str]], position: int, start: int, end: int) -> int | None:
    """The index of the mark that closes the one at `position`, or None."""
    opening = marks[position].group()
    if opening in _SINGLE:
        return _single_closing(text, marks, position, end)
    depth = 0
    for i in range(position + 1, min(len(marks), position + _FAR)):
        shape = marks[i].group()
        if opening in ('"', "''"):
            if shape == opening or (opening == '"' and shape == "”"):
                nested = shape == opening and _opens(text, marks[i], start, end) and not _ends_word(text, marks[i], start)
                depth += 1 if nested else -1
                if depth < 0:
                    return i
            continue
        slip = opening == "“" == shape and _closes_word(text, marks[i], start, end)
        if (shape in _DOUBLE_OPEN and not slip) or (shape == '"' and opening == "“" and _opens(text, marks[i], start, end)):
            if opening == "„" and shape == "“":
                return i
            depth += 1
        elif slip or shape in _DOUBLE_CLOSE or shape == '"':
            depth -= 1
            if depth < 0:
                return i
    return None


def _closes_word(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether an opening mark is a closing one by a slip: it touches the word before it and none after it."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return (before.isalnum() or before in ".,!?…") and not after.isalnum()


def _ends_word(text: str, mark: re.Match[str], start: int) -> bool:
    return mark.start() > start and text[mark.start() - 1] in ".,!?…"


def _single_closing(text: str, marks: list[re.Match[str]], position: int, end: int) -> int | None:
    """The mark that ends a run in single marks: no apostrophe, and no possessive if a surer one follows."""
    wanted = frozenset("’'") if marks[position].group() == "‘" else frozenset("'")
    doubtful = None
    for i in range(position + 1, min(len(marks), position + _FAR)):
        shape, at = marks[i].group(), marks[i].start()
        before, after = text[at - 1], text[at + 1] if at + 1 < end else " "
        if shape == "‘" and doubtful is not None:
            return doubtful
        if shape not in wanted or after.isalnum() or before.isspace():
            continue
        if before.lower() == "s" and after.isspace() and at + 2 < end and text[at + 2].islower():
            doubtful = i if doubtful is None else doubtful
            continue
        if doubtful is not None and before not in _STOP:
            return doubtful
        return i
    return doubtful


def _same_opening(text: str, mark: re.Match[str], other: re.Match[str], start: int, end: int) -> bool:
    return other.group() == mark.group() and _opens(text, other, start, end)
