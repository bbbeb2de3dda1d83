"""Days and months of the calendar: "21 April 2025", "Apr. 18-20", "24/02/2022", "late March", holidays."""

import re
from datetime import date

from parley.reading.dates.context import Context, Reading, nearest
from parley.reading.dates.holiday import holiday_days
from parley.reading.dates.pattern import Phrase
from parley.reading.dates.rule import ANY_MONTH, EDGE, YEAR_AFTER, Rule
from parley.reading.dates.value import day_value, made_day, month_value, week_value
from parley.reading.dates.year import says_other_unit, short_year, year_of
from parley.records import TimexType

_BARE_MONTH_AFTER = frozenset("IN SINCE TO FROM BETWEEN OVER AND OF BEFORE AFTER LAST NEXT THIS".split())
# "The March election" is of the month, "the March against hunger" is not.
_AFTER_MARCH = frozenset("against across into toward towards with was is has will that which".split())
_BARE_MONTH_WORDS = frozenset({"by", "until", "till"})


def _day(phrase: Phrase, context: Context) -> Reading | None:
    made = day_of_phrase(phrase, context)
    if made is None:
        known = year_of(phrase, context) or context.base
        return None if known else Reading(TimexType.DATE, None)
    if "part" in phrase:
        return Reading(TimexType.TIME, f"{made}T{phrase.letters('part')}")
    return Reading(TimexType.DATE, day_value(made))


def day_of_phrase(phrase: Phrase, context: Context, name: str = "day") -> date | None:
    """The day of a phrase with a month and a day number, None where no year is known or no such day exists."""
    if says_other_unit(phrase):
        return None
    month, day = phrase.number("month"), phrase.number(name)
    year = year_of(phrase, context)
    if year is None and "side" in phrase and context.base:
        base, passed = context.base, (context.base.month, context.base.day)
        back = phrase.word("side").kind in ("LAST", "PAST")
        return made_day(base.year + (-((month, day) >= passed) if back else (month, day) <= passed), month, day)
    if year is None:
        return context.day_near(month, day, phrase.start, phrase.end)
    return made_day(year, month, day)


def _day_range(phrase: Phrase, context: Context) -> Reading | None:
    first, last = day_of_phrase(phrase, context), day_of_phrase(phrase, context, "until")
    if phrase.number("day") >= phrase.number("until"):
        return None
    if first is None or last is None:
        return Reading(TimexType.DATE, None) if context.base is None else None
    if first > last:
        last = made_day(first.year, last.month, last.day) or last
    return Reading(TimexType.DATE, f"{first}/{last}")


def _iso(phrase: Phrase, _: Context) -> Reading | None:
    text = phrase.word("iso").text
    year, month, day = (int(part) for part in text[:10].split("-"))
    if made_day(year, month, day) is None:
        return None
    return Reading(TimexType.TIME if "T" in text else TimexType.DATE, text)


def _iso_week(phrase: Phrase, _: Context) -> Reading | None:
    year, week = phrase.word("iso").text.split("-W")
    return Reading(TimexType.DATE, f"{year}-W{int(week):02}")


def _slashed(phrase: Phrase, context: Context) -> Reading | None:
    """Day and month in the order that the calendar allows; where it allows both, the one nearer to the anchor, else day first."""
    text = phrase.word("slashed").text
    one, two, last = (int(part) for part in re.split(r"[/.]", text))
    year = last if len(re.split(r"[/.]", text)[2]) == 4 else short_year(last, context)
    british, american = made_day(year, two, one), made_day(year, one, two)
    if "." in text:
        american = None
    options = [option for option in (british, american) if option]
    if not options:
        return None
    chosen = nearest(options, context.anchor, 0) if context.anchor else options[0]
    return Reading(TimexType.DATE, day_value(chosen or options[0]))


def _month(phrase: Phrase, context: Context) -> Reading | None:
    month = phrase.number("month")
    if says_other_unit(phrase):
        return None
    year = year_of(phrase, context)
    if year is None:
        if phrase.last - phrase.first == 1 and not _stands_alone(phrase):
            return None
        near = context.month_near(month, phrase.start, phrase.end)
        if near is None:
            return Reading(TimexType.DATE, None)
        year = near[0]
    return Reading(TimexType.DATE, month_value(year, month))


