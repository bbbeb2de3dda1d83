"""Weekdays and parts of days: "Monday", "last Friday", "on Monday night", "this morning", "yesterday"."""

from datetime import date, timedelta

from parley.reading.dates.context import Context, Reading, weekday_on_or_after, weekday_on_or_before
from parley.reading.dates.pattern import Phrase
from parley.reading.dates.rule import Rule
from parley.reading.dates.value import day_value, grain, shifted
from parley.records import TimexType

_WEEK_OFFSET = {"LAST": -1, "PAST": -1, "PREVIOUS": -1, "THIS": 0, "NEXT": 1, "COMING": 1, "FOLLOWING": 1}


def with_part(day: date | None, phrase: Phrase) -> Reading:
    """The day, or its part where the phrase names one ("2025-04-21TEV")."""
    if "part" not in phrase:
        return Reading(TimexType.DATE, day_value(day) if day else None)
    if day is None:
        return Reading(TimexType.TIME, None)
    word = phrase.word("part")
    part = {12: "T12:00", 24: "T24:00"}[phrase.number("part")] if word.kind == "NOON" else "T" + phrase.letters("part")
    return Reading(TimexType.TIME, day_value(day) + part)


def _weekday(phrase: Phrase, context: Context) -> Reading | None:
    return with_part(weekday_day(phrase, context), phrase)


def weekday_day(phrase: Phrase, context: Context) -> date | None:
    """The day that a weekday stands for: the word before it decides, then the verb, then the past."""
    weekday, base = phrase.number("weekday"), context.base
    if base is None:
        return None
    if "unit" in phrase:
        return _in_week(weekday, _WEEK_OFFSET[phrase.word("rel").kind], base)
    kind = phrase.word("rel").kind if "rel" in phrase else ""
    if kind in ("LAST", "PAST"):
        return weekday_on_or_before(base - timedelta(1), weekday) if base > date.min else None
    if kind == "NEXT":
        return _in_week(weekday, 1, base)
    if kind == "COMING":
        return weekday_on_or_after(base + timedelta(1), weekday) if base < date.max else None
    mentioned = context.mentioned if grain(context.mention) == "D" else None
    if kind == "PREVIOUS":
        return weekday_on_or_before((mentioned or base) - timedelta(1), weekday)
    if kind == "FOLLOWING":
        return weekday_on_or_after((mentioned or base) + timedelta(1), weekday)
    if kind in ("THIS", "THAT"):
        return _in_week(weekday, 0, base)
    if context.direction(phrase.start, phrase.end) > 0:
        return weekday_on_or_after(base, weekday)
    return weekday_on_or_before(base, weekday)


def _in_week(weekday: int, offset: int, base: date) -> date | None:
    monday = base - timedelta(base.weekday())
    week = shifted(monday, "W", offset)
    return shifted(week, "D", weekday) if week else None


def _week_from(phrase: Phrase, context: Context) -> Reading | None:
    """ "a week on Monday", "Monday week": a week after the coming one."""
    if context.base is None:
        return Reading(TimexType.DATE, None)
    return Reading(TimexType.DATE, day_value(weekday_on_or_after(context.base + timedelta(1), phrase.number("weekday")) + timedelta(7)))


def _today(phrase: Phrase, context: Context) -> Reading | None:
    if context.anchor is None:
        return with_part(None, phrase)
    return with_part(shifted(context.anchor, "D", phrase.number("today")), phrase)


def _around_today(phrase: Phrase, context: Context) -> Reading | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    if phrase.letters("unit") != "D":
        return None
    if context.anchor is None:
        return Reading(TimexType.DATE, None)
    day = shifted(context.anchor, "D", phrase.number("today") + phrase.number("side"))
    return Reading(TimexType.DATE, day_value(day) if day else None)


