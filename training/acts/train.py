"""Train the act reader on the labelled reports and the PLOVER records, over a trained language encoder that stays as it is.

    python training/acts/train.py FOLDER --folds 5   cross-validate over reports: act vectors of each report by a reader that has not seen it
    python training/acts/train.py FOLDER             train on all reports and write acts.pt

FOLDER holds `language.pt`. See training/README.md.
"""

import argparse
import os
import pickle
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from acts.gold import LabelledReport, load
from acts.network import ACT_OUTPUTS, DEPTH, ActTower
from acts.records import load_records
from labelled import gold_reports
from language.data import SHARED
from language.network import Language
from parley.language import Parser
from parley.language.act_labels import ACT_TYPES, MATTER_LABELS, MODALITY_LABELS, POINTERS
from parley.language.encoding import encode
from parley.language.network import shipped_vocabulary
from parley.language.tokens import words_of
from parley.language.windows import plan_windows

MODALITIES = [str(label) for label in MODALITY_LABELS]
SMOOTHING = 0.05
# Sub-words of a window that counts as a single sentence.
SHORT = 96
# Each report is also seen cut from a sentence start among its first words, under dropout.
OTHER_VIEWS, FURTHEST = 2, 200
MATTERS = [None if label is None else str(label) for label in MATTER_LABELS]


@dataclass
class Example:
    """One window of a report: the encoder's states, and targets over its words."""

    report: str
    context: int
    start: int
    end: int
    below: Tensor
    result: Tensor
    words: Tensor
    targets: dict[str, Tensor]


@torch.no_grad()
def examples_of(report: LabelledReport, language: Language, below: int, *, first: int = 0) -> list[Example]:
    """The windows of a report, cut from its word `first` on."""
    positions, gaps = words_of(report.doc)
    positions, gaps = positions[first:], gaps[first:]
    texts = [report.doc[i].text for i in positions]
    encoded = encode(texts, gaps, shipped_vocabulary())
    body = first + sum(1 for i in positions if report.doc[i].idx < report.body_start)
    made = []
    for window in plan_windows(encoded, texts):
        inputs = {k: torch.from_numpy(v)[None] for k, v in encoded.window(window.context, window.end).items()}
        states = language.encoder(inputs["pieces"], inputs["shapes"], inputs["gaps"])
        context, start, end = (first + at for at in (window.context, window.start, window.end))
        targets = _targets(report, context, end, body)
        made.append(Example(report.id, context, start, end, states[below], states[-1], inputs["words"], targets))
    return made


def views(report: LabelledReport, language: Language, below: int, chance: random.Random) -> list[list[Example]]:
    """The windows of a report as it is read and, cut elsewhere and under the encoder's own dropout, twice more."""
    found = [examples_of(report, language, below)]
    starts = [w for w, i in enumerate(report.positions) if report.doc[i].is_sent_start and w < FURTHEST]
    language.encoder.train()
    for _ in range(OTHER_VIEWS):
        found.append(examples_of(report, language, below, first=chance.choice(starts)))
    language.encoder.eval()
    return found


def _targets(report: LabelledReport, context: int, end: int, body: int) -> dict[str, Tensor]:
    n = end - context
    act = torch.zeros(n, dtype=torch.long)
    act[: max(0, body - context)] = -100
    types = torch.zeros(n, len(ACT_TYPES), dtype=torch.bool)
    modality, matter = torch.full((n,), -100), torch.full((n,), -100)
    pointers = torch.zeros(len(POINTERS), n, n + 1, dtype=torch.bool)
    for target in report.acts:
        h = target.head - context
        if not 0 <= h < n:
            continue
        act[h] = 1
        types[h] = torch.tensor([str(label) in target.acts for label in ACT_TYPES])
        if target.modality is not None:
            modality[h] = MODALITIES.index(target.modality)
        if target.matter_known:
            matter[h] = MATTERS.index(target.matter)
        for p, role in enumerate(POINTERS):
            right = getattr(target, role)
            right = {right} if isinstance(right, int) else right
            for w in right or ():
                column = 0 if w == -1 else w - context + 1
                if 0 <= column <= n and (w == -1 or column > 0):
                    pointers[p, h, column] = True
    return {"act": act, "types": types, "modality": modality, "matter": matter, "pointers": pointers}


