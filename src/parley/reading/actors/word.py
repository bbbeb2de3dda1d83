"""Words as the tables and the report share them: without accents, dots and hyphens."""

import re
import unicodedata

_PIECE = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?(?![^\W_])|[^\W_]+")
_ARTICLES = {"Al": "al", "El": "el", "The": "the", "Ul": "ul", "Ash": "ash", "De": "de", "E": "e", "I": "i"}


def plain(text: str) -> str:
    """`text` without accents; letters that carry none are kept."""
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def pieces(text: str) -> tuple[str, ...]:
    """The words of a name or a token, in order: "U.S.-led" gives "US", "led", "Da'esh" gives "Da", "esh".

    Articles inside Arabic and Romance names are written small, so that "Al-Nusra" and "al Nusra" are one name.
    """
    found = []
    for match in _PIECE.finditer(plain(text)):
        word = match.group().replace(".", "")
        found.append(_ARTICLES.get(word, word))
    return tuple(found)


def vocabulary(text: str) -> frozenset[str]:
    """The set of the words of `text`, which is how the lists of this package are written down."""
    return frozenset(text.split())
