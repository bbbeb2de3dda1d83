"""Labelled reports as targets for the act reader: words of heads, evidence ends, authors, addressees, speakers, dates."""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from spacy.tokens import Doc

from labelled import Labelled, labelled_reports
from parley.intake import from_text
from parley.language import Parser
from parley.language.tokens import tokenize
from parley.reading.dates import day_of, find_dates

_PRONOUNS = frozenset("he she they it we i his her their its our my him them us".split())


@dataclass
class ActTarget:
    """One labelled act over the words of a report.

    `acts` are the types it may be; a set of words means: any of these is right; None: not known (a `matter` of None: it
    bears on none, where `matter_known`).
    """

    head: int
    acts: frozenset[str]
    modality: str | None
    matter: str | None
    start: int | None
    end: int | None
    by: set[int] | None
    to: set[int] | None
    speaker: set[int] | None
    when: set[int] | None
    matter_known: bool = True


@dataclass
class LabelledReport:
    """A report with its words and targets; `positions` are the tokens of the words."""

    id: str
    doc: Doc
    positions: list[int]
    body_start: int
    published: date | None
    acts: list[ActTarget] = field(default_factory=list)
    gold: dict = field(default_factory=dict)


def load(shared: Path, parser: Parser) -> list[LabelledReport]:
    """Every labelled report, those of `gold/` first, by name."""
    return [_targets(labelled, parsed(labelled, parser)) for labelled in labelled_reports(shared)]


def parsed(labelled: Labelled, parser: Parser) -> Doc:
    """The report's text as it is parsed when it is read: a sentence begins behind the dateline."""
    report = from_text(labelled.text, published=labelled.published, title=labelled.labels.get("title"))
    return parser(labelled.text, breaks=(report.body_start,))


def _targets(labelled: Labelled, doc: Doc) -> LabelledReport:
    gold = labelled.labels
    positions = [token.i for token in doc if not token.is_space]
    report = LabelledReport(gold["id"], doc, positions, gold["body_start"], labelled.published, gold=gold)
    places = Places(gold, doc, positions, find_dates(doc, anchor=labelled.published))
    taken: set[int] = set()
    for act in gold["acts"]:
        at, end = act["evidence"]["start"], act["evidence"]["end"]
        words = [w for w, i in enumerate(positions) if at <= doc[i].idx < end]
        if not words:
            continue
        chosen = _head(doc, positions, words, taken)
        if chosen is None:
            continue
        taken.add(chosen)
        report.acts.append(
            ActTarget(
                head=chosen,
                acts=frozenset({act["act"]}),
                modality=act["modality"],
                matter=next((m["kind"] for m in gold["matters"] if m["id"] == act["matter"]), None),
                start=words[0],
                end=words[-1],
                by=places.of(act["by"], words),
                to=places.of(act["to"], words),
                speaker=places.of([act["speaker"]] if act["speaker"] else [], words),
                when=places.when(act["when"], words),
            )
        )
    return report


def _head(doc: Doc, positions: list[int], words: list[int], taken: set[int]) -> int | None:
    """The word that heads the evidence: the top of its tree; where that is taken, the next verb or noun below."""
    inside = {positions[w]: w for w in words}
    depth = {}
    for i, w in inside.items():
        at, steps = doc[i], 0
        while at.head.i in inside and at.head.i != at.i and steps < 60:
            at, steps = at.head, steps + 1
        depth[w] = (steps, doc[i].pos_ not in ("VERB", "AUX"), doc[i].pos_ not in ("VERB", "AUX", "NOUN", "ADJ"), w)
    for w in sorted(depth, key=lambda w: depth[w]):
        if w not in taken and doc[positions[w]].pos_ in ("VERB", "NOUN", "ADJ", "AUX", "PROPN", "PRON"):
            return w
    return None


class Places:
    """Where the actors and the dates of a labelled report stand among its words."""

    def __init__(self, gold: dict, doc: Doc, positions: list[int], expressions) -> None:
        self.doc, self.positions = doc, positions
        self.forms: dict[str, list[list[int]]] = {}
        lower = [doc[i].text.lower() for i in positions]
        for actor in gold["actors"]:
            forms = {actor["name"], *actor["aliases"]}
            if actor["kind"] == "person":
                forms.add(actor["name"].split()[-1])
            runs = []
            for form in forms:
                words = _words(form)
                words = words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words
                for at in range(len(lower) - len(words) + 1):
                    if lower[at : at + len(words)] == words:
                        runs.append(list(range(at, at + len(words))))
            self.forms[actor["name"]] = sorted(runs)
        self.values: dict[str, list[list[int]]] = {}
        for expression in expressions:
            value = day_of(expression)
            if value:
                run = [w for w, i in enumerate(positions) if expression.span.start <= doc[i].idx < expression.span.end]
                self.values.setdefault(value, []).append(run)

    def of(self, names: list[str], words: list[int]) -> set[int] | None:
        """Words of mentions of these actors, the nearer the better: in the evidence, its sentence, or before it."""
        if not names:
            return {-1}
        found: set[int] = set()
        for name in names:
            found |= self._nearest(self.forms.get(name, []), words)
        return found or None

    def _nearest(self, runs: list[list[int]], words: list[int]) -> set[int]:
        first, last = words[0], words[-1]
        inside = {w for run in runs for w in run if first <= w <= last}
        if inside:
            return inside
        pronouns = {
            w
            for w in words
            if self.doc[self.positions[w]].lower_ in _PRONOUNS and self.doc[self.positions[w]].dep_ in ("nsubj", "nmod:poss", "nsubj:pass")
        }
        sentence = self.doc[self.positions[first]].sent
        near = {w for run in runs for w in run if sentence.start <= self.positions[w] < sentence.end}
        if near:
            return near | set(sorted(pronouns)[:1])
        before = [run for run in runs if run[-1] < first][-2:]
        if before:
            return {w for run in before for w in run} | set(sorted(pronouns)[:1])
        return {w for run in [run for run in runs if run[0] > last][:1] for w in run}

    def when(self, value: str | None, words: list[int]) -> set[int] | None:
        if value is None:
            return {-1}
        runs = self.values.get(value, [])
        if not runs:
            return None
        sentence = self.doc[self.positions[words[0]]].sent
        near = [run for run in runs if run and sentence.start <= self.positions[run[0]] < sentence.end]
        if near:
            return {w for run in near for w in run}
        before = [run for run in runs if run and run[-1] < words[0]][-1:]
        return {w for run in before for w in run} or None


def _words(form: str) -> list[str]:
    return [token.text.lower() for token in tokenize(re.sub(r"\s+", " ", form)) if not token.is_space]
