"""Transcripts: paragraphs that open with the name of their speaker and a colon."""

import re

from parley.reading.quotations.attribution import Attribution
from parley.reading.quotations.page import Page
from parley.reading.quotations.statement import speaker_in_heading

_LABEL = re.compile(
    r"(?P<name>(?:(?:MR|MS|MRS|DR|GEN|SEN)\.? )?[A-Z][A-Z.'’-]+(?: [A-Z(][A-Z.,'’()-]+){0,6}"
    r"|(?:[A-Z][\w.'’-]+ ){0,4}[A-Z][\w'’-]+(?: \([^)]{1,40}\))?|[QA])\s?:\s+(?=\S)"
)
_QUESTION = re.compile(r"(?P<name>Q)\s+(?=[A-Z(“\"])")
_OFFICE = re.compile(r"PRESIDENT|SECRETARY|MINISTER|CHANCELLOR|GENERAL|AMBASSADOR|DIRECTOR|REPRESENTATIVE")
_LEAST = 3


def transcript_attributions(page: Page) -> list[Attribution]:
    """One attribution a paragraph in a transcript; none in any other text.

    A text is a transcript where at least three of its paragraphs open with a label, at least a quarter of them all, and a label
    comes back. A paragraph without a label goes on from the one before. An office as a label ("THE PRESIDENT") is the person of
    the heading.
    """
    text = page.text
    labels = [_QUESTION.match(text, start, end) or _LABEL.match(text, start, end) for start, end in page.paragraphs]
    named = [label["name"] for label in labels if label]
    if len(named) < _LEAST or len(named) * 4 < len(labels) or len(set(named)) == len(named):
        return []
    heading = speaker_in_heading(page)
    out, current = [], None
    for (start, end), label in zip(page.paragraphs, labels, strict=True):
        current = label or current
        if current is None:
            continue
        stop = current.end("name")
        colon = text.find(":", stop, current.end())
        cue = (colon, colon + 1) if colon >= 0 else None
        office = heading is not None and (_OFFICE.search(current["name"]) or heading[0].split()[-1].upper() in current["name"])
        name = heading[0] if heading and office else None
        content = (label.end() if label else start, end)
        out.append(Attribution((content,), cue, current.span("name"), voice=max(page.token_at(stop) - 1, 0), spoken=True, name=name))
    return out
