"""Learn the weights beside the network, for the types and the roles of acts, from the labelled reports.

    python training/acts/weights.py FOLDS

FOLDS is what `training/acts/train.py ... --folds 5` writes. The roles are learned on its vectors, each report's from a reader
that has not seen it, since on reports that it knows the network points too well. Writes types.npz and roles.json into the package.
"""

import argparse
import json
import pickle
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from acts.gold import LabelledReport, load
from labelled import load_score
from language.data import SHARED
from parley.intake import from_text
from parley.language import Parser
from parley.language.act_labels import ACT_TYPES
from parley.language.parse import ACTS_KEY, WindowScores
from parley.reading.actors import Cast
from parley.reading.acts.candidate import Setting, candidates
from parley.reading.acts.find import evidence_of, typed_sightings
from parley.reading.acts.role import RoleWeights
from parley.reading.acts.type import TypeWeights
from parley.reading.acts.weights import ActWeights
from parley.reading.acts.words import features_of
from parley.reading.quotations import attribution_of, find_quotations

PACKAGE = Path(__file__).parents[2] / "src/parley/reading/acts"
ROLES = ("by", "to", "speaker")
RARE = 3
# Roles are learned on less sure sightings too: more cases, and none the worse.
LEARNED_FROM = 0.1


@dataclass
class RoleCase:
    """One candidate for a role of a labelled act: its features and whether it is right."""

    role: str
    features: dict[str, float]
    right: bool


def lay_vectors(report: LabelledReport, windows: list) -> None:
    """Put a fold's act vectors over the words of a report."""
    report.doc.user_data[ACTS_KEY] = [
        WindowScores(report.positions[context:end], start - context, vectors) for context, start, end, vectors in windows
    ]


def learn_types(reports: list[LabelledReport]) -> TypeWeights:
    """A multinomial model of the type over the words of the labelled acts; features that occur once are left out."""
    rows, labels = [], []
    for report in reports:
        for act in report.acts:
            head, start, end = (report.positions[w] for w in (act.head, act.start, act.end))
            rows.append(sorted(features_of(report.doc, head, start, end)))
            labels.append([str(a) for a in ACT_TYPES].index(*act.acts))
    counts = Counter(name for row in rows for name in row)
    names = sorted(name for name, count in counts.items() if count > 1 and "\n" not in name)
    column = {name: n for n, name in enumerate(names)}
    at = [(r, column[name]) for r, row in enumerate(rows) for name in row if name in column]
    matrix = csr_matrix((np.ones(len(at)), tuple(zip(*at, strict=True))), shape=(len(rows), len(names)))
    model = LogisticRegression(C=0.5, max_iter=400).fit(matrix, labels)
    weights = np.zeros((len(names), len(ACT_TYPES)), dtype=np.float16)
    bias = np.full(len(ACT_TYPES), -8.0, dtype=np.float32)
    weights[:, model.classes_] = model.coef_.T
    bias[model.classes_] = model.intercept_
    prior = (np.bincount(labels, minlength=len(ACT_TYPES)) + 1) / (len(labels) + len(ACT_TYPES))
    return TypeWeights(column, weights, bias, prior.astype(np.float32))


def role_cases(report: LabelledReport, types: TypeWeights, score) -> list[RoleCase]:
    """The candidates for the roles of those sightings that meet a labelled act."""
    doc, gold = report.doc, report.gold
    read = from_text(doc.text, published=report.published, title=gold.get("title"))
    cast = Cast.of(doc, body=(read.body_start, read.body_end))
    quotations = find_quotations(doc, cast=cast, body=(read.body_start, read.body_end))
    names = score.Names(gold["actors"])
    made, cases = [], []
    for sighting in typed_sightings(doc, types, threshold=LEARNED_FROM):
        evidence = evidence_of(doc, sighting)
        made.append((sighting, evidence))
    as_acts = [{"act": s.act.value, "by": [], "evidence": {"start": e.start, "end": e.end}} for s, e in made]
    for g, p in score.pair_acts(gold["acts"], as_acts, names):
        act, (sighting, evidence) = gold["acts"][g], made[p]
        setting = Setting(evidence, attribution_of(evidence, quotations))
        wanted = {"by": names.all(act["by"]), "to": names.all(act["to"]), "speaker": names.all([act["speaker"]] if act["speaker"] else [])}
        for role in ROLES:
            found = [
                RoleCase(role, c.features, bool(wanted[role]) and names.all(c.names) == wanted[role])
                for c in candidates(doc, cast, sighting, role, setting)
            ]
            if role == "by":
                right = next((c for c in candidates(doc, cast, sighting, role, setting) if names.all(c.names) == wanted["by"]), None)
                setting = replace(setting, by=right.names if right else ())
                if not any(case.right for case in found):
                    continue
            cases.extend(found)
    return cases


def learn_roles(cases: list[RoleCase]) -> RoleWeights:
    """A logistic model for each role over the candidates' features."""
    weights = {}
    for role in ROLES:
        mine = [case for case in cases if case.role == role]
        counts = Counter(name for case in mine for name in case.features)
        columns = DictVectorizer()
        matrix = columns.fit_transform([{n: v for n, v in case.features.items() if counts[n] >= RARE} for case in mine])
        model = LogisticRegression(C=0.3, max_iter=600).fit(matrix, [case.right for case in mine])
        weights[role] = {"bias": round(float(model.intercept_[0]), 4)} | {
            name: round(float(w), 4) for name, w in zip(columns.get_feature_names_out(), model.coef_[0], strict=True) if abs(w) >= 0.001
        }
    return RoleWeights(weights)


def learn(reports: list[LabelledReport], cases: dict[str, list[RoleCase]]) -> ActWeights:
    """Both kinds of weights from these reports alone."""
    return ActWeights(learn_types(reports), learn_roles([case for report in reports for case in cases.get(report.id, [])]))


def all_cases(reports: list[LabelledReport], folds: dict) -> dict[str, list[RoleCase]]:
    """The role cases of every report that has held-out vectors, typed by weights learned outside its fold."""
    score = load_score(SHARED)
    found = {}
    for fold in sorted(set(folds["fold_of"].values())):
        types = learn_types([r for r in reports if folds["fold_of"].get(r.id) != fold])
        for report in reports:
            if folds["fold_of"].get(report.id) == fold:
                lay_vectors(report, folds["vectors"][report.id])
                found[report.id] = role_cases(report, types, score)
    return found


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folds", type=Path)
    args = ap.parse_args()
    folds = pickle.loads(args.folds.read_bytes())
    reports = load(SHARED, Parser())
    weights = learn(reports, all_cases(reports, folds))
    types = weights.types
    np.savez_compressed(
        PACKAGE / "types.npz", features=np.array("\n".join(types.rows)), weights=types.weights, bias=types.bias, prior=types.prior
    )
    text = json.dumps(weights.roles.weights, indent=0, sort_keys=True, ensure_ascii=False)
    (PACKAGE / "roles.json").write_text(text + "\n", encoding="utf8")
    print(
        f"{len(weights.types.rows)} features for types; for roles " + ", ".join(f"{r} {len(w)}" for r, w in weights.roles.weights.items())
    )


if __name__ == "__main__":
    main()
