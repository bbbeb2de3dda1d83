"""Where the paragraphs of a text begin and end."""

import re

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n\s*")
_ENDS = frozenset(".!?…:;\"”’'»)]*")


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """The paragraphs of `text` as (start, end), in order, without the white space around them.

    A blank line ends a paragraph. A single line break ends one too, unless the text is wrapped at a fixed
    width: then most of its lines stop in the middle of a sentence, and only blank lines count.
    """
    breaks = list(_LINE.finditer(text.rstrip()))
    single = [match for match in breaks if not _BLANK.match(match.group())]
    open_ended = sum(1 for match in single if match.start() and text[match.start() - 1] not in _ENDS)
    wrapped = len(single) >= 4 and open_ended * 2 > len(single)
    out = []
    start = len(text) - len(text.lstrip())
    for match in breaks:
        if match.start() < start or (wrapped and not _BLANK.match(match.group())):
            continue
        end = start + len(text[start : match.start()].rstrip())
        if end > start:
            out.append((start, end))
        start = match.end()
    end = len(text.rstrip())
    if end > start:
        out.append((start, end))
    return tuple(out)
