"""Why an act was read so, for a terminal and as JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from rich.console import Console
from rich.table import Table
from rich.text import Text

from parley.briefs.printable import printable
from parley.records import Explanation, Reason, Role, TableRow, TreeWord

_ROLE_WORDS = {"by": "who acts", "to": "to whom", "speaker": "who is quoted"}
_WIDEST = 110


def explanation_as_json(explanation: Explanation) -> str:
    """The explanation as a JSON object, indented: the fields of `Explanation`, see docs/explain.md."""
    return json.dumps(asdict(explanation), ensure_ascii=False, indent=2)


def print_explanation(explanation: Explanation, console: Console) -> None:
    """Writes the explanation to the console, part by part in the order in which things were decided."""
    width = min(console.width, _WIDEST) if console.is_terminal else None
    for block in _blocks(explanation):
        console.print(block, width=width, highlight=False, soft_wrap=width is None)


def _blocks(explanation: Explanation) -> Iterator[Text | Table]:
    act = explanation.act
    modality = "" if act.modality == "actual" else f", {act.modality}"
    yield _line(f"{act.id} · {act.act}{modality} · {act.confidence:.2f} sure", "bold")
    yield _line(f"│ {' '.join(act.evidence.text.split())}  [{act.evidence.start}:{act.evidence.end}]", "green")
    yield from _titled("Is it an act")
    yield _line(f"  “{explanation.tree[explanation.predicate].span.text}” heads an act: {explanation.is_act:.2f}")
    yield from _titled("Which type")
    yield _grid(
        ("", "together", "network", "words"),
        ([score.act, *(f"{share:.2f}" for share in (score.together, score.network, score.words))] for score in explanation.types),
    )
    second = explanation.types[1].act
    yield _line(f"  Words for {act.act} over {second}: {_told(explanation.reasons)}" if explanation.reasons else "  No word spoke for it.")
    yield from _titled("Who")
    for role in explanation.roles:
        yield from _role(role)
    if explanation.quotation is not None:
        speaker = explanation.quotation.speaker or "somebody not named"
        yield _line(f"  It stands in words of {speaker} ({explanation.quotation.kind} quotation).")
    yield from _titled("When, how, on what")
    days = "; ".join(
        f"{day.value or 'undated'} {day.network + day.ruled:.2f}{' (rules agree)' if day.ruled else ''}" for day in explanation.days[:3]
    )
    yield _line(f"  date: {days}")
    yield _line(f"  modality: {'; '.join(f'{modality} {share:.2f}' for modality, share in explanation.modality[:3])}")
    kinds = "; ".join(f"{kind or 'no matter'} {share:.2f}" for kind, share in explanation.kinds)
    yield _line(f"  matter: {explanation.matter or 'none'} ({kinds})")
    yield from _titled("How sure")
    yield _line(f"  {act.confidence:.2f}: {_told(explanation.sureness)}")
    if explanation.rules or explanation.rows:
        yield from _titled("Rules and tables")
        for sentence in (*explanation.rules, *map(_row, explanation.rows)):
            yield _line(f"  {sentence}")
    yield from _titled("Tree")
    yield _grid(("", "", "", "under"), _tree(explanation.tree, explanation.predicate))


def _role(role: Role) -> Iterator[Text]:
    taken = role.taken
    chosen = ", ".join(taken.names) if taken else "nobody"
    yield _line(f"  {_ROLE_WORDS[role.role]}: {chosen}", "bold")
    for choice in role.choices:
        yield _line(f"    {', '.join(choice.names)} {choice.probability:.2f}: {_told(choice.reasons)}", "" if choice is taken else "dim")


def _told(reasons: Iterable[Reason]) -> str:
    return ", ".join(f"{reason.feature} {reason.weight:+.1f}" for reason in reasons)


def _row(row: TableRow) -> str:
    if row.table is None:
        return f"{row.name}: known from the report alone."
    return f"{row.name}: the row “{row.row}” of the table of {row.table} (source: {row.source})."


def _tree(tree: tuple[TreeWord, ...], predicate: int) -> Iterator[list[str]]:
    for place, word in enumerate(tree):
        mark = "▶" if place == predicate else "│" if word.inside else " "
        above = "" if word.head is None else tree[word.head].span.text
        yield [f"{mark} {word.span.text}", word.pos, word.relation, above]


def _titled(title: str) -> Iterator[Text]:
    yield Text()
    yield Text(title.upper(), "bold cyan")


def _grid(heads: tuple[str, ...], rows: Iterable[list[str]]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("", width=0)
    for head in heads:
        table.add_column(head)
    for row in rows:
        table.add_row("", *(Text(printable(cell, one_line=True)) for cell in row))
    return table


def _line(text: str, style: str = "") -> Text:
    words = text.lstrip(" ")
    return Text(text[: len(text) - len(words)] + printable(words, one_line=True), style)
