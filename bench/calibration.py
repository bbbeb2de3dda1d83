"""Does a confidence mean what it says? Over what `bench/reading.py FOLDS --out FOLDER --threshold 0.1` wrote.

    python bench/calibration.py FOLDER [--chart FILE.svg]

An act counts as right where the scorer pairs it with a labelled act of the same type. Told are, for tenths of the confidence,
the share of acts that are right (reliability); the expected calibration error, which is the mean distance between the two
weighed by the number of acts; and precision and recall for several values of `--min-confidence`. Needs the labelled reports
(PARLEY_SHARED); the chart needs altair and vl-convert-python.
"""

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from shared import ROOT, shared

sys.path.insert(0, str(ROOT / "training"))

from labelled import gold_reports, load_score

TENTHS = [n / 10 for n in range(10)]
CUTS = (0.1, 0.2, 0.26, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True)
class Made:
    """An act that the reader made: how sure it is, and whether a labelled act of its type meets it."""

    confidence: float
    right: bool


def made_acts(folder: Path) -> tuple[list[Made], int]:
    """The acts of all readings in the folder, and how many acts the labels have."""
    score, made, wanted = load_score(shared()), [], 0
    for labelled in gold_reports(shared()):
        path = folder / f"{labelled.id}.json"
        if path.exists():
            acts, gold = json.loads(path.read_text(encoding="utf8"))["acts"], labelled.labels["acts"]
            pairs = {p: g for g, p in score.pair_acts(gold, acts, score.Names(labelled.labels["actors"]))}
            made += [Made(a["confidence"], n in pairs and gold[pairs[n]]["act"] == a["act"]) for n, a in enumerate(acts)]
            wanted += len(gold)
    return made, wanted


def reliability(made: list[Made]) -> list[tuple[int, float, float]]:
    """For each tenth with acts in it: their number, mean confidence and share of right ones."""
    bins = [[m for m in made if tenth <= m.confidence < tenth + 0.1 or (tenth == 0.9 and m.confidence >= 1)] for tenth in TENTHS]
    return [(len(b), sum(m.confidence for m in b) / len(b), sum(m.right for m in b) / len(b)) for b in bins if b]


def calibration_error(bins: list[tuple[int, float, float]]) -> float:
    return sum(n * abs(confidence - right) for n, confidence, right in bins) / sum(n for n, _, _ in bins)


def curve(made: list[Made], wanted: int) -> list[tuple[float, int, float, float, float]]:
    """For each cut: acts kept, precision, recall and F1 of acts with the right type."""
    rows = []
    for cut in CUTS:
        kept = [m for m in made if m.confidence >= cut]
        right = sum(m.right for m in kept)
        rows.append((cut, len(kept), right / max(1, len(kept)), right / wanted, 2 * right / (len(kept) + wanted)))
    return rows


def draw(bins: list[tuple[int, float, float]], rows: list, path: Path) -> None:
    """Reliability diagram and precision against recall, side by side."""
    import altair as alt  # noqa: PLC0415 - only for the chart

    line = alt.Chart(alt.Data(values=[{"x": 0, "y": 0}, {"x": 1, "y": 1}])).mark_line(color="#999", strokeDash=[4, 4])
    points = alt.Data(values=[{"confidence": c, "right": r, "acts": n} for n, c, r in bins])
    share = alt.Axis(format=".0%")
    left = line.encode(x=alt.X("x:Q"), y=alt.Y("y:Q")) + alt.Chart(points).mark_line(point=True, color="#1f5f8b").encode(
        x=alt.X("confidence:Q", title="confidence", axis=share), y=alt.Y("right:Q", title="acts that are right", axis=share)
    )
    cuts = alt.Data(values=[{"recall": r, "precision": p, "cut": f"{cut:g}"} for cut, _, p, r, _ in rows])
    right = (
        alt.Chart(cuts)
        .mark_line(point=True, color="#1f5f8b", order=False)
        .encode(
            x=alt.X("recall:Q", axis=share, scale=alt.Scale(zero=False)), y=alt.Y("precision:Q", axis=share, scale=alt.Scale(zero=False))
        )
    )
    named = alt.Chart(cuts).mark_text(dx=14, dy=-8).encode(x="recall:Q", y="precision:Q", text="cut:N")
    sized = [part.properties(width=280, height=280) for part in (left, right + named)]
    (sized[0].properties(title="Reliability") | sized[1].properties(title="--min-confidence")).save(path)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--chart", type=Path)
    args = ap.parse_args()
    made, wanted = made_acts(args.folder)
    bins, rows = reliability(made), curve(made, wanted)
    print("confidence   acts  right")
    for n, confidence, right in bins:
        print(f"{confidence:10.2f} {n:6} {right:6.2f}")
    print(f"expected calibration error {calibration_error(bins):.3f}")
    print("--min-confidence   acts  precision  recall    F1")
    for cut, n, precision, recall, f1 in rows:
        print(f"{cut:16g} {n:6} {precision:10.3f} {recall:7.3f} {f1:.3f}")
    if args.chart:
        draw(bins, rows, args.chart)


if __name__ == "__main__":
    main()
