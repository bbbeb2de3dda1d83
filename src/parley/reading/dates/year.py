"""Years, decades, centuries, seasons and quarters."""

from datetime import date

from parley.reading.dates.context import Context, Reading
from parley.reading.dates.pattern import Phrase
from parley.reading.dates.rule import EDGE, YEAR_AFTER, Rule
from parley.records import TimexType

_OFFSET = {"LAST": -1, "PREVIOUS": -1, "THIS": 0, "THAT": 0, "SAME": 0, "NEXT": 1, "FOLLOWING": 1}
_INTRODUCERS = frozenset("IN OF SINCE TO FROM BETWEEN OVER BEFORE AFTER EARLY LATE MID EDGE AND THE".split()) | {
    "by",
    "around",
    "about",
    "circa",
}
_BEFORE_SEASON = frozenset({"IN", "OVER", "SINCE", "TO", "FROM", "OF"})


def year_of(phrase: Phrase, context: Context) -> int | None:
    """The year that a phrase says beside its month, season or quarter; None where it says none or nothing fixes it."""
    if "year" in phrase:
        return phrase.number("year")
    if "short" in phrase:
        return short_year(int(phrase.word("short").text[1:]), context)
    if "rel" in phrase and "yunit" in phrase:
        kind = phrase.word("rel").kind
        base = context.mentioned if kind in ("THAT", "SAME", "PREVIOUS", "FOLLOWING") and context.mention else context.base
        return base.year + _OFFSET[kind] if base else None
    return None


def says_other_unit(phrase: Phrase) -> bool:
    """Whether the phrase goes on with "of last week" where a year was looked for."""
    return "yunit" in phrase and phrase.letters("yunit") != "Y"


def short_year(digits: int, context: Context) -> int:
    """The year that two digits mean: at most ten years after the anchor, else in the century before."""
    latest = (context.anchor.year if context.anchor else 2025) + 10
    return latest - (latest - digits) % 100


def _year(phrase: Phrase, _: Context) -> Reading | None:
    if phrase.number("year") < 1000 or not _is_year(phrase):
        return None
    if "bc" in phrase:
        return Reading(TimexType.DATE, f"BC{phrase.number('year'):04}")
    return Reading(TimexType.DATE, f"{phrase.number('year'):04}")


def _is_year(phrase: Phrase) -> bool:
    """Whether four digits count years rather than things: "in 1998", "1998 talks", but not "killed 1998 people"."""
    if phrase.last - phrase.first > 1:
        return True
    before, after = phrase.before(), phrase.after()
    if before is not None and before.kind in ("MONEY", "SLASH", "DAYNUM", "NUMBER"):
        return False
    if after is not None and after.kind in ("PERCENT", "UNITS", "SLASH", "ZONE"):
        return False
    if before is not None and (before.kind in _INTRODUCERS or before.text.lower() in _INTRODUCERS):
        return True
    if not 1900 <= phrase.number("year") <= 2050:
        return False
    plural = after is not None and after.kind == "OTHER" and after.text.islower() and after.text.endswith("s") and len(after.text) > 3
    return not plural


def _ancient(phrase: Phrase, _: Context) -> Reading | None:
    return Reading(TimexType.DATE, f"BC{phrase.number('year'):04}")


def _years(phrase: Phrase, _: Context) -> Reading | None:
    """ "1992-95"; where both ends are written out they are two years."""
    first = phrase.number("year")
    text = phrase.word("until").text
    last = first // 100 * 100 + int(text) if len(text) == 2 else 0
    if not first < last <= 2100:
        return None
    return Reading(TimexType.DATE, f"{first:04}/{last:04}")


def _decade(phrase: Phrase, context: Context) -> Reading | None:
    word = phrase.word("decade")
    if word.kind == "DECADEWORD":
        return Reading(TimexType.DATE, f"{short_year(phrase.number('decade') * 10, context) // 10:03}")
    digits = "".join(letter for letter in word.text if letter.isdecimal())
    year = short_year(int(digits), context) if len(digits) == 2 else int(digits)
    return Reading(TimexType.DATE, f"{year // 10:03}")


