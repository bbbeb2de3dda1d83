"""Learn the weights of `parley.reading.matters` from the labelled reports.

    PARLEY_SHARED=../shared python training/matters.py

Four small linear models are fitted with scikit-learn (L-BFGS, no randomness but the seeded degradation below): the
kind of matter of an act by words, the same again with the guesses of the neighbours, same matter or not for two acts,
and worth a line or not for a cluster. The second and later ones learn from what the earlier ones say of reports that
they have not seen. Each report is shown three times: with its labelled acts, and twice as a poorer reader would hand
them over. Writes `src/parley/reading/matters/weights.npz`. Takes about a minute on one core.
"""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from labelled import labelled_reports
from language.data import SHARED
from parley.reading.matters.clue import Clue, Scene, read_scene
from parley.reading.matters.group import cluster, cluster_facts
from parley.reading.matters.kind import KINDS, context, kind_features, settle, softmax
from parley.reading.matters.link import pair_facts
from parley.reading.matters.weights import Weights, Words
from parley.records import Act, Actor, ActorKind, ActType, MatterKind, Modality, Report, Span

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/parley/reading/matters/weights.npz"
POINT, SAME = 0.3, 0.4
INNER = 4
LEAST = 3
# How much the acts of a large matter count less than those of a small one (0: not at all).
CROWD = 0.5


@dataclass(frozen=True)
class LabelledActs:
    """A labelled report: its acts carry no matter; `matter` gives the labellers' id by act id (None: points to none)."""

    gold: dict
    report: Report
    actors: tuple[Actor, ...]
    acts: tuple[Act, ...]
    matter: dict[str, str | None]
    kind: dict[str, MatterKind]


def labelled_acts(shared: Path) -> list[LabelledActs]:
    """All labelled reports, those of `gold/` first, by name."""
    found = []
    for item in labelled_reports(shared):
        gold = item.labels
        report = Report(text=item.text, id=item.id, title=gold["title"], published=item.published)
        actors = tuple(Actor(a["name"], tuple(a["aliases"]), ActorKind(a["kind"]), a["of"]) for a in gold["actors"])
        acts, matter = [], {}
        for i, act in enumerate(gold["acts"]):
            span = Span.of(item.text, act["evidence"]["start"], act["evidence"]["end"])
            acts.append(
                Act(
                    f"a{i + 1}",
                    ActType(act["act"]),
                    span,
                    by=tuple(act["by"]),
                    to=tuple(act["to"]),
                    when=act["when"],
                    speaker=act["speaker"],
                    channel=act["channel"],
                    modality=Modality(act["modality"]),
                )
            )
            matter[f"a{i + 1}"] = act["matter"]
        kind = {m["id"]: MatterKind(m["kind"]) for m in gold["matters"]}
        found.append(LabelledActs(gold, report, actors, tuple(acts), matter, kind))
    return found


