"""Headlines that quote with a colon: "Lavrov: talks to go on"."""

import re

from parley.reading.quotations.attribution import Attribution
from parley.reading.quotations.page import Page

_LABEL = re.compile(r"((?:[A-Z][\w.'’-]*(?:,? |(?=:))){1,5}):\s+(?=\S)")
_LONGEST = 160
_NO_SPEAKER = frozenset(
    "exclusive update updated analysis opinion video watch live breaking photos read explainer factbox timeline report poll latest revealed look wow byline news live-blog".split()
)


def headline_attribution(page: Page) -> Attribution | None:
    """The attribution in the first paragraph where that is a headline of a name, a colon and what the name says.

    A name is one that the text below the headline uses too.
    """
    if not page.paragraphs:
        return None
    start, end = page.paragraphs[0]
    label = _LABEL.match(page.text, start, end)
    if label is None or end - start > _LONGEST or page.text.count(" ", label.end(), end) < 2:
        return None
    words = label.group(1).split()
    if not _NO_SPEAKER.isdisjoint(word.lower() for word in words) or re.search(rf"\b{re.escape(words[-1])}\b", page.text[end:]) is None:
        return None
    low, high = label.span(1)
    content = (label.end(), end)
    return Attribution((content,), (high, high + 1), (low, high), voice=page.token_at(high) - 1)
