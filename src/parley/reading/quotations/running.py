"""Speech that nobody reports in its own sentence: it goes on from the attribution beside it."""

from dataclasses import replace

from parley.reading.quotations.attribution import Attribution
from parley.reading.quotations.clauses import speaks
from parley.reading.quotations.marks import Quoted
from parley.reading.quotations.page import Page
from parley.reading.quotations.source import phrase

_PERSONAL = frozenset({"he", "she", "they"})


def running_attribution(page: Page, run: Quoted, known: list[Attribution]) -> Attribution | None:
    """The attribution of a run that fills its own sentence: the nearest speaker before it in the paragraph or in the one
    before, else the nearest after it.

    `known` are the attributions found so far.
    """
    index = run.paragraph
    start, end = page.paragraphs[index]
    content = ((run.start, run.end),)
    before = _nearest([a for a in known if a.spoken], start, run.opens, last=True) or _nearest(known, start, run.opens, last=True)
    if before is None and index and not _subject_before(page, start, run.opens):
        low, high = page.paragraphs[index - 1]
        before = _nearest(known, low, high, last=True)
    if before is not None:
        return replace(before, pieces=content, spoken=True)
    subject = _subject_before(page, start, run.opens)
    if subject is not None:
        _, first, last = phrase(page, subject)
        return Attribution(content, None, page.chars(first, last), voice=subject, spoken=True)
    after = _nearest(known, run.closes, end, last=False)
    if after is None and index + 1 < len(page.paragraphs):
        after = _nearest(known, *page.paragraphs[index + 1], last=False)
    if after is not None:
        return replace(after, pieces=content, spoken=True)
    return Attribution(content, spoken=True) if run.end - run.start > 40 else None


def _nearest(known: list[Attribution], low: int, high: int, *, last: bool) -> Attribution | None:
    near = [(place, attribution) for attribution in known if attribution.source and (place := _place(attribution, low, high)) is not None]
    near = [(place, attribution) for place, attribution in near if speaks(attribution.kind)] or near
    near.sort(key=lambda pair: pair[0])
    return near[-1 if last else 0][1] if near else None


def _place(attribution: Attribution, low: int, high: int) -> int | None:
    """Where in `low` to `high` the attribution has its cue or, failing that, one of its contents."""
    spots = (attribution.cue or attribution.source, *attribution.pieces)
    return next((spot[0] for spot in spots if spot and low <= spot[0] < high), None)


def _subject_before(page: Page, low: int, high: int) -> int | None:
    """The person who is the subject of the last sentence between `low` and `high`, if a tree shows one."""
    if not page.parsed:
        return None
    for i in range(page.token_at(high) - 1, page.token_at(low) - 1, -1):
        if page.dep[i] == "nsubj" and page.quoted[i] < 0 and (page.doc[i].ent_type_ == "PERSON" or page.lower[i] in _PERSONAL):
            return i
    return None
