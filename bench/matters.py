"""Score the matters of a report against the labelled reports, by the definitions of `gold/score.py`.

    PARLEY_SHARED=../shared python bench/matters.py [--folds 5] [--show ID] [--weights]

The labelled acts are handed to `find_matters` without their matters; whatever is learned is learned anew for each fold,
from the reports outside it. `as labelled` hands over every act; `degraded` drops 40 % of them, mistypes 25 %, takes away
dates, addressees and authors, and adds a third of acts that the labellers left out (`training/matters.py`, seed 11).
`status` and `awaiting` are accuracies over the matters found. The last lines time the shipped weights.
`--show ID` prints the matters of one report instead. `--weights` scores the shipped weights (which have seen every report).
"""

import argparse
import sys
import time
from collections import Counter

from shared import ROOT, shared

sys.path.insert(0, str(ROOT / "training"))

import matters as training
from labelled import load_score
from parley.reading.matters import find_matters
from parley.reading.matters.weights import Weights, shipped


def as_scored(acts, matters) -> dict:
    """The JSON form that `score.py` reads."""
    return {
        "acts": [
            {
                "id": act.id,
                "act": str(act.act),
                "by": list(act.by),
                "to": list(act.to),
                "matter": act.matter,
                "when": act.when,
                "speaker": act.speaker,
                "modality": str(act.modality),
                "evidence": {"start": act.evidence.start, "end": act.evidence.end},
            }
            for act in acts
        ],
        "matters": [
            {"id": matter.id, "kind": str(matter.kind), "status": str(matter.status), "awaiting": list(matter.awaiting)}
            for matter in matters
        ],
    }


def score_all(items, weights_of, score) -> Counter:
    total: Counter = Counter()
    for n, item in enumerate(items):
        acts, matters = find_matters(item.report, item.acts, actors=item.actors, weights=weights_of(n))
        counts, _, _ = score.score_report(item.gold, as_scored(acts, matters))
        total += counts
    return total


def show(item, weights: Weights) -> None:
    acts, matters = find_matters(item.report, item.acts, actors=item.actors, weights=weights)
    for matter in matters:
        print(f"{matter.id} {matter.kind}: {matter.label} [{matter.status}] parties {matter.parties} awaiting {matter.awaiting}")
        print(f"   {matter.detail}")
        for act in acts:
            if act.matter == matter.id:
                print(f"      {item.matter[act.id] or '-':4} {act.act:9} {' '.join(act.evidence.text.split())[:120]}")
    for act in acts:
        if act.matter is None and item.matter[act.id]:
            print(f"   missed {item.matter[act.id]:4} {act.act:9} {' '.join(act.evidence.text.split())[:120]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--show", metavar="ID")
    parser.add_argument("--weights", action="store_true", help="score the shipped weights, which have seen every report")
    args = parser.parse_args()
    items, score = training.labelled_acts(shared()), load_score(shared())
    if args.weights:
        folds = [shipped()]
    else:
        wanted = {n % args.folds for n, item in enumerate(items) if not args.show or item.report.id == args.show}
        folds = [
            training.learn([item for n, item in enumerate(items) if n % args.folds != fold]) if fold in wanted else shipped()
            for fold in range(args.folds)
        ]
    if args.show:
        n, item = next((n, item) for n, item in enumerate(items) if item.report.id == args.show)
        show(item, folds[n % len(folds)])
        return
    for name, some in (("as labelled", items), ("degraded", [training.degraded(item, 11) for item in items])):
        result = score.summary(score_all(some, lambda n: folds[n % len(folds)], score))
        print(f"{name:12} matters {result['matters']}  status {result['status']}  awaiting {result['awaiting']}  {result['counts']}")
    acts = sum(len(item.acts) for item in items)
    shipped()
    start = time.process_time()
    for item in items:
        find_matters(item.report, item.acts, actors=item.actors)
    taken = time.process_time() - start
    print(
        f"{taken / len(items) * 1000:.2f} ms of processor time a report of {acts / len(items):.0f} acts, {taken / acts * 1e6:.0f} microseconds an act"
    )


if __name__ == "__main__":
    main()
