"""All quotations of a report, from its Doc to records."""

from typing import Protocol

from spacy.tokens import Doc, Token

from parley.reading.quotations.according import according_attributions, noun_attributions
from parley.reading.quotations.attribution import Attribution, Range
from parley.reading.quotations.carrier import with_carriers
from parley.reading.quotations.channel import channel_in, channel_of_source
from parley.reading.quotations.clauses import clause_attributions
from parley.reading.quotations.direct import direct_attribution, fills_sentence
from parley.reading.quotations.headline import headline_attribution
from parley.reading.quotations.overlap import apart
from parley.reading.quotations.page import Page
from parley.reading.quotations.running import going_on, running_attribution
from parley.reading.quotations.setting import setting_of
from parley.reading.quotations.spots import Spots
from parley.reading.quotations.statement import statement_attributions
from parley.reading.quotations.transcript import transcript_attributions
from parley.records import Quotation, QuotationKind, Span

_AROUND = 400


class Names(Protocol):
    """What knows the actors of the report."""

    def at(self, token: Token) -> tuple[str, ...]:
        """The names of the actors that the mention with this word stands for."""


def find_quotations(doc: Doc, *, cast: Names | None = None, body: Range | None = None) -> tuple[Quotation, ...]:
    """Every attribution of a report, in the order of its contents, whatever it is about.

    A quotation that its reporting clause splits comes back as one record a piece, with the same cue and source. `speaker`
    needs `cast`. A doc without trees yields direct quotations alone. `body` bounds what is read, in code points.
    """
    page = Page(doc, body=body)
    found = transcript_attributions(page) or statement_attributions(page, _attributions(page))
    out = [record for attribution in found for record in _records(page, attribution, cast)]
    out = with_carriers(out)
    unique = {(record.content.start, record.content.end, record.cue): record for record in out}
    return tuple(sorted(unique.values(), key=lambda quotation: (quotation.content.start, -quotation.content.end)))


def _attributions(page: Page) -> list[Attribution]:
    known: list[Attribution] = []
    if page.parsed:
        known = [*clause_attributions(page), *according_attributions(page), *noun_attributions(page)]
    settings = [setting_of(page, number) for number in range(len(page.runs))]
    direct = going_on(settings, [direct_attribution(page, number, setting) for number, setting in enumerate(settings)])
    spoken = [found for found in direct if found is not None]
    waiting = [
        setting.run
        for setting, found in zip(settings, direct, strict=True)
        if found is None and (setting.run.continues or fills_sentence(page, setting))
    ]
    speech, everything = Spots(spoken), Spots([*known, *spoken])
    for run in waiting:
        found = running_attribution(page, run, speech, everything)
        if found is not None:
            spoken.append(found)
            speech.add(found)
            everything.add(found)
    headline = headline_attribution(page)
    if headline is not None:
        high = page.paragraphs[0][1]
        known = [attribution for attribution in known if attribution.start >= high]
        spoken = [attribution for attribution in spoken if attribution.start >= high]
        spoken.append(headline)
    return [*apart(known, spoken), *spoken]


def _records(page: Page, attribution: Attribution, cast: Names | None) -> list[Quotation]:
    text = page.text
    source = Span.of(text, *attribution.source) if attribution.source else None
    cue = Span.of(text, *attribution.cue) if attribution.cue else None
    names = _names(page, attribution, cast) if cast is not None else ()
    carriers = [Span.of(text, *attribution.carrier)] if attribution.carrier else []
    named = (channel_of_source(words, cue) for words in (*carriers, source) if words)
    channel = channel_in(_reporting_words(page, attribution)) or next((words for words in named if words), None)
    out = []
    for piece in attribution.pieces:
        (start, end), kind = _bounds(page, piece)
        lone = kind is QuotationKind.DIRECT and not attribution.spoken and text.find(" ", start, end) < 0 and text[end - 1] not in ".!?"
        if not lone and any(character.isalnum() for character in text[start:end]):
            speaker = names[0] if names else attribution.name
            out.append(Quotation(kind, Span.of(text, start, end), source, cue, speaker, channel))
    return out


def _names(page: Page, attribution: Attribution, cast: Names) -> tuple[str, ...]:
    """The actors that the source stands for: its head's; that of a relative pronoun's noun; that of a document's author."""
    voice, source = attribution.voice, attribution.source
    if voice is None or source is None:
        return ()
    found = cast.at(page.doc[voice])
    if found or not page.parsed:
        return found
    clause = page.head[voice]
    if page.dep[clause] == "acl:relcl" and page.pos[voice] == "PRON":
        return cast.at(page.doc[page.head[clause]])
    owners = (cast.at(page.doc[child]) for child in page.children[voice] if page.dep[child] in ("nmod:poss", "compound"))
    return next((names for names in owners if names), ())


def _bounds(page: Page, piece: Range) -> tuple[Range, QuotationKind]:
    """The content without marks around it, and its kind."""
    start, end = piece
    kind = QuotationKind.INDIRECT
    for run in page.runs_in(start, end):
        if run.opens <= start and end <= run.closes:
            start, end = max(start, run.start), min(end, run.end)
            while end > start and page.text[end - 1] == ",":
                end -= 1
            return (start, end), QuotationKind.DIRECT
        kind = QuotationKind.MIXED
        if run.opens >= start and run.closes > end:
            end = run.closes
        if run.opens < start <= run.start:
            start = run.opens
    return (start, end), kind


def _reporting_words(page: Page, attribution: Attribution) -> str:
    """The words of the cue's sentence that are neither content nor quoted."""
    place = attribution.cue or attribution.source
    if place is None:
        return ""
    low, high = page.paragraphs[page.paragraph_of(place[0])]
    if page.parsed:
        first, last = page.sentence(page.token_at(place[0]))
        low, high = max(low, page.begin[first]), min(high, page.end[last])
    low, high = max(low, place[0] - _AROUND), min(high, place[1] + _AROUND)
    holes = [*attribution.pieces, *((run.opens, run.closes) for run in page.runs_in(low, high))]
    words, at = [], low
    for start, end in sorted(holes):
        if start < high and end > low:
            words.append(page.text[at:start] if start > at else "")
            at = max(at, end)
    words.append(page.text[at:high])
    return " | ".join(words)
