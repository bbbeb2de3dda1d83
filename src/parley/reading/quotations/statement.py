"""Statements: reports whose whole text is one speaker's, as their heading says."""

import re
from dataclasses import replace

from parley.reading.quotations.attribution import Attribution
from parley.reading.quotations.page import Page

_KIND = r"(?:[Ss]tatement|[Rr]emarks|[Ss]peech|[Aa]ddress|[Mm]essage|[Ll]etter)"
_HEAD = re.compile(
    rf"(?:Press |Written |Full |Opening )?{_KIND}(?: [a-z]+| Text)? (?:by|from|of) (?P<words>.+)|(?P<first>(?:[A-Z][\w.'’/-]* ){{1,6}}){_KIND} [Oo]n .+"
)
_TITLES = frozenset(
    "the president vice vice-president prime minister foreign secretary secretary-general general spokesperson spokesman spokeswoman nsc advisor adviser "
    "national security representative high special envoy ambassador chancellor king queen prince mr mrs ms dr sir lady state defence defense press deputy "
    "commissioner director administrator senator governor chairman chair permanent us u.s un u.n eu e.u acting assistant under principal of for and".split()
)
_STOPS = frozenset("on at to in after before following regarding marking about concerning with for as during upon".split())
_FIRST = frozenset({"i", "we", "our", "us", "my", "me"})
_LEAST = 2


def speaker_in_heading(page: Page) -> tuple[str, int, int] | None:
    """The person whose words the first line announces ("Statement by President Orlen Vask on ..."): name, start and end."""
    line = page.text.lstrip().partition("\n")[0]
    offset = len(page.text) - len(page.text.lstrip())
    heading = _HEAD.match(line)
    if heading is None:
        return None
    group = "words" if heading["words"] else "first"
    words = list(re.finditer(r"[^\s,|]+|,", heading[group]))
    end = next((i for i, word in enumerate(words) if _ends_name(word.group())), len(words))
    begin = max((i + 1 for i, word in enumerate(words[:end]) if _is_title(word.group())), default=0)
    name = words[begin:end]
    if not 1 <= len(name) <= 4:
        return None
    base = offset + heading.start(group)
    return " ".join(word.group() for word in name), base + name[0].start(), base + name[-1].end()


def _ends_name(word: str) -> bool:
    lower = word.lower()
    return word == "," or (lower in _STOPS and lower != "for") or (word[0].islower() and lower not in _TITLES) or lower.endswith("ing")


def _is_title(word: str) -> bool:
    return all(part.strip(".") in _TITLES or part in _TITLES for part in word.lower().split("/"))


def statement_attributions(page: Page, inner: list[Attribution]) -> list[Attribution]:
    """`inner` (the attributions inside the text) and one attribution for each paragraph of a statement.

    It is a statement where the first line says whose it is and the body speaks in the first person outside quotation
    marks; there "I" and "we" stand for the one who makes it. Any other report gets `inner` back.
    """
    known = speaker_in_heading(page)
    words = [i for i in range(page.first, page.last) if page.lower[i] in _FIRST and page.quoted[i] < 0]
    if known is None or len(words) < _LEAST:
        return inner
    name, start, end = known
    own = [
        Attribution(((low, high),), None, (start, end), name=name, clause=True)
        for low, high in page.paragraphs
        if low >= end and any(low <= page.begin[i] < high for i in words)
    ]
    return own + [replace(a, name=name) if a.voice is not None and page.lower[a.voice] in _FIRST else a for a in inner]