def _century(phrase: Phrase, _: Context) -> Reading | None:
    if phrase.letters("unit") != "CE" or not 1 <= phrase.number("nth") <= 30:
        return None
    if "bc" in phrase:
        return Reading(TimexType.DATE, f"BC{phrase.number('nth') - 1:02}")
    return Reading(TimexType.DATE, f"{phrase.number('nth') - 1:02}")


def _season(phrase: Phrase, context: Context) -> Reading | None:
    season = phrase.letters("season")
    if says_other_unit(phrase):
        return None
    year = year_of(phrase, context)
    after = phrase.after()
    if year is None and season in ("FA", "SP") and "side" not in phrase and after is not None and after.kind in ("OF", "DASH"):
        return None
    before = phrase.before()
    if "bare" in phrase and not (before is not None and (before.kind in _BEFORE_SEASON or before.text.lower() in ("into", "by"))):
        return None
    if year is None:
        base = context.base
        if base is None:
            return Reading(TimexType.DATE, None)
        year = _season_year(season, base, phrase, context)
    return Reading(TimexType.DATE, f"{year:04}-{season}")


def _season_year(season: str, base: date, phrase: Phrase, context: Context) -> int:
    month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    kind = phrase.word("side").kind if "side" in phrase else ""
    begun = base.month >= month
    running = begun and base.month < month + 3
    if context.narrative and kind not in ("LAST", "NEXT"):
        return base.year
    if kind in ("LAST", "PAST", "PREVIOUS"):
        return base.year - (1 if running or not begun else 0)
    if kind in ("NEXT", "COMING", "FOLLOWING"):
        return base.year + (1 if begun else 0)
    if kind == "THIS" or context.direction(phrase.start, phrase.end) > 0:
        return base.year + (1 if begun and not running and kind != "THIS" else 0)
    return base.year - (0 if begun else 1)


def _quarter(phrase: Phrase, context: Context) -> Reading | None:
    if phrase.letters("unit") not in ("Q", "H") and "half" not in phrase:
        return None
    number = phrase.number("nth")
    letter = "H" if "half" in phrase or phrase.letters("unit") == "H" else "Q"
    if not 1 <= number <= (4 if letter == "Q" else 2) or says_other_unit(phrase):
        return None
    year = year_of(phrase, context)
    if year is None and "before" in phrase:
        year = phrase.number("before")
    if year is None:
        base = context.base
        if base is None:
            return Reading(TimexType.DATE, None)
        month = 3 * number - 2 if letter == "Q" else 6 * number - 5
        year = base.year - (base.month < month)
        if context.direction(phrase.start, phrase.end) > 0 and (base - date(year, month, 1)).days > 200:
            year += 1
    return Reading(TimexType.DATE, f"{year:04}-{letter}{number}")


RULES = (
    Rule(_year, (f"{EDGE}? year:YEAR", "THE? FISCAL UNIT? year:YEAR", "THE? UNIT year:YEAR")),
    Rule(_ancient, (f"{EDGE}? year:YEAR|NUMBER|DAYNUM BC",)),
    Rule(_years, ("year:YEAR DASH|SLASH until:DAYNUM|NUMBER",)),
    Rule(_decade, (f"{EDGE}? THE? decade:DECADE|DECADEWORD",)),
    Rule(_century, (f"{EDGE}? THE? nth:ORDINAL|NTH DASH? unit:UNIT bc:BC?",)),
    Rule(
        _season,
        (
            f"{EDGE}? THE? side:LAST|PAST|NEXT|THIS|COMING|PREVIOUS|FOLLOWING|THAT season:SEASON",
            f"{EDGE}? THE? season:SEASON OF? {YEAR_AFTER}",
            f"{EDGE} THE? season:SEASON",
            "bare:THE season:SEASON",
        ),
    ),
    Rule(
        _quarter,
        (
            f"{EDGE}? THE? FISCAL? DASH? nth:ORDINAL|NTH DASH? unit:UNIT (OF|IN)? {YEAR_AFTER}?",
            "THE? before:YEAR nth:ORDINAL DASH? unit:UNIT",
            f"THE? nth:ORDINAL half:HALF OF {YEAR_AFTER}",
            "rel:LAST|THIS|NEXT yunit:UNIT POSSESSIVE nth:ORDINAL DASH? unit:UNIT",
        ),
    ),
)
