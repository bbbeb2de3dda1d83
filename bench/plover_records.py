"""The sentences that other people coded as PLOVER events, and when two names are one actor; `plover.py` tells the rules."""

import csv
import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, product
from pathlib import Path

from shared import ROOT

sys.path.insert(0, str(ROOT / "training"))

from acts.records import ONE_NAME, TYPES
from parley.reading.actors.table import table
from parley.reading.actors.word import pieces

COVERED = frozenset(TYPES)
DROPPED = frozenset("""
    the a an of in for and its his her their s group party leader leadership president vice prime minister foreign defence defense
    interior secretary general ambassador king emir chancellor premier official government administration authority authorities ministry
    parliament assembly cabinet congress senate council army military force troop soldier police navy air spokesman spokeswoman
    spokesperson diplomat negotiator envoy mediator former ousted outgoing senior top new newly appointed current interim ruling state
    republic mr mrs ms dr sir lt gen col security commander chairman head member delegation team regime national federal
    """.split())  # fmt: skip
OUTSIDE = frozenset("""
    rebel guerrilla guerilla militant insurgent opposition refugee civilian people settler demonstrator protester prisoner detainee worker
    farmer student villager inhabitant resident national ethnic immigrant migrant missionary journalist newspaper businessman doctor
    nationalist fundamentalist extremist activist dissident hacker elder candidate militia militiamen gunmen terrorist youth population
    """.split())  # fmt: skip


@dataclass(frozen=True)
class Event:
    """One event of a sentence: its root, the forms of who acts and of who is acted on, and whether it is mutual."""

    roots: frozenset[str]
    source: frozenset[str]
    recipient: frozenset[str]
    mutual: bool = False


@dataclass
class Sentence:
    """A sentence with the ids of its records, its events as coded, and (plv) the marked source and target."""

    text: str
    ids: list[str] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    marked: tuple[str, str] = ("", "")


@cache
def key(name: str) -> frozenset[str]:
    """The words that tell an actor from others: countries as `=name`, without articles, titles and words for a state's organs."""
    words, found, at = pieces(name), set(), 0
    while at < len(words):
        form = table().longest(words, at)
        if form is not None and form.entry.countries and form.entry.kind in ("state", "other"):
            found.add("=" + form.entry.countries[0])
            at += len(form.words)
        elif form is not None and not form.entry.countries:
            found.update(word.lower() for word in pieces(form.entry.name))
            at += len(form.words)
        else:
            found.add(re.sub(r"(?<=\w{3})s$", "", words[at].lower()))
            at += 1
    return frozenset(found - DROPPED) or frozenset(found)


def same(name: str, other: str) -> bool:
    small, large = sorted((key(name), key(other)), key=len)
    only_country = all(word.startswith("=") for word in small)
    return bool(small) and small <= large and not (only_country and large & OUTSIDE)


def any_same(forms: Iterable[str], others: frozenset[str]) -> bool:
    return any(same(form, other) for form in forms for other in others)


def matches(made: Event, coded: Event) -> bool:
    """Whether a prediction is the coded event."""
    if not made.roots & coded.roots or (made.mutual and not coded.mutual):
        return False
    ways = [(made.source, made.recipient)] + ([(made.recipient, made.source)] if coded.mutual else [])
    return any(
        any_same(source, coded.source) and (any_same(recipient, coded.recipient) if coded.recipient else not recipient)
        for source, recipient in ways
    )


def names(row: dict, side: str) -> list[str]:
    """The actors of a side of a record; a few records hold one actor instead of a list, or a word that names nobody."""
    actors = row.get(side) or []
    texts = [actor.get("actorText") for actor in (actors if isinstance(actors, list) else [actors]) if isinstance(actor, dict)]
    return [text.strip() for text in texts if text]


def gold_standard(folder: Path) -> list[Sentence]:
    """The sentences with a covered record, each with all its covered events."""
    found: dict[str, Sentence] = {}
    for row in json.loads((folder / "plover/PLOVER_GSR_CAMEO.json").read_text(encoding="utf8")):
        root = ONE_NAME.get(row["event"], row["event"])
        text = row.get("text", "").strip(" {}")
        if not text:
            continue
        sentence = found.setdefault(text, Sentence(text))
        sentence.ids.append(row["id"])
        sources, targets = names(row, "source"), names(row, "target")
        if root not in COVERED or not sources:
            continue
        pairs: Iterable[tuple[str, str | None]] = product(sources, targets or [None])
        mutual = not targets and len(sources) > 1
        for source, target in combinations(sources, 2) if mutual else pairs:
            sentence.events.append(Event(frozenset({root}), frozenset({source}), frozenset({target} if target else ()), mutual))
    return [sentence for sentence in found.values() if sentence.events]


def plv(folder: Path) -> list[Sentence]:
    """One sentence for each record with a covered root."""
    with (folder / "plover/PLV_train.tsv").open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    coded = ((row, ONE_NAME.get(row["gold_root"], row["gold_root"])) for row in rows)
    return [
        Sentence(
            row["sentence"], [row["sentence_id"]], [Event(frozenset({root}), frozenset(), frozenset())], (row["source"], row["target"])
        )
        for row, root in coded
        if root in COVERED
    ]
