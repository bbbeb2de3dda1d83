"""Nouns that stand for actors: "the Russian army", "Hamas officials", "the group", "both sides", "a US official"."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from parley.reading.actors import noun as nouns
from parley.reading.actors.figure import Figure
from parley.reading.actors.memory import BODIES, PARTIES, PERSON, STATES, Memory
from parley.reading.actors.owner import Owners
from parley.reading.actors.roster import Roster
from parley.reading.actors.unnamed import Unnamed
from parley.reading.actors.word import vocabulary
from parley.records import ActorKind

Antecedent = Callable[[int, frozenset[ActorKind]], tuple[Figure, ...]]

_NUMBERS = {"three": 3, "four": 4}
_MEETING = vocabulary("leaders presidents ministers men premiers chiefs")
_SIDES = vocabulary("opposition rebel separatist guerrilla insurgent")
_SINGULAR = vocabulary("rebel separatist guerrilla insurgent militant")
_STATES_ONLY = vocabulary("countries nations neighbours neighbors governments country nation government")
_COUNTED = vocabulary("two three four five six seven")
_ALIASES = nouns.HOME | vocabulary("officials ministry delegation office side leaders negotiators representatives diplomats")
_TOO_BARE = vocabulary("countries states nations parties sides governments groups families observers monitors")
_ONE_ARMED = vocabulary("opposition militiamen gunmen militia rebel insurgency mujahideen")
_BY_OFFICE = vocabulary("leader man woman president minister general commander chief premier")
_NOT_ALONE = vocabulary("man woman member figure fighter soldier deputy head chief")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun at token `at` with its phrase from token `start`, the words between, its determiner and its owners."""

    at: int
    word: str
    start: int
    determiner: str
    between: frozenset[str]
    owners: tuple[Figure, ...]

    @property
    def span(self) -> tuple[int, int]:
        """First token and end of the phrase."""
        return self.start, self.at + 1


