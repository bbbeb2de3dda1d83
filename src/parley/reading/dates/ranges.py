"""Two expressions that bound one stretch: "from Friday until Sunday", "between March and May", "28 April - 2 May"."""

import re

from parley.reading.dates.context import weekday_on_or_after
from parley.reading.dates.value import day_value, first_day, grain
from parley.records import Span, TimeExpression, TimexType

_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*(?:the\s+)?")
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|year")
_GRAINS = frozenset({"D", "M", "Y"})


def joined(expressions: list[TimeExpression], text: str) -> list[TimeExpression]:
    """The expressions with the two ends of every such stretch made one, its value START/END."""
    found: list[TimeExpression] = []
    for expression in expressions:
        value = _stretch(found[-1], expression, text) if found else None
        if value is None:
            found.append(expression)
        else:
            span = Span.of(text, found[-1].span.start, expression.span.end)
            found[-1] = TimeExpression(span, TimexType.DATE, value)
    return found


def _stretch(first: TimeExpression, last: TimeExpression, text: str) -> str | None:
    between = text[first.span.end : last.span.start]
    lead = text[max(0, first.span.start - 16) : first.span.start]
    dashed = between.strip() in ("-", "–", "—")
    if not ((_BETWEEN.search(lead) and _AND.fullmatch(between)) or ((dashed or _FROM.search(lead)) and _TO.fullmatch(between))):
        return None
    start, end = _bound(first), _bound(last)
    if start and end and not _YEAR.search(first.span.text) and _YEAR.search(last.span.text):
        start = end[:4] + start[4:]
    if start is None or end is None or "/" in start + end:
        return None
    begins, ends = first_day(start), first_day(end)
    if begins and ends and _WEEKDAY.match(first.span.text) and _WEEKDAY.match(last.span.text):
        ends = weekday_on_or_after(begins, ends.weekday())
        end = day_value(ends)
    if begins is None or ends is None or begins > ends:
        return None
    return f"{start}/{end}"


def _bound(expression: TimeExpression) -> str | None:
    """The day, month or year of one end, without the time of day."""
    if expression.type not in (TimexType.DATE, TimexType.TIME) or grain(expression.value) not in _GRAINS:
        return None
    return (expression.value or "").split("T")[0]
