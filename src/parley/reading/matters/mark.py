"""What tells one matter from another of its kind: a ceasefire's length, occasion and scope, a meeting's day and town."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parley.reading.matters.clue import Clue
from parley.reading.matters.duration import find_durations
from parley.reading.matters.echo import echoes
from parley.reading.matters.offer import answers
from parley.reading.matters.place import towns
from parley.records import ActType, MatterKind

_OCCASION = re.compile(r"\b(easter|christmas|ramadan|eid|olympic|new year|victory day|holiday|passover|harvest|election)", re.IGNORECASE)
_SCOPE = re.compile(
    r"\b(?:(?P<civilian>civilian|non-military|residential)|(?P<energy>energy|power (?:plant|grid|station))|"
    r"(?P<sea>black sea|naval|maritime|at sea))",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:total|unconditional|full|complete|comprehensive|general)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """What an act's evidence says of the ceasefire that it names: lengths (TIMEX3), occasions, scopes, and whether it is to be whole."""

    lengths: frozenset[str]
    occasions: frozenset[str]
    scopes: frozenset[str]
    whole: bool

    def apart(self, other: "Mark") -> bool:
        """Whether the two cannot be one ceasefire."""
        return (
            _differ(self.lengths, other.lengths)
            or _differ(self.occasions, other.occasions)
            or _cross(self.occasions, self.scopes, other.occasions, other.scopes)
            or _cross(self.lengths, self.occasions, other.lengths, other.occasions)
            or _cross(self.lengths, self.scopes, other.lengths, other.scopes)
            or _beyond(self, other)
            or _beyond(other, self)
        )


def _beyond(a: Mark, b: Mark) -> bool:
    """One is to be whole, the other is known by an occasion, a scope or a length and is not said to be whole."""
    return a.whole and not b.whole and bool(b.occasions or b.scopes or (b.lengths and not a.lengths))


def _differ(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and not a & b


def _cross(a: frozenset[str], b: frozenset[str], other_a: frozenset[str], other_b: frozenset[str]) -> bool:
    """One has only the first property, the other only the second."""
    return (bool(a and other_b) and not b and not other_a) or (bool(b and other_a) and not a and not other_b)


def read_mark(clue: Clue) -> Mark:
    """The mark of an act. Lengths and occasions count where they stand with a word for a ceasefire, scopes anywhere in such evidence."""
    evidence = clue.act.evidence
    near = []
    for naming in clue.namings:
        if naming.kind == MatterKind.CEASEFIRE:
            start = naming.start - evidence.start
            end = naming.end - evidence.start
            before = re.split(r"[,;:.“”\"]|\band\b|\bthat\b|\bwhich\b", evidence.text[max(0, start - 45) : start])[-1]
            after = re.match(r" (?:of|for|lasting|on|over|during|to last) [^,;:.]{0,25}", evidence.text[end:])
            near.append(before + evidence.text[start:end] + (after[0] if after else ""))
    text = " ".join(near)
    return Mark(
        lengths=find_durations(text),
        occasions=frozenset(match[0].lower() for match in _OCCASION.finditer(text)),
        scopes=frozenset(match.lastgroup or "" for match in _SCOPE.finditer(evidence.text)) if near else frozenset(),
        whole=bool(_WHOLE.search(text)),
    )


def apart(clues: Sequence[Clue], kinds: Sequence[MatterKind | None]) -> NDArray[np.bool_]:
    """A square of act by act: True where two acts cannot point to the same matter.

    `kinds` is the likeliest kind of each act. Two acts on a ceasefire are held apart by their marks; lengths, occasions and
    scopes that one act names together count as one and the same ceasefire. Two meetings are held apart by their days and towns,
    a meeting and the offer of talks by who takes part.
    """
    n = len(clues)
    out = np.zeros((n, n), dtype=np.bool_)
    marks = _joined([read_mark(clue) for clue in clues])
    marked = [i for i, mark in enumerate(marks) if mark.lengths or mark.occasions or mark.scopes or mark.whole]
    for at, i in enumerate(marked):
        for j in marked[at + 1 :]:
            out[i, j] = out[j, i] = marks[i].apart(marks[j])
    met = [i for i in range(n) if clues[i].act.act == ActType.MEET and kinds[i] == MatterKind.MEETING]
    where = {i: towns(clues[i].act.evidence.text) for i in met}
    for at, i in enumerate(met):
        for j in met[at + 1 :]:
            one, other = clues[i].act.when, clues[j].act.when
            out[i, j] = out[j, i] = out[i, j] or bool(one and other and not _same_day(one, other)) or _differ(where[i], where[j])
    for i in met:
        for j, clue in enumerate(clues):
            if clue.act.act == ActType.PROPOSE and kinds[j] in (MatterKind.TALKS, MatterKind.MEETING):
                out[i, j] = out[j, i] = out[i, j] or _others(clues[i].parties, clue.parties)
    return out


def _others(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether each of two rounds has at least two parties, and each somebody whom the other has not."""
    return len(a) > 1 and len(b) > 1 and bool(a - b and b - a)


def together(clues: Sequence[Clue], kinds: Sequence[MatterKind | None]) -> NDArray[np.bool_]:
    """A square of act by act: True where two acts surely point to the same matter: two settings of a deadline by the
    same party, an offer and the waiting for its answer, an act and what takes up its matter."""
    n = len(clues)
    out = np.zeros((n, n), dtype=np.bool_)
    for i, j in (*echoes(clues).items(), *answers(clues).items()):
        out[i, j] = out[j, i] = True
    setting = [i for i in range(n) if kinds[i] == MatterKind.DEADLINE]
    for at, i in enumerate(setting):
        for j in setting[at + 1 :]:
            out[i, j] = out[j, i] = bool(clues[i].speakers & clues[j].speakers)
    return out


def _joined(marks: list[Mark]) -> list[Mark]:
    """The marks, each widened by those that name its ceasefire twice over ("30-hour Easter truce": 30 hours go with Easter)."""
    for both in marks:
        if both.lengths and (both.occasions or both.whole):
            marks = [_widened(mark, both) for mark in marks]
    return marks


def _widened(mark: Mark, both: Mark) -> Mark:
    if mark.lengths & both.lengths or mark.occasions & both.occasions or (mark.whole and both.whole and not mark.lengths):
        return Mark(mark.lengths | both.lengths, mark.occasions | both.occasions, mark.scopes | both.scopes, mark.whole or both.whole)
    return mark


def _same_day(a: str, b: str) -> bool:
    """Whether two TIMEX3 days or ranges may be the same: one begins with the other, or the ranges overlap."""
    if a.startswith(b) or b.startswith(a):
        return True
    (a_start, a_end), (b_start, b_end) = ((when.split("/") * 2)[:2] for when in (a, b))
    return a_start <= b_end and b_start <= a_end
