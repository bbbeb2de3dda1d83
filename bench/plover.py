"""Score Parley's acts as PLOVER events, against two sets of sentences that other people coded.

    PARLEY_SHARED=../shared python bench/plover.py [--folds FILE] [--threshold P] [--limit N] [--misses N] [--only gsr|plv]

`gsr`: the PLOVER gold standard records (CC BY-SA 4.0; examples of the CAMEO manual), by source, recipient and root. `plv`:
PLV_train, by root alone. Roots are brought to one naming: DEMAND is REQUEST, DISAPPROVE is ACCUSE, FIGHT is ASSAULT; CONCEDE,
RETREAT and YIELD are RETREAT. Covered are the roots of the labelling guidelines' table; records of other roots (PROTEST, SANCTION,
MOBILIZE, COERCE, INVESTIGATE) are neither asked for nor made: a sentence with no covered record is left out, and so is a
prediction of an uncovered root. Each sentence is read once, as a report of its own.

Unit. `gsr` counts events as an event coder does: a source, a recipient or none, a root. A record with sources A, B and targets
C, D is the events A-C, A-D, B-C, B-D; one with several sources and no target (SRC/TAR in its markup) is the mutual event of every
pair. An act of Parley is expanded the same way (`parley.reading.plover.coded_events`), and carries one root (`event_code`). Comment
(`say`), what is told as negated, and an act without author make no event. Several acts of a sentence that make the same event are one.

Match. The roots are the same, the sources are the same actor, and the recipients are the same actor or both are none. A mutual
event of the records may be told in either direction; a mutual prediction does not tell a directed one. Names are the same actor when,
after countries' names, adjectives and capitals are brought to the country and articles, titles and words for a state's organs are
dropped, the words of one hold the words of the other. A country is not its rebels, refugees or civilians: words for people outside
the state must stand on both sides. An actor is tried with all its forms, and with the party that he or she speaks for.

Recall: events of the records that a prediction matches, over all. Precision: predictions that match an event of their sentence,
over all predictions. Each event and each prediction is matched once. Sentences tell more than what was coded, so that precision is a
lower bound. `any root` takes a prediction as right when the record's root is one of all that the type of act may stand for (`event_roots`).

`plv` is the task that its makers set: a sentence with a marked source and target, the root of what is between them. The answer is the
root of the event whose source, then whose recipient, then whose confidence fits best; none where no act makes a covered event. The marks
choose among the events and bear on nothing else. Recall: right answers over records; precision: right answers over answers. `every act`
asks no mark: each root that any act of the sentence tells is a prediction, right when it is the record's.

With --folds the `gsr` records are read by readers that have not seen them: FILE is what `training/acts/train.py ... --folds 5` writes,
with the act vectors of each sentence under the id of one of its records; a sentence that is not in it was trained on nowhere (its marks
could not be laid over the text) and is read as it ships. The `plv` sentences are trained on nowhere.
"""

import argparse
import pickle
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from parley.intake import from_text
from parley.language import Parser
from parley.reading import read_report
from parley.reading.acts.find import THRESHOLD
from parley.reading.plover import CodedEvent, coded_events, event_roots
from parley.reading.read import ReaderWeights
from parley.records import Reading
from plover_records import COVERED, OUTSIDE, Event, Sentence, any_same, gold_standard, key, matches, plv
from shared import ROOT, corpora, in_parallel, shared

sys.path.insert(0, str(ROOT / "training"))

from acts.gold import LabelledReport, load
from acts.weights import all_cases, lay_vectors, learn


def forms(name: str | None, reading: Reading) -> frozenset[str]:
    """All forms of an actor, with those of the party that he or she speaks for; nothing for nobody."""
    actor = reading.actor(name)
    if actor is None:
        return frozenset({name} if name else ())
    party = None if key(actor.name) & OUTSIDE else reading.actor(actor.of)
    return frozenset({actor.name, *actor.aliases, *((party.name, *party.aliases) if party else ())})


def events_of(reading: Reading, roots: Callable[[CodedEvent], frozenset[str]]) -> list[Event]:
    """The different covered events of a reading."""
    made = [
        Event(roots(event) & COVERED, forms(event.source, reading), forms(event.recipient, reading), event.mutual)
        for event in coded_events(reading)
    ]
    return list(dict.fromkeys(event for event in made if event.roots))


def one_root(event: CodedEvent) -> frozenset[str]:
    return frozenset({event.code.root} if event.code.root else ())


def held_out_reader(file: Path, threshold: float) -> Callable[[Sentence], Reading]:
    """Reads a sentence with the act vectors of a reader, and weights for types and roles, of the fold that has not seen it."""
    folds, parser = pickle.loads(file.read_bytes()), Parser()
    fold_of, vectors = folds["fold_of"], folds["vectors"]
    reports = load(shared(), parser)
    cases = all_cases(reports, folds)
    numbers = sorted(set(fold_of.values()))

    def learned(fold: int) -> ReaderWeights:
        return ReaderWeights(learn([report for report in reports if fold_of.get(report.id) != fold], cases))

    weights = dict(zip(numbers, in_parallel(learned, numbers), strict=True))

    def read(sentence: Sentence) -> Reading:
        id = next((id for id in sentence.ids if id in vectors), None)
        doc = parser(sentence.text)
        if id is None:
            return read_report(from_text(sentence.text), doc=doc, threshold=threshold)
        lay_vectors(LabelledReport(id, doc, [token.i for token in doc if not token.is_space], 0, None), vectors[id])
        return read_report(from_text(sentence.text), doc=doc, weights=weights[fold_of[id]], threshold=threshold)

    return read


