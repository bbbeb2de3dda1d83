"""A report's words as plain lists, because a Doc's attributes are slow to read one by one."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc

from parley.language.tokens import text_of
from parley.reading.actors.word import pieces


@dataclass(slots=True)
class Sheet:
    """Columns over all tokens of `doc`; rows outside `start:end` (the body) are there, but nobody asks for them.

    `head` holds absolute positions, `kids` the children of each token in order. `parsed` and `tagged` tell
    whether dependencies and parts of speech can be trusted.
    """

    doc: Doc
    start: int
    end: int
    text: list[str]
    small: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]
    parsed: bool
    tagged: bool
    shouted: bool
    sentence: list[int] = field(default_factory=list)
    kids: Mapping[int, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, doc: Doc, *, body: tuple[int, int] | None = None) -> "Sheet":
        """The sheet of `doc`; `body` is a half-open range of code points."""
        text = [token.text for token in doc]
        parsed, tagged = bool(doc.has_annotation("DEP")), bool(doc.has_annotation("POS"))
        first, last = 0, len(text)
        if body is not None:
            offsets = [token.idx for token in doc]
            first = next((at for at, offset in enumerate(offsets) if offset >= body[0]), last)
            last = next((at for at, offset in enumerate(offsets) if offset >= body[1]), last)
        letters = [char for char in text_of(doc)[:5000] if char.isalpha()]
        sheet = cls(
            doc=doc,
            start=first,
            end=last,
            text=text,
            small=[word.lower() for word in text],
            pos=[token.pos_ for token in doc] if tagged else [""] * len(text),
            dep=[token.dep_ for token in doc] if parsed else [""] * len(text),
            head=[token.head.i for token in doc] if parsed else list(range(len(text))),
            parsed=parsed,
            tagged=tagged,
            shouted=bool(letters) and sum(map(str.isupper, letters)) > 0.7 * len(letters),
        )
        sheet._number_sentences()
        kids: dict[int, list[int]] = {}
        for at, head in enumerate(sheet.head):
            if head != at:
                kids.setdefault(head, []).append(at)
        sheet.kids = kids
        return sheet

    def _number_sentences(self) -> None:
        number, self.sentence = 0, [0] * len(self.text)
        if self.doc.has_annotation("SENT_START"):
            for at, token in enumerate(self.doc):
                number += bool(token.is_sent_start)
                self.sentence[at] = number
            return
        for at, word in enumerate(self.text):
            self.sentence[at] = number
            number += word in {".", "!", "?"} or "\n" in word

    def words(self) -> tuple[list[str], list[int]]:
        """The folded words of the body and, for each, the token that it stands in."""
        words: list[str] = []
        where: list[int] = []
        cache: dict[str, tuple[str, ...]] = {}
        for at in range(self.start, self.end):
            token = self.text[at]
            split = cache.get(token)
            if split is None:
                split = cache[token] = pieces(token.upper() if self.shouted else token)
            for word in split:
                words.append(word)
                where.append(at)
        return words, where

    def children(self, at: int) -> list[int]:
        """The tokens that depend on `at`, in order."""
        return self.kids.get(at, [])

    def phrase(self, start: int, end: int) -> str:
        """The report's words `start:end` on one line."""
        return " ".join(self.doc[start:end].text.split())
