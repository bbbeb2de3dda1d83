"""The network: a MiniLM-L6 encoder over sub-words, and heads over words."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from parley.language.encoding import GAPS, SHAPES
from parley.language.labels import NAMES, RELATIONS, UPOS, XPOS

WIDTH, DEPTH, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
ARC, RELATION, REFERENCE = 160, 128, 128


class Layer(nn.Module):
    """One layer of a BERT encoder."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attended = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.done = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).transpose(1, 2)

        if self.training or not torch.onnx.is_in_onnx_export():
            y = functional.scaled_dot_product_attention(split(self.query(x)), split(self.key(x)), split(self.value(x)), attn_mask=mask)
        else:
            scores = split(self.query(x)) @ split(self.key(x)).transpose(-1, -2) / (WIDTH // ATTENTION_HEADS) ** 0.5
            y = torch.softmax(scores + mask, dim=-1) @ split(self.value(x))
        x = self.attended(x + self.drop(self.mix(y.transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.done(x + self.drop(self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Sub-words with their shapes and gaps to vectors."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.web = nn.Parameter(torch.zeros(WIDTH))
        self.shapes, self.gaps = nn.Embedding(SHAPES, WIDTH), nn.Embedding(GAPS, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.01)
        nn.init.normal_(self.gaps.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(DEPTH))

    def embed(self, pieces: Tensor, shapes: Tensor, gaps: Tensor, web: Tensor | None) -> Tensor:
        where = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.pieces(pieces) + self.positions(where)[None] + self.kind + self.shapes(shapes) + self.gaps(gaps)
        if web is not None:
            x = x + web[:, None, None] * self.web
        return self.drop(self.norm(x))

    def forward(self, pieces: Tensor, shapes: Tensor, gaps: Tensor, web: Tensor | None = None) -> list[Tensor]:
        """The hidden states after the embedding and after each layer.

        `web` (1 or 0 a row) tells in training which rows EWT labelled: its habits differ a little from GUM's, whose are read."""
        mask = torch.where(pieces == 0, -1e4, 0.0)[:, None, None, :]
        states = [self.embed(pieces, shapes, gaps, web)]
        for layer in self.layers:
            states.append(layer(states[-1], mask.to(states[-1].dtype)))
        return states

    def load_minilm(self, path: Path) -> None:
        """Start from the published MiniLM-L6 weights."""
        data = load_file(path)
        self.pieces.weight.data.copy_(data["embeddings.word_embeddings.weight"])
        self.positions.weight.data.copy_(data["embeddings.position_embeddings.weight"])
        self.kind.data.copy_(data["embeddings.token_type_embeddings.weight"][0])
        self.norm.weight.data.copy_(data["embeddings.LayerNorm.weight"])
        self.norm.bias.data.copy_(data["embeddings.LayerNorm.bias"])
        names = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "mix": "attention.output.dense",
            "attended": "attention.output.LayerNorm",
            "inner": "intermediate.dense",
            "outer": "output.dense",
            "done": "output.LayerNorm",
        }
        for number, layer in enumerate(self.layers):
            for ours, theirs in names.items():
                for part in ("weight", "bias"):
                    getattr(getattr(layer, ours), part).data.copy_(data[f"encoder.layer.{number}.{theirs}.{part}"])


def at_words(states: Tensor, words: Tensor) -> Tensor:
    """The vectors of the words: that of each word's first sub-word."""
    return torch.gather(states, 1, words[:, :, None].expand(-1, -1, states.shape[-1]))


class Language(nn.Module):
    """Encoder and heads: sentence starts, tags, tree, names, references."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.drop = nn.Dropout(0.2)

        def head(size: int) -> nn.Module:
            return nn.Sequential(nn.Linear(WIDTH, size), nn.GELU(), nn.Dropout(0.2))

        self.tags = nn.Linear(WIDTH, len(UPOS) + len(XPOS) + len(NAMES) + 1)
        self.arc_dependent, self.arc_head = head(ARC), head(ARC)
        self.arc = nn.Parameter(torch.eye(ARC) * 0.1)
        self.arc_prior = nn.Linear(ARC, 1)
        self.root = nn.Parameter(torch.zeros(WIDTH))
        self.relation_dependent, self.relation_head = nn.Linear(WIDTH, RELATION), nn.Linear(WIDTH, RELATION)
        self.relation = nn.Linear(RELATION, len(RELATIONS))
        self.reference_query, self.reference_key = nn.Linear(WIDTH, REFERENCE), nn.Linear(WIDTH, REFERENCE)
        self.reference_none = nn.Linear(WIDTH, 1)

    def forward(self, pieces: Tensor, shapes: Tensor, gaps: Tensor, words: Tensor, web: Tensor | None = None) -> tuple[Tensor, ...]:
        """Tags, arc scores (word, head; column 0 is the root), relation and reference vectors; see `heads`."""
        return self.heads(at_words(self.encoder(pieces, shapes, gaps, web)[-1], words))

    def heads(self, x: Tensor) -> tuple[Tensor, ...]:
        """From the words' vectors (batch, words, width) to the outputs, in the order of `OUTPUTS`."""
        x = self.drop(x)
        rooted = torch.cat([self.root.expand(x.shape[0], 1, -1).to(x.dtype), x], dim=1)
        head = self.arc_head(rooted)
        arcs = (self.arc_dependent(x) @ self.arc) @ head.transpose(1, 2) + self.arc_prior(head).transpose(1, 2)
        return (
            self.tags(x),
            arcs,
            self.relation_dependent(x),
            self.relation_head(rooted),
            self.reference_query(x),
            self.reference_key(x),
            self.reference_none(x),
        )


OUTPUTS = ("tags", "arcs", "relation_dependent", "relation_head", "reference_query", "reference_key", "reference_none")
