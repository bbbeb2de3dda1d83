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
