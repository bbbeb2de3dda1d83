"""Who has been spoken of so far, and who of them comes next to mind."""

from parley.reading.actors.figure import Figure
from parley.reading.actors.sheet import Sheet
from parley.records import ActorKind

STATES = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT})
BODIES = frozenset({ActorKind.ARMED_GROUP, ActorKind.ORGANISATION})
PARTIES = STATES | BODIES | {ActorKind.OTHER}
PERSON = frozenset({ActorKind.PERSON})
_REACH = 400  # tokens


class Memory:
    """The mentions of a report in the order of the text, as far as it has been read."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._seen: list[tuple[int, tuple[Figure, ...]]] = []

    def add(self, at: int, figures: tuple[Figure, ...]) -> None:
        """Remember that token `at` stands for `figures`."""
        self._seen.append((at, figures))

    def latest(self, at: int, kinds: frozenset[ActorKind], *, among: list[Figure] | None = None) -> tuple[Figure, ...]:
        """The single actor of one of `kinds` last spoken of before token `at`, a subject of the last two sentences first."""
        here, best = self.sheet.sentence[at], None
        for place, figures in reversed(self._seen):
            back = here - self.sheet.sentence[place]
            if at - place > _REACH or (best is not None and back > 1):
                break
            if place >= at or len(figures) != 1 or figures[0].kind not in kinds or (among is not None and figures[0] not in among):
                continue
            if self.sheet.dep[place].startswith("nsubj") or not self.sheet.parsed:
                return figures
            best = best or figures
        return best or ()

    def called(self, at: int, word: str) -> tuple[Figure, ...]:
        """The last body before `at` whose name holds `word`: "the committee" after "Relief Committee"."""
        for place, figures in reversed(self._seen):
            if (
                place < at
                and len(figures) == 1
                and figures[0].kind in BODIES
                and any(word in form.lower().split() for form in figures[0].forms)
            ):
                return figures
        return ()

    def parties(self, at: int, count: int, *, states: bool) -> tuple[Figure, ...]:
        """The `count` parties that "both sides" at token `at` means: those that the sentences before it name most and last."""
        kinds = STATES if states else STATES | BODIES
        here = self.sheet.sentence[at]
        found: dict[Figure, float] = {}
        for place, figures in reversed(self._seen):
            back = here - self.sheet.sentence[place]
            if (back > 4 and len(found) >= count) or back > 12:
                break
            if place >= at:
                continue
            for figure in figures:
                party = figure.party if figure.kind is ActorKind.PERSON and figure.party is not None else figure
                if party.kind in kinds:
                    found[party] = found.get(party, 0.0) + 1.0 / (1 + back)
        best = sorted(found, key=lambda figure: -found[figure] - figure.mentions / 100)[:count]
        return tuple(best) if len(best) == count else ()

    def two_persons(self, at: int) -> tuple[Figure, ...]:
        """The last two persons with a name before token `at`, in the order of the text."""
        found: dict[Figure, None] = {}
        for place, figures in reversed(self._seen):
            if place < at:
                found.update((figure, None) for figure in reversed(figures) if figure.kind is ActorKind.PERSON and figure.forms)
            if len(found) >= 2:
                return tuple(reversed(list(found)[:2]))
        return ()
