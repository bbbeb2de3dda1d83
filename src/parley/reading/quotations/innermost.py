"""Which quotation a clause stands in."""

from collections.abc import Iterable

from parley.records import Quotation, Span


def attribution_of(span: Span, quotations: Iterable[Quotation]) -> Quotation | None:
    """The innermost quotation whose content covers more than half of `span`, or None; of equals the later one."""
    best: Quotation | None = None
    for quotation in quotations:
        content = quotation.content
        shared = min(span.end, content.end) - max(span.start, content.start)
        if shared * 2 > span.end - span.start and (best is None or len(content.text) <= len(best.content.text)):
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
