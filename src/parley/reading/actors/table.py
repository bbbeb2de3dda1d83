"""The tables of names: states, armed groups, bodies and media, read once and looked up by their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import resources

from parley.reading.actors.word import pieces, vocabulary
from parley.records import ActorKind

# Names that are common words when a whole report is in capitals, where case no longer tells them apart.
_COMMON_IN_CAPITALS = vocabulary("""
    IS WHO AA CAR RS MIT MALE FACT MODEL MEND NAM LET ARS AP PUNCH DAWN BETA FOX BEE RAI SA WEST ARD WAM HILL PALE TIP POLE TURK
    DANE FINN BRIT KAN TIME SEMANA TASS TREND ANI AFL HV SNA NTV SAF NDA DNR RF COBRAS NINJAS CONGRESS SENATE GUARDIAN
""")
_REGIONS = frozenset({"XWE", "XEU", "XAR"})


class Use(StrEnum):
    """What a form says of the actor that it belongs to."""

    NAME = "name"
    SHORT = "short"
    ADJECTIVE = "adjective"
    SEAT = "seat"
    ORGAN = "organ"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One row of a table. `name` is the usual name, `countries` the codes of the states where it is at home.

    `table` and `source` say which table holds the row and where its facts can be looked up.
    """

    name: str
    kind: ActorKind
    countries: tuple[str, ...] = ()
    named_by_text: bool = False  # the report's own fullest form is the name, not the table's
    is_region: bool = False  # "Western", "European": says where from, never who
    table: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an entry's name, as folded words."""

    words: tuple[str, ...]
    entry: Entry
    use: Use


@dataclass(slots=True)
class Table:
    """All forms by their first word, the longest first."""

    by_first: dict[str, list[Form]] = field(default_factory=dict)
    by_first_in_capitals: dict[str, list[Form]] = field(default_factory=dict)

    def longest(self, words: Sequence[str], at: int, *, shouted: bool = False) -> Form | None:
        """The longest form that stands at `words[at:]`; `shouted` compares without regard to case."""
        forms = (self.by_first_in_capitals if shouted else self.by_first).get(words[at])
        if forms:
            for form in forms:
                size = len(form.words)
                if size == 1 or tuple(words[at : at + size]) == form.words:
                    return form
        return None


@cache
def table() -> Table:
    """The tables that ship with Parley. The first call reads them (some 10 ms), later ones return the same object."""
    made = Table()
    for form in _forms():
        made.by_first.setdefault(form.words[0], []).append(form)
        words = tuple(word.upper() for word in form.words)
        if len(words) > 1 or words[0] not in _COMMON_IN_CAPITALS:
            made.by_first_in_capitals.setdefault(words[0], []).append(Form(words, form.entry, form.use))
    for forms in (*made.by_first.values(), *made.by_first_in_capitals.values()):
        forms.sort(key=lambda form: -len(form.words))
    return made


def _forms() -> Iterator[Form]:
    seen: set[tuple[str, ...]] = set()
    for entry, use, name in _names():
        words = pieces(name)
        if words and words not in seen:  # the first table that claims a form keeps it
            seen.add(words)
            yield Form(words, entry, use)


def _names() -> Iterator[tuple[Entry, Use, str]]:
    for row in _rows("states"):
        code, kind, usual, also, short, adjective, seats, organs, source = row
        entry = Entry(usual, ActorKind(kind), (code,), is_region=code in _REGIONS, table="states", source=source)
        yield entry, Use.NAME, usual
        yield from ((entry, Use.NAME, name) for name in _split(also))
        yield from ((entry, Use.SHORT, name) for name in _split(short))
        for name in _split(adjective):
            yield entry, Use.ADJECTIVE, name
            if not name.endswith(("ese", "sh", "ch", "s", "men")):
                yield entry, Use.ADJECTIVE, f"{name}s"
        yield from ((entry, Use.SEAT, name) for name in _split(seats))
        yield from ((entry, Use.ORGAN, name) for name in _split(organs))
    for usual, kind, aliases, countries, source in _rows("groups"):
        entry = Entry(usual, ActorKind(kind), tuple(countries.split()), named_by_text=True, table="groups", source=source)
        yield from ((entry, Use.SHORT if name.isupper() else Use.NAME, name) for name in (usual, *_split(aliases)))
    for usual, short, aliases, source in _rows("bodies"):
        entry = Entry(usual, ActorKind.ORGANISATION, table="bodies", source=source)
        yield from ((entry, Use.NAME, name) for name in (usual, *_split(aliases)))
        yield from ((entry, Use.SHORT, name) for name in _split(short))
    for usual, aliases, countries, source in _rows("media"):
        entry = Entry(usual, ActorKind.MEDIA, tuple(countries.split()), named_by_text=True, table="media", source=source)
        yield from ((entry, Use.NAME, name) for name in (usual, *_split(aliases)))


def _rows(name: str) -> Iterator[list[str]]:
    text = resources.files("parley.reading.actors").joinpath("tables", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    return (line.split("\t") for line in lines[1:])


def _split(cell: str) -> list[str]:
    return cell.split(";") if cell else []
