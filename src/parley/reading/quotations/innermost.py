"""Which quotation a clause stands in."""

from collections.abc import Iterable

from parley.reading.quotations.cues import CueKind, cue_kind
from parley.records import Quotation, QuotationKind, Span

_SAYING = frozenset({None, CueKind.REPORT, CueKind.ASK, CueKind.ANSWER, CueKind.DENY})


def attribution_of(span: Span, quotations: Iterable[Quotation]) -> Quotation | None:
    """The innermost quotation whose content covers more than half of `span`, or None; of equals the later one.

    Only quotations of saying count, besides direct ones: who demands, promises, rejects or hopes something does so itself, and
    nobody else is reported as saying it.
    """
    best: Quotation | None = None
    for quotation in quotations:
        content = quotation.content
        shared = min(span.end, content.end) - max(span.start, content.start)
        if shared * 2 <= span.end - span.start or (best is not None and len(content.text) > len(best.content.text)):
            continue
        if quotation.kind is QuotationKind.DIRECT or quotation.cue is None or cue_kind(quotation.cue.text) in _SAYING:
            best = quotation
    return best


def channel_of(span: Span, quotations: Iterable[Quotation]) -> str | None:
    """How the words of `span` were said: the channel of the quotation that it stands in, else of the one whose cue it holds."""
    known = tuple(quotations)
    around = attribution_of(span, known)
    if around is not None and around.channel is not None:
        return around.channel
    return next((quotation.channel for quotation in known if quotation.channel and quotation.cue and span.holds(quotation.cue)), None)


def speaker_of(span: Span, quotations: Iterable[Quotation], *, by: Iterable[str] = ()) -> str | None:
    """Who is reported as saying `span`; None where the reporter says it, or where one of those who act (`by`) speaks for itself."""
    around = attribution_of(span, quotations)
    return None if around is None or around.speaker in tuple(by) else around.speaker
