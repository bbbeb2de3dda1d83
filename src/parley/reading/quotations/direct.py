"""Which quoted runs are speech, and which words report them."""

import re
from dataclasses import dataclass

from parley.reading.quotations.attribution import Attribution, Range
from parley.reading.quotations.clauses import cue_span
from parley.reading.quotations.cues import CueKind, cue_forms
from parley.reading.quotations.marks import Quoted
from parley.reading.quotations.page import Page
from parley.reading.quotations.source import Source, flat_source, source_of

_STOP = re.compile(r"[.!?…]+[)\]]?(?=\s|$)")
_SHORT = frozenset(
    "mr ms mrs dr lt st vs jr sr gen sen rep gov col sgt rev maj capt cmdr adm brig prof pres sens reps messrs hon fr no u.s u.n u.k "
    "jan feb mar apr jun jul aug sept sep oct nov dec calif mass conn pa va ariz ala fla ga ill ind minn mich wis tenn tex wash ore colo "
    "d.c p.m a.m e.g i.e inc corp co ltd".split()
)
_HANDS_OVER = frozenset(",?!—–-…")
_NOT_SPEECH = re.compile(
    r"(?:so[- ]called|called|known as|dubbed|titled|entitled|named|nicknamed|labell?ed|headlined|the (?:word|words|term|phrase|slogan|song|film|movie|book"
    r"|show|program|programme|play|novel|album|hashtag))[,:]?\s*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\W*((?:[A-Z][\w.'’-]*\s?){1,5}(?:\([^)]*\))?)\s*:\s*$")
_MAX_REPORTING = 60
_MAX_RUNS = 12


@dataclass(frozen=True, slots=True)
class Setting:
    """A quoted run with the unquoted words that share its sentence: before it from `lead`, after it up to `tail`."""

    run: Quoted
    lead: int
    tail: int
    embedded: bool
    fresh: bool


def setting_of(page: Page, number: int) -> Setting:
    """Where the run stands: what precedes and follows it in its sentence, and whether it is only part of a clause."""
    run, text = page.runs[number], page.text
    before, after = page.run_before(number), page.run_after(number)
    start, end = page.paragraphs[run.paragraph]
    low = max(before.closes if before else start, start)
    high = after.opens if after else end
    stops = _stops(text, low, run.opens)
    lead = stops[-1].end() if stops else low
    if before and lead == before.closes and text[before.end - 1] in ".!?" and not text[lead : run.opens].strip(" \n"):
        lead = run.opens
    ends = run.end > run.start and text[run.end - 1] == "."
    stop = next(iter(_stops(text, run.closes, high)), None)
    tail = run.closes if ends and not text[run.closes : high].lstrip()[:1].islower() else (stop.start() if stop else high)
    left = text[lead : run.opens].strip()
    right = text[run.closes : tail].lstrip()
    last = text[run.end - 1]
    goes_on = right[:1].isalnum() and last not in ".,!?…—–"
    embedded = goes_on or bool(left and left[-1] not in ",:—–-(" and not _sounds_whole(text, run, left))
    return Setting(run, lead, tail, embedded, fresh=not left)


def _sounds_whole(text: str, run: Quoted, left: str) -> bool:
    """Whether a run that follows a bare word is a sentence rather than a name, a title or a part of the clause."""
    if not text[run.start].isupper():
        return False
    word = re.search(r"[\w'’-]+$", left)
    cue = cue_forms().get(word.group().lower()) if word else None
    return (cue is not None and "q" in cue.frames) or text[run.end - 1] in ".!?," or text.count(" ", run.start, run.end) >= 5


def direct_attribution(page: Page, number: int, setting: Setting) -> Attribution | None:
    """The attribution of one quoted run by the words beside it in its sentence, or None."""
    run, text = setting.run, page.text
    before = text[setting.lead : run.opens]
    if _NOT_SPEECH.search(before):
        return None
    opened = _introduced(page, setting) if before.strip() else None
    if opened is not None and not setting.embedded:
        return opened
    closed = _closed(page, setting)
    if closed is None:
        return opened if opened is not None and not page.parsed else None
    if before.strip(" ,;—–-\n") and opened is None and not before.rstrip().endswith((":",)):
        begin = _sentence_start(page, number, setting)
        start = page.chars(page.token_at(begin), page.token_at(run.opens))[0]
        return Attribution(((start, run.closes),), closed.cue, closed.source, closed.verb, closed.voice, closed.kind)
    return closed


