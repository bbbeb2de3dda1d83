"""Whether a ceasefire that was put into force for a time has run out by the day of the report."""

import re
from datetime import date, timedelta

from parley.reading.dates.value import shifted
from parley.records import Ceasefire

_DURATION = re.compile(r"P(T?)(\d+)([HDWMY])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def has_run_out(ceasefire: Ceasefire, published: date | None) -> bool:
    """Whether its end, told or counted from start and duration, lies before the day of publication, whatever the hour it began at."""
    end = _day(ceasefire.end) or _counted(ceasefire)
    return end is not None and published is not None and end < published


def _counted(ceasefire: Ceasefire) -> date | None:
    start, duration = _day(ceasefire.start), _DURATION.fullmatch(ceasefire.duration or "")
    if start is None or duration is None:
        return None
    count, unit = int(duration[2]), duration[3]
    if duration[1]:
        return start + timedelta(days=1 + (count - 1) // 24) if unit == "H" and count < 24 * 3660 else None
    return shifted(start, unit, count)


def _day(value: str | None) -> date | None:
    """The last day of a value that is a day or a range of days; None for a coarser one."""
    days = _DAY.findall(value or "")
    try:
        return date.fromisoformat(days[-1]) if days else None
    except ValueError:
        return None
