"""When: the time expressions of a report, their values, and which of them dates an act."""

from parley.reading.dates.find import find_dates

__all__ = ["find_dates"]
