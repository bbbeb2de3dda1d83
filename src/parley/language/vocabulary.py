"""Words to sub-words: the WordPiece vocabulary of the encoder, lower case and without accents.

The pieces are those of BERT's uncased tokenizer (Devlin et al. 2019), which pre-trained the encoder. Words come in already split by
`tokens`, and most come again: each is cut once and then looked up.
"""

import json
import unicodedata
from collections.abc import Mapping

UNKNOWN = "[UNK]"
_CONTINUED = "##"
_LONGEST = 100  # characters; a longer run is unknown
_MOST_REMEMBERED = 100_000
_CONTROLS = frozenset(("Cc", "Cf", "Co"))
_ASCII_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_IDEOGRAPHS = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


class Vocabulary:
    """The sub-words that the encoder knows, by number; `##` marks those that continue a word."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers
        self._longest = max(map(len, numbers))
        self._unknown = numbers[UNKNOWN]
        self._known: dict[str, tuple[int, ...]] = {}

    @classmethod
    def from_json(cls, text: str) -> "Vocabulary":
        """The vocabulary in a `tokenizer.json` of the `tokenizers` library, which must be an uncased WordPiece one."""
        return cls(json.loads(text)["model"]["vocab"])

    def pieces_of(self, word: str) -> tuple[int, ...]:
        """The numbers of the word's pieces, at least one: the longest piece that fits first, `[UNK]` where none fits."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            found = tuple(number for run in _runs(word) for number in self._cut(run)) or (self._unknown,)
            self._known[word] = found
        return found

    def _cut(self, run: str) -> list[int]:
        pieces: list[int] = []
        if len(run) > _LONGEST:
            return [self._unknown]
        at, mark = 0, ""
        while at < len(run):
            for end in range(min(len(run), at + self._longest), at, -1):
                number = self._numbers.get(mark + run[at:end])
                if number is not None:
                    break
            else:
                return [self._unknown]
            pieces.append(number)
            at, mark = end, _CONTINUED
        return pieces


def _runs(word: str) -> list[str]:
    """The word in lower case without accents and control characters, cut at white space, punctuation and ideographs."""
    if word.isascii() and word.isalnum():
        return [word.lower()]
    visible = "".join(" " if char.isspace() else char for char in word if not _is_control(char))
    spaced = "".join(f" {char} " if _is_ideograph(char) else char for char in visible)
    bare = (char for char in unicodedata.normalize("NFD", spaced) if unicodedata.category(char) != "Mn")
    lower = (char.lower() for char in bare)  # each by itself: a final sigma stays a common one
    return "".join(f" {char} " if _is_mark(char) else char for char in lower).split()


def _is_control(char: str) -> bool:
    return char == "\ufffd" or (char not in "\t\n\r" and unicodedata.category(char) in _CONTROLS)


def _is_ideograph(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _IDEOGRAPHS)


def _is_mark(char: str) -> bool:
    return char in _ASCII_MARKS or unicodedata.category(char).startswith("P")
