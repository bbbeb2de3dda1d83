"""What the text around an act says about the matter that it belongs to."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parley.reading.matters.duration import find_durations
from parley.reading.matters.lexicon import Naming, find_namings
from parley.reading.matters.sentence import Sentences
from parley.records import Act, Actor, ActorKind, ActType, MatterKind, Report

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
_NEW = re.compile(
    r"\b(another|new|separate|further|additional|second|other|also|different|next|previous|earlier|last|first|an?)\b", re.IGNORECASE
)
_OLD = re.compile(r"\b(the|this|that|these|those|such|it|its|both)\b", re.IGNORECASE)
_STOP = frozenset(
    "a an the and or but of to in on at for by with from as that which who whom whose this these those it its he she they them his her "
    "their we our us i you is are was were be been being has have had do does did will would could may might can said says say told "
    "not no if than then there so also after before into over about out up new more".split()
)


@dataclass(frozen=True, slots=True)
class Clue:
    """One act with what its evidence, its sentence and the sentences around it say.

    `words` are the stems of the evidence, `around` those of the rest of its sentence. `namings` stand in the
    evidence, `beside` in the rest of the sentence, `earlier` in the sentence before; `last` is the nearest naming
    that ends before the evidence. `parties` are the parties behind `by` and `to`. `names` are capitalised words of
    the sentence that name no party of the act. `sentence` and `paragraph` count from the head of the text.
    """

    act: Act
    words: tuple[str, ...]
    around: tuple[str, ...]
    namings: tuple[Naming, ...]
    beside: tuple[Naming, ...]
    earlier: tuple[Naming, ...]
    last: Naming | None
    parties: frozenset[str]
    speakers: frozenset[str]
    names: frozenset[str]
    content: frozenset[str]
    durations: frozenset[str]
    determiner: str
    sentence: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Scene:
    """The clues of a report's acts, with what the whole report names.

    `title` holds the kinds that the headline names, `tally` how often the text names each noun, `length` its characters.
    `people` are the actors known to be persons, `fighters` the parties that attack, are attacked or are accused.
    """

    clues: tuple[Clue, ...]
    title: frozenset[MatterKind]
    tally: Mapping[tuple[MatterKind, int], int]
    length: int
    people: frozenset[str]
    fighters: frozenset[str]


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A rough stem: lower case, hyphens and possessives off, six letters at most."""
    word = word.lower().replace("-", "").removesuffix("'s").removesuffix("’s")
    if len(word) > 4 and word.endswith("s"):
        word = word[:-1]
    return word[:6]


def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of `text`, in order."""
    return tuple(stem(word) for word in _WORD.findall(text))


def _determiner(text: str, namings: Sequence[Naming]) -> str:
    """How the first matter of the evidence is introduced: "new", "old" or "" (bare)."""
    if not namings:
        return "old" if re.match(r"(?:it|they|this|that)\b", text, re.IGNORECASE) else "none"
    before = " ".join(text[: namings[0].start].split()[-4:])
    if _NEW.search(before):
        return "new"
    return "old" if _OLD.search(before) else "bare"


class _Page:
    """A report's text cut into sentences and paragraphs, with its namings."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences = Sentences.of(text)
        self.paragraphs = [0, *(match.end() for match in re.finditer(r"\n\s*", text))]
        self.namings = find_namings(text)
        self.heads = [naming.start for naming in self.namings]

    def within(self, start: int, end: int) -> tuple[Naming, ...]:
        return tuple(self.namings[bisect_right(self.heads, start - 1) : bisect_right(self.heads, end - 1)])


def read_scene(report: Report, acts: Sequence[Act], *, actors: Sequence[Actor] = ()) -> Scene:
    """The clues of the acts, in the order of `acts`, with those of the report; `actors` tell who speaks for whom."""
    page = _Page(report.text)
    party = {actor.name: actor.of or actor.name for actor in actors}
    return Scene(
        clues=tuple(_clue(page, act, party) for act in acts),
        title=frozenset(naming.kind for naming in find_namings(report.title or "")),
        tally=Counter((naming.kind, naming.noun) for naming in page.namings),
        length=max(1, len(report.text)),
        people=frozenset(actor.name for actor in actors if actor.kind == ActorKind.PERSON),
        fighters=frozenset(
            party.get(name, name)
            for act in acts
            if act.act in (ActType.ATTACK, ActType.ACCUSE)
            for name in (*(act.by if act.act == ActType.ATTACK else ()), *act.to)
        ),
    )


def _clue(page: _Page, act: Act, party: Mapping[str, str]) -> Clue:
    evidence = act.evidence
    sentence = page.sentences.number(evidence.start)
    start, end = page.sentences.bounds(sentence)
    end = max(end, evidence.end)
    namings = page.within(evidence.start, evidence.end)
    earlier_start, earlier_end = page.sentences.bounds(sentence - 1)
    before = bisect_right(page.heads, evidence.start - 1)
    rest = page.text[start : evidence.start] + " " + page.text[evidence.end : end]
    actors = frozenset(party.get(name, name) for name in (*act.by, *act.to))
    own = {stem(word) for name in (*act.by, *act.to, act.speaker or "", *actors) for word in name.split()}
    words, around = stems(evidence.text), stems(rest)
    return Clue(
        act=act,
        words=words,
        around=around,
        namings=namings,
        beside=page.within(start, evidence.start) + page.within(evidence.end, end),
        earlier=page.within(earlier_start, earlier_end),
        last=page.namings[before - 1] if before else None,
        parties=actors,
        speakers=frozenset(party.get(name, name) for name in (act.speaker or "", *act.by) if name),
        names=frozenset(stem(word) for word in re.findall(r"(?<![.!?“\"] )\b[A-Z][\w-]+", page.text[start:end])) - own - _STOP,
        content=frozenset(word for word in words if word not in _STOP and word not in own),
        durations=find_durations(evidence.text),
        determiner=_determiner(page.text[evidence.start : evidence.end], [_shift(naming, evidence.start) for naming in namings]),
        sentence=sentence,
        paragraph=bisect_right(page.paragraphs, evidence.start),
    )


def _shift(naming: Naming, by: int) -> Naming:
    return Naming(naming.kind, naming.noun, naming.start - by, naming.end - by)
