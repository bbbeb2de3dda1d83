"""Expressions that point to the past, the present or the future without a date: "recently", "now", "in the future"."""

from parley.reading.dates.context import Context, Reading
from parley.reading.dates.pattern import Phrase
from parley.reading.dates.rule import Rule
from parley.records import TimexType


def _vague(phrase: Phrase, _: Context) -> Reading | None:
    return Reading(TimexType.DATE, phrase.letters("vague"))


def _past(phrase: Phrase, _: Context) -> Reading | None:
    after = phrase.after()
    if after is not None and after.kind not in ("MARK", "COMMA", "BREAK", "AND"):
        return None
    return Reading(TimexType.DATE, "PAST_REF")


def _previously(phrase: Phrase, _: Context) -> Reading | None:
    return Reading(TimexType.DATE, "PAST_REF")


def _units_ago(phrase: Phrase, _: Context) -> Reading | None:
    """ "years ago", "weeks earlier": how many is not said."""
    return Reading(TimexType.DATE, "PAST_REF")


RULES = (
    Rule(_vague, ("vague:VAGUE", "THE? vague:FUTURE")),
    Rule(_past, ("THE PAST",)),
    Rule(_previously, ("PREVIOUSLY",)),
    Rule(_units_ago, ("UNITS AGO|EARLIER",)),
)
