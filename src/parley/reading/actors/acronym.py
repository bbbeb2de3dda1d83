"""Names whose acronym follows in brackets: "Salt Coast Front (SCF)"."""

from collections.abc import Iterator

from parley.reading.actors.sheet import Sheet
from parley.reading.actors.word import vocabulary

_SKIPPED = vocabulary("of the and for in to on de del la al - ' ’ 's ’s &")
_LONGEST = 8


def spelled_out(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Start and end of every run of words whose first letters spell the capitals in brackets after it; small words may be passed over."""
    for at in range(sheet.start + 2, sheet.end - 2):
        short = sheet.text[at + 1]
        if sheet.text[at] == "(" and sheet.text[at + 2] == ")" and short.isupper() and short.isalpha() and 1 < len(short) <= _LONGEST:
            start = _spelled_from(sheet, at, short)
            if start is not None:
                yield start, at


def _spelled_from(sheet: Sheet, end: int, short: str) -> int | None:
    """Where the words before token `end` begin that spell `short`; None where they do not."""
    at, left = end, len(short)
    while left and at > sheet.start:
        at -= 1
        word = sheet.text[at]
        if word[:1].upper() == short[left - 1] and (word[:1].isupper() or sheet.small[at] in _SKIPPED):
            left -= 1
        elif sheet.small[at] not in _SKIPPED:
            return None
    return at if not left and sheet.text[at][:1].isupper() else None
