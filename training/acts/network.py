"""The act reader: four layers of its own on the language encoder, and heads over words.

Each word is classified as the head of an act of some type or of none, with modality and kind of matter; its author,
addressee, speaker and date are pointed at among the words in reach (or nothing), and so are the ends of its evidence.
"""

import copy

import torch
from torch import Tensor, nn

from language.network import WIDTH, Language, at_words
from parley.language.act_labels import ACT_LABELS, MATTER_LABELS, MODALITY_LABELS, POINTERS

POINT = 64
DEPTH = 4
ACT_OUTPUTS = ("act_tags", "act_query", "act_key", "act_none")


class ActTower(nn.Module):
    """`depth` copies of the encoder's last layers, fed with the layer below them and, added, the encoder's result."""

    def __init__(self, layers: nn.ModuleList, below: int) -> None:
        super().__init__()
        self.layers, self.below = layers, below
        self.result = nn.Linear(WIDTH, WIDTH)
        nn.init.zeros_(self.result.weight)
        nn.init.zeros_(self.result.bias)
        self.drop = nn.Dropout(0.25)
        self.hidden = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.25))
        self.tags = nn.Linear(WIDTH, len(ACT_LABELS) + len(MODALITY_LABELS) + len(MATTER_LABELS))
        self.query = nn.Linear(WIDTH, POINT * len(POINTERS))
        self.key = nn.Linear(WIDTH, POINT * len(POINTERS))
        self.none = nn.Linear(WIDTH, len(POINTERS))

    @classmethod
    def from_language(cls, language: Language, depth: int = DEPTH) -> "ActTower":
        layers = copy.deepcopy(language.encoder.layers[-depth:])
        return cls(layers, len(language.encoder.layers) - depth)

    def forward(self, states: list[Tensor], words: Tensor, mask: Tensor | None = None) -> tuple[Tensor, ...]:
        return self.heads(self.climb(states[self.below], states[-1], mask), words)

    def climb(self, below: Tensor, result: Tensor, mask: Tensor | None) -> Tensor:
        x = below + self.result(result)
        if mask is None:
            mask = torch.zeros(1, 1, 1, 1, dtype=x.dtype)
        for layer in self.layers:
            x = layer(x, mask.to(x.dtype))
        return x

    def heads(self, x: Tensor, words: Tensor) -> tuple[Tensor, ...]:
        x = self.drop(at_words(x, words))
        return self.tags(self.hidden(x)), self.query(x), self.key(x), self.none(x)
