"""Weeks, months and years named from where the text stands: "last week", "two days later", "three years ago"."""

from datetime import date, timedelta

from parley.reading.dates.context import Context, Reading
from parley.reading.dates.pattern import Phrase
from parley.reading.dates.quantity import AMOUNT, amount_of
from parley.reading.dates.rule import EDGE, Rule
from parley.reading.dates.value import grain, shifted, unit_value, week_value
from parley.records import TimexType

_OFFSET = {
    "LAST": -1, "PAST": -1, "PREVIOUS": -1, "THIS": 0, "THAT": 0, "SAME": 0, "CURRENT": 0, "NEXT": 1, "COMING": 1, "FOLLOWING": 1
}  # fmt: skip
_BY_MENTION = frozenset({"PREVIOUS", "FOLLOWING", "THAT", "SAME"})
_LONG = frozenset({"DE", "CE", "ML", "H", "F"})


def _named_unit(phrase: Phrase, context: Context) -> Reading | None:
    """ "last week", "the following month", "that same day"; "the past year" is a stretch that ends now."""
    unit, kind = phrase.letters("unit"), phrase.word("rel").kind
    if unit.startswith("T") or (unit == "D" and kind in ("LAST", "PAST", "CURRENT")):
        return None
    if kind in ("PAST", "COMING") and unit in ("D", "W", "M", "Y", "DE") and (kind == "PAST" or unit in ("Y", "DE")):
        return Reading(TimexType.DURATION, {"DE": "P10Y"}.get(unit, "P1" + unit))
    if unit in _LONG and kind != "THIS":
        return Reading(TimexType.DURATION, {"DE": "P10Y", "CE": "P100Y"}.get(unit)) if unit in ("DE", "CE") else None
    if unit == "D" and kind == "THIS":
        return Reading(TimexType.DATE, unit_value("D", context.anchor) if context.anchor else None)
    base = _base(unit, kind, phrase, context)
    if base is None:
        return Reading(TimexType.DATE, None)
    if unit == "WE":
        return Reading(TimexType.DATE, _weekend(base, kind, phrase, context))
    moved = shifted(base, unit, _OFFSET[kind])
    return Reading(TimexType.DATE, unit_value(unit, moved) if moved else None)


def _base(unit: str, kind: str, phrase: Phrase, context: Context) -> date | None:
    """The day to count from: for "the previous week" the latest mention that is as exact as the unit, else the anchor."""
    points_back = kind in _BY_MENTION or (kind == "NEXT" and phrase.words[phrase.first].kind == "THE")
    exact = grain(context.mention)
    if points_back and context.mention and exact and exact in _GRAINS_WITHIN.get(unit, ""):
        near = unit not in ("W", "WE") or context.narrative or phrase.start - context.mentioned_at < 200
        if near:
            return context.mentioned
    return context.base


_GRAINS_WITHIN = {"D": "D", "W": "DW", "WE": "DW", "M": "DM", "Q": "DMQ", "Y": "DWMQSY"}


def _weekend(base: date, kind: str, phrase: Phrase, context: Context) -> str | None:
    """The Saturday and Sunday meant: "last weekend" before the base's week, "this" and "the" by the verb's direction."""
    saturday = base - timedelta(base.weekday()) + timedelta(5)
    if kind in ("LAST", "PREVIOUS", "PAST"):
        saturday -= timedelta(7)
    elif kind in ("NEXT", "FOLLOWING"):
        saturday += timedelta(7) if base.weekday() >= 5 or kind == "NEXT" else timedelta(0)
    elif base < saturday and kind not in ("COMING",) and context.direction(phrase.start, phrase.end) <= 0:
        saturday -= timedelta(7) if kind == "" or base.weekday() < 2 else timedelta(0)
    return week_value(saturday) + "-WE"


def _the_weekend(phrase: Phrase, context: Context) -> Reading | None:
    if phrase.letters("unit") != "WE":
        return None
    base = context.base
    return Reading(TimexType.DATE, _weekend(base, "", phrase, context) if base else None)


def _bound_unit(phrase: Phrase, context: Context) -> Reading | None:
    """ "the end of the month", "later in the day", "year's end": the unit in which the text stands."""
    unit = phrase.letters("unit")
    if unit.startswith("T") or unit in _LONG:
        return None
    if unit == "WE":
        return _the_weekend(phrase, context)
    base = context.base
    if unit == "D" and grain(context.mention) == "D":
        base = context.mentioned
    if base is None:
        return Reading(TimexType.DATE, None)
    return Reading(TimexType.DATE, unit_value(unit, base))


def _week_of(phrase: Phrase, context: Context) -> Reading | None:
    if phrase.letters("unit") != "W":
        return None
    day = context.day_near(phrase.number("month"), phrase.number("day"), phrase.start, phrase.end)
    return Reading(TimexType.DATE, week_value(day) if day else None)


