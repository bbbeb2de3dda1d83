"""The day of publication, from the words of a report alone."""

import re
from datetime import date
from itertools import islice

from parley.intake.block import Block, find_blocks
from parley.intake.dateline import day_of_dateline, day_of_label, day_of_opening, is_dateline
from parley.intake.day import MONTH, WEEKDAYS, WrittenDay, find_days, month_number
from parley.intake.layout import Layout

_NAMED_WEEKDAY = re.compile(
    rf"(?<!next )(?<!last )(?<!previous )(?<!following )(?<!coming )\b(?P<weekday>{'|'.join(WEEKDAYS)})\b"
    rf"(?:,? (?:(?P<month>{MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{MONTH})))?"
)
_SPEECH = re.compile(
    r"\b(?:speaking|spoke|said|told|announced|declared|addressed|addressing|wrote|stated|met with|held talks|today)\b", re.IGNORECASE
)
_CAPTION = re.compile(
    r"Getty|\bAFP\b|\bREUTERS\b|\bAP\)|/(?:AP|Reuters|Pool|File|Anadolu)\b|\b(?:Photo|Image|Picture|Handout|File)\b|\[File|AP Photo"
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
# words before a date that make it an earlier or a later day than the one reported on
_OTHER_DAY = re.compile(
    r"\b(?:since|from|until|till|through|by|before|after|between|and|expir\w+|due|scheduled|planned|set|no later than|deadline|anniversary"
    r"|signed|dated|of|to|the|as of|effective|starting|beginning|ending|ended)\s+(?:on\s+|at\s+)?(?:midnight\s+(?:on\s+)?)?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to be held|to take place|expect(?:ed|s)?|scheduled|due|planned|plans?|until|by|expires?|upcoming|could|may)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\s*(?:last )?(?:updated|modified)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-Z\"“‘'])")
_LONGEST_OPENING_SENTENCE = 300
_LONGEST_SENTENCE = 800
_MOST_DAYS = 300  # what has more is a chronology
_LEAD_BLOCKS = 4
_CREDIT = 160  # characters after a date in which a photographer's credit marks a caption
_EDGE_BLOCKS = 12


def publication_day(text: str, layout: Layout) -> date | None:
    """The day that a text itself gives as that of its publication, or None.

    In this order: a line or label with a full date around the report ("Published: 21 April 2025"), the date of the
    opening dateline, and a full date in the body that belongs to somebody's words and falls on the weekday that the lead
    reports on. Dates of earlier or later events never count; two labels that disagree fix nothing.
    """
    blocks = find_blocks(text)
    return _edge_day(blocks, layout) or _opening_day(blocks, layout) or _day_of_the_news(text, layout)


def _edge_day(blocks: list[Block], layout: Layout) -> date | None:
    start, end = layout.body
    head = [block for block in blocks[:_EDGE_BLOCKS] if block.start < start]
    tail = [block for block in blocks[-_EDGE_BLOCKS:] if block.start >= end] or blocks[-1:]
    for group in (head, tail):
        days: dict[bool, set[date]] = {False: set(), True: set()}
        for block in group:
            day = day_of_dateline(block.text) if is_dateline(block.text) else None if block.is_prose else day_of_label(block.text)
            if day:
                days[bool(_UPDATED.match(block.text))].add(day)
        for found in days.values():
            if found:
                return found.pop() if len(found) == 1 else None
    return None


def _opening_day(blocks: list[Block], layout: Layout) -> date | None:
    first = next((block for block in blocks if block.start <= layout.body[0] < block.end), None)
    return day_of_opening(first.text) if first else None


def _day_of_the_news(text: str, layout: Layout) -> date | None:
    start, end = layout.body
    body = text[start:end]
    reported: list[WrittenDay] = []
    spoken: list[WrittenDay] = []
    for day in islice(find_days(body), _MOST_DAYS):
        before, after = _sentence_around(body, day)
        if _AHEAD.search(before[-60:]) or re.match(r"\W+(?:will|would|deadline|meeting|summit)\b", after):
            continue
        reported.append(day)
        if _SPEECH.search(before + after) and not _OTHER_DAY.search(before) and not _CAPTION.search(body, day.start, day.end + _CREDIT):
            spoken.append(day)
    if not spoken:
        return None
    latest = max(day.on for day in reported)
    if latest not in {day.on for day in spoken} or any(int(year) > latest.year for year in _YEAR.findall(body)):
        return None
    return latest if _agrees_with_lead(body, latest) else None


def _sentence_around(body: str, day: WrittenDay) -> tuple[str, str]:
    window = max(day.start - _LONGEST_SENTENCE, 0)
    paragraph_start = max(body.rfind("\n\n", window, day.start), body.rfind("\r\n\r\n", window, day.start), window)
    breaks = [match.end() for match in _SENTENCE.finditer(body, paragraph_start, day.start)]
    following = _SENTENCE.search(body, day.end, day.end + _LONGEST_SENTENCE)
    return body[breaks[-1] if breaks else paragraph_start : day.start], body[
        day.end : following.start() if following else day.end + _LONGEST_SENTENCE
    ]


def _agrees_with_lead(body: str, day: date) -> bool:
    """Whether the first weekday that the lead names is that day's, the way a news report names its own day.

    A weekday that stands with another date says nothing; where the lead names none, the day must stand in the first sentence or two.
    """
    lead = [block.text for block in find_blocks(body)[:_LEAD_BLOCKS]]
    for named in _NAMED_WEEKDAY.finditer(" ".join(lead)):
        dated = named["month"] or named["month2"]
        own = dated and (month_number(dated), int(named["day"] or named["day2"])) == (day.month, day.day)
        if own or not dated:
            return named["weekday"] == WEEKDAYS[day.weekday()]
    return day in {written.on for written in find_days(lead[0][:_LONGEST_OPENING_SENTENCE])}
