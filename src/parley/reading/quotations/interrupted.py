"""Sentences that begin in the reporter's words and go on in quotation marks: `The talks, Vask said, “were a beginning.”`"""

from dataclasses import replace

from parley.reading.quotations.attribution import Attribution
from parley.reading.quotations.page import Page
from parley.reading.quotations.setting import Setting

_LEAST = 2


def interrupted(page: Page, opened: Attribution, setting: Setting) -> Attribution | None:
    """The attribution with the words before its reporting clause as content, where the quoted words go on from them.

    They do where the tree hangs the reporting clause on them as an aside, and where the run begins in lower case
    behind a reporting clause between two commas.
    """
    run, text = setting.run, page.text
    if opened.verb is None or opened.source is None or not page.parsed or opened.cue is None or opened.source[0] >= run.opens:
        return None
    place = min(opened.source[0], opened.cue[0])
    lead = text[setting.lead : place].strip()
    if not lead.endswith((",", "—", "–")) or lead.count(" ") < _LEAST:
        return None
    opening = page.token_at(setting.lead)
    if page.doc[opening].tag_ in ("VBN", "VBG") and page.pos[opening] == "VERB":
        return None
    head = page.head[opened.verb]
    aside = page.dep[opened.verb] == "parataxis" and setting.lead <= page.begin[head] < place and page.quoted[head] < 0
    clauses = [child for child in page.children[opened.verb] if page.dep[child] in ("ccomp", "parataxis") and child < opened.verb]
    ahead = any(setting.lead <= page.begin[child] < place for child in clauses)
    comma = text[run.start].islower() and text[: run.opens].rstrip().endswith(",")
    if not (aside or ahead or comma):
        return None
    start, end = page.chars(page.token_at(setting.lead), page.token_at(place) - 1)
    return replace(opened, pieces=((start, end), *opened.pieces)) if start < end else None
