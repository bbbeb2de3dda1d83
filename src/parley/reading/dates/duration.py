"""Stretches and repeated times: "30-hour", "three years", "the past two weeks", "every Monday", "twice a week"."""

from parley.reading.dates.context import Context, Reading
from parley.reading.dates.pattern import Phrase
from parley.reading.dates.quantity import AMOUNT, amount_of, duration_value
from parley.reading.dates.rule import Rule
from parley.reading.dates.word import Word
from parley.records import TimexType

_BEFORE_A = frozenset("FOR IN WITHIN OVER HALF AFTER BEFORE".split()) | {
    "than",
    "nearly",
    "about",
    "almost",
    "just",
    "lasting",
    "lasted",
    "around",
    "roughly",
    "only",
}
_MODALS = frozenset("will would may might could can shall should must".split())
# "These days" and "past years" are no stretches but references.
_REFERENCES = frozenset({("THESE", "D"), ("PAST", "Y"), ("PAST", "DE")})
# What is so many weeks or months old: a person's age is no stretch of the report's time.
_PERSONS = frozenset("baby boy child daughter girl grandson granddaughter infant son toddler".split())
_BEFORE_PLURAL = frozenset("FOR IN WITHIN OVER AFTER BEFORE OF".split()) | {
    "take",
    "took",
    "takes",
    "than",
    "last",
    "lasted",
    "spent",
    "many",
}


def _amount(phrase: Phrase, _: Context) -> Reading | None:
    unit = phrase.letters("unit")
    if unit in ("H", "Q") and phrase.word("unit").kind == "UNIT" and "one" not in phrase:
        return None
    before, after = phrase.before(), phrase.after()
    if "old" in phrase and phrase.word("old").text == "old":
        aged = unit == "Y" or (after is not None and after.text.lower() in _PERSONS)
        return None if aged else Reading(TimexType.DURATION, duration_value(amount_of(phrase), unit))
    if unit == "Q" and after is not None and after.kind == "OF":
        return None
    if unit == "D" and before is not None and before.text.lower() in _MODALS and phrase.text == "one day":
        return Reading(TimexType.DATE, "FUTURE_REF")
    if "one" in phrase and not _is_stretch(phrase):
        if phrase.last - phrase.first == 2 and (_is_counted(before) or _is_counted_noun(before, phrase.before(2))):
            return Reading(TimexType.SET, duration_value(1, unit))
        return None
    if before is not None and before.kind == "MONEY":
        return None
    return Reading(TimexType.DURATION, duration_value(amount_of(phrase), unit))


def _is_stretch(phrase: Phrase) -> bool:
    """Whether "a day" measures time ("for a day") rather than a rate ("ten a day") or a day among days ("a day that ...")."""
    if "half" in phrase or "old" in phrase:
        return True
    before = phrase.before()
    return before is not None and (before.kind in _BEFORE_A or before.text.lower() in _BEFORE_A)


def _is_counted(word: Word | None) -> bool:
    """Whether the word before "a day" is a number of things: "500 a day", "$1 billion a year", "ten trucks a week"."""
    if word is None:
        return False
    return word.kind in ("NUMBER", "DAYNUM", "YEAR", "TIMES") or word.text.lower() in ("million", "billion", "percent")


def _is_counted_noun(noun: Word | None, number: Word | None) -> bool:
    """Whether "a day" follows counted things: "200 shells a day", "dozens of interviews a day"."""
    things = noun is not None and noun.kind == "OTHER" and (noun.text.endswith("s") or noun.text == "people")
    return things and number is not None and (number.kind == "OF" or _is_counted(number))


def _rate(phrase: Phrase, _: Context) -> Reading | None:
    """ "50 a day", "twice a week", "per month"."""
    return Reading(TimexType.SET, duration_value(1, phrase.letters("unit")))


def _span_between(phrase: Phrase, _: Context) -> Reading | None:
    """ "two to three weeks": no one value, but for neighbouring numbers TimeML keeps the larger quantity open."""
    return Reading(TimexType.DURATION, duration_value(float(phrase.word("upper").meaning), phrase.letters("unit")))


def _relative_span(phrase: Phrase, _: Context) -> Reading | None:
    """ "the past two weeks", "the next few days", "recent months"."""
    unit = phrase.letters("unit")
    if phrase.last - phrase.first == 2 and (phrase.words[phrase.first].kind, unit) in _REFERENCES:
        return None
    return Reading(TimexType.DURATION, duration_value(amount_of(phrase), unit))


