"""The words of a text that the grammar looks at: where each stands, its category and what it stands for."""

import re
from dataclasses import dataclass

from parley.reading.dates.holiday import HOLIDAY_PATTERN
from parley.reading.dates.lexicon import CARDINALS, MULTIPLIERS, WORDS, Meaning

_WORD = re.compile(
    rf"""
    (?P<ISO>\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?![\d-]))
    |(?P<ISOWEEK>\d{{4}}-W\d\d?(?!\d))
    |(?P<SLASHED>\d{{1,2}}(?:/\d{{1,2}}/|\.\d{{1,2}}\.)(?:\d{{4}}|\d\d)(?!\d))
    |(?P<DECADE>\d{{3}}0['’]?s\b|['’‘]\d0s\b)
    |(?P<SHORTYEAR>['’‘]\d\d\b(?!s))
    |(?P<CLOCK>\d{{1,2}}:\d\d(?!\d)|\d{{1,2}}\.\d\d(?=\s?[ap]\.?m\b))
    |(?P<NTH>\d{{1,3}}(?:st|nd|rd|th)\b)
    |(?P<FRACTION>\d{{1,3}}[ -]1/2\b)
    |(?P<NUMBER>\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+(?:\.\d+)?)
    |(?P<MERIDIEM>[apAP]\.m(?:\.|\b))
    |(?P<HOLIDAY>\b(?i:{HOLIDAY_PATTERN})\b)
    |(?P<LETTERS>[^\W\d_]+)
    |(?P<OCLOCK>['’]clock\b)
    |(?P<POSSESSIVE>['’]s\b|['’](?=\s))
    |(?P<BREAK>\n\s*\n)
    |(?P<MARK>[^\w\s])
    """,
    re.VERBOSE,
)
_MARKS = {
    "-": "DASH",
    "‑": "DASH",
    "–": "DASH",
    "—": "DASH",
    "/": "SLASH",
    ",": "COMMA",
    "$": "MONEY",
    "€": "MONEY",
    "£": "MONEY",
    "%": "PERCENT",
}
_DOTTED = frozenset({"SHORTMONTH", "SHORTDAY", "UNIT", "UNITS"})
_CAPITALISED = frozenset({"MONTH", "SHORTMONTH", "WEEKDAY", "SHORTDAY", "WEEKDAYS"})


@dataclass(slots=True)
class Word:
    """One word or mark: half-open character span, category name and meaning (a number, a unit, an offset)."""

    start: int
    end: int
    kind: str
    meaning: Meaning
    text: str


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]` in order, spelled numbers joined into one word each."""
    words: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        word = _word(match)
        if words and _absorbs(words[-1], word):
            if word.kind == "MARK":
                words[-1].end = word.end
                words[-1].text += word.text
                words[-1].kind = "MONTH" if words[-1].kind == "SHORTMONTH" else words[-1].kind
            continue
        words.append(word)
    return _join_numbers(words)


def _absorbs(last: Word, word: Word) -> bool:
    """Whether `word` is the full stop of the abbreviation before it, or says nothing."""
    return word.kind == "MARK" and word.text == "." and last.kind in _DOTTED and last.end == word.start and len(last.text) <= 5


def _word(match: re.Match[str]) -> Word:
    kind, text = match.lastgroup or "MARK", match.group()
    meaning: Meaning = 0
    if kind == "LETTERS":
        lower = text.lower()
        kind, meaning = WORDS.get(lower, ("OTHER", 0))
        if (kind in _CAPITALISED and text == lower) or (kind == "MONTH" and (meaning in (3, 5)) and text.istitle() is False):
            kind = "OTHER"
        elif kind == "OTHER" and (lower in CARDINALS or lower in MULTIPLIERS):
            kind, meaning = "SPELLED", lower
    elif kind == "MARK":
        kind = _MARKS.get(text, "MARK")
    elif kind == "NUMBER":
        kind, meaning = _number(text)
    elif kind == "NTH":
        meaning = int(text[:-2])
    elif kind == "FRACTION":
        kind, meaning = "NUMBER", int(re.split(r"[ -]", text)[0]) + 0.5
    elif kind == "MERIDIEM":
        meaning = 12 if text[0] in "pP" else 0
    return Word(match.start(), match.end(), kind, meaning, text)


def _number(text: str) -> tuple[str, Meaning]:
    if len(text) > 9:
        return "OTHER", 0
    if not text.isdecimal():
        return "NUMBER", float(text.replace(",", ""))
    value = int(text)
    if len(text) == 4 and 1000 <= value <= 2100:
        return "YEAR", value
    if len(text) <= 2 and 1 <= value <= 31:
        return "DAYNUM", value
    return "NUMBER", value


def _join_numbers(words: list[Word]) -> list[Word]:
    """The same words with every run of spelled numbers ("twenty-four", "nineteen ninety-six") made one."""
    joined: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        if word.kind != "SPELLED":
            joined.append(word)
            at += 1
            continue
        run = [str(word.meaning)]
        last = at
        following = at + 1
        while following < len(words):
            if words[following].kind == "SPELLED":
                run.append(str(words[following].meaning))
                last = following
            elif not (words[following].text in ("-", "and") and run[-1] in (*MULTIPLIERS, *_TENS)) or following > last + 1:
                break
            following += 1
        end = words[last].end
        joined.append(Word(word.start, end, *_spelled(run), text=" ".join(run)))
        at = last + 1
    return joined


_TENS = frozenset(word for word, value in CARDINALS.items() if value >= 20)


def _spelled(run: list[str]) -> tuple[str, Meaning]:
    """The category and value of a spelled number: "nineteen ninety-six" is a year, "two hundred" is not."""
    if run in (["two", "thousand"], ["nineteen", "hundred"]):
        return "YEAR", 2000 if run[0] == "two" else 1900
    if len(run) >= 2 and run[0] in ("eighteen", "nineteen", "twenty") and run[1] in CARDINALS and CARDINALS[run[1]] >= 10:
        year = CARDINALS[run[0]] * 100 + sum(CARDINALS.get(word, 0) for word in run[1:])
        return ("YEAR", year) if year <= 2100 else ("NUMBER", year)
    total = current = 0
    for word in run:
        if word in CARDINALS:
            current += CARDINALS[word]
        elif word == "thousand":
            total, current = total + max(1, current) * 1000, 0
        else:
            current = max(1, current) * MULTIPLIERS[word]
    return "NUMBER", total + current
