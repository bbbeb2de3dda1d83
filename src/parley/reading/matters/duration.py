"""Durations that are part of a matter's name: "30-hour", "three-month", "weeklong"."""

import re

_NUMBERS = {
    word: number
    for number, words in {
        1: "a an one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        12: "twelve",
        14: "fourteen",
        24: "twenty-four",
        30: "thirty",
        48: "forty-eight",
        60: "sixty",
        72: "seventy-two",
        90: "ninety",
    }.items()
    for word in words.split()
}
_UNITS = {"hour": ("PT", "H"), "day": ("P", "D"), "week": ("P", "W"), "month": ("P", "M"), "year": ("P", "Y")}
_PHRASE = re.compile(
    rf"\b(?P<number>\d+|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})[ -](?P<unit>hour|day|week|month|year)(?:s\b|[ -]long\b|\b)"
    r"(?! (?:ago|earlier|later|after|before|old|conflict|war))"
    r"|\b(?P<whole>day|week|month|year)[ -]?long\b",
    re.IGNORECASE,
)


def find_durations(text: str) -> frozenset[str]:
    """The TIMEX3 values of the durations in `text` ("PT30H", "P30D"), without those that count back or forth from a day."""
    return frozenset(_value(match) for match in _PHRASE.finditer(text))


def find_duration(text: str) -> str | None:
    """The first duration in `text`, or None."""
    match = _PHRASE.search(text)
    return _value(match) if match else None


def _value(match: re.Match[str]) -> str:
    before, after = _UNITS[(match["unit"] or match["whole"]).lower()]
    number = match["number"] or "one"
    return f"{before}{int(number) if number.isdigit() else _NUMBERS[number.lower()]}{after}"
