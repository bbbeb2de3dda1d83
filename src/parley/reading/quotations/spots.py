"""Attributions by where they stand, to find the one beside a place."""

from bisect import bisect_left, insort

from parley.reading.quotations.attribution import Attribution
from parley.reading.quotations.clauses import speaks

_LOOK = 40


class Spots:
    """Attributions that name a source, under the places of their cue (else source) and of each content."""

    def __init__(self, attributions: list[Attribution]) -> None:
        self._attributions: list[Attribution] = []
        self._places: list[tuple[int, int]] = []
        for attribution in attributions:
            self._enter(attribution)
        self._places.sort()

    def _enter(self, attribution: Attribution) -> list[tuple[int, int]]:
        if attribution.source is None:
            return []
        self._attributions.append(attribution)
        number = len(self._attributions) - 1
        entered = [(spot[0], number) for spot in (attribution.cue or attribution.source, *attribution.pieces)]
        self._places.extend(entered)
        return entered

    def add(self, attribution: Attribution) -> None:
        """Enter one more."""
        entered = self._enter(attribution)
        del self._places[len(self._places) - len(entered) :]
        for place in entered:
            insort(self._places, place)

    def last(self, low: int, high: int) -> Attribution | None:
        """The last attribution from `low` up to `high`; one that reports words goes before one that reports thoughts."""
        at = bisect_left(self._places, (high, 0))
        return self._best(at - 1, -1, low, high)

    def first(self, low: int, high: int) -> Attribution | None:
        """The first attribution from `low` up to `high`, by the same preference."""
        return self._best(bisect_left(self._places, (low, 0)), 1, low, high)

    def _best(self, at: int, step: int, low: int, high: int) -> Attribution | None:
        found = None
        for i in range(at, at + step * _LOOK, step):
            if not 0 <= i < len(self._places) or not low <= self._places[i][0] < high:
                break
            attribution = self._attributions[self._places[i][1]]
            if speaks(attribution.kind):
                return attribution
            found = found or attribution
        return found
