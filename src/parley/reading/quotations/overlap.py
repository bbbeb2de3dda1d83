"""Keep apart what is read twice: clauses that quoted speech already holds, and thoughts inside reported words."""

from bisect import bisect_left

from parley.reading.quotations.attribution import Attribution, Range
from parley.reading.quotations.clauses import speaks

_LOOK = 12


def apart(known: list[Attribution], spoken: list[Attribution]) -> list[Attribution]:
    """Those of `known` that no quoted speech of `spoken` holds and that, inside a reported clause, report a clause of saying."""
    cues = {attribution.cue for attribution in spoken if attribution.cue}
    closing = {attribution.cue for attribution in spoken if attribution.cue and attribution.pieces[-1][1] <= attribution.cue[0]}
    runs = sorted(piece for attribution in spoken for piece in attribution.pieces)
    kept = []
    for attribution in known:
        size = sum(end - start for start, end in attribution.pieces)
        shared = sum(_shared(piece, runs) for piece in attribution.pieces)
        if shared * 2 <= size and not (attribution.cue in cues and (shared or _behind(attribution, closing))):
            kept.append(attribution)
    clauses = sorted((start, end) for attribution in kept if attribution.clause for start, end in attribution.pieces)
    return [
        attribution for attribution in kept if (attribution.clause and speaks(attribution.kind)) or not _is_inside(attribution, clauses)
    ]


def _behind(attribution: Attribution, closing: set[Range]) -> bool:
    """Whether a cue that closes quoted speech is read as reporting what follows it too: "..., said Vask, who expects ..."."""
    cue = attribution.cue
    return cue is not None and cue in closing and attribution.pieces[0][0] >= cue[1]


def _shared(piece: Range, runs: list[Range]) -> int:
    """How many characters of `piece` lie in `runs`."""
    start, end = piece
    total = missed = 0
    for i in range(bisect_left(runs, (end, 0)) - 1, -1, -1):
        common = min(end, runs[i][1]) - max(start, runs[i][0])
        total += max(common, 0)
        missed += common <= 0
        if missed > _LOOK:
            break
    return total


def _is_inside(attribution: Attribution, clauses: list[Range]) -> bool:
    low, high = attribution.start, max(run[1] for run in (*attribution.pieces, attribution.cue or (0, 0)))
    at = bisect_left(clauses, (low + 1, 0))
    return any(end >= high and (start, end) not in attribution.pieces for start, end in clauses[max(at - _LOOK, 0) : at])
