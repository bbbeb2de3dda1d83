"""Calendar days as people write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from parley.records import UsageError

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
_DAY_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"
DAY = (
    rf"(?:(?P<y1>\d{{4}})[-/](?P<m1>\d{{1,2}})[-/](?P<d1>\d{{1,2}})(?!\d)"
    rf"|(?P<d2>{_DAY_NUMBER})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<m2>{MONTH}),?[\s-]+(?P<y2>\d{{4}})\b"
    rf"|(?P<m3>{MONTH})\s+(?P<d3>{_DAY_NUMBER})(?:st|nd|rd|th)?(?:,\s*|\s+)(?P<y3>\d{{4}})\b)"
)
_DAY = re.compile(rf"(?<![\w/-]){DAY}", re.IGNORECASE)
_GIVEN = re.compile(rf"(?:{WEEKDAY},?\s+)?{DAY}(?:[T\s,]+\d{{1,2}}:\d{{2}}.*)?", re.IGNORECASE | re.DOTALL)
_EARLIEST, _LATEST = 1800, 2199


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A full date and the run of text that gives it."""

    start: int
    end: int
    on: date


def month_number(name: str) -> int | None:
    """The number of a month by its English name or abbreviation, in any case, with or without a point."""
    stem = name.lower().rstrip(".")
    return next(
        (number for number, month in enumerate(_MONTHS, 1) if len(stem) >= 3 and month.startswith(stem[:4] if stem == "sept" else stem)),
        None,
    )


def make_day(year: str | int, month: str | int, day: str | int) -> date | None:
    """The day of those three numbers, or None where the calendar has no such day; a month may be a name."""
    number = month_number(month) if isinstance(month, str) and not month.isdigit() else int(month)
    if number is None or not _EARLIEST <= int(year) <= _LATEST:
        return None
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def day_of(match: re.Match[str]) -> date | None:
    """The day that a match of a pattern holding `DAY` stands for, or None where there is no such day."""
    part = match.groupdict()
    for form in "123":
        if part["y" + form]:
            return make_day(part["y" + form], part["m" + form], part["d" + form])
    return None


def find_days(text: str) -> Iterator[WrittenDay]:
    """Every full date (day, month, four-digit year) of the text, in its order.

    Dates in figures count only when the year comes first: 04/05/2025 is two different days to two readers.
    """
    for match in _DAY.finditer(text):
        on = day_of(match)
        if on is not None:
            yield WrittenDay(match.start(), match.end(), on)


def parse_day(text: str, *, where: str = "the published date") -> date:
    """The day that a user gave: 2025-04-21, 21 April 2025 or April 21, 2025, with or without a time after it.

    Raises `UsageError`, which begins with `where`, for anything else and for days that no calendar has.
    """
    match = _GIVEN.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"{where} {text!r} is not a date that can be read; write it as YYYY-MM-DD, for instance 2025-04-21.")
    on = day_of(match)
    if on is None:
        raise UsageError(f"{where} {text!r} is a day that does not exist; check day and month and write it as YYYY-MM-DD.")
    return on
