"""The period that a report gives figures for: "the quarter", "the latest period", "a year earlier", "the full year"."""

from datetime import timedelta

from parley.reading.dates.context import Context, Reading
from parley.reading.dates.pattern import Phrase
from parley.reading.dates.quantity import duration_value
from parley.reading.dates.rule import Rule
from parley.reading.dates.value import made_day, shifted, unit_value
from parley.records import TimexType

# Half a quarter: the quarter "ended Sept. 28" is the one that holds the day so long before.
_HALF_QUARTER = timedelta(45)
_COMPARING = frozenset({"from", "than", "compared", "versus", "against", "share", "million", "billion"})
_COMPARING_KINDS = frozenset({"MONEY", "PERCENT", "NUMBER", "DAYNUM"})
_DAYS = frozenset({"MONTH", "SHORTMONTH", "DAYNUM", "WEEKDAY", "TODAY", "LAST", "NEXT"})
# How many words before "a year earlier" may hold the figure that it is compared with.
_REACH = 4


def _period(phrase: Phrase, context: Context) -> Reading | None:
    """The quarter that the report was last at, else the one before the anchor's; of "the year" the year of that quarter."""
    unit = phrase.letters("unit") if "unit" in phrase else ""
    if unit not in ("", "Q", "H", "Y"):
        return None
    if unit and _ends(phrase):
        return _ended(unit, phrase, context)
    if unit == "Y":
        return Reading(TimexType.DATE, context.period[:4], compared=True) if context.period and "latest" not in phrase else None
    # "The quarter" may be one of a town's: it needs a quarter told before or "latest".
    quarter = _latest_quarter(context) if unit == "Q" and "latest" in phrase else context.period
    return Reading(TimexType.DATE, quarter, compared=True) if quarter else None


def _latest_quarter(context: Context) -> str | None:
    """The quarter that the report tells of, else the one before the anchor's."""
    if context.period:
        return context.period
    before = shifted(context.anchor, "Q", -1) if context.anchor else None
    return unit_value("Q", before) if before else None


def _period_of_year(phrase: Phrase, context: Context) -> Reading | None:
    """ "the 1988 quarter" answers to the report's own quarter, "the 1988 period" is the year."""
    year = f"{phrase.number('year'):04}"
    if "unit" not in phrase:
        return Reading(TimexType.DATE, year)
    quarter = _latest_quarter(context)
    if phrase.letters("unit") != "Q" or quarter is None:
        return None
    return Reading(TimexType.DATE, year + quarter[4:], compared=True)


def _ends(phrase: Phrase) -> bool:
    """Whether the phrase goes on with "ended Sept. 30" or "ending tomorrow"."""
    after, day = (*phrase.words[phrase.last : phrase.last + 2], None, None)[:2]
    return after is not None and after.text.lower() in ("ended", "ending") and day is not None and day.kind in _DAYS


def _ended(unit: str, phrase: Phrase, context: Context) -> Reading | None:
    """ "the quarter ended Sept. 30" is that quarter; a year that ends on a day of its own is a stretch, no year of the calendar."""
    if unit != "Q":
        return Reading(TimexType.DURATION, duration_value(1, unit))
    month, day = (*phrase.words[phrase.last + 1 : phrase.last + 3], None, None)[:2]
    if month is None or day is None or month.kind not in ("MONTH", "SHORTMONTH") or day.kind not in ("DAYNUM", "NTH"):
        return None
    last = context.day_near(int(month.meaning), int(day.meaning), phrase.start, phrase.end)
    if last is None or last.toordinal() <= _HALF_QUARTER.days:
        return Reading(TimexType.DATE, None)
    return Reading(TimexType.DATE, unit_value("Q", last - _HALF_QUARTER))


def _whole_year(phrase: Phrase, context: Context) -> Reading | None:
    """ "for the full year": the year in which the report stands."""
    if phrase.letters("unit") != "Y":
        return None
    return Reading(TimexType.DATE, unit_value("Y", context.base) if context.base else None)


def _year_before(phrase: Phrase, context: Context) -> Reading | None:
    """ "year-earlier", "the year-ago period": of the quarter that was just told where there is one, else the year before."""
    if phrase.letters("unit") != "Y":
        return None
    if context.period:
        return Reading(TimexType.DATE, _year_back(context.period), compared=True)
    base = context.anchor if "ago" in phrase and not context.narrative else context.mentioned or context.base
    return Reading(TimexType.DATE, f"{base.year - 1:04}" if base else None)


def _figure_before(phrase: Phrase, context: Context) -> Reading | None:
    """ "from $99 million a year earlier", "19% more than a year ago": a figure stands beside that of the same quarter."""
    if phrase.letters("unit") != "Y" or context.period is None or not _compares(phrase):
        return None
    return Reading(TimexType.DATE, _year_back(context.period), compared=True)


def _compares(phrase: Phrase) -> bool:
    """Whether a figure or a word of comparison stands just before, in the same sentence."""
    for distance in range(1, _REACH + 1):
        word = phrase.before(distance)
        if word is None or word.kind == "BREAK" or word.text in (".", ";"):
            return False
        if word.kind in _COMPARING_KINDS or word.text.lower() in _COMPARING:
            return True
    return False


def _same_period(phrase: Phrase, context: Context) -> Reading | None:
    """ "the same period last year": the report's quarter a year before, else last year."""
    if phrase.letters("yunit") != "Y":
        return None
    if context.period:
        return Reading(TimexType.DATE, _year_back(context.period), compared=True)
    base = context.base
    return Reading(TimexType.DATE, f"{base.year - 1:04}" if base and made_day(base.year - 1, 1, 1) else None)


def _year_back(period: str) -> str:
    return f"{int(period[:4]) - 1:04}{period[4:]}"


RULES = (
    Rule(
        _period,
        ("THE FISCAL? unit:UNIT", "THE latest:LATEST unit:UNIT", "THE LATEST PERIOD", "latest:LATEST|CURRENT unit:UNIT"),
    ),
    Rule(_period_of_year, ("THE year:YEAR unit:UNIT", "THE year:YEAR PERIOD")),
    Rule(_whole_year, ("THE WHOLE unit:UNIT",)),
    Rule(_figure_before, ("A unit:UNIT AGO|EARLIER",)),
    Rule(_same_period, ("THE SAME|LIKE PERIOD (OF|IN)? LAST yunit:UNIT",)),
    Rule(
        _year_before,
        (
            "A? unit:UNIT DASH ago:AGO",
            "A? unit:UNIT DASH EARLIER (PERIOD|UNIT)?",
            "A? unit:UNIT EARLIER (PERIOD|UNIT)",
            "THE unit:UNIT DASH AGO|EARLIER (PERIOD|UNIT|ORDINAL UNIT)?",
            "THE UNIT A unit:UNIT ago:AGO",
        ),
    ),
)
