"""Datelines: the place, day and agency that open a wire story."""

import re
from datetime import date

from parley.intake.day import DAY, MONTH, WEEKDAY, day_of, make_day

_PLACE = r"[A-Z][\w.’'-]*(?:[ /-](?:[A-Z][\w.’'-]*|of|de|la|el|al|and))*"
_AGENCY = r"\((?:[A-Z][\w.’'& /-]{1,40})\s?\)"
_SHORT_DAY = rf"(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+(?:\d{{4}}|[’']?\d{{2}}\b))?"
_CLOCK = r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*(?:[A-Z]{2,5}|GMT[+-]\d+))?"
_DASH = r"\s?(?:–|—|--|_|-(?=\s))\s*"
_BRACKETS = r"(?:\[[^\]\n]{1,200}\]\s*)*"
# "KYIV, April 21 (Agency) - ", "Managua (Nicaragua), 9 Aug 88 (PAPER) -- [Text] ", "GENEVA — ", "Haifa, Israel NEWS — "
_OPENING = re.compile(
    rf"(?P<place>{_PLACE}(?:\s?\([A-Z][\w ]+\))?(?:,\s{_PLACE})?)"
    rf"(?P<day>,?\s+(?:{WEEKDAY},?\s+)?(?:{_SHORT_DAY}|\d{{4}}-\d\d-\d\d))?"
    rf"(?P<agency>,?\s*{_AGENCY})?{_DASH}{_BRACKETS}"
)
_TEXT_MARK = re.compile(rf"{_BRACKETS}\[Text\]\s*")
# "BEIRUT The envoy", "GAZIANTEP, Turkey Officials": the dash lost on the way
_TWO_WORDS = r"(?:East|El|New|North|Northern|Saudi|Sierra|South|Southern|Sri|United|West|Western)"
_ACRONYMS = r"(?:ASEAN|CENTCOM|ECOWAS|FARC|HAMAS|IAEA|IGAD|ISIS|ISIL|NATO|OCHA|OPEC|OSCE|UNESCO|UNHCR|UNICEF|UNIFIL|UNRWA)"
_CAPITALS = re.compile(
    rf"(?!{_ACRONYMS}\b)(?P<city>[A-Z]{{3,}}(?:[ /-][A-Z]{{3,}})+|[A-Z]{{4,}})"
    rf"(?:, (?:{_TWO_WORDS} )?[A-Z][a-z]+)? (?=[A-Z][a-z]|U\.[NS]\.|A )"
)
_UNDATED = re.compile(rf"\(undated\)|{_PLACE}(?:,\s{_PLACE})?\s?{_AGENCY}", re.IGNORECASE)
_LONGEST_OPENING = 110
_LABEL = (
    r"(?:(?:first |last )?(?:published|posted|created|released|issued|dated|updated|modified)"
    r"|date(?: created)?|publication date|for immediate release)"
)
_WHOLE = re.compile(
    rf"(?i:{_LABEL}\s*(?::|on\b|-)?\s*)*(?:{_PLACE}(?:,\s*{_PLACE}){{0,2}},?\s+)?"
    rf"(?i:(?:{_CLOCK}[,\s]*)?(?:on\s+)?(?:{WEEKDAY},?\s+)?{DAY}(?:[T\s,;|·–—-]*(?:at\s+)?{_CLOCK})?)(?:\s*{_AGENCY})?[\s.|·–—-]*"
)
_LABELLED = re.compile(
    r"\b(?:(?:first )?(?:published|posted|released|issued)|date created|publication date)\b(?:\s+(?:on|at))?\s*:?\s*"
    rf"(?:{_CLOCK}[,\s]*)?(?:on\s+)?(?:{WEEKDAY},?\s+)?{DAY}",
    re.IGNORECASE,
)
_OPENING_DAY = re.compile(
    rf"{_PLACE}(?:\s?\([A-Z][\w ]+\))?(?:,\s{_PLACE})?,?\s+(?:{WEEKDAY},?\s+)?"
    rf"(?:{DAY}|(?P<d9>\d{{1,2}})\s+(?P<m9>{MONTH})\s+[’']?(?P<y9>\d{{2}})\b)\s*(?:{_AGENCY}|{_DASH})"
)


def is_dateline(line: str) -> bool:
    """Whether a line says nothing but a full date, with or without weekday, time, place and "Published:"."""
    return len(line) <= _LONGEST_OPENING and _WHOLE.fullmatch(" ".join(line.split())) is not None


def is_opening(line: str) -> bool:
    """Whether a line is an opening dateline and nothing more: "KYIV, April 21 (Agency) --", "GENEVA _"."""
    opening = _OPENING.fullmatch(line + " ")
    spelled = opening is not None and opening["place"].split()[0].isupper()
    return len(line) <= _LONGEST_OPENING and (spelled or _UNDATED.fullmatch(line) is not None)


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the sentence begins that follows an opening dateline in `text[start:end]`; `start` where there is none."""
    head = text[start : min(end, start + 4 * _LONGEST_OPENING)]
    shouted = text[start:end].isupper()
    opening = _OPENING.match(head)
    if opening and len(opening.group().partition("[")[0]) <= _LONGEST_OPENING and opening.end() < end - start:
        # "Hamas — which rules Gaza — said" opens with an aside: without day or agency, capitals must speak for a dateline
        spelled = _is_spelled(opening["place"]) and not shouted and not head[opening.end() : opening.end() + 1].islower()
        if opening["day"] or opening["agency"] or spelled:
            return start + opening.end()
    mark = _TEXT_MARK.match(head)
    if mark:
        return start + mark.end()
    capitals = _CAPITALS.match(head)
    # an acronym comes back in capitals, a city does not
    if capitals and len(re.findall(rf"\b{re.escape(capitals['city'])}\b", text)) == 1 and not shouted:
        return start + capitals.end()
    return start


def _is_spelled(place: str) -> bool:
    """Whether a place begins or ends in capitals: "DORVAN, Kestria", "Doha, Qatar CNN"."""
    city, last = place.partition(",")[0], place.rpartition(" ")[2]
    return last.isupper() or (city.isupper() and len(city) > 2)


def day_of_dateline(line: str) -> date | None:
    """The full date of a line that `is_dateline`, or None."""
    match = _WHOLE.fullmatch(" ".join(line.split()))
    return day_of(match) if match else None


def day_of_label(line: str) -> date | None:
    """The date that a line labels as that of publication ("Published: 21 April 2025"), or None."""
    match = _LABELLED.search(line)
    return day_of(match) if match else None


def day_of_opening(paragraph: str) -> date | None:
    """The full date of a paragraph's opening dateline, or None; a year of two figures is one of 1950-2049."""
    match = _OPENING_DAY.match(paragraph)
    if match is None:
        return None
    if match["y9"]:
        short = int(match["y9"])
        return make_day(short + (1900 if short >= 50 else 2000), match["m9"], match["d9"])
    return day_of(match)
