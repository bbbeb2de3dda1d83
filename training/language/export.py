"""Write the trained network as one int8 ONNX file into the package: `python training/language/export.py FOLDER`.

FOLDER holds `language.pt` and, for a file with the act reader, `acts.pt`; that reader is behind a switch (see `gate`). `--float` keeps the weights in fp32, to compare.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from acts.network import ACT_OUTPUTS, ActTower
from language.gate import gate
from language.network import OUTPUTS, Language, at_words
from language.train import minilm_folder

PACKAGE = Path(__file__).parents[2] / "src/parley/language/model"
INPUTS = ("pieces", "shapes", "gaps", "words")


class Shipped(nn.Module):
    """The network as it ships: all outputs in one pass, and the weights of the relation head as constants."""

    def __init__(self, language: Language, acts: ActTower | None) -> None:
        super().__init__()
        self.language, self.acts = language, acts

    def forward(self, pieces, shapes, gaps, words):
        states = self.language.encoder(pieces, shapes, gaps)
        outputs = self.language.heads(at_words(states[-1], words))
        if self.acts is not None:
            outputs += self.acts(states, words)
        return (*outputs, self.language.relation.weight + 0.0, self.language.relation.bias + 0.0)


def export(folder: Path, out: Path, *, quantized: bool, keep_float: tuple[str, ...] = ()) -> None:
    language = Language()
    language.load_state_dict(torch.load(folder / "language.pt", weights_only=True))
    acts = None
    if (folder / "acts.pt").exists():
        acts = ActTower.from_language(language)
        acts.load_state_dict(torch.load(folder / "acts.pt", weights_only=True))
    network = Shipped(language, acts).eval()
    names = [*OUTPUTS, *(ACT_OUTPUTS if acts else ()), "relation_weight", "relation_bias"]
    pieces = torch.randint(1000, 2000, (1, 24))
    zeros = torch.zeros(1, 24, dtype=torch.long)
    words = torch.arange(1, 20)[None]
    axes = {name: {0: "batch", 1: "pieces"} for name in INPUTS[:3]} | {"words": {0: "batch", 1: "words"}}
    axes |= {name: {0: "batch", 1: "words"} for name in names[:-2]}
    axes["arcs"][2] = "heads"
    with tempfile.TemporaryDirectory() as temporary:
        plain = Path(temporary) / "plain.onnx"
        torch.onnx.export(
            network, (pieces, zeros, zeros, words), str(plain), input_names=list(INPUTS), output_names=names,
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        out.parent.mkdir(parents=True, exist_ok=True)
        model = _named(plain, names)
        if not quantized:
            shutil.copy(plain, out)
            gate(out)
            return
        skipped = [n.name for n in model.graph.node if n.op_type == "MatMul" and any(k in n.name for k in keep_float)]
        quantize_dynamic(
            plain, out, op_types_to_quantize=["MatMul", "Gemm", "Gather"], per_channel=True, weight_type=QuantType.QInt8,
            nodes_to_exclude=skipped, extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip
        gate(out)


def _named(path: Path, names: list[str]) -> onnx.ModelProto:
    """The exported file with its outputs under our names: the exporter loses those of constants."""
    model = onnx.load(path)
    for output, name in zip(model.graph.output, names, strict=True):
        if output.name != name:
            model.graph.node.append(onnx.helper.make_node("Identity", [output.name], [name]))
            output.name = name
    onnx.save(model, path)
    return model


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--out", type=Path, default=PACKAGE / "language.onnx")
    ap.add_argument("--float", action="store_true")
    args = ap.parse_args()
    export(args.folder, args.out, quantized=not args.float, keep_float=("/arc", "/relation", "/reference", "/tags"))
    if args.out.parent == PACKAGE:
        shutil.copy(minilm_folder() / "tokenizer.json", PACKAGE / "tokenizer.json")
    print(f"{args.out.name}: {args.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