def _beside_weekday(phrase: Phrase, context: Context) -> Reading | None:
    """ "the day before last Tuesday"."""
    if phrase.letters("unit") != "D":
        return None
    base = context.base
    if base is None:
        return Reading(TimexType.DATE, None)
    if "rel" in phrase and phrase.word("rel").kind == "LAST":
        day: date | None = weekday_on_or_before(base - timedelta(1), phrase.number("weekday"))
    elif context.direction(phrase.start, phrase.end) > 0 or "rel" in phrase:
        day = weekday_on_or_after(base, phrase.number("weekday"))
    else:
        day = weekday_on_or_before(base, phrase.number("weekday"))
    moved = shifted(day, "D", phrase.number("beside")) if day else None
    return Reading(TimexType.DATE, day_value(moved) if moved else None)


def _tonight(_: Phrase, context: Context) -> Reading | None:
    return Reading(TimexType.TIME, day_value(context.anchor) + "TNI" if context.anchor else None)


def _overnight(phrase: Phrase, context: Context) -> Reading | None:
    """The night that ended on the anchor's morning, or with a future verb the one that begins on its evening."""
    after = phrase.after()
    if "part" in phrase or context.anchor is None:
        return Reading(TimexType.TIME, None) if context.anchor is None else None
    if after is not None and after.kind == "TO":
        return Reading(TimexType.TIME, None)
    return Reading(TimexType.TIME, day_value(context.anchor) + "TNI")


def _part(phrase: Phrase, context: Context) -> Reading | None:
    """ "this morning", "last night", "the next morning", "that evening"."""
    kind = phrase.word("rel").kind
    day = context.anchor
    if kind in ("THAT", "SAME", "PREVIOUS", "FOLLOWING") or (kind == "NEXT" and phrase.words[phrase.first].kind == "THE"):
        day = context.mentioned if grain(context.mention) == "D" else context.anchor
    if day is None:
        return Reading(TimexType.TIME, None)
    moved = shifted(day, "D", {"LAST": -1, "PREVIOUS": -1, "NEXT": 1, "FOLLOWING": 1}.get(kind, 0))
    return with_part(moved, phrase)


_EARLY = "(EARLY|LATE|EARLIER|LATER|MID DASH? ON?)?"
_ON = "(COMMA? ON? (EARLY|LATE)?)"

RULES = (
    Rule(
        _weekday,
        (
            f"{_EARLY} THE? (THIS rel:COMING|PAST | rel:LAST|PAST|NEXT|THIS|COMING|PREVIOUS|FOLLOWING|THAT)? weekday:WEEKDAY "
            "DASH? part:PART|NOON|DAWN?",
            f"{_EARLY} weekday:WEEKDAY (OF|IN)? rel:LAST|THIS|NEXT unit:UNIT",
            f"part:PART|NOON|DAWN {_ON}? rel:LAST|NEXT|THIS|COMING? weekday:WEEKDAY",
            "THE? part:PART (OF|ON)? rel:LAST|NEXT? weekday:WEEKDAY",
            f"{_EARLY} weekday:WEEKDAY IN THE part:PART",
            f"{_EARLY} weekday:WEEKDAY AT part:NOON|DAWN|PART",
        ),
    ),
    Rule(_week_from, ("A UNIT ON weekday:WEEKDAY", "A UNIT FROM weekday:WEEKDAY")),
    Rule(
        _today,
        (f"{_EARLY} today:TODAY part:PART|NOON|DAWN?", f"part:PART|NOON|DAWN {_ON}? today:TODAY", "MID DASH? part:PART today:TODAY"),
    ),
    Rule(_beside_weekday, ("THE? unit:UNIT beside:BEFORE|AFTER rel:LAST|NEXT|THIS? weekday:WEEKDAY",)),
    Rule(_around_today, ("THE unit:UNIT side:BEFORE|AFTER today:TODAY",)),
    Rule(_tonight, (f"{_EARLY} TONIGHT",)),
    Rule(_overnight, ("OVERNIGHT",)),
    Rule(_part, (f"{_EARLY} THE? THAT? rel:LAST|THIS|NEXT|THAT|SAME|PREVIOUS|FOLLOWING part:PART|DAWN",)),
)
