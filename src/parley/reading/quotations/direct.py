"""Which quoted runs are speech, and which words report them."""

import re
from dataclasses import replace

from parley.reading.quotations.attribution import Attribution
from parley.reading.quotations.colon import by_main_verb, handed_down
from parley.reading.quotations.interrupted import interrupted
from parley.reading.quotations.marks import Quoted
from parley.reading.quotations.page import Page
from parley.reading.quotations.reported import reported
from parley.reading.quotations.setting import Setting, sentence_start
from parley.reading.quotations.source import source_of
from parley.reading.quotations.titles import is_title, titled

_HANDS_OVER = frozenset(",?!—–-…")
_NOT_SPEECH = re.compile(
    r"(?:so[- ]called|called|known as|dubbed|titled|entitled|named|nicknamed|labell?ed|headlined|the (?:word|words|term|phrase|slogan|song|film|movie|book"
    r"|show|program|programme|play|novel|album|hashtag))[,:]?\s*$",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s[-–—]\s+")
_LABEL = re.compile(r"\W*((?:[A-Z][\w.'’-]*\s?){1,5}(?:\([^)]*\))?)\s*:\s*$")
_GOES_ON = frozenset({"and", "but", "or", "nor", "while", "because", "which", "who", "that"})
_QUOTED = frozenset({"quoted", "quotes", "cited", "cites"})
_MAX_REPORTING = 60


def direct_attribution(page: Page, number: int, setting: Setting) -> Attribution | None:
    """The attribution of one quoted run by the words beside it in its sentence, or None."""
    run, text = setting.run, page.text
    before = text[setting.lead : run.opens]
    if _NOT_SPEECH.search(before) or is_title(text, run, setting.lead):
        return None
    opened = _introduced(page, setting) if before.strip() else handed_down(page, run)
    if opened is not None and not setting.embedded:
        return interrupted(page, opened, setting) or opened
    closed = None if setting.embedded and _leads_on(page, number, setting) else _closed(page, setting)
    if closed is not None and _is_none(page, setting, closed):
        closed = None
    if closed is None:
        return opened if opened is not None and not page.parsed else None
    if before.strip(" ,;—–-\n") and (opened is None or setting.embedded) and not before.rstrip().endswith((":", "(")):
        begin = sentence_start(page, number, setting)
        start = page.chars(page.token_at(begin), page.token_at(run.opens))[0]
        return Attribution(((start, run.closes),), closed.cue, closed.source, closed.verb, closed.voice, closed.kind)
    return closed


def _introduced(page: Page, setting: Setting) -> Attribution | None:
    """`X said: "..."`: the reporting words stand before."""
    run, text = setting.run, page.text
    first, last = page.token_at(setting.lead), page.token_at(run.opens) - 1
    before = text[setting.lead : run.opens].rstrip()
    verbs = [i for i in range(first, last + 1) if i in page.cues and "q" in page.cues[i].frames]
    main = [i for i in verbs if page.dep[i] not in ("acl:relcl", "acl")] or verbs
    if page.parsed and (verb := _last_verb(page, run, first, last)) is not None and verb not in verbs:
        return reported(page, verb, (run.start, run.end), first, last)
    touches = bool(verbs) and page.end[verbs[-1]] == setting.lead + len(before)
    if main and (touches or before[-1] in ",:" or not setting.embedded):
        if before[-1] != ":" and _goes_inside(page, main[-1], last):
            return None
        return reported(page, main[-1], (run.start, run.end), first, last)
    label = _LABEL.match(before, _last_dash(before))
    if not label and before[-1] == ":" and (found := by_main_verb(page, run, first, last)):
        return found
    if label:
        start, end = setting.lead + label.start(1), setting.lead + len(label.group(1).rstrip()) + label.start(1)
        colon = setting.lead + before.rindex(":")
        return Attribution(((run.start, run.end),), (colon, colon + 1), (start, end), voice=page.token_at(end) - 1, spoken=True)
    return None


def fills_sentence(page: Page, setting: Setting) -> bool:
    """Whether the run is a sentence of speech to itself, and no title of which the sentence tells: `“The Long Day,” a film, ...`."""
    if not setting.fresh or setting.embedded:
        return False
    return not (page.text[setting.run.closes : setting.tail].strip() and titled(page.text, setting.run))


def _is_none(page: Page, setting: Setting, closed: Attribution) -> bool:
    """Whether the words behind the run report something else: it is part of a clause of theirs, or a title they tell of."""
    if setting.embedded:
        return _has_own_content(page, closed)
    told = closed.verb is None or (closed.verb in page.cues and page.dep[closed.verb] not in ("acl:relcl", "acl"))
    return setting.fresh and not told and titled(page.text, setting.run)


def _last_verb(page: Page, run: Quoted, first: int, last: int) -> int | None:
    """The finite verb that stands right before the comma or colon and a run that is a sentence: `the crowd roared, “We ...”`."""
    if last <= first or page.lower[last] not in (",", ":") or not page.text[run.start].isupper() or page.text[run.end - 1] not in ".!?":
        return None
    verb = last - 1
    return verb if page.pos[verb] == "VERB" and page.doc[verb].tag_ in ("VBD", "VBZ", "VBP") else None


def _last_dash(words: str) -> int:
    """Where the words begin that stand behind the last dash between spaces: "THE LAST DAYS - Orlen Vask:"."""
    dashes = list(_DASH.finditer(words))
    return dashes[-1].end() if dashes else 0


def _goes_inside(page: Page, verb: int, last: int) -> bool:
    """Whether the clause that the verb reports has begun before the run: `he said that in May, “we will ...”`."""
    if not page.parsed:
        return False
    if any(page.dep[child] in ("ccomp", "xcomp") and verb < child <= last and page.quoted[child] < 0 for child in page.children[verb]):
        return True
    return any(page.lower[i] == "that" and page.pos[i] == "SCONJ" for i in range(verb + 1, last + 1))


def _leads_on(page: Page, number: int, setting: Setting) -> bool:
    """Whether the words behind a part of a clause introduce the next run: `citing “progress” he said: “...”`."""
    run, later, text = setting.run, page.run_after(number), page.text
    if later is None or setting.tail != later.opens:
        return False
    between = text[run.closes : later.opens].strip()
    return between[-1:] == ":" or (between[-1:] == "," and between[0] != "," and text[run.end - 1] not in _HANDS_OVER)


def _has_own_content(page: Page, closed: Attribution) -> bool:
    """Whether the verb behind a part of a clause reports what follows it, as in `citing “progress,” he said that ...`."""
    if not page.parsed or closed.verb is None:
        return False
    contents = (child for child in page.children[closed.verb] if page.dep[child] == "ccomp" and child > closed.verb)
    return closed.verb not in page.cues or any(page.quoted[child] < 0 for child in contents)


def _innermost(page: Page, verbs: list[int]) -> int:
    """The first verb, or the one that it hands on to: `“...,” Interfax quoted Vask as saying`."""
    verb = verbs[0]
    handed = (i for i in verbs[1:] if page.lower[i - 1] == "as" and page.lower[i].endswith("ing") and page.lower[verb] in _QUOTED)
    return next(handed, verb)


def _of_the_quoted(page: Page, verbs: list[int], found: Attribution) -> Attribution:
    """The attribution with the one as its source who stands between the two verbs of `Interfax quoted Vask as saying`."""
    first, last = verbs[0] + 1, (found.verb or 0) - 2
    outer = source_of(page, verbs[0]) if page.parsed else None
    if found.verb == verbs[0] or last < first or page.lower[first] in ("by", "in", "on"):
        return found
    carrier = page.chars(outer[1], outer[2]) if outer else None
    return replace(found, source=page.chars(first, last), voice=last, carrier=carrier)


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
    opening = next((i for i in range(first, limit + 1) if text[page.begin[i]].isalnum()), None)
    if opening is not None and page.lower[opening] in _GOES_ON:
        return None
    main = [i for i in verbs if page.dep[i] not in ("acl:relcl", "acl")] or verbs
    if main:
        return _of_the_quoted(page, main, reported(page, _innermost(page, main), (run.start, run.end), first, last))
    if hands_over and page.parsed:
        named = (i for i in range(first, limit + 1) if page.pos[i] == "VERB" and page.dep[i] not in ("acl:relcl", "acl", "amod"))
        verb = next(named, None)
        if verb is not None and page.child(verb, "nsubj") is not None and verb - first <= 12:
            return reported(page, verb, (run.start, run.end), first, last)
    return None
