"""The loss of each head over one batch."""

import torch
from torch import Tensor
from torch.nn import functional

from language.passages import IGNORE
from parley.language.labels import NAMES, UPOS, XPOS

WEIGHTS = {"upos": 0.5, "xpos": 0.5, "names": 1.0, "starts": 0.5, "arcs": 1.0, "relations": 1.0, "references": 0.5}
TAG_PARTS = {
    "upos": (0, len(UPOS)),
    "xpos": (len(UPOS), len(UPOS) + len(XPOS)),
    "names": (len(UPOS) + len(XPOS), len(UPOS) + len(XPOS) + len(NAMES)),
    "starts": (len(UPOS) + len(XPOS) + len(NAMES), len(UPOS) + len(XPOS) + len(NAMES) + 1),
}


def losses(network, outputs: tuple[Tensor, ...], batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """The mean loss of every task that the batch has labels for."""
    tags, arcs, dependent, head, query, key, none = (output.float() for output in outputs)
    found = {}
    for task in ("upos", "xpos", "names"):
        first, last = TAG_PARTS[task]
        if (batch[task] != IGNORE).any():
            found[task] = functional.cross_entropy(tags[..., first:last].flatten(0, 1), batch[task].flatten(), ignore_index=IGNORE)
    known = batch["starts"] != IGNORE
    if known.any():
        found["starts"] = functional.binary_cross_entropy_with_logits(
            tags[..., TAG_PARTS["starts"][0]][known], batch["starts"][known].float(), pos_weight=torch.tensor(2.0)
        )
    heads = batch["heads"]
    known = heads != IGNORE
    if known.any():
        same = batch["sentence"][:, :, None] == batch["sentence"][:, None, :]
        allowed = torch.cat([torch.ones_like(same[:, :, :1]), same], dim=2)
        scores = arcs.masked_fill(~allowed, -1e4)
        found["arcs"] = functional.cross_entropy(scores.flatten(0, 1), heads.flatten(), ignore_index=IGNORE)
        chosen = torch.gather(head, 1, heads.clamp(min=0)[:, :, None].expand(-1, -1, head.shape[-1]))
        logits = network.relation(functional.gelu(dependent + chosen)).float()
        labels = batch["relations"].masked_fill(~known, IGNORE)
        found["relations"] = functional.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=IGNORE)
    asked = batch["asked"]
    if asked.any():
        found["references"] = -reference_log_probability(query, key, none, batch)[asked].mean()
    return found


def reference_log_probability(query: Tensor, key: Tensor, none: Tensor, batch: dict[str, Tensor]) -> Tensor:
    """For each word the log of the mass that its scores give to any right referent (column 0: none)."""
    scores = query @ key.transpose(1, 2) / query.shape[-1] ** 0.5
    words = scores.shape[1]
    earlier = torch.ones(words, words, dtype=torch.bool).tril(-1)[None] & batch["real"][:, None, :]
    scores = torch.cat([none, scores.masked_fill(~earlier, -1e4)], dim=2)
    scores = torch.log_softmax(scores, dim=2)
    return torch.logsumexp(scores.masked_fill(~batch["referents"], -1e4), dim=2)
