"""Measure a network on gold words and gold sentences of a treebank (fp32, before export)."""

import torch
from torch.nn import functional

from language.batches import collate, encode_passage, slice_encoded
from language.loss import TAG_PARTS
from parley.language.labels import RELATIONS
from parley.language.vocabulary import Vocabulary

_PLAIN = [RELATIONS.index(label.split(":")[0]) for label in RELATIONS]


@torch.no_grad()
def attachment(network, passages, vocabulary: Vocabulary) -> dict[str, float]:
    """UPOS, UAS and LAS (with and without subtypes) over all words; windows of whole sentences, heads by greedy choice."""
    network.eval()
    counts = dict.fromkeys(("words", "upos", "uas", "las", "las_full", "start_hit", "start_made", "start_gold"), 0)
    for passage in passages:
        encoded = encode_passage(passage, vocabulary)
        cuts, start = [*passage.sentences, len(passage.words)], 0
        for at, following in zip(cuts, cuts[1:], strict=False):
            if at > start and encoded.offsets[following] - encoded.offsets[start] > 360:
                _count(network, passage.cut(start, at), slice_encoded(encoded, start, at), counts)
                start = at
        _count(network, passage.cut(start, len(passage.words)), slice_encoded(encoded, start, len(passage.words)), counts)
    n = counts["words"]
    scores = {key: round(counts[key] / n, 4) for key in ("upos", "uas", "las", "las_full")}
    scores["starts"] = round(2 * counts["start_hit"] / max(1, counts["start_made"] + counts["start_gold"]), 4)
    return scores


def _count(network, passage, encoded, counts) -> None:
    batch = collate([(passage, encoded)])
    if batch["pieces"].shape[1] > 510:
        counts["words"] += len(passage.words)
        return
    tags, arcs, dependent, head, *_ = network(batch["pieces"], batch["shapes"], batch["gaps"], batch["words"])
    same = batch["sentence"][:, :, None] == batch["sentence"][:, None, :]
    scores = arcs.masked_fill(~torch.cat([torch.ones_like(same[:, :, :1]), same], dim=2), -1e4)
    heads = scores.argmax(-1)
    chosen = torch.gather(head, 1, heads[:, :, None].expand(-1, -1, head.shape[-1]))
    relations = network.relation(functional.gelu(dependent + chosen)).argmax(-1)
    right = heads == batch["heads"]
    plain = torch.tensor(_PLAIN)
    made = tags[..., TAG_PARTS["starts"][0]] > 0
    gold = batch["starts"] == 1
    counts["words"] += len(passage.words)
    counts["upos"] += (tags[..., : TAG_PARTS["upos"][1]].argmax(-1) == batch["upos"]).sum().item()
    counts["uas"] += right.sum().item()
    counts["las"] += (right & (plain[relations] == plain[batch["relations"].clamp(min=0)])).sum().item()
    counts["las_full"] += (right & (relations == batch["relations"])).sum().item()
    counts["start_hit"] += (made & gold).sum().item()
    counts["start_made"] += made.sum().item()
    counts["start_gold"] += gold.sum().item()