class Nominals:
    """Resolves nouns, with what has been read so far in `memory`; `antecedent` answers from the language room's references."""

    def __init__(self, roster: Roster, owners: Owners, memory: Memory, antecedent: Antecedent) -> None:
        self.roster = roster
        self.sheet = roster.sheet
        self.owners = owners
        self.memory = memory
        self.antecedent = antecedent
        self.unnamed = Unnamed(roster)
        self._owners_of: dict[str, Counter[Figure]] = {}
        self._ways = (
            (nouns.PRESS, self._press),
            (nouns.FIGHTERS, self._fighters),
            (nouns.GROUP, self._group),
            (nouns.ORGAN, self._organ),
            (nouns.OFFICE, self._office),
            (nouns.MANY, self._many),
            (nouns.COUNTRY, self._country),
        )

    def meaning(self, at: int, start: int) -> tuple[Figure, ...]:
        """The figures that the noun at token `at`, whose phrase begins at `start`, stands for."""
        word, between = self.sheet.small[at], frozenset(self.sheet.small[start:at])
        follower = self.roster.meaning(at + 1)
        if follower and word in nouns.GROUP | nouns.FIGHTERS and follower[0].kind in BODIES:
            return follower  # "the militant group Hamas"
        if word in nouns.SIDES and between & {"both", "two", "three", "four", "warring", "opposing", "rival", "the"}:
            count = next((_NUMBERS[small] for small in between if small in _NUMBERS), 2)
            found = self.memory.parties(at, count, states=word in _STATES_ONLY)
            if found or word not in nouns.MANY:
                return found
        if word in nouns.SIDE and between & {"each", "either", "neither"}:
            return self.memory.parties(at, 2, states=word in _STATES_ONLY)
        if word in nouns.MEN and (between & {"two", "both"} or (between == {"the"} and word in _MEETING)) and not self.owners.of(at):
            return self.antecedent(at, PERSON) or self.memory.two_persons(at)
        noun = Noun(at, word, start, self.sheet.small[start], between, self.owners.of(at))
        for words, way in self._ways:
            if word in words and (found := way(noun)):
                return found
        return ()

    def _press(self, noun: Noun) -> tuple[Figure, ...]:
        if noun.start < noun.at and (noun.owners or noun.between & {"state", "news", "local", "opposition"}):
            return (self.unnamed.group(noun.at, noun.span, ActorKind.MEDIA),)
        return ()

    def _fighters(self, noun: Noun) -> tuple[Figure, ...]:
        for owner in noun.owners:
            if owner.kind in BODIES:
                return self._called(noun, owner)
        if noun.word == "opposition":
            return ()
        armed = [figure for figure in self.roster.all if figure.kind is ActorKind.ARMED_GROUP and figure.forms]
        homes = {code for owner in noun.owners if owner.entry is not None for code in owner.entry.countries}
        if len(armed) == 1 and (not noun.owners or armed[0].entry is None or homes.intersection(armed[0].entry.countries)):
            return self._called(noun, armed[0])
        if noun.word in _SINGULAR:
            return (self.unnamed.called(f"{noun.word}s", ActorKind.ARMED_GROUP),)
        if noun.word.endswith("s") or noun.word in _ONE_ARMED:
            return (self.unnamed.group(noun.at, noun.span, ActorKind.ARMED_GROUP, owners=noun.owners),)
        return self.memory.latest(noun.at, frozenset({ActorKind.ARMED_GROUP}))

    def _group(self, noun: Noun) -> tuple[Figure, ...]:
        side = next((at for at in range(noun.at - 1, noun.start - 1, -1) if self.sheet.small[at] in _SIDES), None)
        if side is not None:
            return self.owners.meaning(side)  # "Syria's main opposition group"
        if noun.owners or noun.determiner not in {"the", "this", "its", "their"}:
            return ()
        found = self.memory.called(noun.at, noun.word) or self.antecedent(noun.at, BODIES) or self.memory.latest(noun.at, BODIES)
        return self._called(noun, *found)

    def _organ(self, noun: Noun) -> tuple[Figure, ...]:
        if noun.owners and noun.between & _COUNTED and noun.word in nouns.MANY:
            return (self.unnamed.group(noun.at, noun.span, ActorKind.PERSON, owners=noun.owners),)
        if noun.owners:
            parties = tuple(dict.fromkeys(_party(owner) for owner in noun.owners))
            if noun.word in _ALIASES:
                self._called(noun, *parties)
                self._owners_of.setdefault(noun.word, Counter())[parties[0]] += 1
            return parties
        if noun.word in nouns.HOME and noun.determiner == "the" and (found := self.antecedent(noun.at, PARTIES)):
            return found
        before = self._owners_of.get(noun.word, Counter())
        if before and (noun.determiner == "the" or noun.word in nouns.HOME):
            known = {figure: float(count) for figure, count in before.items()}
            for state in self.roster.all if noun.word in nouns.HOME else ():
                if state.kind in STATES:
                    known[state] = known.get(state, 0.0) + self._weight(state)
            return self._called(noun, max(known, key=lambda figure: known[figure]))
        if noun.word in nouns.HOME and (noun.determiner == "the" or noun.start == noun.at or noun.between & {"government", "army"}):
            home = self._home(noun)
            return self._called(noun, home) if home is not None else ()
        return self.antecedent(noun.at, PARTIES) if noun.word in nouns.GROUP | nouns.HOME else ()

    def _weight(self, figure: Figure) -> float:
        return 3.0 * figure.mentions / (1 + sum(known.mentions for known in self.roster.all if known.kind in STATES))

    def _home(self, noun: Noun) -> Figure | None:
        """The state whose organs the report speaks of most, else the one that it names most."""
        states = [figure for figure in self.roster.all if figure.kind in STATES]
        if noun.word == "administration":
            states = [figure for figure in states if figure.entry is not None and figure.entry.countries == ("USA",)] or states
        return max(states, key=lambda figure: (sum(figure.nominals.values()), figure.mentions), default=None)

    def _office(self, noun: Noun) -> tuple[Figure, ...]:
        definite = noun.determiner in nouns.DEFINITE or (bool(noun.owners) and noun.determiner not in {"a", "an", "one", "another", "some"})
        found = self._holder(noun) if definite else ()
        if found or (noun.word not in nouns.UNNAMED and not noun.owners) or (noun.word in _NOT_ALONE and not noun.owners):
            return found
        return (self.unnamed.person(noun.at, noun.span, noun.word, noun.owners),)

    def _holder(self, noun: Noun) -> tuple[Figure, ...]:
        """The person known to hold the office, else the unnamed one whom the report has introduced by it."""
        holders = [
            figure
            for figure in self.roster.all
            if figure.kind is ActorKind.PERSON and noun.word in figure.offices and _serves(figure, noun.owners)
        ]
        if holders:
            return self.memory.latest(noun.at, PERSON, among=holders) or (max(holders, key=lambda figure: figure.mentions),)
        known = self.unnamed.last(noun.word, noun.owners)
        if known is not None and noun.determiner in {"the", "this", "that"}:
            return self._called(noun, known)
        if not noun.owners and noun.word in _BY_OFFICE and self.sheet.small[noun.at + 1 : noun.at + 2] not in (["of"], ["for"]):
            return self.antecedent(noun.at, PERSON) or self.memory.latest(noun.at, PERSON)
        return ()

    def _many(self, noun: Noun) -> tuple[Figure, ...]:
        before = self.unnamed.last(noun.word, noun.owners)
        if before is not None and (noun.determiner == "the" or noun.start == noun.at):
            return self._called(noun, before)
        if noun.word in _TOO_BARE and noun.start == noun.at:
            return ()
        return (self.unnamed.group(noun.at, noun.span, ActorKind.OTHER, owners=noun.owners),)

    def _country(self, noun: Noun) -> tuple[Figure, ...]:
        return self.antecedent(noun.at, STATES) if noun.determiner in {"the", "this", "his", "her", "our"} else ()

    def _called(self, noun: Noun, *figures: Figure) -> tuple[Figure, ...]:
        """`figures`, the first of whom is from now on also known by the noun's phrase."""
        for figure in figures[:1]:
            figure.nominals[self.sheet.phrase(*noun.span)] += 1
        return figures


def _serves(figure: Figure, owners: tuple[Figure, ...]) -> bool:
    """Whether a person may be the one whom these owners own: "Orlin's spokesman" is not Marenko's."""
    if not owners:
        return True
    if owners[0].kind is ActorKind.PERSON and figure.patron is not None:
        return figure.patron is owners[0]
    return figure.party is _party(owners[0])


def _party(owner: Figure) -> Figure:
    return owner.party if owner.kind is ActorKind.PERSON and owner.party is not None else owner