def shipped_reader(threshold: float) -> Callable[[Sentence], Reading]:
    return lambda sentence: read_report(from_text(sentence.text), threshold=threshold)


def pair(made: list[Event], coded: list[Event]) -> dict[int, int]:
    """Which coded event each prediction tells, one to one, as many as can be (augmenting paths)."""
    told: dict[int, int] = {}

    def place(m: int, tried: set[int]) -> bool:
        for c, event in enumerate(coded):
            if c not in tried and matches(made[m], event):
                tried.add(c)
                if c not in told or place(told[c], tried):
                    told[c] = m
                    return True
        return False

    for m in range(len(made)):
        place(m, set())
    return {m: c for c, m in told.items()}


def ratio(part: int, whole: int) -> str:
    return f"{part / max(1, whole):.3f}"


def tell(title: str, right: int, coded: int, made: int) -> None:
    print(f"{title:10} recall {ratio(right, coded)} ({right} of {coded})  precision {ratio(right, made)} ({right} of {made})")


def score_events(sentences: list[Sentence], readings: list[Reading], misses: int) -> None:
    for title, roots in (("one root", one_root), ("any root", lambda event: event_roots(event.act))):
        right = coded = total = 0
        by_root: dict[str, Counter] = {}
        for sentence, reading in zip(sentences, readings, strict=True):
            made = events_of(reading, roots)
            told = pair(made, sentence.events)
            right, coded, total = right + len(told), coded + len(sentence.events), total + len(made)
            for c, event in enumerate(sentence.events):
                by_root.setdefault("/".join(event.roots), Counter()).update(coded=1, right=c in told.values())
            for m, event in enumerate(made):
                by_root.setdefault("/".join(sorted(event.roots)), Counter()).update(made=1, kept=m in told)
            if title == "one root" and misses > 0 and len(told) < len(sentence.events):
                misses -= 1
                print(f"MISS {sentence.text[:200]!r}")
                for side, events in (("coded", sentence.events), ("made", made)):
                    for event in events:
                        print(f"    {side}: {'/'.join(event.roots)} {sorted(event.source)} -> {sorted(event.recipient)} {event.mutual}")
        tell(title, right, coded, total)
        if title == "one root":
            tell_roots(by_root)


def tell_roots(by_root: dict[str, Counter]) -> None:
    for root, part in sorted(by_root.items(), key=lambda item: -item[1]["coded"]):
        print(f"  {root:10} {part['coded']:4}  recall {ratio(part['right'], part['coded'])}  precision {ratio(part['kept'], part['made'])}")


def answer(sentence: Sentence, reading: Reading) -> CodedEvent | None:
    """The event that is most surely between the marked two; None where no act makes a covered event."""
    source, target = (frozenset({name}) for name in sentence.marked)

    def fit(event: CodedEvent) -> tuple[bool, bool, float]:
        by, to = forms(event.source, reading), forms(event.recipient, reading)
        return any_same(by, source), any_same(to, target), event.act.confidence

    return max((event for event in coded_events(reading) if one_root(event) & COVERED), key=fit, default=None)


def score_roots(sentences: list[Sentence], readings: list[Reading], misses: int) -> None:
    right = total = any_right = told_right = told = 0
    by_root: dict[str, Counter] = {}
    for sentence, reading in zip(sentences, readings, strict=True):
        (coded,) = sentence.events[0].roots
        roots = {root for event in coded_events(reading) for root in one_root(event) & COVERED}
        told, told_right = told + len(roots), told_right + (coded in roots)
        event = answer(sentence, reading)
        made = event.code.root if event else None
        total, right = total + (made is not None), right + (made == coded)
        any_right += event is not None and coded in event_roots(event.act)
        by_root.setdefault(coded, Counter()).update(coded=1, right=made == coded)
        if made is not None:
            by_root.setdefault(made, Counter()).update(made=1, kept=made == coded)
        if made != coded and misses > 0:
            misses -= 1
            print(
                f"MISS {coded} {' -> '.join(sentence.marked)!r}: {sentence.text[:200]!r} answered {made} ({event.act.act if event else 'no act'})"
            )
    tell("one answer", right, len(sentences), total)
    tell_roots(by_root)
    tell("any root", any_right, len(sentences), total)
    tell("every act", told_right, len(sentences), told)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=Path, help="act vectors of readers that have not seen the gsr records")
    parser.add_argument("--threshold", type=float, default=THRESHOLD, help="leave out acts less probable than this (0..1)")
    parser.add_argument("--limit", type=int, help="read every nth sentence so that about this many are read")
    parser.add_argument("--misses", type=int, default=0, help="print this many sentences with a record that was missed")
    parser.add_argument("--only", choices=("gsr", "plv"))
    args = parser.parse_args()
    folder = corpora()
    for name, records, score in (("gsr", gold_standard, score_events), ("plv", plv, score_roots)):
        if args.only in (None, name):
            held_out = args.folds is not None and name == "gsr"
            read = held_out_reader(args.folds, args.threshold) if held_out else shipped_reader(args.threshold)
            sentences = records(folder)
            sentences = sentences[:: max(1, len(sentences) // args.limit) if args.limit else 1]
            print(f"{name}: {len(sentences)} sentences, {'held out' if held_out else 'read as shipped'}", flush=True)
            score(sentences, [read(sentence) for sentence in sentences], args.misses)


if __name__ == "__main__":
    main()
