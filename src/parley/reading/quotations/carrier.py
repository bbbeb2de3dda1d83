"""Who carries the words of another: in "Interfax quoted Vask as saying ..." the channel of what Vask said is Interfax."""

from dataclasses import replace

from parley.reading.quotations.channel import channel_of_source
from parley.records import Quotation


def with_carriers(quotations: list[Quotation]) -> list[Quotation]:
    """The quotations; one without a channel has that of the medium or document whose report holds it, cue and content."""
    carriers = [q for q in quotations if q.source is not None and channel_of_source(q.source, q.cue) is not None]
    return [_carried(quotation, carriers) for quotation in quotations]


def _carried(quotation: Quotation, carriers: list[Quotation]) -> Quotation:
    if quotation.channel is not None or quotation.cue is None:
        return quotation
    cue, content = quotation.cue, quotation.content
    around = [q for q in carriers if q is not quotation and q.content.holds(cue) and q.content.holds(content)]
    inner = min(around, key=lambda q: len(q.content.text), default=None)
    if inner is None or inner.source is None:
        return quotation
    return replace(quotation, channel=channel_of_source(inner.source, inner.cue))
