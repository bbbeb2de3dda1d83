"""Speech that a paragraph of its own follows: the paragraph before ends with a colon."""

from parley.reading.quotations.attribution import Attribution
from parley.reading.quotations.marks import Quoted
from parley.reading.quotations.page import Page
from parley.reading.quotations.reported import reported
from parley.reading.quotations.setting import stops
from parley.reading.quotations.source import phrase

_SIDE = frozenset({"acl:relcl", "acl", "advcl", "amod"})


def handed_down(page: Page, run: Quoted) -> Attribution | None:
    """The attribution of a run that opens its paragraph, by the sentence with a colon that ends the paragraph before."""
    if run.opens not in page.paragraph_starts or run.continues or not run.paragraph:
        return None
    start, end = page.paragraphs[run.paragraph - 1]
    if page.text[end - 1] != ":" or any(other.closes >= end for other in page.runs_in(end - 1, end)):
        return None
    ends = [match.end() for match in stops(page.text, start, end)]
    low = max([start, *(at for at in ends if at < end)])
    first, last = page.token_at(low), page.token_at(end) - 1
    return by_main_verb(page, run, first, last) or _by_colon(page, run, first, last)


def by_main_verb(page: Page, run: Quoted, first: int, last: int) -> Attribution | None:
    """The attribution of a run that a colon introduces: the last verb of saying among the tokens reports it, else the main verb."""
    verbs = [i for i in range(first, last + 1) if i in page.cues and "q" in page.cues[i].frames and page.quoted[i] < 0]
    saying = [i for i in verbs if page.dep[i] not in _SIDE] or ([] if page.parsed else verbs)
    if saying:
        return reported(page, saying[-1], (run.start, run.end), first, last)
    if not page.parsed:
        return None
    main = [i for i in range(first, last + 1) if page.pos[i] == "VERB" and page.dep[i] not in _SIDE and page.quoted[i] < 0]
    for verb in reversed(main):
        if page.child(verb, "nsubj") is not None or page.dep[verb] == "conj":
            return reported(page, verb, (run.start, run.end), first, last)
    return None


def _by_colon(page: Page, run: Quoted, first: int, last: int) -> Attribution | None:
    """The attribution where the words before the colon hold no verb: "From the ministry's letter:"; its cue is the colon."""
    if not page.parsed or page.begin[last] != page.end[last] - 1:
        return None
    noun = next(
        (i for i in range(first, last) if page.pos[i] in ("NOUN", "PROPN") and (page.head[i] == i or not first <= page.head[i] <= last)),
        None,
    )
    if noun is None:
        return None
    _, start, end = phrase(page, noun)
    cue = page.begin[last], page.end[last]
    return Attribution(((run.start, run.end),), cue, page.chars(start, end), voice=noun, spoken=True)
