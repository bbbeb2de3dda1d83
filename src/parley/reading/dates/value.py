"""TIMEX3 values of days, weeks, months, quarters, seasons, years, and the arithmetic between them (TimeML 1.2.1)."""

import re
from datetime import date, timedelta

_PARTS = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)|Q(?P<quarter>[1-4])|(?P<season>SP|SU|FA|WI)))?"
)
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
UNIT_DAYS = {
    "D": 1.0,
    "W": 7.0,
    "WE": 7.0,
    "F": 14.0,
    "M": 30.4,
    "Q": 91.3,
    "H": 182.6,
    "Y": 365.2,
    "DE": 3652.0,
    "CE": 36525.0,
    "ML": 365250.0,
}


def day_value(day: date) -> str:
    """2025-04-21."""
    return day.isoformat()


def week_value(day: date) -> str:
    """2025-W17, the ISO week that holds the day."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def month_value(year: int, month: int) -> str:
    """2025-04."""
    return f"{year:04}-{month:02}"


def unit_value(unit: str, day: date) -> str:
    """The value of the unit of time (D, W, WE, M, Q, H, Y, DE, CE) that holds the day."""
    year, month = day.year, day.month
    values = {
        "D": day_value(day),
        "W": week_value(day),
        "F": week_value(day),
        "WE": week_value(day) + "-WE",
        "M": month_value(year, month),
        "Q": f"{year:04}-Q{(month + 2) // 3}",
        "H": f"{year:04}-H{(month + 5) // 6}",
        "Y": f"{year:04}",
        "DE": f"{year // 10:03}",
        "CE": f"{year // 100:02}",
        "ML": f"{year // 1000}",
    }
    return values[unit]


def shifted(day: date, unit: str, count: int) -> date | None:
    """The day so many units later (earlier where negative), None beyond the calendar; months end where the month ends."""
    if unit in ("D", "W", "F", "WE"):
        days = count * {"D": 1, "W": 7, "F": 14, "WE": 7}[unit]
        if not 1 <= day.toordinal() + days <= date.max.toordinal():
            return None
        return day + timedelta(days)
    months = count * {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, last_day(year, month + 1)))


def last_day(year: int, month: int) -> int:
    """The number of days of a month."""
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    return (following - timedelta(1)).day if following else 31


def made_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= last_day(year, month)):
        return None
    return date(year, month, day)


def first_day(value: str | None) -> date | None:
    """The first day of a calendar value, None for durations, references and unknown parts."""
    match = _PARTS.match(value or "")
    if match is None or int(match["year"]) == 0:
        return None
    year = int(match["year"])
    if match["week"]:
        return date.fromisocalendar(year, int(match["week"]), 1) if 1 <= int(match["week"]) <= _weeks(year) else None
    if match["quarter"]:
        return date(year, 3 * int(match["quarter"]) - 2, 1)
    if match["season"]:
        return date(year, _SEASON_MONTH[match["season"]], 1)
    return made_day(year, int(match["month"] or 1), int(match["day"] or 1))


def grain(value: str | None) -> str | None:
    """The unit that a calendar value is exact to: D, W, M, Q, S (season) or Y; None for anything else."""
    match = _PARTS.match(value or "")
    if match is None:
        return None
    for name, unit in (("day", "D"), ("week", "W"), ("month", "M"), ("quarter", "Q"), ("season", "S")):
        if match[name]:
            return unit
    return "Y"


def _weeks(year: int) -> int:
    return date(year, 12, 28).isocalendar().week
