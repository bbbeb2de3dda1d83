"""The whole reader against the labelled reports, by `score.py` of the labels.

    python bench/reading.py FOLDS [--out FOLDER] [--threshold P] [--by-report] [--misses ID]

FOLDS is what `training/acts/train.py ... --folds 5` writes: for every labelled report the act vectors of a reader that was
trained without it. The weights beside the network (types, roles, matters) are learned here without it as well; the
rest is the shipped package. Needs the labelled reports (PARLEY_SHARED).
"""

import argparse
import json
import pickle
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from shared import ROOT, in_parallel, shared

sys.path.insert(0, str(ROOT / "training"))

import matters
from acts.gold import LabelledReport, load
from acts.weights import all_cases, lay_vectors, learn
from parley.briefs.contract import record
from parley.intake import from_text
from parley.language import Parser
from parley.reading import read_report
from parley.reading.acts.find import THRESHOLD
from parley.reading.read import ReaderWeights
from parley.records import Reading


def read_held_out(row: dict, labelled: LabelledReport, windows: list, weights: ReaderWeights, *, threshold: float) -> Reading:
    """One labelled report, read with act vectors of a reader that has not seen it."""
    report = from_text(labelled.doc.text, published=labelled.published, title=row["title"])
    lay_vectors(labelled, windows)
    return read_report(report, doc=labelled.doc, weights=weights, threshold=threshold)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folds", type=Path)
    ap.add_argument("--out", type=Path)
    ap.add_argument("--threshold", type=float, default=THRESHOLD, help="leave out acts less sure than this (0..1)")
    ap.add_argument("--by-report", action="store_true")
    ap.add_argument("--misses")
    args = ap.parse_args()
    gold = shared() / "gold"
    folds = pickle.loads(args.folds.read_bytes())
    fold_of, vectors = folds["fold_of"], folds["vectors"]
    items, reports = matters.labelled_acts(shared()), load(shared(), Parser())
    by_id = {report.id: report for report in reports}
    cases = all_cases(reports, folds)

    def learned(fold: int) -> ReaderWeights:
        return ReaderWeights(
            learn([report for report in reports if fold_of.get(report.id) != fold], cases),
            matters.learn([item for item in items if fold_of.get(item.report.id) != fold]),
        )

    numbers = sorted(set(fold_of.values()))
    weights = dict(zip(numbers, in_parallel(learned, numbers), strict=True))
    out = args.out or Path(tempfile.mkdtemp())
    labels = out / "labels"
    shutil.rmtree(labels, ignore_errors=True)
    labels.mkdir(parents=True)

    def read(row: dict) -> None:
        reading = read_held_out(row, by_id[row["id"]], vectors[row["id"]], weights[fold_of[row["id"]]], threshold=args.threshold)
        (out / f"{row['id']}.json").write_text(json.dumps(record(reading), ensure_ascii=False), encoding="utf8")
        source = next(p for part in ("dev", "train") if (p := gold / part / f"{row['id']}.json").exists())
        shutil.copy(source, labels)

    in_parallel(read, [row for row in json.loads((gold / "metadata.json").read_text(encoding="utf8")) if row["id"] in vectors])
    command = [sys.executable, str(gold / "score.py"), str(labels), str(out), str(gold / "texts")]
    command += ["--by-report"] if args.by_report else []
    command += ["--misses", args.misses] if args.misses else []
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
