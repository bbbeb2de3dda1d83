"""Every time expression of a report, in text order."""

import re
from datetime import date

from spacy.tokens import Doc

from parley.reading.dates import calendar_day, clock, duration, period, relative, vague, weekday, year
from parley.reading.dates.context import Context, Reading
from parley.reading.dates.holiday import HOLIDAY_PATTERN
from parley.reading.dates.lexicon import WORDS
from parley.reading.dates.pattern import Phrase, coded
from parley.reading.dates.ranges import joined
from parley.reading.dates.rule import Rule
from parley.reading.dates.tense import direction
from parley.reading.dates.word import Word, words_of
from parley.records import Span, TimeExpression

_RULES: tuple[Rule, ...] = (
    *clock.RULES, *calendar_day.RULES, *weekday.RULES, *period.RULES, *relative.RULES, *year.RULES, *duration.RULES, *vague.RULES
)  # fmt: skip
_TRIGGER_KINDS = frozenset(
    "MONTH SHORTMONTH WEEKDAY WEEKDAYS SHORTDAY UNIT UNITS TODAY TONIGHT OVERNIGHT PART DAWN NOON SEASON FREQUENCY VAGUE FUTURE PAST "
    "BC DECADEWORD MERIDIEM OCLOCK PERIOD CURRENT".split()
)
_TRIGGER = re.compile(
    r"\b(?i:" + "|".join(sorted((re.escape(word) for word, (kind, _) in WORDS.items() if kind in _TRIGGER_KINDS), key=len, reverse=True))
    + rf"|{HOLIDAY_PATTERN}|(?:eigh|nine|twen)teen|twenty)\b|\d{{4}}|\d\d?[:/.]\d\d|['’‘]\d\d|\d\s?[ap]\.?m\b"
)  # fmt: skip
_REACH = 60


def _by_first(rules: tuple[Rule, ...]) -> dict[str, list[tuple[Rule, re.Pattern[str]]]]:
    """The patterns that can match at a word, by the word's letter, in the rules' order."""
    by_first: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {}
    for rule in rules:
        for pattern in rule.compiled:
            for first in pattern.firsts:
                by_first.setdefault(first, []).append((rule, pattern.expression))
    return by_first


_BY_FIRST = _by_first(_RULES)


def find_dates(doc: Doc, *, anchor: date | None, join: bool = True) -> tuple[TimeExpression, ...]:
    """The time expressions of a report in text order, none inside another, with TIMEX3 types and TimeML 1.2.1 values.

    `anchor` is the day from which relative expressions count (the published day); without it they have the value None
    unless the text fixes them. With `join`, the two ends of "from Friday until Sunday" are one expression with the value
    START/END; TIMEX3 itself knows them as two, which `join=False` gives. Tags and tree of `doc` are used where it has them.
    """
    text = doc.text
    windows = _windows(text)
    if not windows:
        return ()
    runs = [words_of(text, start, end) for start, end in windows]
    context = Context(anchor, _is_narrative(runs, anchor), lambda start, end: direction(doc, start, end))
    found: list[TimeExpression] = []
    for words in runs:
        found.extend(_read(words, text, context))
    return tuple(joined(found, text)) if join else tuple(found)


def _windows(text: str) -> list[tuple[int, int]]:
    """The parts of the text that can hold time expressions: around each trigger word, cut at white space."""
    windows: list[tuple[int, int]] = []
    for match in _TRIGGER.finditer(text):
        start, end = max(0, match.start() - _REACH), min(len(text), match.end() + _REACH)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return [(_left(text, start), _right(text, end)) for start, end in windows]


def _left(text: str, at: int) -> int:
    """The nearest word boundary to the right of `at`, so that a window never begins inside a word."""
    if at == 0 or text[at - 1].isspace():
        return at
    space = text.find(" ", at, at + _REACH)
    return space if space >= 0 else at


def _right(text: str, at: int) -> int:
    space = text.rfind(" ", max(0, at - _REACH), at) if at < len(text) else at
    return space if space >= 0 else at


def _is_narrative(runs: list[list[Word]], anchor: date | None) -> bool:
    """Whether the text tells history year by year rather than news of the day: years far from the anchor outnumber days near it."""
    far = near = 0
    for words in runs:
        for word in words:
            if word.kind == "YEAR" and 1000 <= int(word.meaning) <= 2050:
                far += anchor is None or abs(int(word.meaning) - anchor.year) > 1
            elif word.kind in ("WEEKDAY", "TODAY", "TONIGHT"):
                near += 1
    return far >= 8 and far > 3 * near


def _read(words: list[Word], text: str, context: Context) -> list[TimeExpression]:
    found: list[TimeExpression] = []
    codes = coded(words)
    at = 0
    while at < len(words):
        best = _best(words, codes, at, context)
        if best is None:
            at += 1
            continue
        phrase, reading = best
        context.note(reading, phrase.start, phrase.end)
        found.append(TimeExpression(Span.of(text, phrase.start, phrase.end), reading.type, reading.value))
        at = phrase.last
    return found


def _best(words: list[Word], codes: str, at: int, context: Context) -> tuple[Phrase, Reading] | None:
    """The longest phrase at this word that a rule accepts; of equally long ones the earlier rule's."""
    options = []
    for rule, pattern in _BY_FIRST.get(codes[at], ()):
        match = pattern.match(codes, at)
        if match is not None and match.end() > at:
            options.append((match.end(), rule, match))
    options.sort(key=lambda option: -option[0])
    for end, rule, match in options:
        phrase = Phrase(words, at, end, match)
        reading = rule.read(phrase, context)
        if reading is not None:
            return phrase, reading
    return None
