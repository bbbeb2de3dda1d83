"""Transcripts: paragraphs that open with the name of their speaker and a colon."""

import re

from parley.reading.quotations.attribution import Attribution
from parley.reading.quotations.page import Page

_LABEL = re.compile(
    r"(?P<name>Q|A|(?:(?:MR|MS|MRS|DR|GEN|SEN)\.? )?[A-Z][A-Z.'’-]+(?: [A-Z(][A-Z.,'’()-]+){0,6}"
    r"|(?:[A-Z][\w.'’-]+ ){0,4}[A-Z][\w'’-]+(?: \([^)]{1,40}\))?)\s?:\s+(?=\S)"
)
_LEAST = 3


def transcript_attributions(page: Page) -> list[Attribution]:
    """One attribution a paragraph in a transcript; none in any other text.

    A text is a transcript where at least three of its paragraphs open with a label and two labels differ or one comes back; a paragraph without a label
    goes on from the one before.
    """
    text = page.text
    labels = [_LABEL.match(text, start, end) for start, end in page.paragraphs]
    named = [label for label in labels if label]
    if len(named) < _LEAST or len(named) * 4 < len(labels) or len({label["name"] for label in named}) > len(named) - 1:
        return []
    out, current = [], None
    for (start, end), label in zip(page.paragraphs, labels, strict=True):
        current = label or current
        if current is None:
            continue
        colon = text.index(":", current.end("name"))
        content = (label.end() if label else start, end)
        voice = page.token_at(current.end("name")) - 1
        out.append(Attribution((content,), (colon, colon + 1), current.span("name"), voice=max(voice, 0), spoken=True))
    return out
