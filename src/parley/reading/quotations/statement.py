"""Statements: reports whose whole text is one speaker's, told in the first person."""

import re

from parley.reading.quotations.attribution import Attribution
from parley.reading.quotations.page import Page

_HEAD = re.compile(
    r"(?:(?:[A-Z]\w+ )?(?:Statement|Remarks|Speech|Address|Message|Letter)(?: \w+){0,2}? (?:by|from|of)|As Prepared for Delivery by) "
    r"(?:[\w.'’&-]+ ){0,12}?(?P<name>[A-Z][\w.'’-]+)(?=,| [Oo]n | [Aa]t | [Tt]o | [Ff]or | [Ii]n | [Aa]fter | [Rr]egarding | [Mm]arking |\s*$)"
)
_FIRST = frozenset({"i", "we", "our", "us", "my", "me"})
_LEAST = 2


def statement_attributions(page: Page) -> list[Attribution]:
    """One attribution a paragraph of a statement, from the speaker that its heading names; none in any other report.

    It is a statement where the first line of the text says whose it is, and the body speaks in the first person outside
    quotation marks.
    """
    first_line = page.text.lstrip().partition("\n")[0]
    heading = _HEAD.match(first_line)
    if heading is None:
        return []
    words = [i for i in range(page.first, page.last) if page.lower[i] in _FIRST and page.quoted[i] < 0]
    if len(words) < _LEAST:
        return []
    offset = len(page.text) - len(page.text.lstrip())
    start, end = (offset + at for at in heading.span("name"))
    name = heading["name"]
    voice = next((i for i in range(page.first, page.last) if page.doc[i].text == name), page.token_at(start))
    return [
        Attribution(((low, high),), None, (start, end), voice=voice, clause=True)
        for low, high in page.paragraphs
        if low >= end and any(low <= page.begin[i] < high for i in words)
    ]
