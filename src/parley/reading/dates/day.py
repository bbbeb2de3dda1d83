"""The day, month or stretch that a time expression stands for, in the form that an act's `when` takes."""

import re
from datetime import date, timedelta

from parley.reading.dates.value import day_value, first_day, grain, month_value, shifted
from parley.records import TimeExpression, TimexType

_DURATION = re.compile(r"P(?P<time>T)?(?P<count>\d+)(?P<unit>[DWMYH])")
_UP_TO_NOW = re.compile(r"\b(?:past|last|previous)\b", re.IGNORECASE)
_FROM_NOW = re.compile(r"\b(?:next|coming)\b", re.IGNORECASE)
_SO_FAR = re.compile(r"\bearlier\b", re.IGNORECASE)
_REST = re.compile(r"\blater\b", re.IGNORECASE)
_MONTHS = {"Q": 3, "S": 3}


def day_of(expression: TimeExpression, *, anchor: date | None = None) -> str | None:
    """The expression's value as YYYY-MM-DD, YYYY-MM, YYYY or START/END; None where it names no calendar time.

    A time of day gives its day; a week runs from Monday to Sunday, a weekend from Saturday to Sunday; quarters and seasons give their
    months. With the `anchor`, "earlier this week" ends and "the past month" ends on it, as the labelling guidelines have it.
    """
    value = expression.value
    if value is None or expression.type is TimexType.SET:
        return None
    if expression.type is TimexType.DURATION:
        return _around(expression, anchor) if anchor else None
    if "/" in value:
        return value
    exact, day = grain(value), first_day(value)
    if exact is None or day is None or value[4:6] == "-H":
        return None
    if exact == "W":
        return _week(value, day, expression.span.text, anchor)
    if exact in _MONTHS:
        last = shifted(day, "M", _MONTHS[exact] - 1)
        return f"{month_value(day.year, day.month)}/{month_value(last.year, last.month)}" if last else None
    return value[: {"D": 10, "M": 7, "Y": 4}[exact]]


def _week(value: str, monday: date, text: str, anchor: date | None) -> str:
    if value.endswith("-WE"):
        return f"{monday + timedelta(5)}/{monday + timedelta(6)}"
    sunday = monday + timedelta(6)
    if anchor and monday <= anchor <= sunday:
        if _SO_FAR.search(text):
            return f"{monday}/{anchor}" if anchor > monday else day_value(monday)
        if _REST.search(text):
            return f"{anchor}/{sunday}" if anchor < sunday else day_value(sunday)
    return f"{monday}/{sunday}"


def _around(expression: TimeExpression, anchor: date) -> str | None:
    """ "The past two weeks" ends on the anchor, "the next 24 hours" begins there; other durations lie nowhere."""
    match = _DURATION.fullmatch(expression.value or "")
    back, ahead = _UP_TO_NOW.search(expression.span.text), _FROM_NOW.search(expression.span.text)
    if match is None or not (back or ahead) or (match["time"] and match["unit"] != "H"):
        return None
    count = int(match["count"])
    if match["time"]:
        count, unit = -(-count // 24), "D"
    else:
        unit = match["unit"]
    other = shifted(anchor, unit, -count if back else count) if count <= 10_000 else None
    if other is None:
        return None
    return f"{other}/{anchor}" if back else f"{anchor}/{other}"
