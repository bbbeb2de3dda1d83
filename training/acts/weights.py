"""Learn the weights beside the network, for the types, the roles and the confidence of acts, from the labelled reports.

    python training/acts/weights.py FOLDS

FOLDS is what `training/acts/train.py ... --folds 5` writes. The roles are learned on its vectors, each report's from a reader
that has not seen it, since on reports that it knows the network points too well, and so is the confidence, on found reports
alone: the written ones tell of more acts. Writes types.npz, roles.json and confidence.json into the package.
"""

import argparse
import json
import pickle
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
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
from parley.reading.acts.candidate import Candidate, candidates
from parley.reading.acts.confidence import ConfidenceWeights, traits_of
from parley.reading.acts.find import Seen, evidence_of, setting_of, typed_sightings, without_doubles
from parley.reading.acts.role import RoleWeights
from parley.reading.acts.sighting import Sighting
from parley.reading.acts.type import TypeWeights
from parley.reading.acts.weights import ActWeights
from parley.reading.acts.words import features_of

PACKAGE = Path(__file__).parents[2] / "src/parley/reading/acts"
ROLES = ("by", "to", "speaker")
RARE = 3


@dataclass
class RoleCase:
    """One candidate for a role of a labelled act: its features and whether it is right."""

    role: str
    features: dict[str, float]
    right: bool


@dataclass
class SightingCase:
    """A sighting, the features of its candidates for author, and whether a labelled act of its type meets it."""

    sighting: Sighting
    authors: list[dict[str, float]]
    right: bool


@dataclass
class ReportCases:
    """What one report has to teach; `found` where it was not written for training."""

    found: bool
    roles: list[RoleCase]
    sightings: list[SightingCase]


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


def report_cases(report: LabelledReport, types: TypeWeights, score) -> ReportCases:
    """The cases of one report, over the act vectors that lie on it."""
    doc, gold = report.doc, report.gold
    read = from_text(doc.text, published=report.published, title=gold.get("title"))
    seen = Seen.of(doc, read)
    cast = seen.cast
    names = score.Names(gold["actors"])
    made = list(typed_sightings(doc, types))
    settings = {id(s): setting_of(evidence_of(doc, s), seen) for s in made}
    authors = {id(s): candidates(doc, cast, s, "by", settings[id(s)]) for s in made}

    def paired(sightings: list[Sighting]) -> Iterator[tuple[dict, Sighting]]:
        as_acts = [{"act": s.act.value, "by": [], "evidence": _run(settings[id(s)].evidence)} for s in sightings]
        for g, p in score.pair_acts(gold["acts"], as_acts, names):
            yield gold["acts"][g], sightings[p]

    roles: list[RoleCase] = []
    for act, sighting in paired(made):
        roles.extend(_role_cases(act, sighting, authors[id(sighting)], (doc, cast, settings[id(sighting)]), names))
    kept = [s for s in without_doubles(made) if authors[id(s)] and read.in_body(*_run(settings[id(s)].evidence).values())]
    right = {id(sighting) for act, sighting in paired(kept) if act["act"] == sighting.act.value}
    found = [SightingCase(s, [c.features for c in authors[id(s)]], id(s) in right) for s in kept]
    return ReportCases(gold.get("source") != "written", roles, found)


def _run(span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _role_cases(act: dict, sighting: Sighting, authors: list[Candidate], scene: tuple, names) -> Iterator[RoleCase]:
    """The candidates for the roles of a labelled act; none where nobody within reach is its author."""
    doc, cast, setting = scene
    wanted = {"by": names.all(act["by"]), "to": names.all(act["to"]), "speaker": names.all([act["speaker"]] if act["speaker"] else [])}
    right = next((c for c in authors if wanted["by"] and names.all(c.names) == wanted["by"]), None)
    for role in ROLES:
        if role == "by" and right is None:
            continue
        known = replace(setting, by=right.names if right else ())
        for c in authors if role == "by" else candidates(doc, cast, sighting, role, known):
            yield RoleCase(role, c.features, bool(wanted[role]) and names.all(c.names) == wanted[role])


def learn_roles(cases: list[RoleCase], roles: Sequence[str] = ROLES) -> RoleWeights:
    """A logistic model for each role over the candidates' features."""
    weights = {}
    for role in roles:
        mine = [case for case in cases if case.role == role]
        counts = Counter(name for case in mine for name in case.features)
        columns = DictVectorizer()
        matrix = columns.fit_transform([{n: v for n, v in case.features.items() if counts[n] >= RARE} for case in mine])
        model = LogisticRegression(C=0.3, max_iter=600).fit(matrix, [case.right for case in mine])
        weights[role] = {"bias": round(float(model.intercept_[0]), 4)} | {
            name: round(float(w), 4) for name, w in zip(columns.get_feature_names_out(), model.coef_[0], strict=True) if abs(w) >= 0.001
        }
    return RoleWeights(weights)


def learn_confidence(cases: list[ReportCases]) -> ConfidenceWeights:
    """A logistic model over the traits of sightings; whose author was judged by weights from the other half of the reports."""
    rows, right = [], []
    for half in (0, 1):
        authors = learn_roles([case for report in cases[1 - half :: 2] for case in report.roles], ("by",))
        for report in cases[half::2]:
            for case in report.sightings if report.found else ():
                rows.append(traits_of(case.sighting, max(authors.probability("by", features) for features in case.authors)))
                right.append(case.right)
    columns = DictVectorizer()
    model = LogisticRegression(C=0.3, max_iter=2000).fit(columns.fit_transform(rows), right)
    named = zip(columns.get_feature_names_out(), model.coef_[0], strict=True)
    return ConfidenceWeights({"bias": round(float(model.intercept_[0]), 4)} | {name: round(float(w), 4) for name, w in named})


def learn(reports: list[LabelledReport], cases: dict[str, ReportCases]) -> ActWeights:
    """All weights from these reports alone."""
    mine = [cases[report.id] for report in reports if report.id in cases]
    return ActWeights(learn_types(reports), learn_roles([case for report in mine for case in report.roles]), learn_confidence(mine))


def all_cases(reports: list[LabelledReport], folds: dict) -> dict[str, ReportCases]:
    """The cases of every report that has held-out vectors, typed by weights learned outside its fold."""
    score = load_score(SHARED)
    found = {}
    for fold in sorted(set(folds["fold_of"].values())):
        types = learn_types([r for r in reports if folds["fold_of"].get(r.id) != fold])
        for report in reports:
            if folds["fold_of"].get(report.id) == fold:
                lay_vectors(report, folds["vectors"][report.id])
                found[report.id] = report_cases(report, types, score)
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
    for name, numbers in (("roles", weights.roles.weights), ("confidence", weights.confidence.weights)):
        text = json.dumps(numbers, indent=0, sort_keys=True, ensure_ascii=False)
        (PACKAGE / f"{name}.json").write_text(text + "\n", encoding="utf8")
    print(
        f"{len(weights.types.rows)} features for types; for roles " + ", ".join(f"{r} {len(w)}" for r, w in weights.roles.weights.items())
    )


if __name__ == "__main__":
    main()
