"""Times of the clock with their day: "10.30 a.m. on Monday", "18:00 GMT", "noon", "four o'clock"."""

from datetime import date

from parley.reading.dates.calendar_day import day_of_phrase
from parley.reading.dates.context import Context, Reading
from parley.reading.dates.pattern import Phrase
from parley.reading.dates.rule import ANY_MONTH, YEAR_AFTER, Rule
from parley.reading.dates.value import day_value, grain, shifted
from parley.reading.dates.weekday import weekday_day
from parley.records import TimexType


def _clock(phrase: Phrase, context: Context) -> Reading | None:
    time = _time(phrase)
    if time is None:
        return None
    day = _day(phrase, context)
    return Reading(TimexType.TIME, day_value(day) + time if day else None)


def _time(phrase: Phrase) -> str | None:
    """T18:00, or None where no clock shows that."""
    if "noon" in phrase:
        return f"T{phrase.number('noon'):02}:00"
    text = phrase.word("clock").text
    hour, minute = (int(part) for part in text.replace(".", ":").split(":")) if ":" in text or "." in text else (phrase.number("clock"), 0)
    if phrase.word("clock").kind == "YEAR":
        hour, minute = divmod(phrase.number("clock"), 100)
    if "meridiem" in phrase:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + phrase.number("meridiem")
    if "part" in phrase and phrase.letters("part") in ("AF", "EV", "NI") and hour < 12:
        hour += 12
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    return f"T{hour:02}:{minute:02}"


def _day(phrase: Phrase, context: Context) -> date | None:
    if "month" in phrase:
        return day_of_phrase(phrase, context)
    if "weekday" in phrase:
        return weekday_day(phrase, context)
    if "today" in phrase:
        return shifted(context.anchor, "D", phrase.number("today")) if context.anchor else None
    if grain(context.mention) == "D" and phrase.start - context.mentioned_at < 120:
        return context.mentioned
    return context.mentioned if context.narrative and grain(context.mention) == "D" else context.anchor


_LOCAL = "ZONE? (LOCAL TIMEWORD)?"
_AT = (
    f"(clock:DAYNUM|CLOCK meridiem:MERIDIEM {_LOCAL} | clock:CLOCK {_LOCAL} | clock:YEAR ZONE (LOCAL TIMEWORD)? "
    "| clock:DAYNUM|NUMBER OCLOCK (IN THE part:PART)? | clock:DAYNUM|NUMBER IN THE part:PART)"
)
_DAY = (
    f"(today:TODAY | rel:LAST|NEXT|THIS? weekday:WEEKDAY PART? | (WEEKDAY COMMA)? {ANY_MONTH} day:DAYNUM|NTH {YEAR_AFTER}? "
    f"| day:DAYNUM|NTH {ANY_MONTH} {YEAR_AFTER}?)"
)

RULES = (
    Rule(
        _clock,
        (
            _AT,
            f"{_AT} (COMMA? ON? | OF) {_DAY}",
            f"{_DAY} COMMA? AT? {_AT}",
            "AT noon:NOON",
            f"AT? noon:NOON (COMMA? ON? | OF) {_DAY}",
        ),
    ),
)