def loss(outputs: tuple[Tensor, ...], batch: dict[str, Tensor]) -> Tensor:
    """Is it an act (every word), and, for the words that head one: which type, modality, matter, and where its parts stand."""
    tags, query, key, none = (o.float() for o in outputs)
    a, m = 1 + len(ACT_TYPES), len(MODALITIES)
    known = batch["act"] != -100
    total = 4.0 * functional.binary_cross_entropy_with_logits(tags[..., 0][known], (batch["act"][known] == 0).float())
    heads = batch["act"] > 0
    if not heads.any():
        return total
    of_heads = tags[heads]
    spread = torch.log_softmax(of_heads[:, 1:a], dim=-1)
    mass = torch.logsumexp(spread.masked_fill(~batch["types"][heads], -1e4), dim=-1)
    total = total - (1 - SMOOTHING) * mass.mean() - SMOOTHING * spread.mean()
    for part, task in ((of_heads[:, a : a + m], "modality"), (of_heads[:, a + m :], "matter")):
        labels = batch[task][heads]
        if (labels != -100).any():
            total = total + 0.4 * functional.cross_entropy(part, labels, ignore_index=-100)
    rows, places = _heads(heads)
    query = torch.gather(query, 1, places[:, :, None].expand(-1, -1, query.shape[-1]))
    query, key = (x.unflatten(-1, (len(POINTERS), -1)) for x in (query, key))
    scores = torch.einsum("bhpd,bvpd->bphv", query, key) / query.shape[-1] ** 0.5
    scores = scores.masked_fill(~batch["real"][:, None, None, :], -1e4)
    nothing = torch.gather(none, 1, places[:, :, None].expand(-1, -1, none.shape[-1])).transpose(1, 2)[..., None].clone()
    nothing[:, 4:] = -1e4
    spread = torch.log_softmax(torch.cat([nothing, scores], dim=-1), dim=-1)
    right = torch.gather(batch["pointers"], 2, places[:, None, :, None].expand(-1, len(POINTERS), -1, batch["pointers"].shape[-1]))
    right = right & rows[:, None, :, None]
    asked = right.any(-1)
    mass = torch.logsumexp(spread.masked_fill(~right, -1e4), dim=-1)
    for p in range(len(POINTERS)):
        if asked[:, p].any():
            total = total - 0.4 * mass[:, p][asked[:, p]].mean()
    return total


def _heads(heads: Tensor) -> tuple[Tensor, Tensor]:
    """The places of the act words of each row, in order, padded to the row with the most; and which of them are real."""
    number = heads.sum(1)
    places = torch.argsort(~heads, dim=1, stable=True)[:, : int(number.max())]
    return torch.arange(places.shape[1])[None] < number[:, None], places


def batch_of(examples: list[Example]) -> dict[str, Tensor]:
    rows = len(examples)
    pieces, words = max(e.below.shape[1] for e in examples), max(e.words.shape[1] for e in examples)
    width = examples[0].below.shape[2]
    batch = {
        "below": torch.zeros(rows, pieces, width),
        "result": torch.zeros(rows, pieces, width),
        "mask": torch.full((rows, 1, 1, pieces), -1e4),
        "words": torch.zeros(rows, words, dtype=torch.long),
        "real": torch.zeros(rows, words, dtype=torch.bool),
        "act": torch.full((rows, words), -100),
        "types": torch.zeros(rows, words, len(ACT_TYPES), dtype=torch.bool),
        "modality": torch.full((rows, words), -100),
        "matter": torch.full((rows, words), -100),
        "pointers": torch.zeros(rows, len(POINTERS), words, words + 1, dtype=torch.bool),
    }
    for r, e in enumerate(examples):
        s, w = e.below.shape[1], e.words.shape[1]
        batch["below"][r, :s], batch["result"][r, :s], batch["mask"][r, ..., :s] = e.below[0], e.result[0], 0.0
        batch["words"][r, :w], batch["real"][r, :w] = e.words[0], True
        for key in ("act", "types", "modality", "matter"):
            batch[key][r, :w] = e.targets[key]
        batch["pointers"][r, :, :w, : w + 1] = e.targets["pointers"]
    return batch


