"""Actors without a name: "a senior US official", "Western diplomats", "the rebels"."""

from parley.reading.actors.figure import Figure
from parley.reading.actors.phrase import is_possessive
from parley.reading.actors.roster import Roster
from parley.reading.actors.word import vocabulary
from parley.records import ActorKind

_ARTICLES = vocabulary("the a an this these those both his her its their some")
_CLOSER = vocabulary("close familiar involved briefed privy with briefing")
_TIES = vocabulary("to with in on by about from at")
_STOP = vocabulary(', . ; : said says told who which that has have had was were is are and ( ) " “ ”')


class Unnamed:
    """Unnamed actors by the phrase that introduces them; the same phrase is the same actor."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.sheet = roster.sheet
        self._known: dict[str, Figure] = {}
        self._last: dict[str, Figure] = {}

    def person(self, at: int, span: tuple[int, int], noun: str, owners: tuple[Figure, ...]) -> Figure:
        """The unnamed person whose phrase ends in the noun at token `at`."""
        figure = self._figure(span[0], self._reach(at), ActorKind.PERSON, owners)
        figure.offices.add(noun)
        if owners and owners[0].kind is ActorKind.PERSON:
            figure.patron = owners[0]
        self._last[noun] = figure
        return figure

    def group(self, at: int, span: tuple[int, int], kind: ActorKind, *, owners: tuple[Figure, ...] = ()) -> Figure:
        """The unnamed many whose phrase ends in the noun at token `at`."""
        figure = self._figure(span[0], self._reach(at), kind, owners)
        self._last[self.sheet.small[at]] = figure
        return figure

    def called(self, name: str, kind: ActorKind) -> Figure:
        """The unnamed many known as `name`, or last introduced by that noun: "a rebel advance" is the rebels'."""
        figure = self._last.get(name) or self._known.get(name)
        if figure is None:
            figure = self._last[name] = self._known[name] = Figure(kind)
            figure.nominals[name] += 1
            self.roster.all.append(figure)
        figure.mentions += 1
        return figure

    def last(self, noun: str, owners: tuple[Figure, ...]) -> Figure | None:
        """The last unnamed actor introduced by `noun`, of the same owners if any are given."""
        figure = self._last.get(noun)
        return figure if figure is not None and (not owners or figure.party is owners[0]) else None

    def _figure(self, start: int, end: int, kind: ActorKind, owners: tuple[Figure, ...]) -> Figure:
        text = self.sheet.phrase(start, end)
        words = text.split()
        key = " ".join(words[words[0].lower() in _ARTICLES and len(words) > 1 :]).lower()
        if len(owners) == 1 and kind is not ActorKind.PERSON and self._is_bare(start, end - 1):
            key = f"{self.sheet.small[end - 1]} of {id(owners[0])}"  # "Syria's opposition" is "the Syrian opposition"
        figure = self._known.get(key)
        if figure is None:
            party = owners[0].party if owners and owners[0].kind is ActorKind.PERSON else owners[0] if owners else None
            figure = self._known[key] = Figure(kind, party=party)
            self.roster.all.append(figure)
        figure.nominals[text] += 1
        figure.mentions += 1
        return figure

    def _is_bare(self, start: int, at: int) -> bool:
        small, spots = self.sheet.small, self.roster.spots
        return all(before in spots or small[before] in _ARTICLES or is_possessive(self.sheet, before) for before in range(start, at))

    def _reach(self, at: int) -> int:
        """Past the noun where what follows tells this source from others: "a source close to the talks"."""
        sheet = self.sheet
        end = at + 1
        if end >= sheet.end or sheet.small[end] not in _CLOSER:
            return end
        tied = False
        while end < sheet.end and sheet.small[end] not in _STOP and end - at < 9:
            if sheet.small[end] in _TIES:
                if tied:
                    break
                tied = True
            elif tied and sheet.pos[end] == "ADV":
                break
            end += 1
        return end
