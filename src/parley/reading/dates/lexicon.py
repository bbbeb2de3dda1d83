"""The words that time expressions are made of, each with its category and what it stands for.

A category is one capitalised name that the patterns of the grammar use; a word has exactly one category.
"""

Meaning = int | float | str

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

# TIMEX3 unit letters; T marks units below a day. A decade and a century count as years in a duration.
UNITS: dict[str, str] = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "F",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "semester": "H",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}
_ABBREVIATED_UNITS = {"sec": "TS", "secs": "TS", "min": "TM", "mins": "TM", "hr": "TH", "hrs": "TH", "yr": "Y", "yrs": "Y"}

CARDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
MULTIPLIERS = {"hundred": 100, "thousand": 1000, "dozen": 12}

ORDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30, "thirty-first": 31}

_PLAIN: dict[str, tuple[str, Meaning]] = {
    "the": ("THE", 0),
    "a": ("A", 1),
    "an": ("A", 1),
    "this": ("THIS", 0),
    "these": ("THESE", 0),
    "those": ("THOSE", 0),
    "that": ("THAT", 0),
    "same": ("SAME", 0),
    "corresponding": ("LIKE", 0),
    "comparable": ("LIKE", 0),
    "its": ("ITS", 0),
    "last": ("LAST", -1),
    "past": ("PAST", -1),
    "next": ("NEXT", 1),
    "coming": ("COMING", 1),
    "upcoming": ("COMING", 1),
    "current": ("CURRENT", 0),
    "previous": ("PREVIOUS", -1),
    "preceding": ("PREVIOUS", -1),
    "prior": ("PREVIOUS", -1),
    "following": ("FOLLOWING", 1),
    "subsequent": ("FOLLOWING", 1),
    "ensuing": ("FOLLOWING", 1),
    "latest": ("LATEST", 0),
    "recent": ("RECENT", 0),
    "ago": ("AGO", -1),
    "hence": ("HENCE", 1),
    "earlier": ("EARLIER", -1),
    "before": ("BEFORE", -1),
    "later": ("LATER", 1),
    "after": ("AFTER", 1),
    "afterwards": ("LATER", 1),
    "afterward": ("LATER", 1),
    "early": ("EARLY", "START"),
    "late": ("LATE", "END"),
    "mid": ("MID", "MID"),
    "middle": ("EDGE", "MID"),
    "beginning": ("EDGE", "START"),
    "start": ("EDGE", "START"),
    "end": ("EDGE", "END"),
    "eve": ("EVE", 0),
    "of": ("OF", 0),
    "in": ("IN", 0),
    "within": ("WITHIN", 1),
    "on": ("ON", 0),
    "at": ("AT", 0),
    "to": ("TO", 0),
    "until": ("TO", 0),
    "till": ("TO", 0),
    "through": ("TO", 0),
    "from": ("FROM", 0),
    "between": ("BETWEEN", 0),
    "since": ("SINCE", 0),
    "for": ("FOR", 0),
    "over": ("OVER", 0),
    "during": ("OVER", 0),
    "throughout": ("OVER", 0),
    "and": ("AND", 0),
    "or": ("OR", 0),
    "half": ("HALF", 0.5),
    "every": ("EVERY", 0),
    "each": ("EVERY", 0),
    "per": ("PER", 0),
    "once": ("TIMES", 0),
    "twice": ("TIMES", 0),
    "times": ("TIMES", 0),
    "several": ("SOME", 0),
    "few": ("SOME", 0),
    "many": ("SOME", 0),
    "some": ("SOME", 0),
    "couple": ("COUPLE", 2),
    "more": ("MORE", 0),
    "full": ("WHOLE", 0),
    "whole": ("WHOLE", 0),
    "entire": ("WHOLE", 0),
    "old": ("OLD", 0),
    "long": ("OLD", 0),
    "fiscal": ("FISCAL", 0),
    "period": ("PERIOD", 0),
    "time": ("TIMEWORD", 0),
    "today": ("TODAY", 0),
    "tomorrow": ("TODAY", 1),
    "yesterday": ("TODAY", -1),
    "tonight": ("TONIGHT", 0),
    "overnight": ("OVERNIGHT", 0),
    "morning": ("PART", "MO"),
    "mornings": ("PART", "MO"),
    "afternoon": ("PART", "AF"),
    "evening": ("PART", "EV"),
    "night": ("PART", "NI"),
    "dawn": ("DAWN", "MO"),
    "dusk": ("DAWN", "EV"),
    "noon": ("NOON", 12),
    "midday": ("NOON", 12),
    "midnight": ("NOON", 24),
    "am": ("MERIDIEM", 0),
    "pm": ("MERIDIEM", 12),
    "gmt": ("ZONE", 0),
    "utc": ("ZONE", 0),
    "est": ("ZONE", 0),
    "edt": ("ZONE", 0),
    "cet": ("ZONE", 0),
    "bst": ("ZONE", 0),
    "local": ("LOCAL", 0),
    "clock": ("CLOCKWORD", 0),
    "bc": ("BC", 0),
    "bce": ("BC", 0),
    "spring": ("SEASON", "SP"),
    "summer": ("SEASON", "SU"),
    "autumn": ("SEASON", "FA"),
    "fall": ("SEASON", "FA"),
    "winter": ("SEASON", "WI"),
    "daily": ("FREQUENCY", "P1D"),
    "nightly": ("FREQUENCY", "P1D"),
    "weekly": ("FREQUENCY", "P1W"),
    "monthly": ("FREQUENCY", "P1M"),
    "annually": ("FREQUENCY", "P1Y"),
    "yearly": ("FREQUENCY", "P1Y"),
    "hourly": ("FREQUENCY", "PT1H"),
    "now": ("VAGUE", "PRESENT_REF"),
    "currently": ("VAGUE", "PRESENT_REF"),
    "nowadays": ("VAGUE", "PRESENT_REF"),
    "presently": ("VAGUE", "PRESENT_REF"),
    "recently": ("VAGUE", "PAST_REF"),
    "lately": ("VAGUE", "PAST_REF"),
    "formerly": ("VAGUE", "PAST_REF"),
    "future": ("FUTURE", "FUTURE_REF"),
}


def _build() -> dict[str, tuple[str, Meaning]]:
    words = dict(_PLAIN)
    for number, name in enumerate(MONTHS, start=1):
        words[name] = ("MONTH", number)
        if name != "may":
            words[name[:3]] = ("SHORTMONTH", number)
    words["sept"] = ("SHORTMONTH", 9)
    for number, name in enumerate(WEEKDAYS):
        words[name] = ("WEEKDAY", number)
        words[name + "s"] = ("WEEKDAYS", number)
        words[name[:3]] = ("SHORTDAY", number)
    words |= {"tues": ("SHORTDAY", 1), "thur": ("SHORTDAY", 3), "thurs": ("SHORTDAY", 3)}
    for name, unit in UNITS.items():
        words[name] = ("UNIT", unit)
        words[name + "s"] = ("UNITS", unit)
    words |= {"centuries": ("UNITS", "CE"), "millennia": ("UNITS", "ML")}
    for name, unit in _ABBREVIATED_UNITS.items():
        words[name] = ("UNITS" if name.endswith("s") else "UNIT", unit)
    for name, value in ORDINALS.items():
        words[name] = ("ORDINAL", value)
    for number, name in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2):
        words[name] = ("DECADEWORD", number)
    # "second" is both a unit and an ordinal; the unit is rare in news and its plural is unambiguous.
    words["second"] = ("ORDINAL", 2)
    return words


WORDS: dict[str, tuple[str, Meaning]] = _build()
