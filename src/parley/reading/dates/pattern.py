"""Patterns over words: a regular expression whose letters are categories, written out in words.

`"month:MONTH day:DAYNUM|NTH (COMMA? year:YEAR)?"` reads: a month, called `month`; a day number or ordinal, called `day`; then perhaps a
year with or without a comma before it. Bars join categories, `?`, `*` and `+` repeat,
brackets group; between spaces a bar parts branches, and a name may stand in several of them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from parley.reading.dates.word import Word

_TOKEN = re.compile(r"[a-z]+:[A-Z]+(?:\|[A-Z]+)*|[A-Z]+(?:\|[A-Z]+)*|[()|?*+]")


_LETTERS: dict[str, str] = {}


def letter(kind: str) -> str:
    """The private character that stands for a category in coded words."""
    return _LETTERS.setdefault(kind, chr(0xE000 + len(_LETTERS)))


def coded(words: Sequence[Word]) -> str:
    """The words as one string, a letter a category, for patterns to match against."""
    return "".join([letter(word.kind) for word in words])


@dataclass(frozen=True, slots=True)
class Compiled:
    """A regular expression over coded words, and the letters that a match can begin with."""

    expression: re.Pattern[str]
    firsts: frozenset[str]


def compiled(pattern: str) -> Compiled:
    """What a written pattern stands for. Raises ValueError where it is not well formed or could match nothing."""
    reader = _Reader(pattern)
    expression, firsts, empty = reader.branches()
    if reader.rest() or empty:
        raise ValueError(f"not a pattern: {pattern!r}")
    return Compiled(re.compile(expression), firsts)


# The expression, the letters it can begin with, and whether it can match nothing.
_Part = tuple[str, frozenset[str], bool]


class _Reader:
    """Reads a written pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._tokens = _TOKEN.findall(pattern)
        self._at = 0
        self._seen: Counter[str] = Counter()
        if "".join(self._tokens) != "".join(pattern.split()):
            raise ValueError(f"not a pattern: {pattern!r}")

    def rest(self) -> list[str]:
        return self._tokens[self._at :]

    def branches(self) -> _Part:
        parts = [self._sequence()]
        while self._next() == "|":
            self._at += 1
            parts.append(self._sequence())
        expression = "|".join(part[0] for part in parts)
        return expression, frozenset().union(*(part[1] for part in parts)), any(part[2] for part in parts)

    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _sequence(self) -> _Part:
        expression, firsts, empty = "", frozenset[str](), True
        while self._next() not in ("", "|", ")"):
            part = self._item()
            expression += part[0]
            if empty:
                firsts |= part[1]
            empty = empty and part[2]
        return expression, firsts, empty

    def _item(self) -> _Part:
        token = self._next()
        self._at += 1
        if token == "(":
            expression, firsts, empty = self.branches()
            self._at += 1
            expression = f"(?:{expression})"
        else:
            name, _, kinds = token.rpartition(":")
            letters = [letter(kind) for kind in kinds.split("|")]
            expression, firsts, empty = f"[{''.join(letters)}]", frozenset(letters), False
            if name:
                self._seen[name] += 1
                expression = f"(?P<{name}_{self._seen[name]}>{expression})"
        if self._next() in ("?", "*", "+"):
            repeat = self._next()
            self._at += 1
            return f"(?:{expression}){repeat}", firsts, empty or repeat != "+"
        return expression, firsts, empty


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a pattern matched: `words[first:last]` of a run of words, with the named ones at hand."""

    words: Sequence[Word]
    first: int
    last: int
    match: re.Match[str]

    def __contains__(self, name: str) -> bool:
        return self._place(name) >= 0

    def word(self, name: str) -> Word:
        """The word that the pattern calls `name`; it must be there."""
        return self.words[self._place(name)]

    def _place(self, name: str) -> int:
        number = 1
        while (group := f"{name}_{number}") in self.match.re.groupindex:
            if self.match.start(group) >= 0:
                return self.match.start(group)
            number += 1
        return -1

    def number(self, name: str) -> int:
        """The named word's meaning as a whole number."""
        return int(self.word(name).meaning)

    def letters(self, name: str) -> str:
        """The named word's meaning as letters (a unit, a season, an edge)."""
        return str(self.word(name).meaning)

    @property
    def start(self) -> int:
        """Where the phrase begins in the text."""
        return self.words[self.first].start

    @property
    def text(self) -> str:
        """The phrase's words in lower case, one space between them."""
        return " ".join(word.text.lower() for word in self.words[self.first : self.last])

    @property
    def end(self) -> int:
        """Where the phrase ends in the text."""
        return self.words[self.last - 1].end

    def before(self, distance: int = 1) -> Word | None:
        """The word so many places before the phrase, if the run has one."""
        at = self.first - distance
        return self.words[at] if at >= 0 else None

    def after(self) -> Word | None:
        """The word that follows the phrase, if the run has one."""
        return self.words[self.last] if self.last < len(self.words) else None