def degraded(item: LabelledActs, seed: int) -> LabelledActs:
    """The report as a poorer reader would hand it over.

    Of its acts 40 % are gone; of the rest 25 % are typed `say` or `attack`, 20 % lose their date, 20 % their addressee,
    15 % have another author; and for every third act left there is one more, a `say` on a sentence that the labellers left out.
    """
    rng = random.Random(f"{item.report.id}/{seed}")
    names = sorted({name for act in item.acts for name in act.by}) or ["nobody"]
    acts = []
    for act in item.acts:
        if rng.random() < 0.4:
            continue
        changed = {
            "act": rng.choice([ActType.SAY, ActType.SAY, ActType.ATTACK]) if rng.random() < 0.25 else act.act,
            "when": None if rng.random() < 0.2 else act.when,
            "to": () if rng.random() < 0.2 else act.to,
            "by": (rng.choice(names),) if rng.random() < 0.15 else act.by,
        }
        acts.append(replace(act, **changed))
    text, cursor, free = item.report.text, 0, []
    for line in text.splitlines(keepends=True):
        for part in line.split(". "):
            start = cursor
            cursor += len(part) + 2
            end = min(start + len(part.rstrip()), len(text))
            if (
                start > item.gold["body_start"]
                and 40 < end - start < 300
                and not any(act.evidence.start < end and start < act.evidence.end for act in item.acts)
            ):
                free.append((start, end))
        cursor -= 2
    rng.shuffle(free)
    for n, (start, end) in enumerate(free[: len(acts) // 3]):
        kind = rng.choice([ActType.SAY, ActType.SAY, ActType.ATTACK, ActType.DEMAND, ActType.MEET])
        acts.append(Act(f"x{n + 1}", kind, Span.of(text, start, end), by=(rng.choice(names),)))
    acts.sort(key=lambda act: act.evidence.start)
    return replace(item, acts=tuple(acts), matter={act.id: item.matter.get(act.id) for act in acts})


@dataclass(frozen=True)
class Sheet:
    """A report ready to learn from: clues, the target kind of each act, its target matter, and whose report it is."""

    scene: Scene
    kinds: np.ndarray
    matters: list[str | None]
    kind_of: dict[str, MatterKind]
    report: int

    @property
    def clues(self) -> tuple[Clue, ...]:
        return self.scene.clues


def sheets(items: Sequence[LabelledActs]) -> list[Sheet]:
    made = []
    for n, item in enumerate(items):
        for variant in (item, degraded(item, 1), degraded(item, 2)):
            scene = read_scene(variant.report, variant.acts, actors=variant.actors)
            matters = [variant.matter[act.id] for act in variant.acts]
            kinds = np.array([KINDS.index(item.kind[m] if m else None) for m in matters], dtype=int)
            made.append(Sheet(scene, kinds, matters, item.kind, n))
    return made


def fit(rows, target, weight, strength: float) -> np.ndarray:
    """The coefficients of a logistic model without an intercept (a feature is always on): one column a class, or one vector for two."""
    model = LogisticRegression(C=strength, fit_intercept=False, max_iter=150, tol=1e-3)
    model.fit(rows, target, sample_weight=weight)
    if len(model.classes_) == 2:
        return model.coef_[0]
    table = np.full((rows.shape[1], len(KINDS)), 0.0)
    table[:, model.classes_] = model.coef_.T
    return table


def weigh(parts: Sequence[Sheet]) -> np.ndarray:
    """What each act counts: less in a matter of many acts, since a matter counts once; their mean is 1."""
    size = [Counter(sheet.matters) for sheet in parts]
    counts = np.array([1.0 if m is None else n[m] for sheet, n in zip(parts, size, strict=True) for m in sheet.matters])
    none = np.array([m is None for sheet in parts for m in sheet.matters])
    weights = counts**-CROWD
    weights[none] = weights[~none].mean()
    return weights / weights.mean()


def fit_words(parts: Sequence[Sheet]) -> Words:
    lists = [names for sheet in parts for names in kind_features(sheet.scene)]
    count = Counter(name for names in lists for name in set(names))
    index = {name: i for i, name in enumerate(sorted(name for name, n in count.items() if n >= LEAST * 2))}
    columns = [[index[name] for name in names if name in index] for names in lists]
    ends = np.cumsum([0, *map(len, columns)])
    rows = csr_matrix((np.ones(ends[-1]), np.concatenate(columns).astype(int), ends), shape=(len(lists), len(index)))
    return Words(index, fit(rows, np.concatenate([sheet.kinds for sheet in parts]), weigh(parts), 0.02))


def learn(items: Sequence[LabelledActs]) -> Weights:
    """The four models, learned from these reports and no others."""
    parts = [sheet for sheet in sheets(items) if sheet.clues]
    features = [kind_features(sheet.scene) for sheet in parts]
    first: dict[int, np.ndarray] = {}
    for fold in range(INNER):
        words = fit_words([sheet for sheet in parts if sheet.report % INNER != fold])
        for i, sheet in enumerate(parts):
            if sheet.report % INNER == fold:
                first[i] = softmax(words.rows(features[i]))
    rows = [context(sheet.clues, first[i]) for i, sheet in enumerate(parts)]
    target = np.concatenate([sheet.kinds for sheet in parts])
    table = fit(np.vstack(rows), target, weigh(parts), 0.1)
    second = [settle(sheet.scene, (first[i] + softmax(rows[i] @ table)) / 2) for i, sheet in enumerate(parts)]
    facts, same, weights = [], [], []
    for sheet, kinds in zip(parts, second, strict=True):
        point = [i for i, matter in enumerate(sheet.matters) if matter]
        left, right, some = pair_facts([sheet.clues[i] for i in point], kinds[point])
        facts.append(some)
        weights.append(np.full(len(some), 1.0 / max(1.0, len(some)) ** 0.5))
        same.extend(int(sheet.matters[point[i]] == sheet.matters[point[j]]) for i, j in zip(left, right, strict=True))
    weight = np.concatenate(weights)
    link = fit(np.vstack(facts), np.array(same), weight * len(weight) / weight.sum(), 1.0)
    rows, verdicts = [], []
    for sheet, kinds in zip(parts, second, strict=True):
        point = [i for i in range(len(sheet.clues)) if 1 - kinds[i, 0] >= POINT]
        if point:
            some, right = judged(sheet, point, kinds, link)
            rows.extend(some)
            verdicts.extend(right)
    keep = fit(np.array(rows), np.array(verdicts), None, 0.02)
    return Weights(fit_words(parts), table, link, keep)


def judged(sheet: Sheet, point: list[int], kinds: np.ndarray, link: np.ndarray) -> tuple[list[np.ndarray], list[int]]:
    """The clusters of a report, each with the kind (its place in `KINDS`) of the labellers' matter that it tells best, 0 for none."""
    clusters = [tuple(point[m] for m in members) for members in cluster([sheet.clues[i] for i in point], kinds[point], link, SAME)]
    links = Counter((sheet.matters[i], c) for c, members in enumerate(clusters) for i in members if sheet.matters[i])
    told: dict[int, int] = {}
    used = set()
    for (matter, c), _ in sorted(links.items(), key=lambda item: (-item[1], item[0])):
        if matter not in used and c not in told:
            used.add(matter)
            told[c] = KINDS.index(sheet.kind_of[matter])
    return [cluster_facts(sheet.clues, members, kinds) for members in clusters], [told.get(c, 0) for c in range(len(clusters))]


def main() -> None:
    weights = learn(labelled_acts(SHARED))
    TARGET.write_bytes(weights.save())
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size // 1024} KiB, {len(weights.kind.index)} features")


if __name__ == "__main__":
    main()
