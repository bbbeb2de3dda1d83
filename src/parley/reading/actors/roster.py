"""The named actors of a report: one figure for all names of the same person, state, group or body."""

from parley.reading.actors.figure import Figure
from parley.reading.actors.person import Persons, core
from parley.reading.actors.sheet import Sheet
from parley.reading.actors.spot import SORT_KINDS, Sort, Spot, find_spots
from parley.reading.actors.table import Entry, Use
from parley.reading.actors.word import pieces


class Roster:
    """Figures of the names in the text. `spots` and `figures` give, for each token of a name, the name and its figure."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.all: list[Figure] = []
        self.spots: dict[int, Spot] = {}
        self.figures: dict[int, Figure] = {}
        self.order: list[Spot] = []
        self._entries: dict[Entry, Figure] = {}
        self._bodies: dict[tuple[str, ...], Figure] = {}
        self._fill(find_spots(sheet))

    def _fill(self, spots: list[Spot]) -> None:
        persons = Persons()
        full: dict[int, Figure] = {}
        texts = {spot.start: self.sheet.phrase(spot.start, spot.end) for spot in spots}
        named = [spot for spot in spots if spot.sort is Sort.PERSON]
        for spot in sorted((s for s in named if len(core(texts[s.start])) > 1), key=lambda s: -len(core(texts[s.start]))):
            full[spot.start] = persons.add_full(texts[spot.start])
        for spot in spots:
            text = texts[spot.start]
            if spot.sort is Sort.PERSON:
                figure = full.get(spot.start) or persons.add_single(text, spot.start)
                persons.see(figure, spot.start)
            elif spot.form is not None:
                figure = self._of_entry(spot.form.entry)
            else:
                figure = self._of_body(spot, pieces(text))
            figure.add_form(text, spot.form.use if spot.form is not None else Use.NAME)
            self._place(spot, figure)
        self._read_acronyms()

    def _of_entry(self, entry: Entry) -> Figure:
        figure = self._entries.get(entry)
        if figure is None:
            figure = self._entries[entry] = Figure(entry.kind, entry)
            self.all.append(figure)
        return figure

    def _of_body(self, spot: Spot, words: tuple[str, ...]) -> Figure:
        key = tuple(word.lower() for word in words if word != "the")
        figure = self._bodies.get(key)
        if figure is None and len(key) == 1:
            figure = next((known for name, known in self._bodies.items() if key[0] in (name[0], name[-1])), None)
        if figure is None:
            figure = self._bodies[key] = Figure(SORT_KINDS[spot.sort])
            self.all.append(figure)
        return figure

    def _place(self, spot: Spot, figure: Figure) -> None:
        if figure not in self.all:
            self.all.append(figure)
        figure.mentions += 1
        self.order.append(spot)
        for at in range(spot.start, spot.end):
            self.spots[at] = spot
            self.figures[at] = figure

    def _read_acronyms(self) -> None:
        """ "Popular Will Front (PWF)": from there on PWF is that body, whatever a table says."""
        sheet = self.sheet
        meant: dict[str, Figure] = {}
        for spot in self.order:
            at = spot.end + 1
            if at + 1 >= sheet.end or sheet.text[spot.end] != "(" or sheet.text[at + 1] != ")":
                continue
            short = sheet.text[at]
            figure = self.figures[spot.start]
            initials = {word[0] for word in pieces(sheet.phrase(spot.start, spot.end)) if word[0].isupper()}
            if (
                len(short) > 1
                and short.isupper()
                and spot.sort is not Sort.PERSON
                and short[0] in initials
                and self.figures.get(at) is not figure
            ):
                meant[short] = figure
        for at in range(sheet.start, sheet.end):
            figure_ = meant.get(sheet.text[at])
            if figure_ is None:
                continue
            old = self.spots.get(at)
            if old is not None and old.end - old.start > 1:
                continue
            if old is not None:
                self._leave(self.figures[at], sheet.text[at])
                self.order.remove(old)
            figure_.add_form(sheet.text[at], Use.SHORT)
            self._place(Spot(at, at + 1, Sort.ORGANISATION, None), figure_)
        self.order.sort(key=lambda spot: spot.start)

    def _leave(self, figure: Figure, form: str) -> None:
        figure.mentions -= 1
        figure.forms[form] -= 1
        if figure.forms[form] <= 0:
            del figure.forms[form]
        if not figure.forms and figure in self.all:
            self.all.remove(figure)

    def meaning(self, at: int) -> tuple[Figure, ...]:
        """The figure of the name that holds token `at`, as a tuple; empty where no name stands."""
        figure = self.figures.get(at)
        return (figure,) if figure is not None else ()
