"""Runs in quotation marks that name a thing rather than quote speech: titles of works, programmes, classes."""

import re

from parley.reading.quotations.cues import cue_forms
from parley.reading.quotations.marks import Quoted

_SMALL = frozenset("a an the of in on for to and or nor but at by with from as is vs v de la".split())
_WORD = re.compile(r"[\w'’&-]+")
_LONGEST = 10
_HEADLINE = 3


def is_title(text: str, run: Quoted, lead: int) -> bool:
    """Whether the run names a thing of which the sentence that begins at `lead` tells: "on the programme “The Long Day”"."""
    before = _WORD.findall(text, lead, run.opens)
    mark = text[max(lead, run.opens - 3) : run.opens].rstrip()[-1:]
    if not before or mark == ":" or not titled(text, run):
        return False
    cue = cue_forms().get(before[-1].lower())
    if cue is not None and "q" in cue.frames:
        return False
    if text.find(" ", run.start, run.end) < 0:
        return text[run.end - 1] not in "!?" and mark not in (",", "—", "–")
    return len(before) < _HEADLINE or not _capitals(before)


def titled(text: str, run: Quoted) -> bool:
    """Whether the run is written as titles are: short, and all its words but the small ones begin with a capital."""
    words = _WORD.findall(text, run.start, run.end)
    return 1 <= len(words) <= _LONGEST and _capitals(words)


def _capitals(words: list[str]) -> bool:
    """Whether every word that is not small begins with a capital or a digit, the first one always."""
    return not words[0][0].islower() and all(not word[0].islower() or word in _SMALL for word in words)