def _plural(phrase: Phrase, _: Context) -> Reading | None:
    """ "for years", "hours of talks": unknown amounts, where a preposition or "of" shows that time is measured."""
    before, after = phrase.before(), phrase.after()
    introduced = before is not None and (before.kind in _BEFORE_PLURAL or before.text.lower() in _BEFORE_PLURAL)
    if phrase.letters("unit") == "Q" and after is not None and after.kind == "OF":
        return None
    if not (introduced or (after is not None and after.kind == "OF") or "old" in phrase):
        return None
    return Reading(TimexType.DURATION, duration_value(None, phrase.letters("unit")))


def _every(phrase: Phrase, _: Context) -> Reading | None:
    if "unit" in phrase:
        amount = amount_of(phrase)
        return Reading(TimexType.SET, duration_value(1 if amount is None else amount, phrase.letters("unit")))
    return _recurring(phrase)


def _recurring(phrase: Phrase) -> Reading | None:
    """XXXX-WXX-1 for every Monday, XXXX-07 for each July, with the part of the day where one is named."""
    if "weekday" in phrase:
        part = "T" + phrase.letters("part") if "part" in phrase else ""
        return Reading(TimexType.SET, f"XXXX-WXX-{phrase.number('weekday') + 1}{part}")
    if "month" in phrase:
        return Reading(TimexType.SET, f"XXXX-{phrase.number('month'):02}")
    if "season" in phrase:
        return Reading(TimexType.SET, f"XXXX-{phrase.letters('season')}")
    return Reading(TimexType.SET, f"XXXX-XX-XXT{phrase.letters('part')}")


def _weekdays(phrase: Phrase, _: Context) -> Reading | None:
    return _recurring(phrase)


def _frequency(phrase: Phrase, _: Context) -> Reading | None:
    return Reading(TimexType.SET, phrase.letters("frequency"))


def _ordinal_unit(phrase: Phrase, _: Context) -> Reading | None:
    """ "the first nine months", "its third year" is no stretch by itself."""
    return Reading(TimexType.DURATION, duration_value(amount_of(phrase), phrase.letters("unit")))


RULES = (
    Rule(
        _amount,
        (
            f"{AMOUNT} DASH? WHOLE? unit:UNIT|UNITS (DASH? old:OLD)?",
            "amount:NUMBER|DAYNUM MORE unit:UNIT|UNITS",
            f"{AMOUNT} DASH? unit:UNIT PERIOD",
            "(one:A unit:UNIT | amount:NUMBER|DAYNUM unit:UNITS) AND A half:HALF",
        ),
    ),
    Rule(_span_between, ("amount:NUMBER|DAYNUM TO|OR|DASH upper:NUMBER|DAYNUM DASH? unit:UNIT|UNITS",)),
    Rule(
        _relative_span,
        (
            f"THE? THESE? LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING {AMOUNT} DASH? unit:UNITS|UNIT",
            "THE? LAST|PAST|NEXT|COMING|RECENT|PREVIOUS|FOLLOWING|THESE unit:UNITS",
            "THE RECENT unit:UNITS",
        ),
    ),
    Rule(_plural, ("unit:UNITS", "unit:UNITS DASH old:OLD")),
    Rule(
        _every,
        (
            f"EVERY {AMOUNT}? unit:UNIT|UNITS",
            "EVERY weekday:WEEKDAY part:PART?",
            "EVERY month:MONTH",
            "EVERY season:SEASON",
            "EVERY part:PART",
        ),
    ),
    Rule(_rate, ("TIMES A|PER|EVERY unit:UNIT", "PER unit:UNIT", "NUMBER|DAYNUM TIMES A|PER unit:UNIT")),
    Rule(_weekdays, ("ON? weekday:WEEKDAYS part:PART?",)),
    Rule(_frequency, ("frequency:FREQUENCY",)),
    Rule(
        _ordinal_unit,
        (
            "THE ORDINAL amount:NUMBER|DAYNUM unit:UNITS",
            "THE amount:NUMBER|DAYNUM unit:UNITS",
            "THE LATEST amount:NUMBER|DAYNUM unit:UNITS",
        ),
    ),
)
