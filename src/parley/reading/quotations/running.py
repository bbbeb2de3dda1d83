"""Speech that nobody reports in its own sentence: it goes on from the attribution beside it."""

from collections.abc import Sequence
from dataclasses import replace

from parley.reading.quotations.attribution import Attribution
from parley.reading.quotations.marks import Quoted
from parley.reading.quotations.page import Page
from parley.reading.quotations.setting import Setting, stops
from parley.reading.quotations.source import phrase
from parley.reading.quotations.spots import Spots

_LONG = 40
_REACH = 60
_PERSONAL = frozenset({"he", "she", "they"})


def going_on(settings: Sequence[Setting], direct: Sequence[Attribution | None]) -> list[Attribution | None]:
    """The attributions of all runs, where one speech over several paragraphs has that of any of its parts.

    A part takes it from the one before it, the parts before the first attributed one from that.
    """
    out = list(direct)
    for number, setting in enumerate(settings):
        run = setting.run
        if run.continues and out[number] is None and (before := out[number - 1]) is not None:
            out[number] = replace(before, pieces=((run.start, run.end),), spoken=True)
    for number in range(len(settings) - 1, 0, -1):
        part, after = settings[number - 1], out[number]
        if settings[number].run.continues and not part.embedded and out[number - 1] is None and after is not None:
            out[number - 1] = replace(after, pieces=((part.run.start, part.run.end),), spoken=True)
    return out


def running_attribution(page: Page, run: Quoted, speech: Spots, everything: Spots) -> Attribution | None:
    """The attribution of a run that fills its own sentence: the nearest speaker before it in the paragraph or in the one
    before, else the nearest after it.

    `speech` holds the quoted speech found so far, `everything` all attributions.
    """
    index = run.paragraph
    start, end = page.paragraphs[index]
    content = ((run.start, run.end),)
    before = speech.last(start, run.opens) or everything.last(start, run.opens)
    subject = _subject_before(page, start, run.opens) if before is None else _subject_between(page, before, run)
    before = before if subject is None else None
    if before is None and index and subject is None:
        before = everything.last(*page.paragraphs[index - 1])
    if before is not None:
        return replace(before, pieces=content, spoken=True)
    if subject is not None:
        _, first, last = phrase(page, subject)
        return Attribution(content, None, page.chars(first, last), voice=subject, spoken=True)
    after = everything.first(run.closes, end)
    if after is None and index + 1 < len(page.paragraphs):
        after = everything.first(*page.paragraphs[index + 1])
    if after is not None:
        return replace(after, pieces=content, spoken=True)
    return Attribution(content, spoken=True) if run.end - run.start > _LONG else None


def _subject_between(page: Page, before: Attribution, run: Quoted) -> int | None:
    """The person whom a whole sentence between the last attribution and the run is about."""
    parts = (*before.pieces, before.cue, before.source)
    said = max(part[1] for part in parts if part and part[1] <= run.opens)
    ended = stops(page.text, said, run.opens)
    if len(ended) < 2 or page.text[ended[-1].end() : run.opens].strip():
        return None
    return _subject_before(page, ended[-2].end(), run.opens)


def _subject_before(page: Page, low: int, high: int) -> int | None:
    """The person who is the subject of the last sentence between `low` and `high`, if a tree shows one."""
    if not page.parsed:
        return None
    first, last = page.token_at(low), page.token_at(high) - 1
    for i in range(last, max(first, last - _REACH) - 1, -1):
        if page.dep[i] == "nsubj" and page.quoted[i] < 0 and (page.doc[i].ent_type_ == "PERSON" or page.lower[i] in _PERSONAL):
            return i
    return None
