"""Put the act reader of an exported network behind a switch: the input `acts` says whether it is to run.

Its nodes become the branch of an ONNX `If`; without it the `act_` outputs come back empty, and the rest costs what it costs
alone. The numbers stay as they are, as no node changes.
"""

from collections.abc import Iterable
from pathlib import Path

import onnx
from onnx import GraphProto, NodeProto, TensorProto, helper

SWITCH = "acts"
PREFIX = "act_"


def gate(path: Path) -> None:
    """Rewrite the file; a network without `act_` outputs stays as it is."""
    model = onnx.load(path)
    graph = model.graph
    optional = [output for output in graph.output if output.name.startswith(PREFIX)]
    if not optional:
        return
    always = _needed(graph, (output.name for output in graph.output if not output.name.startswith(PREFIX)))
    gated = [node for node in graph.node if node.output[0] not in always]
    kept = [node for node in graph.node if node.output[0] in always]
    read_before = {name for node in kept for name in node.input}
    read_behind = {name for node in gated for name in node.input}
    own = [tensor for tensor in graph.initializer if tensor.name in read_behind - read_before]
    rest = [tensor for tensor in graph.initializer if tensor.name not in {t.name for t in own}]
    inner = [f"{output.name}_read" for output in optional]
    for output, name in zip(optional, inner, strict=True):
        gated.append(helper.make_node("Identity", [output.name + "_made"], [name]))
    made = {output.name: output.name + "_made" for output in optional}
    for node in gated:
        for i, name in enumerate(node.output):
            node.output[i] = made.get(name, name)
        for i, name in enumerate(node.input):
            node.input[i] = made.get(name, name)
    reads = helper.make_graph(gated, "reads_acts", [], [_output(name) for name in inner], initializer=own)
    skips = helper.make_graph(
        [_empty(output.name + "_none") for output in optional], "skips_acts", [], [_output(output.name + "_none") for output in optional]
    )
    switch = helper.make_node("If", [SWITCH], [output.name for output in optional], name="acts", then_branch=reads, else_branch=skips)
    del graph.node[:], graph.initializer[:]
    graph.node.extend([*kept, switch])
    graph.initializer.extend(rest)
    graph.input.append(helper.make_tensor_value_info(SWITCH, TensorProto.BOOL, []))
    onnx.checker.check_model(model)
    onnx.save(model, path)


def _needed(graph: GraphProto, names: Iterable[str]) -> set[str]:
    """Every value that the named ones are made from, with themselves."""
    makers: dict[str, NodeProto] = {name: node for node in graph.node for name in node.output}
    seen, todo = set(), list(names)
    while todo:
        node = makers.get(todo.pop())
        if node is not None and node.output[0] not in seen:
            seen.update(node.output)
            todo.extend(node.input)
    return seen


def _output(name: str) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, None)


def _empty(name: str) -> NodeProto:
    return helper.make_node("Constant", [], [name], value=helper.make_tensor(name, TensorProto.FLOAT, [1, 0, 0], []))