def _ago(phrase: Phrase, context: Context) -> Reading | None:
    """So many units before the anchor ("ago") or before or after what was last mentioned ("earlier", "later")."""
    amount, unit, side = amount_of(phrase), phrase.letters("unit"), phrase.word("side")
    count = phrase.number("side")
    if side.kind in ("BEFORE", "AFTER") and phrase.words[phrase.last - 1].kind == side.kind and _goes_on(phrase):
        return None
    if amount is None or unit.startswith("T"):
        reference = "PAST_REF" if side.kind == "AGO" else "FUTURE_REF" if side.kind == "HENCE" else None
        if unit.startswith("T"):
            day = context.anchor if side.kind in ("AGO", "HENCE") else context.mentioned or context.anchor
            return Reading(TimexType.TIME, f"{day}TXX" if day else None)
        return Reading(TimexType.DATE, reference)
    base = context.base if side.kind in ("AGO", "HENCE") else context.mentioned or context.base
    if side.kind not in ("AGO", "HENCE") and context.mention and grain(context.mention) not in tuple(_GRAINS_WITHIN.get(unit, "DWMQSY")):
        base = None if not context.anchor or context.narrative else context.anchor
    if base is None:
        return Reading(TimexType.DATE, None)
    months = unit in ("Y", "DE") and amount != int(amount)
    steps = round(amount * 12) if months else round(amount)
    moved = shifted(base, "M" if months else unit, count * steps)
    return Reading(TimexType.DATE, unit_value(_plain(unit), moved) if moved else None)


def _from_now(phrase: Phrase, context: Context) -> Reading | None:
    """ "Ten days from now", "a month from today"."""
    amount, unit, since = amount_of(phrase), phrase.letters("unit"), phrase.word("since")
    if unit.startswith("T") or (since.kind == "VAGUE" and since.text.lower() != "now"):
        return None
    if amount is None:
        return Reading(TimexType.DATE, "FUTURE_REF")
    base = shifted(context.anchor, "D", int(since.meaning) if since.kind == "TODAY" else 0) if context.anchor else None
    moved = shifted(base, unit, round(amount)) if base else None
    return Reading(TimexType.DATE, unit_value(_plain(unit), moved) if moved else None)


def _plain(unit: str) -> str:
    """The unit to whose calendar value a count of such units is exact."""
    return {"DE": "Y", "CE": "Y", "ML": "Y", "WE": "W", "F": "W"}.get(unit, unit)


def _goes_on(phrase: Phrase) -> bool:
    """Whether "two days after" is followed by the event that it counts from, so that nothing in the phrase fixes it."""
    after = phrase.after()
    return after is not None and after.kind not in ("MARK", "COMMA", "BREAK")


def _day_beside(phrase: Phrase, context: Context) -> Reading | None:
    """ "the day before", "a day after": one unit from the latest mention."""
    unit = phrase.letters("unit")
    if unit.startswith("T") or unit in _LONG or unit == "WE":
        return None
    if _goes_on(phrase) and phrase.word("side").kind in ("BEFORE", "AFTER"):
        return None
    exact = grain(context.mention) or ""
    base = context.mentioned if exact and exact in _GRAINS_WITHIN.get(unit, "") else context.base
    moved = shifted(base, unit, phrase.number("side")) if base else None
    return Reading(TimexType.DATE, unit_value(unit, moved) if moved else None)


RULES = (
    Rule(
        _named_unit,
        (
            "THE? THIS|THAT? rel:LAST|PAST|NEXT|THIS|COMING|PREVIOUS|FOLLOWING|THAT|SAME|CURRENT WHOLE? unit:UNIT",
            f"{EDGE} THE? THIS|THAT? rel:LAST|PAST|NEXT|THIS|COMING|PREVIOUS|FOLLOWING|THAT|SAME|CURRENT unit:UNIT",
            "THIS rel:PAST|COMING unit:UNIT",
            "THE? rel:CURRENT|LAST|NEXT|THIS FISCAL unit:UNIT",
        ),
    ),
    Rule(_the_weekend, ("THE unit:UNIT",)),
    Rule(_bound_unit, (f"{EDGE} THE unit:UNIT", "unit:UNIT POSSESSIVE EDGE", "unit:UNIT DASH? edge:EDGE", "THE SAME unit:UNIT")),
    Rule(_week_of, ("THE unit:UNIT OF month:MONTH|SHORTMONTH day:DAYNUM|NTH", "THE unit:UNIT OF day:DAYNUM|NTH month:MONTH|SHORTMONTH")),
    Rule(_ago, (f"{AMOUNT} unit:UNIT|UNITS side:AGO|EARLIER|LATER|HENCE|BEFORE|AFTER",)),
    Rule(_from_now, (f"{AMOUNT} unit:UNIT|UNITS FROM since:VAGUE|TODAY",)),
    Rule(_day_beside, ("THE unit:UNIT side:BEFORE|AFTER", "A unit:UNIT side:BEFORE|AFTER|EARLIER|LATER")),
)
