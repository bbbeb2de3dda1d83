"""The dateline that a report opens with, as words that name nobody: "DORVAN, Kestria -", "BEIRUT (AFP) -"."""

from parley.reading.actors.sheet import Sheet

_LONGEST = 12
_DASHES = frozenset({"-", "--", "–", "—"})
_BETWEEN = frozenset({",", "(", ")", "/", "."})


def dateline_end(sheet: Sheet) -> int:
    """The first token after the dateline; the first of the body where it opens with none.

    A dateline begins with a place in capitals, holds names, numbers and brackets only, and ends in a dash.
    """
    start = next((at for at in range(sheet.start, sheet.end) if not sheet.text[at].isspace()), sheet.start)
    if (
        sheet.shouted
        or start >= sheet.end
        or not (sheet.text[start].isalpha() and sheet.text[start].isupper() and len(sheet.text[start]) > 2)
    ):
        return sheet.start
    for at in range(start + 1, min(start + _LONGEST, sheet.end)):
        word = sheet.text[at]
        if word in _DASHES:
            return at + 1
        if not (word[:1].isupper() or word[:1].isdigit() or word in _BETWEEN):
            break
    return sheet.start
