"""Where a quoted run stands in its sentence."""

import re
from dataclasses import dataclass

from parley.reading.quotations.cues import cue_forms
from parley.reading.quotations.marks import Quoted
from parley.reading.quotations.page import Page

_STOP = re.compile(r"[.!?…]+[)\]]?(?=\s|$)")
_SHORT = frozenset(
    "mr ms mrs dr lt st vs jr sr gen sen rep gov col sgt rev maj capt cmdr adm brig prof pres sens reps messrs hon fr no u.s u.n u.k "
    "jan feb mar apr jun jul aug sept sep oct nov dec calif mass conn pa va ariz ala fla ga ill ind minn mich wis tenn tex wash ore colo "
    "d.c p.m a.m e.g i.e inc corp co ltd".split()
)
_CLAUSE = frozenset({"that", "whether", "if", "because", "how", "why"})
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
    ended = stops(text, low, run.opens)
    lead = ended[-1].end() if ended else low
    if before and lead == before.closes and text[before.end - 1] in ".!?" and not text[lead : run.opens].strip(" \n"):
        lead = run.opens
    ends = run.end > run.start and text[run.end - 1] == "."
    stop = next(iter(stops(text, run.closes, high)), None)
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
    if word and word.group().lower() in _CLAUSE:
        return False
    cue = cue_forms().get(word.group().lower()) if word else None
    return (cue is not None and "q" in cue.frames) or text[run.end - 1] in ".!?," or text.count(" ", run.start, run.end) >= 5


def stops(text: str, low: int, high: int) -> list[re.Match[str]]:
    """Where sentences end between `low` and `high`; full stops of abbreviations and initials end none."""
    return [match for match in _STOP.finditer(text, low, high) if match.group() != "." or not _abbreviated(text, low, match.start())]


def _abbreviated(text: str, low: int, at: int) -> bool:
    begin = at
    while begin > low and not text[begin - 1].isspace() and text[begin - 1] not in "(-–—":
        begin -= 1
    word = text[begin:at]
    return word.lower() in _SHORT or (len(word) == 1 and word.isupper()) or bool(re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", word))


def sentence_start(page: Page, number: int, setting: Setting) -> int:
    """The start of the sentence, across earlier runs that stand in it."""
    lead = setting.lead
    for _ in range(_MAX_RUNS):
        before = page.run_before(number) if number else None
        if before is None or lead != before.closes or page.text[before.end - 1] in ".!?":
            break
        number -= 1
        lead = setting_of(page, number).lead
    return lead