def _stands_alone(phrase: Phrase) -> bool:
    """Whether a bare month is one: "in May", "since March", but not "May said" or "March on Rome"."""
    word, before, after = phrase.word("month"), phrase.before(), phrase.after()
    if word.kind == "SHORTMONTH" and not word.text.endswith("."):
        return False
    if phrase.number("month") not in (3, 5, 4, 6, 8):
        return True
    if before is not None and (before.kind in _BARE_MONTH_AFTER or before.text.lower() in _BARE_MONTH_WORDS):
        return True
    if before is not None and before.kind == "THE" and after is not None and after.kind == "OTHER" and after.text.islower():
        return after.text not in _AFTER_MARCH
    if phrase.number("month") == 8 and not (after is not None and after.text.istitle()):
        return True
    return phrase.number("month") not in (5, 3) and not (after is not None and after.kind == "OTHER" and after.text.istitle())


def _relative_month(phrase: Phrase, context: Context) -> Reading | None:
    month, kind, base = phrase.number("month"), phrase.word("side").kind, context.base
    if base is None:
        return Reading(TimexType.DATE, None)
    if kind in ("LAST", "PAST", "PREVIOUS"):
        year = base.year - (0 if month < base.month else 1)
    elif kind == "THIS":
        year = base.year
    else:
        year = base.year + (0 if month > base.month else 1)
    return Reading(TimexType.DATE, month_value(year, month))


def _holiday(phrase: Phrase, context: Context) -> Reading | None:
    name = phrase.word("holiday").text
    year = year_of(phrase, context)
    if says_other_unit(phrase):
        return None
    if year is not None:
        days = holiday_days(name, year) if 1 < year < 4000 else []
        return Reading(TimexType.DATE, day_value(days[0])) if days else None
    base = context.base
    if base is None:
        return Reading(TimexType.DATE, None)
    direction = context.direction(phrase.start, phrase.end)
    if "unit" in phrase and phrase.letters("unit") != "W":
        return None
    if "side" in phrase:
        direction = {"LAST": -1, "PAST": -1, "NEXT": 1, "COMING": 1}.get(phrase.word("side").kind, direction)
    options = [day for year in (base.year - 1, base.year, base.year + 1) if 1 < year < 4000 for day in holiday_days(name, year)]
    chosen = nearest(options, base, direction)
    if chosen is None:
        return None
    return Reading(TimexType.DATE, week_value(chosen) if "unit" in phrase else day_value(chosen))


_WEEKDAY = "(WEEKDAY|SHORTDAY COMMA? THE?)?"

RULES = (
    Rule(
        _day,
        (
            f"{_WEEKDAY} {ANY_MONTH} THE? day:DAYNUM|NTH {YEAR_AFTER}?",
            f"{_WEEKDAY} THE? day:DAYNUM|NTH OF? {ANY_MONTH} {YEAR_AFTER}?",
            f"THE? day:ORDINAL OF {ANY_MONTH} {YEAR_AFTER}?",
            f"EARLY|LATE|EARLIER|LATER ON? {ANY_MONTH} day:DAYNUM|NTH {YEAR_AFTER}?",
            f"side:LAST|PAST|THIS|NEXT|COMING {ANY_MONTH} day:DAYNUM|NTH",
            f"THE? part:PART OF (WEEKDAY COMMA?)? {ANY_MONTH} day:DAYNUM|NTH {YEAR_AFTER}?",
            f"THE? part:PART OF (WEEKDAY COMMA?)? day:DAYNUM|NTH {ANY_MONTH} {YEAR_AFTER}?",
            f"{ANY_MONTH} day:DAYNUM|NTH part:PART",
        ),
    ),
    Rule(
        _day_range,
        (
            f"{ANY_MONTH} day:DAYNUM|NTH DASH|TO|AND until:DAYNUM|NTH {YEAR_AFTER}?",
            f"day:DAYNUM|NTH DASH|TO|AND until:DAYNUM|NTH OF? {ANY_MONTH} {YEAR_AFTER}?",
        ),
    ),
    Rule(_iso, ("iso:ISO",)),
    Rule(_iso_week, ("iso:ISOWEEK",)),
    Rule(_slashed, ("slashed:SLASHED",)),
    Rule(
        _month,
        (
            f"{EDGE}? {ANY_MONTH} {YEAR_AFTER}",
            f"{EDGE}? {ANY_MONTH} OF? year:YEAR",
            f"{EDGE} {ANY_MONTH}",
            "month:MONTH|SHORTMONTH",
        ),
    ),
    Rule(_relative_month, (f"{EDGE}? THIS? side:LAST|PAST|NEXT|THIS|COMING|PREVIOUS|FOLLOWING {ANY_MONTH}",)),
    Rule(
        _holiday,
        (
            "THE? holiday:HOLIDAY unit:UNIT",
            f"THE? side:LAST|NEXT|THIS|COMING|PAST? holiday:HOLIDAY {YEAR_AFTER}?",
        ),
    ),
)
