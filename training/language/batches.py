"""Cut passages into windows of whole sentences and pack the windows into padded batches."""

import random
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from language.passages import IGNORE, Passage
from parley.language.encoding import Encoded, encode
from parley.language.vocabulary import Vocabulary

WINDOW_PIECES = 384


def encode_passage(passage: Passage, vocabulary: Vocabulary) -> Encoded:
    return encode(passage.words, passage.gaps, vocabulary)


def windows(passage: Passage, encoded: Encoded, chance: random.Random) -> Iterator[tuple[int, int]]:
    """Runs of whole sentences (of words, where a passage has none) that fill a window of random size."""
    cuts = [*(passage.sentences or range(0, len(passage.words), 20)), len(passage.words)]
    start, limit = 0, _limit(chance)
    for at, following in zip(cuts, cuts[1:], strict=False):
        if at > start and encoded.offsets[following] - encoded.offsets[start] > limit:
            yield start, at
            start, limit = at, _limit(chance)
        while encoded.offsets[following] - encoded.offsets[start] > WINDOW_PIECES - 2:
            end = start + 1
            while encoded.offsets[end + 1] - encoded.offsets[start] <= WINDOW_PIECES - 2:
                end += 1
            yield start, end
            start = end
    if start < len(passage.words):
        yield start, len(passage.words)


def _limit(chance: random.Random) -> int:
    return chance.choice((48, 128, 256, WINDOW_PIECES - 2, WINDOW_PIECES - 2))


def _upper(encoded: dict[str, np.ndarray]) -> None:
    shapes = encoded["shapes"]
    shapes[shapes <= 1] = 2


def collate(items: list[tuple[Passage, Encoded]], *, uppercase: float = 0.0, chance: random.Random | None = None) -> dict[str, Tensor]:
    """Windows (each a passage cut out, with its encoding) as one padded batch with the labels of every task."""
    inputs = [encoded.window(0, len(encoded)) for _, encoded in items]
    for item in inputs:
        if chance is not None and chance.random() < uppercase:
            _upper(item)
    pieces = max(len(item["pieces"]) for item in inputs)
    words = max(len(passage.words) for passage, _ in items)
    batch = {key: torch.zeros(len(items), pieces, dtype=torch.long) for key in ("pieces", "shapes", "gaps")}
    batch["words"] = torch.zeros(len(items), words, dtype=torch.long)
    batch["real"] = torch.zeros(len(items), words, dtype=torch.bool)
    for key in ("starts", "upos", "xpos", "heads", "relations", "names"):
        batch[key] = torch.full((len(items), words), IGNORE, dtype=torch.long)
    batch["sentence"] = torch.full((len(items), words), -1, dtype=torch.long)
    batch["referents"] = torch.zeros(len(items), words, words + 1, dtype=torch.bool)
    batch["web"] = torch.tensor([float(passage.web) for passage, _ in items])
    batch["asked"] = torch.zeros(len(items), words, dtype=torch.bool)
    for row, ((passage, _), item) in enumerate(zip(items, inputs, strict=True)):
        n = len(passage.words)
        for key in ("pieces", "shapes", "gaps", "words"):
            batch[key][row, : len(item[key])] = torch.from_numpy(item[key])
        batch["real"][row, :n] = True
        for key in ("starts", "upos", "xpos", "relations", "names"):
            values = getattr(passage, key)
            if values is not None:
                batch[key][row, :n] = torch.tensor(values)
        if passage.heads is not None:
            batch["sentence"][row, :n] = torch.cumsum(torch.tensor(passage.starts), 0)
            batch["heads"][row, :n] = torch.tensor([h + 1 if -1 <= h < n else IGNORE for h in passage.heads])
        for word, earlier in enumerate(passage.referents or []):
            reachable = None if earlier is None else {other for other in earlier if other < word} or ({-1} if not earlier else None)
            if reachable is not None:
                batch["asked"][row, word] = True
                for other in reachable:
                    batch["referents"][row, word, other + 1] = True
    return batch


class Batcher:
    """Epochs of batches over passages, shuffled, of about `size` sub-words each."""

    def __init__(self, passages: list[Passage], vocabulary: Vocabulary, *, size: int, seed: int, shares: dict[str, float]) -> None:
        self.items = [(passage, encode_passage(passage, vocabulary)) for passage in passages]
        self.size, self.chance, self.shares = size, random.Random(seed), shares

    def epoch(self) -> list[list[tuple[Passage, Encoded]]]:
        cut = []
        for passage, encoded in self.items:
            share = self.shares.get(passage.source, 1.0)
            for start, end in windows(passage, encoded, self.chance):
                if share >= 1 or self.chance.random() < share:
                    cut.append((passage.cut(start, end), slice_encoded(encoded, start, end)))
        self.chance.shuffle(cut)
        batches = []
        for at in range(0, len(cut), 256):
            batch, widest = [], 0
            for item in sorted(cut[at : at + 256], key=lambda item: len(item[1].pieces)):
                widest = max(widest, len(item[1].pieces) + 2)
                if batch and widest * (len(batch) + 1) > self.size:
                    batches.append(batch)
                    batch, widest = [], len(item[1].pieces) + 2
                batch.append(item)
            if batch:
                batches.append(batch)
        self.chance.shuffle(batches)
        return batches


def slice_encoded(encoded: Encoded, start: int, end: int) -> Encoded:
    """The encoding of words `start` to `end` alone, as if a paragraph began there."""
    first, last = encoded.offsets[start], encoded.offsets[end]
    gaps = encoded.gaps[start:end].copy()
    gaps[0] = 3
    return Encoded(encoded.pieces[first:last], encoded.offsets[start : end + 1] - first, encoded.shapes[start:end], gaps)
