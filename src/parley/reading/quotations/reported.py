"""An attribution from its reporting verb and the run that it reports."""

from parley.reading.quotations.attribution import Attribution, Range
from parley.reading.quotations.clauses import cue_span
from parley.reading.quotations.cues import CueKind
from parley.reading.quotations.page import Page
from parley.reading.quotations.source import Source, flat_source, source_of


def reported(page: Page, verb: int, content: Range, first: int, last: int) -> Attribution:
    """What the verb reports; its source stands among the tokens `first` to `last` where no tree shows it."""
    source = _source(page, verb, first, last)
    cue = page.cues.get(verb)
    span = cue_span(page, verb) if page.parsed else (page.begin[verb], page.end[verb])
    words = page.chars(source[1], source[2]) if source else None
    kind = cue.kind if cue else CueKind.REPORT
    return Attribution((content,), span, words, verb, source[0] if source else None, kind, spoken=True)


def _source(page: Page, verb: int, first: int, last: int) -> Source | None:
    found = source_of(page, verb) if page.parsed else None
    return found or flat_source(page, verb, first, last)
