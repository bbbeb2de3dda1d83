"""Train the act reader on the labelled reports, over a trained language encoder that stays as it is.

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
from acts.network import ACT_OUTPUTS, ActTower
from language.data import SHARED
from language.network import Language
from parley.language import Parser
from parley.language.act_labels import ACT_LABELS, MATTER_LABELS, MODALITY_LABELS, POINTERS
from parley.language.encoding import encode
from parley.language.network import shipped_vocabulary
from parley.language.tokens import words_of
from parley.language.windows import plan_windows

ACTS = [None if label is None else str(label) for label in ACT_LABELS]
MODALITIES = [str(label) for label in MODALITY_LABELS]
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
def examples_of(report: LabelledReport, language: Language, below: int) -> list[Example]:
    positions, gaps = words_of(report.doc)
    texts = [report.doc[i].text for i in positions]
    encoded = encode(texts, gaps, shipped_vocabulary())
    body = sum(1 for i in positions if report.doc[i].idx < report.body_start)
    made = []
    for window in plan_windows(encoded, texts):
        inputs = {k: torch.from_numpy(v)[None] for k, v in encoded.window(window.context, window.end).items()}
        states = language.encoder(inputs["pieces"], inputs["shapes"], inputs["gaps"])
        targets = _targets(report, window, body)
        made.append(Example(report.id, window.context, window.start, window.end, states[below], states[-1], inputs["words"], targets))
    return made


def _targets(report: LabelledReport, window, body: int) -> dict[str, Tensor]:
    n = window.end - window.context
    act = torch.zeros(n, dtype=torch.long)
    act[: max(0, body - window.context)] = -100
    modality, matter = torch.full((n,), -100), torch.full((n,), -100)
    pointers = torch.zeros(len(POINTERS), n, n + 1, dtype=torch.bool)
    for target in report.acts:
        h = target.head - window.context
        if not 0 <= h < n:
            continue
        act[h], modality[h], matter[h] = ACTS.index(target.act), MODALITIES.index(target.modality), MATTERS.index(target.matter)
        for p, role in enumerate(POINTERS):
            right = {getattr(target, role)} if role in ("start", "end") else getattr(target, role)
            for w in right or ():
                column = 0 if w == -1 else w - window.context + 1
                if 0 <= column <= n and (w == -1 or column > 0):
                    pointers[p, h, column] = True
    return {"act": act, "modality": modality, "matter": matter, "pointers": pointers}


def loss(outputs: tuple[Tensor, ...], batch: dict[str, Tensor]) -> Tensor:
    """Is it an act (every word), and, for the words that head one: which type, modality, matter, and where its parts stand."""
    tags, query, key, none = (o.float() for o in outputs)
    a, m = len(ACTS), len(MODALITIES)
    known = batch["act"] != -100
    total = 4.0 * functional.binary_cross_entropy_with_logits(tags[..., 0][known], (batch["act"][known] == 0).float())
    heads = batch["act"] > 0
    if not heads.any():
        return total
    of_heads = tags[heads]
    total = total + functional.cross_entropy(of_heads[:, 1:a], batch["act"][heads] - 1, label_smoothing=0.05)
    total = total + 0.4 * functional.cross_entropy(of_heads[:, a : a + m], batch["modality"][heads])
    total = total + 0.4 * functional.cross_entropy(of_heads[:, a + m :], batch["matter"][heads])
    rows, words = batch["act"].shape
    query, key = (x.view(rows, words, len(POINTERS), -1) for x in (query, key))
    scores = torch.einsum("bwpd,bvpd->bpwv", query, key) / query.shape[-1] ** 0.5
    scores = scores.masked_fill(~batch["real"][:, None, None, :], -1e4)
    nothing = none.transpose(1, 2)[..., None].clone()
    nothing[:, 4:] = -1e4
    spread = torch.log_softmax(torch.cat([nothing, scores], dim=-1), dim=-1)
    right = batch["pointers"]
    asked = right.any(-1)
    mass = torch.logsumexp(spread.masked_fill(~right, -1e4), dim=-1)
    for p in range(len(POINTERS)):
        if asked[:, p].any():
            total = total - 0.4 * mass[:, p][asked[:, p]].mean()
    return total


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
        "modality": torch.full((rows, words), -100),
        "matter": torch.full((rows, words), -100),
        "pointers": torch.zeros(rows, len(POINTERS), words, words + 1, dtype=torch.bool),
    }
    for r, e in enumerate(examples):
        s, w = e.below.shape[1], e.words.shape[1]
        batch["below"][r, :s], batch["result"][r, :s], batch["mask"][r, ..., :s] = e.below[0], e.result[0], 0.0
        batch["words"][r, :w], batch["real"][r, :w] = e.words[0], True
        for key in ("act", "modality", "matter"):
            batch[key][r, :w] = e.targets[key]
        batch["pointers"][r, :, :w, : w + 1] = e.targets["pointers"]
    return batch


def fit(examples: list[Example], language: Language, args, seed: int) -> ActTower:
    torch.manual_seed(seed)
    chance = random.Random(seed)
    tower = ActTower.from_language(language, args.depth).train()
    layers = {id(p) for p in tower.layers.parameters()}
    fresh = [p for p in tower.parameters() if id(p) not in layers]
    optimizer = torch.optim.AdamW(
        [{"params": list(tower.layers.parameters()), "lr": args.rate}, {"params": fresh, "lr": args.head_rate}], weight_decay=0.02
    )
    steps = args.epochs * -(-len(examples) // args.size)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (0.1 * steps), max(0.0, 1.02 - s / steps)))
    order = list(range(len(examples)))
    begun = time.time()
    for epoch in range(args.epochs):
        chance.shuffle(order)
        mean = []
        for at in range(0, len(order), args.size):
            batch = batch_of([examples[i] for i in order[at : at + args.size]])
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


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--folds", type=int, default=0)
    ap.add_argument("--only", type=int, default=None, help="run this fold alone")
    ap.add_argument("--epochs", type=int, default=16)
    ap.add_argument("--size", type=int, default=6, help="windows a batch")
    ap.add_argument("--depth", type=int, default=2, help="layers of its own")
    ap.add_argument("--rate", type=float, default=3e-4)
    ap.add_argument("--head-rate", type=float, default=1.5e-3)
    ap.add_argument("--name", default="folds")
    args = ap.parse_args()
    torch.set_num_threads(int(os.environ.get("TRAIN_THREADS", "2")))
    language = Language()
    language.load_state_dict(torch.load(args.folder / "language.pt", weights_only=True))
    language.eval()
    below = len(language.encoder.layers) - args.depth
    reports = load(SHARED, Parser())
    examples = {report.id: examples_of(report, language, below) for report in reports}
    print(f"{len(reports)} reports, {sum(map(len, examples.values()))} windows", flush=True)
    if not args.folds:
        tower = fit([e for made in examples.values() for e in made], language, args, seed=1)
        torch.save(tower.state_dict(), args.folder / "acts.pt")
        return
    ids = sorted(examples)
    random.Random(3).shuffle(ids)
    found, fold_of = {}, {}
    for fold in range(args.folds):
        if args.only is not None and fold != args.only:
            continue
        held = set(ids[fold :: args.folds])
        print(f"fold {fold}: {len(held)} reports held out", flush=True)
        tower = fit([e for id, made in examples.items() if id not in held for e in made], language, args, seed=fold)
        for id in held:
            fold_of[id] = fold
            found[id] = [(e.context, e.start, e.end, vectors(tower, e)) for e in examples[id]]
        (args.folder / f"{args.name}.pickle").write_bytes(pickle.dumps({"fold_of": fold_of, "vectors": found}))


if __name__ == "__main__":
    main()
