"""States and regions that no table knows, told by the report itself: a name that stands beside its own adjective ("Kestria", "Kestrian")."""

from collections import Counter

from parley.reading.actors.sheet import Sheet
from parley.reading.actors.table import Entry, Form, Use, table
from parley.reading.actors.word import vocabulary
from parley.records import ActorKind

_SUFFIXES = ("n", "ian", "an", "ese", "i")
_LEAST = 4
_OTHERS = vocabulary("Republic Christ Guard Civil Lutheran Liberal Luther Trump Reagan Clinton Victoria Euro")


def homelands(sheet: Sheet) -> dict[str, Form]:
    """The forms of those names by their word, adjectives and their plurals among them; empty for a report in capitals.

    A name counts where it stands as a name of one word at least once and never ends the full name of a person.
    """
    if sheet.shouted:
        return {}
    words = Counter(word for word in sheet.text[sheet.start : sheet.end] if word.istitle() and word.isalpha())
    alone, surnames = _names(sheet)
    known = table().by_first
    found: dict[str, Form] = {}
    for name in sorted(alone - surnames - _OTHERS):
        if len(name) < _LEAST or name in known:
            continue
        adjectives = [name + suffix for suffix in _SUFFIXES if name + suffix in words and name + suffix not in known]
        if adjectives:
            entry = Entry(name, ActorKind.STATE)
            found[name] = Form((name,), entry, Use.NAME)
            for adjective in adjectives:
                for word in (adjective, f"{adjective}s"):
                    found[word] = Form((word,), entry, Use.ADJECTIVE)
    return found


def _names(sheet: Sheet) -> tuple[set[str], set[str]]:
    """The recogniser's names of one word, and the last words of its persons of several."""
    alone, surnames = set(), set()
    for ent in sheet.doc.ents:
        if sheet.start <= ent.start and ent.end <= sheet.end and ent.label_ != "TIME":
            if ent.end - ent.start == 1:
                alone.add(ent.text)
            elif ent.label_ == "PERSON":
                surnames.add(sheet.text[ent.end - 1])
    return alone, surnames
