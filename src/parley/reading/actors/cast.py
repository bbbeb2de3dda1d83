"""The cast of a report: its actors, and what each mention stands for."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from parley.language.reference import KEY, antecedent
from parley.language.tokens import text_of
from parley.reading.actors.mention import Mention
from parley.reading.actors.phrase import is_possessive
from parley.reading.actors.refer import References
from parley.reading.actors.roster import Roster
from parley.reading.actors.sheet import Sheet
from parley.reading.actors.table import Entry
from parley.records import Actor

# Headings that say whose words the text is, so that its "I" and "we" have a name nowhere else.
_ANNOUNCES = re.compile(
    r"\b(?:statement|remarks|readout|speech|address|message|letter|communiqu[eé]|declaration|briefing)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one report, in the order in which they first appear, and all places that speak of them."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    _names: dict[int, tuple[str, ...]]
    _joined: dict[int, tuple[str, ...]]
    _rows: dict[str, Entry]

    @classmethod
    def of(cls, doc: Doc, *, body: tuple[int, int] | None = None) -> "Cast":
        """Read the actors of `doc` within the code points `body` (half-open; the whole text without it).

        The heading before the body is read as well where it announces a statement: it alone may name who speaks. Pronouns follow the language room's references where the doc carries them, else the nearest fitting actor before
        them. What the report says of an actor wins over the tables. A doc without tags, trees and names is read by tables
        and capital letters alone.
        """
        if body is not None and _ANNOUNCES.search(text_of(doc)[: body[0]]):
            body = (0, body[1])
        sheet = Sheet.of(doc, body=body)
        roster = Roster(sheet)
        references = References(roster, antecedent=antecedent if KEY in doc.user_data else None)
        references.read()
        for figure in roster.all:
            figure.settle()
        heads = _heads(references)
        names = {at: tuple(figure.name for figure in references.meaning(at)) for at in range(sheet.start, sheet.end)}
        astray = _astray(references)
        names.update((at, names[person]) for at, person in astray.items())
        mentions = tuple(Mention(start, end, head, names[head]) for start, end, head in heads if names[head])
        joined = {
            mention.head: tuple(dict.fromkeys(figure.name for figure in references.coordinated(mention.head)))
            for mention in mentions
            if mention.head not in astray
        }
        actors = tuple(figure.actor() for figure in roster.all if figure.name)
        rows = {figure.name: figure.entry for figure in roster.all if figure.name and figure.entry is not None}
        return cls(actors, mentions, {at: found for at, found in names.items() if found}, joined, rows)

    def at(self, token: Token) -> tuple[str, ...]:
        """The names of the actors that the mention with this word stands for; empty where it stands for none."""
        return self._names.get(token.i, ())

    def coordinated(self, token: Token) -> tuple[str, ...]:
        """Like `at`, with the actors that "and" joins to this word: "Russia and Ukraine" at its head gives both."""
        return self._joined.get(token.i) or self.at(token)

    def actor(self, name: str) -> Actor | None:
        """The actor of that name, or None."""
        return next((actor for actor in self.actors if actor.name == name), None)

    def row(self, name: str) -> Entry | None:
        """The row of a table by which the actor of that name was known; None where the report alone names it."""
        return self._rows.get(name)

    def known_as(self, name: str) -> Actor | None:
        """The actor of that name or alias, or None."""
        return self.actor(name) or next((actor for actor in self.actors if name in actor.aliases), None)


def _astray(references: References) -> dict[int, int]:
    """Party names inside a title that the tree took for the argument itself: in "U.N. envoy Ada Brehm said", U.N. as subject of said.

    Each maps to a word of the person's name, who is meant.
    """
    sheet, roster = references.sheet, references.roster
    found = {}
    for person, edge in references.offices.edges.items():
        end = roster.spots[person].end
        for at in range(edge, person):
            tied = sheet.dep[at].startswith("nsubj") and not edge <= sheet.head[at] < end
            if at in roster.spots and tied and not is_possessive(sheet, roster.spots[at].end):
                found[at] = person
    return found


def _heads(references: References) -> list[tuple[int, int, int]]:
    """Start, end and head word of every mention, in order. Names that only say where, or whose friends, are left out."""
    sheet, roster = references.sheet, references.roster
    found = []
    for spot in roster.order:
        if not references.is_aside(spot.start):
            start = references.offices.edges.get(spot.start, spot.start)
            inside = range(spot.start, spot.end)
            head = next((at for at in inside if sheet.parsed and sheet.head[at] not in inside), spot.end - 1)
            found.append((start, spot.end, head))
    for at in range(sheet.start, sheet.end):
        if at in roster.spots or at in references.offices.titles:
            continue
        if references.meaning(at) and not references.is_modifier(at):
            start, end = references.spans.get(at, (at, at + 1))
            found.append((start, end, at))
    return sorted(found)
