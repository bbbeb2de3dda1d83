"""Score Parley's acts as PLOVER events, against two sets of sentences that other people coded.

    PARLEY_SHARED=../shared python bench/plover.py [--limit N] [--misses N] [--only gsr|plv]

`gsr`: the PLOVER gold standard records (CC BY-SA 4.0), by actor, recipient and root. `plv`: PLV_train, by root alone. Roots are
brought to one naming: DEMAND is REQUEST, DISAPPROVE is ACCUSE, FIGHT is ASSAULT, CONCEDE, RETREAT and YIELD are RETREAT. Records
whose root no act of Parley covers (PROTEST, SANCTION, MOBILIZE, COERCE, INVESTIGATE) are neither asked for nor read.

Each sentence is read as a report of its own. An act is a prediction where it stands for a root at all (no comment, nothing negated);
its roots are those of `parley.reading.plover.event_roots`. Acts of one sentence with the same author, addressee and type (`plv`: the
same type) are one prediction.

A prediction has the right *root* when the record's root is among its roots. It has the right *actor* when one of its authors matches
one of the record's sources, the right *recipient* when one of its addressees matches one of the record's targets, or, where the record
has no target (compound actors: "A and B agreed"), when its authors and addressees together match all the record's sources. Two
names match when they are the same word for word without articles, when one holds the other as whole words, or when they share a
word of four or more letters up to its fifth letter ("Hungarian", "Hungary"); all forms of an actor are tried, with the party spoken for.

Recall: the share of records with a right prediction. Precision: right predictions over all predictions of the records asked for; a
sentence often tells more than its one coded event, so precision is a lower bound. `near` counts only predictions whose author is the
record's source.
"""

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import parley
from parley.reading.plover import event_roots
from parley.records import Act, Reading
from shared import corpora

ONE_NAME = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT", "CONCEDE": "RETREAT", "YIELD": "RETREAT"}
COVERED = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "ASSAULT"})
SHORT = {"us": "united states", "u.s.": "united states", "uk": "united kingdom", "un": "united nations", "u.n.": "united nations"}
SHORT |= {"eu": "european union", "american": "united states", "washington": "united states", "british": "united kingdom"}


@dataclass(frozen=True)
class Told:
    """One act of a sentence: the forms of each author and of each addressee, and the act."""

    by: tuple[frozenset[str], ...]
    to: tuple[frozenset[str], ...]
    act: Act


@dataclass(frozen=True)
class Record:
    """One coded event: the sentence, its root, and the names of sources and targets."""

    text: str
    root: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]


def forms(name: str, reading: Reading) -> frozenset[str]:
    actor = reading.actor(name)
    if actor is None:
        return frozenset({name})
    party = reading.actor(actor.of)
    return frozenset({actor.name, *actor.aliases, *([actor.of] if actor.of else []), *(party.aliases if party else ())})


def read_sentence(text: str) -> list[Told]:
    """The acts of a sentence that is read as a report of its own."""
    reading = parley.read(text)
    return [
        Told(tuple(forms(name, reading) for name in act.by), tuple(forms(name, reading) for name in act.to), act) for act in reading.acts
    ]


def plain(name: str) -> str:
    name = re.sub(r"^(the|a|an) ", "", re.sub(r"[^\w\s.-]", "", name.lower()).strip())
    return SHORT.get(name, name)


def same(a: str, b: str) -> bool:
    a, b = plain(a), plain(b)
    if not a or not b:
        return False
    if a == b or f" {a} " in f" {b} " or f" {b} " in f" {a} ":
        return True
    long_a, long_b = ({word[:5] for word in re.findall(r"\w{4,}", name)} for name in (a, b))
    return bool(long_a & long_b)


def matches(actors: Iterable[frozenset[str]], names: Iterable[str]) -> bool:
    return any(same(form, name) for actor in actors for form in actor for name in names)


def right_actors(told: Told, record: Record) -> bool:
    if record.targets:
        return matches(told.by, record.sources) and matches(told.to, record.targets)
    return all(matches((*told.by, *told.to), (name,)) for name in record.sources)


def names(row: dict, side: str) -> tuple[str, ...]:
    """The actors of a side of a record; a few records hold one actor instead of a list, or a word that names nobody."""
    actors = row.get(side) or []
    texts = [actor.get("actorText") for actor in (actors if isinstance(actors, list) else [actors]) if isinstance(actor, dict)]
    return tuple(text for text in texts if text)


def gold_standard(folder: Path) -> Iterator[Record]:
    for row in json.loads((folder / "plover/PLOVER_GSR_CAMEO.json").read_text(encoding="utf8")):
        root = ONE_NAME.get(row["event"], row["event"])
        if root in COVERED and row.get("source"):
            yield Record(row["text"].strip(" {}"), root, names(row, "source"), names(row, "target"))


def plv(folder: Path) -> Iterator[Record]:
    with (folder / "plover/PLV_train.tsv").open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            root = ONE_NAME.get(row["gold_root"], row["gold_root"])
            if root in COVERED:
                yield Record(row["sentence"], root, (row["source"],), (row["target"],))


def predictions(record: Record, *, with_actors: bool) -> list[Told]:
    one: dict[tuple, Told] = {}
    for told in read_sentence(record.text):
        if event_roots(told.act):
            key = (told.act.act, told.act.by, told.act.to) if with_actors else (told.act.act,)
            one.setdefault(key, told)
    return list(one.values())


def score(records: list[Record], *, with_actors: bool, misses: int) -> None:
    count: Counter = Counter()
    roots: dict[str, Counter] = {}
    for record in records:
        made = predictions(record, with_actors=with_actors)
        right = [told for told in made if record.root in event_roots(told.act) and (not with_actors or right_actors(told, record))]
        near = [told for told in made if matches(told.by, record.sources)]
        count.update(records=1, made=len(made), right=len(right), hit=bool(right), near=len(near))
        count["near right"] += sum(told in right for told in near)
        roots.setdefault(record.root, Counter()).update(records=1, hit=bool(right), made=len(made), right=len(right))
        if not right and misses > 0:
            misses -= 1
            said = [(str(told.act.act), told.act.by, told.act.to) for told in made]
            print(f"MISS {record.root} {record.sources} -> {record.targets}: {record.text[:160]!r} read as {said}")
    share = lambda part, whole: count[part] / max(1, count[whole])  # noqa: E731 - two lines of arithmetic
    print(
        f"recall {share('hit', 'records'):.3f}  precision {share('right', 'made'):.3f}  near {share('near right', 'near'):.3f}  {dict(count)}"
    )
    for root, part in sorted(roots.items(), key=lambda item: -item[1]["records"]):
        print(
            f"  {root:10} {part['records']:4}  recall {part['hit'] / part['records']:.2f}  precision {part['right'] / max(1, part['made']):.2f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, help="read every nth record so that about this many are read")
    parser.add_argument("--misses", type=int, default=0, help="print this many records without a right prediction")
    parser.add_argument("--only", choices=("gsr", "plv"))
    args = parser.parse_args()
    folder = corpora()
    for name, rows, with_actors in (("gsr", gold_standard(folder), True), ("plv", plv(folder), False)):
        if args.only in (None, name):
            records = list(rows)
            step = max(1, len(records) // args.limit) if args.limit else 1
            print(
                f"{name}: {len(records[::step])} of {len(records)} records, {'actor, recipient and root' if with_actors else 'root alone'}"
            )
            score(records[::step], with_actors=with_actors, misses=args.misses)


if __name__ == "__main__":
    main()
