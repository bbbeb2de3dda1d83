"""What the grammar knows beside the words: the anchor, what was mentioned before, which way the verb points."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from parley.reading.dates.value import first_day, grain, made_day, shifted
from parley.records import TimexType

Direction = Callable[[int, int], int]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of a phrase: the TIMEX3 type and value (None where nothing fixes it).

    `compared` marks a period that is only named to compare the report's own period with ("a year earlier").
    """

    type: TimexType
    value: str | None
    compared: bool = False


@dataclass(slots=True)
class Context:
    """The state of one pass over a report, in text order.

    `anchor` is the day that relative expressions count from, `narrative` says that the text tells history in order,
    `direction(start, end)` is -1, 0 or 1 as the verb that governs that span points to the past, nowhere, or the future.
    `mention` is the latest calendar value that the text gave, `period` the latest quarter that the report tells of (one that is
    only foreseen is not);
    `years` the year in which each month and day stood before.
    """

    anchor: date | None
    narrative: bool
    direction: Direction
    mention: str | None = None
    mentioned_at: int = 0
    period: str | None = None
    years: dict[tuple[int, int], int] = field(default_factory=dict)

    def note(self, reading: Reading, at: int, end: int) -> None:
        """Remember a reading for what comes after it."""
        if reading.type in (TimexType.DATE, TimexType.TIME) and grain(reading.value):
            value = (reading.value or "").split("/")[0]
            if self.narrative and self.anchor and value.startswith(self.anchor.isoformat()):
                return
            self.mention, self.mentioned_at = value, at
            if grain(value) == "D":
                self.years[int(value[5:7]), int(value[8:10])] = int(value[:4])
            if grain(value) == "Q" and not reading.compared and self._is_told(value, at, end):
                self.period = value

    def _is_told(self, quarter: str, at: int, end: int) -> bool:
        """Whether there can be figures of a quarter: it is over, or a verb tells of it as of the past (a fiscal quarter ends earlier)."""
        first = first_day(quarter)
        following = shifted(first, "Q", 1) if first else None
        over = following is not None and self.anchor is not None and following <= self.anchor
        return over or self.direction(at, end) < 0

    @property
    def mentioned(self) -> date | None:
        """The first day of the latest mention."""
        return first_day(self.mention)

    @property
    def base(self) -> date | None:
        """The day that "last year" or "this week" counts from: the anchor, or in a narrative the latest mention."""
        return self.mentioned if self.narrative else self.anchor

    def day_near(self, month: int, day: int, start: int, end: int) -> date | None:
        """The day of that month and day number which the text most likely means."""
        base = self.base
        if base is None:
            return None
        if self.narrative:
            return made_day(base.year, month, day)
        if (month, day) in self.years:
            return made_day(self.years[month, day], month, day)
        options = [made for year in (base.year - 1, base.year, base.year + 1) if (made := made_day(year, month, day))]
        return nearest(options, base, self.direction(start, end))

    def month_near(self, month: int, start: int, end: int) -> tuple[int, int] | None:
        """The year and month which a month without a year most likely means."""
        base = self.base
        if base is None:
            return None
        if self.narrative:
            return base.year, month
        return _month_by(base, month, self.direction(start, end))


def _month_by(base: date, month: int, direction: int) -> tuple[int, int]:
    ahead = (month - base.month) % 12
    if direction > 0:
        return base.year + (month < base.month), month
    if direction == 0 and 0 < ahead <= 3:
        return base.year + (month < base.month), month
    return base.year - (month > base.month), month


def nearest(options: list[date], base: date, direction: int) -> date | None:
    """The option that lies on the side of `base` that the verb points to; without a verb the nearer one, the past by half as much again."""

    def cost(option: date) -> float:
        days = (option - base).days
        side = 1 if days > 0 else -1 if days < 0 else 0
        weight = 1.0 if side in (direction, 0) else 6.0 if direction else (1.5 if side > 0 else 1.0)
        return abs(days) * weight

    return min(options, key=cost, default=None)


def weekday_on_or_before(day: date, weekday: int) -> date:
    """The latest such weekday that is not after `day`."""
    return day - timedelta((day.weekday() - weekday) % 7)


def weekday_on_or_after(day: date, weekday: int) -> date:
    """The earliest such weekday that is not before `day`."""
    return day + timedelta((weekday - day.weekday()) % 7)
