"""The numbers that `training/matters.py` learned from labelled reports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Words:
    """A linear model over named features: each known name has a row with one number a class."""

    index: Mapping[str, int]
    table: NDArray[np.float64]

    def rows(self, features: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        """The scores of each list of features: the sum of the rows of those that are known."""
        out = np.zeros((len(features), self.table.shape[1]))
        for i, names in enumerate(features):
            known = [self.index[name] for name in names if name in self.index]
            out[i] = self.table[known].sum(axis=0)
        return out


@dataclass(frozen=True, slots=True)
class Weights:
    """Kind: first guess by words. Context: second guess. Link: same matter or not. Keep: worth a line or not."""

    kind: Words
    context: NDArray[np.float64]
    link: NDArray[np.float64]
    keep: NDArray[np.float64]

    def save(self) -> bytes:
        """As a NumPy archive without pickles, numbers in half precision where that is enough."""
        names = sorted(self.kind.index, key=self.kind.index.__getitem__)
        out = BytesIO()
        np.savez_compressed(
            out,
            names=np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
            kind=self.kind.table.astype(np.float16),
            context=self.context.astype(np.float32),
            link=self.link.astype(np.float32),
            keep=self.keep.astype(np.float32),
        )
        return out.getvalue()

    @classmethod
    def load(cls, data: bytes) -> "Weights":
        """The weights that `save` wrote."""
        with np.load(BytesIO(data), allow_pickle=False) as archive:
            names = archive["names"].tobytes().decode().split("\n")
            table = archive["kind"].astype(np.float64)
            rest = {key: archive[key].astype(np.float64) for key in ("context", "link", "keep")}
        return cls(kind=Words({name: i for i, name in enumerate(names)}, table), **rest)


@cache
def shipped() -> Weights:
    """The weights inside the package."""
    return Weights.load(files(__package__).joinpath("weights.npz").read_bytes())
