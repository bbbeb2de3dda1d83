"""Expressions that point to the past, the present or the future without a date: "recently", "now", "in the future"."""

from parley.reading.dates.context import Context, Reading
from parley.reading.dates.pattern import Phrase
from parley.reading.dates.rule import Rule
from parley.records import TimexType

_GO_ON = frozenset("that they it he she we i you there who which but by with as when".split())
# What follows a current that is a stream.
_AFTER_CURRENT = _GO_ON | frozenset("is was are were has had will would could through runs ran carried swept against into".split())


def _vague(phrase: Phrase, _: Context) -> Reading | None:
    return Reading(TimexType.DATE, phrase.letters("vague"))


def _future(phrase: Phrase, _: Context) -> Reading | None:
    """ "in the future", "in the near future", but not "future talks"."""
    after = phrase.after()
    if after is not None and after.kind == "OTHER" and after.text.lower() not in _GO_ON:
        return None
    return Reading(TimexType.DATE, phrase.letters("vague"))


def _past(phrase: Phrase, _: Context) -> Reading | None:
    before, after = phrase.before(), phrase.after()
    ends = after is None or after.kind in ("MARK", "COMMA", "BREAK", "AND") or after.text.lower() in _GO_ON
    if not ends or (after is not None and after.text.lower() in _GO_ON and (before is None or before.kind not in ("IN", "OF"))):
        return None
    return Reading(TimexType.DATE, "PAST_REF")


def _units_ago(_phrase: Phrase, _: Context) -> Reading | None:
    """ "years ago", "weeks earlier": how many is not said."""
    return Reading(TimexType.DATE, "PAST_REF")


def _these_days(phrase: Phrase, _: Context) -> Reading | None:
    """ "These days" are the present, "these weeks" a stretch of it."""
    return Reading(TimexType.DATE, "PRESENT_REF") if phrase.letters("unit") == "D" else None


def _past_years(phrase: Phrase, _: Context) -> Reading | None:
    """ "in past years", which says neither how many they were nor that they end now."""
    return Reading(TimexType.DATE, "PAST_REF") if phrase.letters("unit") in ("Y", "DE") else None


def _current(phrase: Phrase, _: Context) -> Reading | None:
    """ "the current market", but not "the strong current"."""
    after = phrase.after()
    noun = after is not None and after.kind == "OTHER" and after.text.islower() and after.text not in _AFTER_CURRENT
    return Reading(TimexType.DATE, "PRESENT_REF") if noun else None


RULES = (
    Rule(_vague, ("vague:VAGUE",)),
    Rule(_future, ("THE vague:FUTURE", "vague:FUTURE")),
    Rule(_past, ("THE PAST",)),
    Rule(_these_days, ("THESE unit:UNITS",)),
    Rule(_past_years, ("PAST unit:UNITS",)),
    Rule(_current, ("CURRENT",)),
    Rule(_units_ago, ("UNITS AGO|EARLIER",)),
)
