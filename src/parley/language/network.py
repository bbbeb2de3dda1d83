"""The trained network: one ONNX file, run by onnxruntime on the CPU."""

import os
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from parley.language.encoding import Encoded, IntArray
from parley.language.vocabulary import Vocabulary

FloatArray = npt.NDArray[np.float32]
_SLICE = 32
_CONSTANTS = ("relation_weight", "relation_bias")
_ACTS = "act_"
_SWITCH = "acts"


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of the words of one window; arrays have the words first.

    `tags` holds the tag heads side by side (see `labels`), `arcs[word, head]` has the root in column 0, the relation
    heads have the root in row 0, and `acts` holds the act reader's vectors by name, if it was asked.
    """

    tags: FloatArray
    arcs: FloatArray
    relation_dependent: FloatArray
    relation_head: FloatArray
    reference_query: FloatArray
    reference_key: FloatArray
    reference_none: FloatArray
    acts: dict[str, FloatArray]


class Network:
    """A loaded network; `threads` is the number of cores to use, 0 for `OMP_NUM_THREADS` or else all of them.

    Not for sharing between processes; threads may share it.
    """

    def __init__(self, path: Path, *, threads: int = 0) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or int(os.environ.get("OMP_NUM_THREADS") or 0)
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self._all = [output.name for output in self._session.get_outputs() if output.name not in _CONSTANTS]
        self._language = [name for name in self._all if not name.startswith(_ACTS)]
        self._has_switch = any(given.name == _SWITCH for given in self._session.get_inputs())
        one = np.zeros((1, 2), dtype=np.int64)
        weight, bias = self._run(list(_CONSTANTS), {"pieces": one + 101, "shapes": one, "gaps": one, "words": one}, acts=False)
        self._relation_weight, self._relation_bias = weight, bias

    def run(self, encoded: Encoded, start: int, end: int, *, acts: bool = True) -> Scores:
        """The scores of the words from `start` to `end`, read together; without `acts` those of the act reader are left out."""
        names = self._all if acts else self._language
        inputs = {name: array[None] for name, array in encoded.window(start, end).items()}
        outputs = dict(zip(names, (output[0] for output in self._run(names, inputs, acts=acts)), strict=True))
        vectors = {name: outputs.pop(name) for name in list(outputs) if name.startswith(_ACTS)}
        return Scores(acts=vectors, **outputs)

    def _run(self, names: list[str], inputs: dict[str, IntArray], *, acts: bool) -> list[FloatArray]:
        """The named outputs; a network whose act reader has a switch spends nothing on it where it is off."""
        outputs: list[FloatArray] = self._session.run(names, {**inputs, _SWITCH: np.array(acts)} if self._has_switch else inputs)
        return outputs

    def relation_scores(self, dependents: FloatArray, heads: FloatArray) -> FloatArray:
        """The scores (words, relations) of each word's relation to the head chosen for it."""
        x = dependents + heads
        x = x * 0.5 * (1.0 + _erf(x * np.float32(0.70710678)))
        weight = self._relation_weight.T
        # In slices too small for BLAS to wake threads of its own, which would then spin beside those of the network.
        parts = [x[at : at + _SLICE] @ weight for at in range(0, len(x), _SLICE)]
        scores: FloatArray = (np.concatenate(parts) + self._relation_bias).astype(np.float32, copy=False)
        return scores


def _erf(x: FloatArray) -> FloatArray:
    """The error function by Abramowitz & Stegun 7.1.26, good to 1.5e-7."""
    sign, x = np.sign(x), np.abs(x)
    t = 1.0 / (1.0 + np.float32(0.3275911) * x)
    poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    result: FloatArray = (sign * (1.0 - poly * np.exp(-x * x))).astype(np.float32)
    return result


@cache
def shipped_network() -> Network:
    """The network that the package ships."""
    with as_file(files("parley.language") / "model" / "language.onnx") as path:
        return Network(path)


@cache
def shipped_vocabulary() -> Vocabulary:
    """The sub-word vocabulary of the network."""
    return Vocabulary.from_json((files("parley.language") / "model" / "tokenizer.json").read_text(encoding="utf8"))
