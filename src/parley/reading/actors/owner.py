"""Whose a noun is: "the Russian army", "Israel's negotiators", "a spokesman for the ministry", "officials in Kabul"."""

from collections.abc import Callable
from itertools import pairwise

from parley.reading.actors.figure import Figure
from parley.reading.actors.phrase import is_possessive, left_edge, run_right
from parley.reading.actors.roster import Roster
from parley.reading.actors.sheet import Sheet
from parley.reading.actors.spot import Spot
from parley.reading.actors.word import vocabulary
from parley.records import ActorKind

Meaning = Callable[[int], tuple[Figure, ...]]

_POSSESSORS = vocabulary("his her its their")
_PARTY_OF = vocabulary("of from in for at with")
_NOT_OWNED = vocabulary("""
    backed led linked allied brokered mediated sponsored supported aligned funded based controlled occupied held trained affiliated
    made born
""")
_ORGANS = vocabulary("government army military administration ministry rebel opposition regime defence-ministry")
_SIDES = vocabulary("opposition rebel separatist guerrilla insurgent")
_FIGHTING = vocabulary("groups group forces factions fighters army militia militias movement alliance coalition")
_MEMBERS = (ActorKind.ARMED_GROUP, ActorKind.ORGANISATION)


class Owners:
    """Finds the parties that own a noun; `meaning` answers for owners that are themselves nouns or pronouns."""

    def __init__(self, roster: Roster, meaning: Meaning) -> None:
        self.roster = roster
        self.sheet: Sheet = roster.sheet
        self.meaning = meaning

    def of(self, at: int, *, adpositions: frozenset[str] = _PARTY_OF) -> tuple[Figure, ...]:
        """The owners of the noun `at`: before it if there are any, else after "of", "from", "for", "in"."""
        return self.before(at) or self.after(at, adpositions=adpositions)

    def before(self, at: int) -> tuple[Figure, ...]:
        """The owners that stand before the noun `at` in its own phrase."""
        sheet, spots = self.sheet, self.roster.spots
        edge = left_edge(sheet, at, spots)
        for mark in range(at - 1, edge, -1):
            if is_possessive(sheet, mark):
                return self.roster.meaning(mark - 1) or self.meaning(mark - 1)
        closer = next((before for before in range(at - 1, edge - 1, -1) if sheet.small[before] in _SIDES), None)
        if closer is not None and sheet.small[at] not in _FIGHTING and (found := self.meaning(closer)):
            beside = self.roster.meaning(closer - 2) if sheet.small[closer - 1] == "and" else ()
            return (*beside, *found)  # "a Syrian opposition negotiator" is the opposition's, not Syria's
        names = [spot for spot in self._inside(edge, at) if not is_only_linked(self.sheet, spot)]
        if not names:
            return self._by_noun(edge, at)
        figures = [self.roster.figures[spot.start] for spot in names]
        members = [figure for figure in figures if figure.kind in _MEMBERS]
        if members:
            return (members[0],)
        if len(names) > 1 and all(b.start - a.end == 1 for a, b in pairwise(names)):
            return tuple(dict.fromkeys(figures))
        return (figures[0],)

    def after(self, at: int, *, adpositions: frozenset[str] = _PARTY_OF) -> tuple[Figure, ...]:
        """The owners that an adposition ties to the noun `at` from behind; several where they are listed."""
        sheet, spots = self.sheet, self.roster.spots
        start = at + 2
        if sheet.small[at + 1 : start + 1] == ["loyal", "to"]:
            start += 1
        elif start >= sheet.end or sheet.small[at + 1] not in adpositions:
            return ()
        found: list[Figure] = []
        while start < sheet.end:
            end = run_right(sheet, start, spots)
            if end == start:
                break
            figures = self.roster.meaning(end - 1) or self.meaning(end - 1)
            if not figures:
                names = [spot for spot in self._inside(start, end) if not is_only_linked(self.sheet, spot)]
                figures = (self.roster.figures[names[0].start],) if names else ()
            found.extend(figures)
            if not figures or end + 1 >= sheet.end or sheet.small[end] not in {",", "and"}:
                break
            start = end + 1 + (sheet.small[end] == "," and sheet.small[end + 1] == "and")
            if start not in spots and sheet.small[start] != "the":
                break
        return tuple(dict.fromkeys(found))

    def _by_noun(self, edge: int, at: int) -> tuple[Figure, ...]:
        """Owners that are no names: "his army", "government officials", "a rebel commander"."""
        small = self.sheet.small
        if small[edge] in _POSSESSORS:
            return self.meaning(edge)
        noun = next((before for before in range(at - 1, edge - 1, -1) if small[before] in _ORGANS), None)
        return self.meaning(noun) if noun is not None else ()

    def _inside(self, start: int, end: int) -> list[Spot]:
        spots = dict.fromkeys(self.roster.spots[at] for at in range(start, end) if at in self.roster.spots)
        return [spot for spot in spots if spot.form is None or not spot.form.entry.is_region]


def is_only_linked(sheet: Sheet, spot: Spot) -> bool:
    """ "Iran-backed", "Saudi-led", "U.S.-brokered": the name says whose friends or whose work they are, not who acts."""
    _, hyphen, inside = sheet.small[spot.end - 1].rpartition("-")
    if hyphen:
        return inside in _NOT_OWNED or inside.endswith("ed")
    after = sheet.small[spot.end : spot.end + 2]
    return len(after) == 2 and after[0] == "-" and (after[1] in _NOT_OWNED or after[1].endswith("ed"))
