"""The whole reader against the labelled reports, by `score.py` of the labels.

    python bench/reading.py FOLDS [--out FOLDER] [--by-report] [--misses ID]

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
from datetime import date
from pathlib import Path

from spacy.tokens import Doc

from shared import ROOT, shared

sys.path.insert(0, str(ROOT / "training"))

import matters
from acts.gold import load
from acts.weights import all_cases, learn
from parley.briefs.contract import record
from parley.intake import from_text
from parley.language import Parser, parse
from parley.language.parse import ACTS_KEY, WindowScores
from parley.reading import read_report
from parley.reading.read import ReaderWeights
from parley.records import Reading


def lay_vectors(doc: Doc, windows: list) -> None:
    """Put a fold's act vectors into the place of the shipped ones."""
    positions = [token.i for token in doc if not token.is_space]
    doc.user_data[ACTS_KEY] = [WindowScores(positions[context:end], start - context, vectors) for context, start, end, vectors in windows]


def read_held_out(row: dict, texts: Path, windows: list, weights: ReaderWeights) -> Reading:
    """One labelled report, read with act vectors of a reader that has not seen it."""
    text = (texts / f"{row['id']}.txt").read_text(encoding="utf8")
    published = date.fromisoformat(row["published"]) if row["published"] else None
    report = from_text(text, published=published, title=row["title"])
    doc = parse(text)
    lay_vectors(doc, windows)
    return read_report(report, doc=doc, weights=weights)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folds", type=Path)
    ap.add_argument("--out", type=Path)
    ap.add_argument("--by-report", action="store_true")
    ap.add_argument("--misses")
    args = ap.parse_args()
    gold = shared() / "gold"
    folds = pickle.loads(args.folds.read_bytes())
    fold_of, vectors = folds["fold_of"], folds["vectors"]
    items, reports = matters.labelled(shared()), load(shared(), Parser())
    cases = all_cases(reports, folds)
    weights = {
        fold: ReaderWeights(
            learn([report for report in reports if fold_of.get(report.id) != fold], cases),
            matters.learn([item for item in items if fold_of.get(item.report.id) != fold]),
        )
        for fold in sorted(set(fold_of.values()))
    }
    out = args.out or Path(tempfile.mkdtemp())
    labels = out / "labels"
    shutil.rmtree(labels, ignore_errors=True)
    labels.mkdir(parents=True)
    for row in json.loads((gold / "metadata.json").read_text(encoding="utf8")):
        if row["id"] in vectors:
            reading = read_held_out(row, gold / "texts", vectors[row["id"]], weights[fold_of[row["id"]]])
            (out / f"{row['id']}.json").write_text(json.dumps(record(reading), ensure_ascii=False), encoding="utf8")
            source = next(p for part in ("dev", "train") if (p := gold / part / f"{row['id']}.json").exists())
            shutil.copy(source, labels)
    command = [sys.executable, str(gold / "score.py"), str(labels), str(out), str(gold / "texts")]
    command += ["--by-report"] if args.by_report else []
    command += ["--misses", args.misses] if args.misses else []
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
