"""What each word of a report stands for: names, titles, nouns with their owners, pronouns."""

from collections.abc import Callable

from spacy.tokens import Token

from parley.reading.actors import noun as nouns
from parley.reading.actors.figure import Figure
from parley.reading.actors.office import Offices
from parley.reading.actors.owner import Owners
from parley.reading.actors.phrase import left_edge
from parley.reading.actors.roster import Roster
from parley.reading.actors.sheet import Sheet
from parley.reading.actors.unnamed import Unnamed
from parley.records import ActorKind

Antecedent = Callable[[Token], Token | None]

_PARTIES = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.ORGANISATION, ActorKind.OTHER})
_STATES = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})
_BODIES = frozenset({ActorKind.ARMED_GROUP, ActorKind.ORGANISATION})
_PERSON = frozenset({ActorKind.PERSON})
_LOOK_BACK = 400


class References:
    """Answers `meaning(at)` for any token of the body, reading the report once from its start.

    `antecedent` is the language room's; without it, or where it says nothing, the nearest fitting actor before the word is taken.
    """

    def __init__(self, roster: Roster, *, antecedent: Antecedent | None) -> None:
        self.roster = roster
        self.sheet: Sheet = roster.sheet
        self.antecedent = antecedent
        self.owners = Owners(roster, self.meaning)
        self.offices = Offices(roster, self.owners)
        self.unnamed = Unnamed(roster)
        self.spans: dict[int, tuple[int, int]] = {}
        self._memo: dict[int, tuple[Figure, ...]] = {}
        self._open: set[int] = set()
        self._seen: list[tuple[int, tuple[Figure, ...]]] = []
        self._seen_for: dict[str, Figure] = {}

    def read(self) -> None:
        """Resolve the whole body in the order of the text."""
        self.offices.read()
        self._memo.clear()
        sheet, spots = self.sheet, self.roster.spots
        at = sheet.start
        while at < sheet.end:
            spot = spots.get(at)
            if spot is not None:
                if not self.is_place(at):
                    self._seen.append((spot.start, (self.roster.figures[at],)))
                at = spot.end
                continue
            if sheet.small[at] in _SPEAKING:
                found = self.meaning(at)
                if found:
                    self._seen.append((at, found))
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

    def is_place(self, at: int) -> bool:
        """Whether the name at `at` only says where: "in Moscow", "across Syria"."""
        spot = self.roster.spots[at]
        if spot.form is None or spot.form.use not in {"name", "seat", "short"}:
            return False
        if self.roster.figures[at].kind not in _STATES:
            return False
        before = spot.start - 1
        if before >= self.sheet.start and self.sheet.small[before] in {"the", "northern", "southern", "eastern", "western", "central"}:
            before -= 1
        after = self.sheet.small[spot.end] if spot.end < self.sheet.end else ""
        return before >= self.sheet.start and self.sheet.small[before] in nouns.AT_PLACE and after not in {"'s", "’s"}

    def _find(self, at: int) -> tuple[Figure, ...]:
        sheet = self.sheet
        named = self.roster.meaning(at)
        if named:
            return named
        if at in self.offices.titles:
            return (self.offices.titles[at],)
        small = sheet.small[at]
        if small not in _SPEAKING:
            return ()
        if small in nouns.RELATIVE:
            return self._relative(at)
        if small in nouns.HE or small in nouns.THEY or small in nouns.IT:
            return self._pronoun(at, small)
        if sheet.tagged and sheet.pos[at] not in {"NOUN", "PROPN"} and not (small in {"rebel", "opposition", "official"} and sheet.pos[at] == "ADJ"):
            return ()
        if sheet.tagged and sheet.parsed and sheet.dep[at] in {"compound", "amod"} and sheet.head[at] == at + 1 and sheet.small[at + 1] in _SPEAKING:
            return ()
        self.spans[at] = (left_edge(sheet, at, self.roster.spots), at + 1)
        return self._noun(at, small)

    def _noun(self, at: int, small: str) -> tuple[Figure, ...]:
        follower = self.roster.spots.get(at + 1)
        if follower is not None and small in nouns.GROUP | nouns.FIGHTERS and self.roster.figures[at + 1].kind in _BODIES:
            return self.roster.meaning(at + 1)  # "the militant group Hamas"
        edge = self.spans[at][0]
        determiner = self.sheet.small[edge]
        words = set(self.sheet.small[edge:at])
        if small in nouns.SIDES and self._is_pair(words):
            return self._pair(at, states=small in {"countries", "nations", "neighbours", "neighbors", "governments"})
        if small in nouns.MEN and words & {"two", "both"} and not self.owners.before(at):
            return self._two_persons(at)
        owners = self.owners.of(at)
        if small in nouns.FIGHTERS and small not in {"opposition"}:
            return self._fighters(at, small, owners)
        if small in nouns.GROUP and determiner in {"the", "this", "its", "their"} and not owners:
            return self._group(at, small)
        if small in nouns.ORGAN:
            return self._organ(at, small, owners, determiner)
        if small in nouns.OFFICE:
            return self._office(at, small, owners, determiner)
        if small in nouns.MANY:
            return self._many(at, small, owners)
        return ()

    def _organ(self, at: int, small: str, owners: tuple[Figure, ...], determiner: str) -> tuple[Figure, ...]:
        if owners:
            parties = tuple(dict.fromkeys(owner.party if owner.kind is ActorKind.PERSON and owner.party else owner for owner in owners))
            for party in parties:
                self._alias(at, party, small)
            return parties
        before = self._seen_for.get(small)
        if before is not None and (determiner == "the" or small in nouns.HOME):
            before.nominals[self._phrase(at)] += 1
            return (before,)
        if small in nouns.HOME and self._is_home(at, determiner):
            home = self._home()
            if home is not None:
                home.nominals[self._phrase(at)] += 1
                return (home,)
        if small in nouns.MANY:
            return self._many(at, small, ())
        found = self._antecedent(at, _PARTIES) if small in nouns.GROUP or small in nouns.HOME else ()
        return found

    def _alias(self, at: int, party: Figure, small: str) -> None:
        if small in nouns.HOME or small in {"officials", "ministry", "delegation", "office", "side", "leaders", "negotiators"}:
            party.nominals[self._phrase(at)] += 1
            self._seen_for[small] = party

    def _is_home(self, at: int, determiner: str) -> bool:
        return determiner == "the" or self.sheet.small[at - 1] in {"government", "army"} or self.spans[at][0] == at

    def _home(self) -> Figure | None:
        """The state whose organs the report speaks of most, else the one that it names most."""
        states = [figure for figure in self.roster.all if figure.kind in _STATES]
        return max(states, key=lambda figure: (sum(figure.nominals.values()), figure.mentions), default=None)

    def _fighters(self, at: int, small: str, owners: tuple[Figure, ...]) -> tuple[Figure, ...]:
        bodies = [owner for owner in owners if owner.kind in _BODIES]
        if bodies:
            bodies[0].nominals[self._phrase(at)] += 1
            return (bodies[0],)
        named = [figure for figure in self.roster.all if figure.kind is ActorKind.ARMED_GROUP and figure.entry is not None or figure.kind is ActorKind.ARMED_GROUP and figure.forms]
        states = {code for owner in owners if owner.entry is not None for code in owner.entry.countries}
        if len(named) == 1 and (not owners or named[0].entry is None or states.intersection(named[0].entry.countries)):
            named[0].nominals[self._phrase(at)] += 1
            return (named[0],)
        if small.endswith("s") or small in {"opposition", "militiamen", "gunmen", "militia", "rebel", "insurgency"}:
            return (self.unnamed.group(at, self.spans[at], ActorKind.ARMED_GROUP),)
        return self._latest(at, frozenset({ActorKind.ARMED_GROUP}))

    def _group(self, at: int, small: str) -> tuple[Figure, ...]:
        for _, figures in reversed(self._seen):
            if len(figures) == 1 and figures[0].kind in _BODIES and any(small in form.lower().split() for form in figures[0].forms):
                return figures
        found = self._antecedent(at, _BODIES) or self._latest(at, _BODIES)
        for figure in found[:1]:
            figure.nominals[self._phrase(at)] += 1
        return found

    def _office(self, at: int, small: str, owners: tuple[Figure, ...], determiner: str) -> tuple[Figure, ...]:
        definite = determiner in nouns.DEFINITE or bool(owners) and determiner not in {"a", "an", "one", "another", "some"}
        if definite:
            party = owners[0].party if owners and owners[0].kind is ActorKind.PERSON else owners[0] if owners else None
            holders = [f for f in self.roster.all if f.kind is ActorKind.PERSON and small in f.offices and (party is None or f.party is party)]
            if holders:
                recent = self._latest(at, _PERSON, among=holders)
                return recent or (max(holders, key=lambda figure: figure.mentions),)
            known = self.unnamed.last(small, owners)
            if known is not None and determiner in {"the", "this", "that"}:
                known.nominals[self._phrase(at)] += 1
                return (known,)
            if not owners and small in {"leader", "man", "woman", "president", "minister", "general", "commander", "chief"}:
                return self._antecedent(at, _PERSON) or self._latest(at, _PERSON)
        if small in nouns.UNNAMED or owners:
            if small in {"man", "woman", "member", "figure", "fighter", "soldier"} and not owners:
                return ()
            return (self.unnamed.person(at, self.spans[at], small, owners),)
        return ()

    def _many(self, at: int, small: str, owners: tuple[Figure, ...]) -> tuple[Figure, ...]:
        if owners and small not in {"opposition", "allies", "families", "activists", "groups", "sources"}:
            return owners
        before = self.unnamed.last(small, owners)
        if before is not None and self.sheet.small[self.spans[at][0]] == "the":
            before.nominals[self._phrase(at)] += 1
            return (before,)
        if small in {"countries", "states", "nations", "parties", "sides", "governments", "groups", "families"} and self.spans[at][0] == at:
            return ()
        return (self.unnamed.group(at, self.spans[at], ActorKind.OTHER, owners=owners),)

    def _relative(self, at: int) -> tuple[Figure, ...]:
        sheet = self.sheet
        if sheet.parsed:
            verb = sheet.head[at]
            for _ in range(4):
                if sheet.dep[verb] == "acl:relcl":
                    return self.meaning(sheet.head[verb]) if sheet.head[verb] < at else ()
                verb = sheet.head[verb]
            return ()
        before = at - 1 - (sheet.small[at - 1] == ",")
        return self.meaning(before) if sheet.small[at] == "who" and before >= sheet.start else ()

    def _pronoun(self, at: int, small: str) -> tuple[Figure, ...]:
        kinds = _PERSON if small in nouns.HE else _PARTIES if small in nouns.IT else _PARTIES | _PERSON
        found = self._antecedent(at, kinds)
        if found or small in nouns.IT and self.antecedent is not None:
            return found
        if small == "both":
            return self._pair(at, states=False)
        if small in nouns.IT:
            return self._latest(at, _PARTIES) if self.sheet.dep[at] in {"nsubj", "nmod:poss", ""} else ()
        return self._latest(at, kinds)

    def _antecedent(self, at: int, kinds: frozenset[ActorKind]) -> tuple[Figure, ...]:
        if self.antecedent is None:
            return ()
        token: Token | None = self.sheet.doc[at]
        for _ in range(6):
            token = self.antecedent(token) if token is not None else None
            if token is None or token.i >= at:
                return ()
            found = self.coordinated(token.i)
            if found:
                fitting = tuple(figure for figure in found if figure.kind in kinds)
                return fitting if len(fitting) == len(found) else ()
        return ()

    def coordinated(self, at: int) -> tuple[Figure, ...]:
        """The figures of `at` and of what is joined to it by "and"."""
        found = list(self.meaning(at))
        if self.sheet.parsed:
            for kid in self.sheet.children(at):
                if self.sheet.dep[kid] == "conj":
                    found.extend(self.coordinated(kid))
        return tuple(dict.fromkeys(found))

    def _latest(self, at: int, kinds: frozenset[ActorKind], *, among: list[Figure] | None = None) -> tuple[Figure, ...]:
        for place, figures in reversed(self._seen):
            if place >= at:
                continue
            if at - place > _LOOK_BACK:
                break
            if len(figures) == 1 and figures[0].kind in kinds and (among is None or figures[0] in among):
                return figures
        return ()

    def _is_pair(self, words: set[str]) -> bool:
        return bool(words & {"both", "two", "warring", "opposing", "rival", "conflicting"}) or "the" in words

    def _pair(self, at: int, *, states: bool) -> tuple[Figure, ...]:
        """The two parties that a "both sides" means: of those of the last sentences, the two that the report names most."""
        kinds = _STATES if states else _PARTIES
        here = self.sheet.sentence[at]
        found: dict[Figure, float] = {}
        for place, figures in reversed(self._seen):
            if place >= at:
                continue
            back = here - self.sheet.sentence[place]
            if back > 4 and len(found) >= 2 or back > 12:
                break
            for figure in figures:
                party = figure.party if figure.kind is ActorKind.PERSON and figure.party is not None else figure
                if party.kind in kinds and party.kind is not ActorKind.OTHER:
                    found[party] = found.get(party, 0.0) + 1.0 / (1 + back)
        best = sorted(found, key=lambda figure: -found[figure] - figure.mentions / 100)[:2]
        return tuple(best) if len(best) == 2 else ()

    def _two_persons(self, at: int) -> tuple[Figure, ...]:
        found: dict[Figure, None] = {}
        for place, figures in reversed(self._seen):
            if place < at:
                for figure in figures:
                    if figure.kind is ActorKind.PERSON and figure.forms:
                        found[figure] = None
            if len(found) == 2:
                return tuple(reversed(found))
        return ()

    def _phrase(self, at: int) -> str:
        return self.sheet.phrase(*self.spans[at])


_SPEAKING = (
    nouns.ORGAN | nouns.FIGHTERS | nouns.GROUP | nouns.SIDES | nouns.MEN | nouns.OFFICE | nouns.MANY | nouns.HE | nouns.THEY | nouns.IT | nouns.RELATIVE
)
