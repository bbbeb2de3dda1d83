"""Titles and appositions: which offices a named person holds in the text, and for which party."""

from parley.reading.actors.dateline import dateline_end
from parley.reading.actors.figure import Figure
from parley.reading.actors.noun import AMERICAN, GOVERNING, HOME, OFFICE, TITLES
from parley.reading.actors.owner import Owners
from parley.reading.actors.phrase import is_possessive, left_edge
from parley.reading.actors.roster import Roster
from parley.reading.actors.sheet import Sheet
from parley.reading.actors.spot import Sort, Spot
from parley.reading.actors.table import Use
from parley.reading.actors.word import vocabulary
from parley.records import ActorKind

_OFFICE_OF = frozenset({"of", "for", "at", "with", "from", "in"})
_SOLE = vocabulary("president premier king queen emir sultan chancellor")
_WEIGHTS = {Use.SEAT: 1.5, Use.ORGAN: 3.0, Use.ADJECTIVE: 0.5, Use.NAME: 0.3, Use.SHORT: 0.3}
_DATELINE = 1.0  # named in the dateline of the sentence
_BEFORE = 0.8  # the subject of the sentence before
_STATE_LIKE = (ActorKind.STATE, ActorKind.GOVERNMENT)


class Offices:
    """Reads the words around each person's name. `titles` maps the words of a title to the person who bears it."""

    def __init__(self, roster: Roster, owners: Owners) -> None:
        self.roster = roster
        self.owners = owners
        self.sheet: Sheet = roster.sheet
        self.titles: dict[int, Figure] = {}
        self.edges: dict[int, int] = {}
        self._loose: list[tuple[Figure, tuple[str, ...]]] = []
        self._patrons: list[tuple[Figure, Figure]] = []

    def read(self) -> None:
        """Go through all persons in the order of the text."""
        for spot in self.roster.order:
            if spot.sort is Sort.PERSON:
                figure = self.roster.figures[spot.start]
                self._read_title(spot, figure)
                self._read_government(spot, figure)
                self._read_apposition(spot, figure)
        self._settle_loose()

    def _read_title(self, spot: Spot, figure: Figure) -> None:
        sheet, spots = self.sheet, self.roster.spots
        noun = rank = spot.start - 1
        while rank > sheet.start and sheet.small[rank].rstrip(".") in TITLES:
            rank -= 1
        if rank > sheet.start and sheet.small[rank] == "," and sheet.small[rank - 1] in OFFICE and self._closes(spot.end):
            office = rank - 1  # "the Kremlin spokesman, Dmitry Peskov,", "its spokesman, Colonel Piet Oram,"
            edge = left_edge(sheet, office, spots)
            if sheet.small[edge] in {"the", "his", "her", "its", "their"} or self.owners.before(office):
                self._bear(spot, figure, office)
            if rank == noun:
                return
        if noun < sheet.start or sheet.sentence[noun] != sheet.sentence[spot.start] or is_possessive(sheet, noun):
            if noun > sheet.start and is_possessive(sheet, noun):
                self._belong(figure, self.roster.meaning(noun - 1))
            return
        self._bear(spot, figure, noun)

    def _bear(self, spot: Spot, figure: Figure, noun: int) -> None:
        """The title that ends in the token `noun` is this person's."""
        sheet, spots = self.sheet, self.roster.spots
        edge = self._title_edge(noun)
        words = [at for at in range(edge, noun + 1) if at not in spots]
        held = tuple(sheet.small[at].rstrip(".") for at in words)
        if any(word in OFFICE or word in TITLES for word in held):
            for at in words:
                if sheet.small[at] not in {"the", "a", "an", "'s", "’s", "his", "her", "its", "their"}:
                    self.titles[at] = figure
            self.edges[spot.start] = edge
            self._hold(figure, held)
            self._belong(figure, self._title_owner(edge, noun), held)
        elif noun in spots:  # "Israel's Lapid" is caught above; here "Russian Vladimir Potanin"
            self._belong(figure, self.roster.meaning(noun))

    def _title_edge(self, noun: int) -> int:
        """Like `left_edge`, but "Secretary of State" and "envoy for Syria" belong to the title."""
        sheet, spots = self.sheet, self.roster.spots
        edge = left_edge(sheet, noun, spots)
        while edge - 2 >= sheet.start and sheet.sentence[edge - 1] == sheet.sentence[noun]:
            if sheet.small[edge - 1] in OFFICE and sheet.small[edge] != "the":
                edge = left_edge(sheet, edge - 1, spots)
            elif sheet.small[edge - 1] in {"of", "for", "to"} and sheet.small[edge - 2] in OFFICE:
                edge = left_edge(sheet, edge - 2, spots)
            else:
                break
        return edge

    def _title_owner(self, edge: int, noun: int) -> tuple[Figure, ...]:
        """The party before the first office word of a title; what follows "for" or "to" is only its field."""
        sheet = self.sheet
        first = next((at for at in range(edge, noun + 1) if sheet.small[at] in {"of", "for", "to"}), None)
        if first is None:
            office = next((at for at in range(edge, noun + 1) if sheet.small[at] in OFFICE), noun)
            return self.roster.meaning(noun) or self.owners.before(office) or self.owners.before(noun)
        found = self.owners.before(first - 1)
        if not found and sheet.small[first] == "of":
            found = self.owners.after(first - 1)
        return found

    def _read_government(self, spot: Spot, figure: Figure) -> None:
        """ "Orlin's government", "forces loyal to Orlin": he governs, whatever his office."""
        small = self.sheet.small
        if small[spot.end : spot.end + 1] == ["administration"]:
            self._loose.insert(0, (figure, ("administration",)))
        if is_possessive(self.sheet, spot.end) and HOME.intersection(small[spot.end + 1 : spot.end + 3]):
            self._loose.append((figure, ("president",)))

    def _read_apposition(self, spot: Spot, figure: Figure) -> None:
        """ "Yusuf Amin, a spokesman for the front," and "Yusuf Amin of the front"."""
        sheet = self.sheet
        at = spot.end
        if at >= sheet.end or sheet.sentence[at] != sheet.sentence[spot.start]:
            return
        if sheet.small[at] == "of":
            found = self.owners.after(spot.end - 1, adpositions=frozenset({"of"}))
            if found and figure.party is None:
                self._belong(figure, found)
            return
        if sheet.small[at] not in {",", "(", "-", "–", "—"}:
            return
        for noun in range(at + 1, min(at + 12, sheet.end)):
            small = sheet.small[noun]
            if small in {",", ".", "who", "said", ")", ";", "and"} or sheet.pos[noun] in {"VERB", "AUX"}:
                return
            if (
                small in OFFICE
                and sheet.small[noun + 1 : noun + 2] != ["-"]
                and not is_possessive(sheet, noun + 1)
                and sheet.small[noun + 1] not in OFFICE
            ):
                if noun + 1 < sheet.end and self.roster.spots.get(noun + 1, spot).sort is Sort.PERSON and noun + 1 in self.roster.spots:
                    return
                self.titles[noun] = figure
                self._hold(figure, (small,))
                self._belong(figure, self.owners.of(noun, adpositions=_OFFICE_OF), (small,))
                return

    def _closes(self, at: int) -> bool:
        return at < self.sheet.end and self.sheet.small[at] in {",", ".", ")", "said", "told", "says", "and"}

    def _hold(self, figure: Figure, words: tuple[str, ...]) -> None:
        figure.offices.update(word for word in words if word in OFFICE)

    def _belong(self, figure: Figure, owners: tuple[Figure, ...], words: tuple[str, ...] = ()) -> None:
        if owners and owners[0] is not figure:
            owner = owners[0]
            if owner.kind is ActorKind.PERSON:
                figure.patron = figure.patron or owner
                self._patrons.append((figure, owner))
                return
            if owner.kind is not ActorKind.MEDIA:
                figure.party = figure.party or owner
                return
        if words and figure.party is None:
            self._loose.append((figure, words))

    def _settle_loose(self) -> None:
        """Offices without a party: those of one state's usage, then those of the state that the report governs by."""
        states = [figure for figure in self.roster.all if figure.kind in _STATE_LIKE]
        american = next((figure for figure in states if figure.entry is not None and figure.entry.countries == ("USA",)), None)
        for figure, patron in self._patrons:
            figure.party = figure.party or patron.party
        for figure, words in self._loose:
            if figure.party is not None:
                continue
            if american is not None and any(_holds(words, title) for title in AMERICAN):
                figure.party = american
            elif GOVERNING.intersection(words):
                figure.party = self._nearest_state(figure, words, states)
        for figure, patron in self._patrons:
            figure.party = figure.party or patron.party

    def _nearest_state(self, figure: Figure, words: tuple[str, ...], states: list[Figure]) -> Figure | None:
        """The state that the report speaks of most around this person; one that has another president is none."""
        sheet, roster = self.sheet, self.roster
        held = {other.party for other in roster.all if other is not figure and _SOLE.intersection(words) & other.offices}
        near = {sheet.sentence[spot.start] for spot in roster.order if roster.figures[spot.start] is figure}
        scores = {state: min(1.0, state.mentions * 0.05) for state in states if state not in held}
        end = dateline_end(sheet)
        if end > sheet.start and sheet.sentence[end] in near:
            opening = {word.lower() for word in sheet.text[sheet.start : end]}
            for state in scores:
                scores[state] += _DATELINE * any(form.lower() in opening for form in state.forms)
        for spot in roster.order:
            state = roster.figures[spot.start]
            if state in scores and spot.form is not None and sheet.sentence[spot.start] in near:
                scores[state] += _WEIGHTS.get(spot.form.use, 1.0)
            elif state in scores and sheet.sentence[spot.start] + 1 in near and sheet.dep[spot.end - 1].startswith("nsubj"):
                scores[state] += _BEFORE
        return max(scores, key=lambda state: scores[state], default=None)


def _holds(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    size = len(title)
    return any(words[at : at + size] == title for at in range(len(words) - size + 1))
