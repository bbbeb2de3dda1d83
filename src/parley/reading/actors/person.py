"""Which names of persons are one person's: surnames, spellings, initials."""

import re
from functools import lru_cache

from parley.reading.actors.figure import Figure
from parley.reading.actors.word import plain, vocabulary
from parley.records import ActorKind

_PARTICLES = vocabulary("""
    al el ul ad as ash an at bin ibn ben bint abu abd de del de la der van von den dos da du di le zu ter jr sr ii iii iv
""")
_SHORT_NAMES = {
    "bill": "william",
    "joe": "joseph",
    "bob": "robert",
    "mike": "michael",
    "jim": "james",
    "tony": "antony",
    "dick": "richard",
    "ted": "edward",
    "tom": "thomas",
    "steve": "stephen",
    "bibi": "benjamin",
    "volodymyr": "vladimir",
    "sergey": "sergei",
    "mohamed": "mohammed",
    "muhammad": "mohammed",
    "mohammad": "mohammed",
    "tim": "timothy",
    "chuck": "charles",
    "alex": "alexander",
    "aleksandr": "alexander",
    "ben": "benjamin",
    "dave": "david",
    "jake": "jacob",
    "yossi": "yosef",
    "tzipi": "tzipora",
    "jimmy": "james",
    "rick": "richard",
    "matt": "matthew",
}


_LETTERS = tuple(
    pair.split(">")
    for pair in [
        "ck>k",
        "kh>h",
        "gh>g",
        "dzh>j",
        "dj>j",
        "zh>j",
        "ph>f",
        "ou>u",
        "oo>u",
        "ee>i",
        "ei>i",
        "ey>i",
        "ay>i",
        "ai>i",
        "w>v",
        "q>k",
        "y>i",
        "o>u",
        "e>i",
    ]
)


@lru_cache(maxsize=4096)
def core(name: str) -> tuple[str, ...]:
    """The words of a name that tell persons apart, small and without accents: "Riad al-Malki" gives riad, malki."""
    words = [word.replace(".", "") for word in re.findall(r"[^\W\d_]+\.?", plain(name).lower().replace("’", "").replace("'", ""))]
    kept = tuple(word for word in words if word not in _PARTICLES)
    return kept or tuple(words)


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """A spelling that transliterations share: Zelensky, Zelenskyy and Zelenskiy are one, so are Asad and Assad."""
    word = re.sub(r"(iy|yy|ij|ii|y|i)$", "i", word)
    for one, other in _LETTERS:
        word = word.replace(one, other)
    return re.sub(r"(.)\1+", r"\1", word)


def alike(one: str, other: str) -> bool:
    """Whether two spellings of a surname may be one name."""
    if one == other or sound(one) == sound(other):
        return True
    if min(len(one), len(other)) < 6 or one[0] != other[0]:
        return False
    return _skeleton(one) == _skeleton(other)


@lru_cache(maxsize=4096)
def _skeleton(word: str) -> str:
    return re.sub(r"[aeiou]", "", sound(word))


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names (as `core` gives them) may be one person's."""
    if not alike(one[-1], other[-1]):
        longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
        return len(shorter) > 1 and all(any(alike(word, part) for part in longer) for word in shorter)
    first, second = one[:-1], other[:-1]
    if not first or not second:
        return True
    return any(_same_given(a, b) for a in first for b in second)


def _same_given(one: str, other: str) -> bool:
    if one == other or sound(one) == sound(other) or _SHORT_NAMES.get(one, one) == _SHORT_NAMES.get(other, other):
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return min(len(one), len(other)) > 3 and alike(one, other)


class Persons:
    """The persons of one report. Hand in the full names first, then the single words in the order of the text."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self._cores: dict[Figure, list[tuple[str, ...]]] = {}
        self._last_seen: dict[Figure, int] = {}

    def add_full(self, name: str) -> Figure:
        """The figure of a name of two words or more, new or known."""
        words = core(name)
        for figure in self.figures:
            if any(same_person(words, known) for known in self._cores[figure]):
                if words not in self._cores[figure]:
                    self._cores[figure].append(words)
                return figure
        return self._new(words)

    def add_single(self, name: str, at: int) -> Figure:
        """The figure of a lone surname (or given name) at token `at`; of several, the one last seen by full name."""
        word = core(name)[-1]
        found = [f for f in self.figures if any(alike(word, known[-1]) for known in self._cores[f])]
        if not found:
            found = [f for f in self.figures if any(word in known for known in self._cores[f])]
        if not found:
            return self._new((word,))
        return max(found, key=lambda figure: (self._last_seen.get(figure, -1) <= at, self._last_seen.get(figure, -1), figure.mentions))

    def see(self, figure: Figure, at: int) -> None:
        """Remember that the full name (or a lone one) of `figure` stands at token `at`."""
        self._last_seen[figure] = at

    def _new(self, words: tuple[str, ...]) -> Figure:
        figure = Figure(ActorKind.PERSON)
        self.figures.append(figure)
        self._cores[figure] = [words]
        return figure
