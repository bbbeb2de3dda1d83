"""Words that a report attributes to somebody."""

from dataclasses import dataclass
from enum import StrEnum

from parley.records.span import Span


class QuotationKind(StrEnum):
    """Direct: all in quotation marks. Indirect: none. Mixed: some of the content is quoted."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One attribution: who said what, by which words, through which channel.

    `content` excludes the quotation marks; `source` is the run that names the speaker ("he", "Kremlin spokesperson
    Dmitry Peskov"), `cue` the run that reports ("said", "according to"), `speaker` the resolved actor's name.
    """

    kind: QuotationKind
    content: Span
    source: Span | None = None
    cue: Span | None = None
    speaker: str | None = None
    channel: str | None = None