def _stops(text: str, low: int, high: int) -> list[re.Match[str]]:
    """Where sentences end between `low` and `high`; full stops of abbreviations and initials end none."""
    return [match for match in _STOP.finditer(text, low, high) if match.group() != "." or not _abbreviated(text, low, match.start())]


def _abbreviated(text: str, low: int, at: int) -> bool:
    begin = at
    while begin > low and not text[begin - 1].isspace() and text[begin - 1] not in "(-–—":
        begin -= 1
    word = text[begin:at]
    return word.lower() in _SHORT or (len(word) == 1 and word.isupper()) or bool(re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", word))


def _sentence_start(page: Page, number: int, setting: Setting) -> int:
    """The start of the sentence, across earlier runs that stand in it."""
    lead = setting.lead
    for _ in range(_MAX_RUNS):
        before = page.run_before(number) if number else None
        if before is None or lead != before.closes or page.text[before.end - 1] in ".!?":
            break
        number -= 1
        lead = setting_of(page, number).lead
    return lead


def _introduced(page: Page, setting: Setting) -> Attribution | None:
    """`X said: "..."`: the reporting words stand before."""
    run, text = setting.run, page.text
    first, last = page.token_at(setting.lead), page.token_at(run.opens) - 1
    before = text[setting.lead : run.opens].rstrip()
    verbs = [i for i in range(first, last + 1) if i in page.cues and "q" in page.cues[i].frames]
    main = [i for i in verbs if page.dep[i] not in ("acl:relcl", "acl")] or verbs
    touches = bool(verbs) and (before[-1] in ",:" or page.token_at(len(before)) - 1 == verbs[-1] or page.end[verbs[-1]] == len(before))
    if main and (touches or before[-1] in ",:" or not setting.embedded):
        return _reported(page, main[-1], (run.start, run.end), first, last)
    label = _LABEL.match(before)
    if label and setting.lead in page.paragraph_starts:
        start, end = setting.lead + label.start(1), setting.lead + len(label.group(1).rstrip()) + label.start(1)
        colon = setting.lead + before.rindex(":")
        return Attribution(((run.start, run.end),), (colon, colon + 1), (start, end), voice=page.token_at(end) - 1, spoken=True)
    return None


def _closed(page: Page, setting: Setting) -> Attribution | None:
    """`"...," X said`: the reporting words stand after."""
    run, text = setting.run, page.text
    after = text[run.closes : setting.tail]
    hands_over = text[run.end - 1] in _HANDS_OVER or after.lstrip()[:1] in (",", "—", "–")
    first = page.token_at(run.closes)
    last = page.token_at(setting.tail) - 1
    limit = min(last, first + _MAX_REPORTING)
    verbs = [i for i in range(first, limit + 1) if i in page.cues]
    if not hands_over:
        begin = next((i for i in range(first, limit + 1) if text[page.begin[i]].isalnum()), None)
        verbs = [i for i in verbs if begin is not None and i <= begin + 1 and "q" in page.cues[i].frames]
    main = [i for i in verbs if page.dep[i] not in ("acl:relcl", "acl")] or verbs
    if main:
        return _reported(page, main[0], (run.start, run.end), first, last)
    if hands_over and page.parsed:
        named = (i for i in range(first, limit + 1) if page.pos[i] == "VERB" and page.dep[i] not in ("acl:relcl", "acl", "amod"))
        verb = next(named, None)
        if verb is not None and page.child(verb, "nsubj") is not None and verb - first <= 12:
            return _reported(page, verb, (run.start, run.end), first, last)
    return None


def _reported(page: Page, verb: int, content: Range, first: int, last: int) -> Attribution:
    source = _source(page, verb, first, last)
    cue = page.cues.get(verb)
    span = cue_span(page, verb) if page.parsed else (page.begin[verb], page.end[verb])
    words = page.chars(source[1], source[2]) if source else None
    kind = cue.kind if cue else CueKind.REPORT
    return Attribution((content,), span, words, verb, source[0] if source else None, kind, spoken=True)


def _source(page: Page, verb: int, first: int, last: int) -> Source | None:
    found = source_of(page, verb) if page.parsed else None
    return found or flat_source(page, verb, first, last)
