"""Days, times and durations in a report."""

from dataclasses import dataclass
from enum import StrEnum

from parley.records.span import Span


class TimexType(StrEnum):
    """The four types of TimeML's TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression and its TIMEX3 value (TimeML 1.2.1), None where nothing in the report fixes it."""

    span: Span
    type: TimexType
    value: str | None
