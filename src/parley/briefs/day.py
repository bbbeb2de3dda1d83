"""Days and durations in words, each tied to the words of the report that fix it."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from parley.briefs.paragraph import Paragraphs
from parley.records import Span, TimeExpression

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"\d{4}")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


def interval(value: str) -> tuple[date, date] | None:
    """The first and last day that a TIMEX3 value covers, or None where it names no days."""
    first, slash, last = value.partition("/")
    if slash:
        begin, close = interval(first), interval(last)
        return (begin[0], close[1]) if begin and close else None
    try:
        return _span_of_days(value)
    except ValueError:
        return None


def _span_of_days(value: str) -> tuple[date, date] | None:
    if found := _DAY.fullmatch(value):
        day = date(*(int(part) for part in found.groups()))
        return day, day
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return (monday + timedelta(days=5 if found[3] else 0)), monday + timedelta(days=6)
    if found := _MONTH.fullmatch(value):
        year, month = int(found[1]), int(found[2])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if _YEAR.fullmatch(value):
        return date(int(value), 1, 1), date(int(value), 12, 31)
    return None


def plain_day(value: str) -> str:
    """A date value without its notation: the two ends of a range joined by "to"."""
    return value.replace("/", " to ")


@dataclass(frozen=True, slots=True)
class Days:
    """Tells days in the words of one report: its time expressions by the days that they cover."""

    paragraphs: Paragraphs
    _worded: dict[tuple[date, date], list[TimeExpression]]

    @classmethod
    def of(cls, times: Iterable[TimeExpression], paragraphs: Paragraphs) -> "Days":
        """The days of a report with these time expressions; those without a value word none."""
        worded: dict[tuple[date, date], list[TimeExpression]] = {}
        for time in times:
            if days := interval(time.value or ""):
                worded.setdefault(days, []).append(time)
        return cls(paragraphs, worded)

    def in_words(self, value: str, evidence: Iterable[Span]) -> str:
        """A date as the report words it, with the date that this stands for: "Wednesday (2025-04-23)".

        Where the words stand outside the evidence but in its paragraph they are quoted: "2025-04-21 (“Monday”, ¶3)";
        otherwise the date is said to be worked out.
        """
        spans = tuple(evidence)
        if any(value in span.text for span in spans):
            return value
        days = interval(value)
        near = {self.paragraphs.number(span.start) for span in spans}
        times = self._worded.get(days, []) if days else []
        same = [time for time in times if self.paragraphs.number(time.span.start) in near]
        if inside := [time for time in same if any(span.holds(time.span) for span in spans)]:
            return f"{_words(inside[0])} ({plain_day(value)})"
        if same:
            time = min(same, key=lambda time: abs(time.span.start - spans[0].start))
            return f"{plain_day(value)} (“{_words(time)}”, ¶{self.paragraphs.number(time.span.start)})"
        return f"{plain_day(value)} (worked out)"


def _words(time: TimeExpression) -> str:
    return " ".join(time.span.text.split())


def duration_in_words(value: str) -> str:
    """A TIMEX3 duration in words ("PT30H": "30 hours"); anything else as it stands."""
    found = _DURATION.fullmatch(value)
    if not found or not any(found.groups()):
        return value
    parts = [(int(number), unit) for number, unit in zip(found.groups(), _UNITS, strict=True) if number]
    return ", ".join(f"{number} {unit}{'' if number == 1 else 's'}" for number, unit in parts)
