"""Which quotation a clause stands in. The text is made for this project."""

from parley.reading.quotations import attribution_of, channel_of, speaker_of
from parley.records import Quotation, QuotationKind, Span

TEXT = "Interfax quoted Vask as saying that Orle would come. Snow fell."


def span(words: str) -> Span:
    return Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))


OUTER = Quotation(
    QuotationKind.INDIRECT, span("Vask as saying that Orle would come"), cue=span("quoted"), speaker="Interfax", channel="Interfax quoted"
)
INNER = Quotation(QuotationKind.INDIRECT, span("that Orle would come"), cue=span("saying"), speaker="Vask", channel="saying")


def test_the_innermost_quotation_counts() -> None:
    assert attribution_of(span("Orle would come"), (OUTER, INNER)) is INNER
    assert attribution_of(span("Orle would come"), (INNER, OUTER)) is INNER


def test_a_clause_mostly_outside_stands_in_none() -> None:
    assert attribution_of(span("come. Snow fell"), (OUTER, INNER)) is None
    assert attribution_of(span("Snow fell"), ()) is None


def test_who_acts_speaks_for_itself() -> None:
    assert speaker_of(span("Orle would come"), (INNER,)) == "Vask"
    assert speaker_of(span("Orle would come"), (INNER,), by=("Vask",)) is None
    assert speaker_of(span("Snow fell"), (INNER,)) is None


def test_a_span_that_holds_the_cue_has_its_channel() -> None:
    assert channel_of(span("Vask as saying"), (INNER,)) == "saying"
    assert channel_of(span("Snow fell"), (INNER,)) is None


def test_who_demands_is_not_said_to_say() -> None:
    text = "Vask urged Orle to come."
    cue, content = Span.of(text, 5, 10), Span.of(text, 11, 23)
    assert attribution_of(content, (Quotation(QuotationKind.INDIRECT, content, cue=cue),)) is None
    assert attribution_of(content, (Quotation(QuotationKind.DIRECT, content, cue=cue),)) is not None