def batches(examples: list[Example], size: int, chance: random.Random) -> list[list[Example]]:
    """The windows in batches of `size`, single sentences four times as many; all in a new order."""
    made = []
    for short in (False, True):
        mine = [e for e in examples if (e.below.shape[1] <= SHORT) == short]
        chance.shuffle(mine)
        step = 4 * size if short else size
        made += [mine[at : at + step] for at in range(0, len(mine), step)]
    chance.shuffle(made)
    return made


def fit(reports: list[list[list[Example]]], language: Language, args, seed: int) -> ActTower:
    torch.manual_seed(seed)
    chance = random.Random(seed)
    tower = ActTower.from_language(language, args.depth).train()
    layers = {id(p) for p in tower.layers.parameters()}
    fresh = [p for p in tower.parameters() if id(p) not in layers]
    optimizer = torch.optim.AdamW(
        [{"params": list(tower.layers.parameters()), "lr": args.rate}, {"params": fresh, "lr": args.head_rate}], weight_decay=0.02
    )
    steps = args.epochs * len(batches([e for seen in reports for e in seen[0]], args.size, chance))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (0.1 * steps), max(0.0, 1.02 - s / steps)))
    begun = time.time()
    for epoch in range(args.epochs):
        mean = []
        for chosen in batches([e for seen in reports for e in chance.choice(seen)], args.size, chance):
            batch = batch_of(chosen)
            drop = functional.dropout(batch["below"], 0.1), functional.dropout(batch["result"], 0.1)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                x = tower.climb(*drop, batch["mask"])
                outputs = tower.heads(x, batch["words"])
            value = loss(outputs, batch)
            optimizer.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(tower.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            mean.append(value.item())
        if epoch % 4 == 3 or epoch == args.epochs - 1:
            print(f"  epoch {epoch} loss {sum(mean) / len(mean):.3f} {time.time() - begun:.0f}s", flush=True)
    return tower.eval()


@torch.no_grad()
def vectors(tower: ActTower, example: Example) -> dict[str, np.ndarray]:
    x = tower.climb(example.below, example.result, None)
    return {name: o[0].numpy() for name, o in zip(ACT_OUTPUTS, tower.heads(x, example.words), strict=True)}


def shuffled(reports: list[LabelledReport]) -> list[str]:
    ids = sorted(report.id for report in reports)
    random.Random(3).shuffle(ids)
    return ids


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--folds", type=int, default=0)
    ap.add_argument("--only", type=int, default=None, help="run this fold alone")
    ap.add_argument("--epochs", type=int, default=10)
    ap.add_argument("--size", type=int, default=6, help="windows a batch")
    ap.add_argument("--depth", type=int, default=DEPTH, help="layers of its own")
    ap.add_argument("--rate", type=float, default=3e-4)
    ap.add_argument("--head-rate", type=float, default=1.5e-3)
    ap.add_argument("--name", default="folds")
    args = ap.parse_args()
    torch.set_num_threads(int(os.environ.get("TRAIN_THREADS", "2")))
    language = Language()
    language.load_state_dict(torch.load(args.folder / "language.pt", weights_only=True))
    language.eval()
    below = len(language.encoder.layers) - args.depth
    parser = Parser()
    reports, records = load(SHARED, parser), load_records(SHARED, parser)
    chance = random.Random(5)
    seen = {report.id: views(report, language, below, chance) for report in [*reports, *records]}
    print(f"{len(reports)} reports, {len(records)} records, {sum(len(v[0]) for v in seen.values())} windows", flush=True)
    if not args.folds:
        tower = fit(list(seen.values()), language, args, seed=1)
        torch.save(tower.state_dict(), args.folder / "acts.pt")
        return
    first = {labelled.id for labelled in gold_reports(SHARED)}
    parts = [shuffled([r for r in reports if r.id in first]), shuffled([r for r in reports if r.id not in first]), shuffled(records)]
    found, fold_of = {}, {}
    for fold in range(args.folds):
        if args.only is not None and fold != args.only:
            continue
        held = {id for ids in parts for id in ids[fold :: args.folds]}
        print(f"fold {fold}: {len(held)} held out", flush=True)
        tower = fit([made for id, made in seen.items() if id not in held], language, args, seed=fold)
        for id in held:
            fold_of[id] = fold
            found[id] = [(e.context, e.start, e.end, vectors(tower, e)) for e in seen[id][0]]
        (args.folder / f"{args.name}.pickle").write_bytes(pickle.dumps({"fold_of": fold_of, "vectors": found}))


if __name__ == "__main__":
    main()
