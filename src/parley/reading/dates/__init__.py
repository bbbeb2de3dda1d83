"""When: the time expressions of a report, their values, and which of them dates an act."""

from parley.reading.dates.day import day_of
from parley.reading.dates.find import find_dates
from parley.reading.dates.when import when_of

__all__ = ["day_of", "find_dates", "when_of"]
