"""What each word of a report stands for: names, titles, nouns with their owners, pronouns."""

from collections.abc import Callable

from spacy.tokens import Token

from parley.reading.actors import noun as nouns
from parley.reading.actors.figure import Figure
from parley.reading.actors.memory import PARTIES, PERSON, STATES, Memory
from parley.reading.actors.nominal import Nominals
from parley.reading.actors.office import Offices
from parley.reading.actors.owner import Owners, is_only_linked
from parley.reading.actors.phrase import left_edge
from parley.reading.actors.roster import Roster
from parley.reading.actors.sheet import Sheet
from parley.reading.actors.spot import Spot
from parley.reading.actors.word import vocabulary
from parley.records import ActorKind

Antecedent = Callable[[Token], Token | None]

_PRONOUNS = nouns.HE | nouns.THEY | nouns.IT | nouns.RELATIVE
_SPEAKING = _PRONOUNS.union(
    nouns.ORGAN, nouns.FIGHTERS, nouns.GROUP, nouns.SIDES, nouns.SIDE, nouns.MEN, nouns.OFFICE, nouns.MANY, nouns.PRESS, nouns.COUNTRY
)
_ALSO_ADJECTIVES = vocabulary("rebel opposition official military separatist guerrilla insurgent")
_SIDE_OF = vocabulary("the northern southern eastern western central")


class References:
    """Answers `meaning(at)` for any token of the body, after `read` has gone through it once from its start.

    `antecedent` is the language room's; without it, or where it says nothing, the nearest fitting actor before the word is taken.
    """

    def __init__(self, roster: Roster, *, antecedent: Antecedent | None) -> None:
        self.roster = roster
        self.sheet: Sheet = roster.sheet
        self.spans: dict[int, tuple[int, int]] = {}
        self.memory = Memory(self.sheet)
        self.owners = Owners(roster, self.meaning)
        self.offices = Offices(roster, self.owners)
        self._antecedent_token = antecedent
        self._nominals = Nominals(roster, self.owners, self.memory, self.antecedent)
        self._memo: dict[int, tuple[Figure, ...]] = {}
        self._open: set[int] = set()

    def read(self) -> None:
        """Resolve the whole body in the order of the text."""
        self.offices.read()
        self._memo.clear()
        sheet, spots = self.sheet, self.roster.spots
        at = sheet.start
        while at < sheet.end:
            spot = spots.get(at)
            if spot is not None:
                if not self.is_aside(at):
                    self.memory.add(self._head(spot), (self.roster.figures[at],))
                at = spot.end
                continue
            if sheet.small[at] in _SPEAKING and (found := self.meaning(at)) and not self.is_modifier(at):
                self.memory.add(at, found)
            at += 1

    def meaning(self, at: int) -> tuple[Figure, ...]:
        """The figures that token `at` stands for, in the order of the text; empty where it stands for none."""
        if at in self._memo:
            return self._memo[at]
        if at in self._open or not self.sheet.start <= at < self.sheet.end:
            return ()
        self._open.add(at)
        found = self._find(at)
        self._open.discard(at)
        self._memo[at] = found
        return found

    def coordinated(self, at: int) -> tuple[Figure, ...]:
        """The figures of `at` and of what is joined to it by "and"."""
        found = list(self.meaning(at))
        if self.sheet.parsed:
            for kid in self.sheet.children(at):
                if self.sheet.dep[kid] == "conj" and kid > at:
                    found.extend(self.coordinated(kid))
        return tuple(dict.fromkeys(found))

    def is_aside(self, at: int) -> bool:
        """Whether the name at `at` only says where or whose friends: "in Moscow", "across Syria", "Iran-backed"."""
        spot = self.roster.spots[at]
        if is_only_linked(self.sheet, spot):
            return True
        if spot.form is None or spot.form.use not in {"name", "seat", "short"} or self.roster.figures[at].kind not in STATES:
            return False
        before = spot.start - 1
        if before >= self.sheet.start and self.sheet.small[before] in _SIDE_OF:
            before -= 1
        after = self.sheet.small[spot.end] if spot.end < self.sheet.end else ""
        return before >= self.sheet.start and self.sheet.small[before] in nouns.AT_PLACE and after not in {"'s", "’s"}

    def is_modifier(self, at: int) -> bool:
        """Whether the noun `at` only qualifies the noun behind it: "government" in "government officials"."""
        sheet = self.sheet
        return sheet.dep[at] in {"compound", "amod"} and at < sheet.head[at] <= at + 3 and sheet.small[sheet.head[at]] in _SPEAKING

    def antecedent(self, at: int, kinds: frozenset[ActorKind]) -> tuple[Figure, ...]:
        """What the references of the doc say that `at` stands for, if all of it is of `kinds`."""
        token = self.sheet.doc[at] if self._antecedent_token is not None else None
        for _ in range(6):
            token = self._antecedent_token(token) if token is not None and self._antecedent_token is not None else None
            if token is None or token.i >= at:
                break
            found = self.coordinated(token.i)
            if found:
                return found if all(figure.kind in kinds for figure in found) else ()
        return ()

    def _head(self, spot: Spot) -> int:
        inside = range(spot.start, spot.end)
        return next((at for at in inside if self.sheet.parsed and self.sheet.head[at] not in inside), spot.end - 1)

    def _find(self, at: int) -> tuple[Figure, ...]:
        named = self.roster.meaning(at)
        if named or at in self.offices.titles:
            return named or (self.offices.titles[at],)
        small = self.sheet.small[at]
        if small in _PRONOUNS:
            return self._relative(at) if small in nouns.RELATIVE else self._pronoun(at, small)
        if small not in _SPEAKING or not self._is_noun(at, small):
            return ()
        start = left_edge(self.sheet, at, self.roster.spots)
        while start < at and self.sheet.pos[start] in {"ADV", "SCONJ", "PUNCT", "SPACE"}:
            start += 1
        self.spans[at] = (start, at + 1)
        return self._nominals.meaning(at, start)

    def _is_noun(self, at: int, small: str) -> bool:
        pos = self.sheet.pos[at]
        return not self.sheet.tagged or pos in {"NOUN", "PROPN"} or (pos == "ADJ" and small in _ALSO_ADJECTIVES)

    def _relative(self, at: int) -> tuple[Figure, ...]:
        sheet = self.sheet
        if not sheet.parsed:
            before = at - 1 - (sheet.small[at - 1] == ",")
            return self.meaning(before) if sheet.small[at] == "who" and before >= sheet.start else ()
        verb = sheet.head[at]
        for _ in range(4):
            if sheet.dep[verb] == "acl:relcl":
                return self.meaning(sheet.head[verb]) if sheet.head[verb] < at else ()
            verb = sheet.head[verb]
        return ()

    def _pronoun(self, at: int, small: str) -> tuple[Figure, ...]:
        kinds = PERSON if small in nouns.HE else PARTIES if small in nouns.IT else PARTIES | PERSON
        found = self.antecedent(at, kinds)
        if found:
            return found
        if small == "both":
            return self.memory.parties(at, 2, states=False) if self.sheet.pos[at] in {"PRON", ""} else ()
        if small in nouns.IT and (self._antecedent_token is not None or self.sheet.dep[at] not in {"nsubj", "nmod:poss", ""}):
            return ()
        return self.memory.latest(at, kinds)
