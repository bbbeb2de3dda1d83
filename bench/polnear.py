"""Score Parley's quotations against PolNeAR (attributions in political news), which it never learns from.

    python bench/polnear.py [--part dev|train] [--every N] [--plain] [--misses N]

Reads PARLEY_SHARED/corpora/polnear (default: ../shared beside the checkout). Where an article was annotated more than once,
the first file in the order of names is the gold. Contents are compared as the sets of letters and digits that they cover: marks,
spaces and punctuation count for nothing. PolNeAR gives a quotation that its reporting clause splits as one attribution, Parley as
several quotations with the same cue; those are put together before they are compared (lines "attributions"). The lines "pieces"
compare every unbroken piece of gold with every quotation as it stands.

A gold content is direct when all its letters and digits lie between double quotation marks of the article (marks are paired
within a paragraph, and a mark that does not close runs to the end of its paragraph). A prediction is direct when its kind is.
Pairs are one to one, the best Jaccard first. Sources are right when they share a letter, or when both are absent.
"""

import argparse
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy

from parley.reading.quotations import find_quotations
from parley.records import Quotation, QuotationKind

SHARED = Path(os.environ.get("PARLEY_SHARED", Path(__file__).resolve().parents[1].parent / "shared"))


@dataclass(frozen=True)
class Attribution:
    content: frozenset[int]
    source: frozenset[int]
    direct: bool


def letters(text: str, ranges: list[tuple[int, int]]) -> frozenset[int]:
    return frozenset(i for start, end in ranges for i in range(start, min(end, len(text))) if text[i].isalnum())


def between_marks(text: str) -> frozenset[int]:
    inside: set[int] = set()
    for paragraph in re.finditer(r"[^\n]+", text):
        on = False
        for mark in re.finditer(r"''|``|[\"“”]|[^\"“”'`]+|.", paragraph.group()):
            if mark.group() in ("''", "``", '"', "“", "”"):
                on = {"“": True, "``": True, "”": False}.get(mark.group(), not on)
            elif on:
                inside.update(range(paragraph.start() + mark.start(), paragraph.start() + mark.end()))
    return frozenset(inside)


def gold_attributions(text: str, lines: list[str]) -> Iterator[tuple[list[tuple[int, int]], list[tuple[int, int]]]]:
    """Content and source ranges of each attribution in a brat file."""
    ranges: dict[str, list[tuple[int, int]]] = {}
    events = []
    for line in lines:
        key, _, rest = line.partition("\t")
        if re.fullmatch(r"T\d+", key):
            _, _, where = rest.partition("\t")[0].partition(" ")
            ranges[key] = [(int(start), int(end)) for start, end in (part.split() for part in where.split(";"))]
        elif re.fullmatch(r"E\d+", key):
            events.append([part.split(":") for part in rest.split()])
    for event in events:
        parts = {"Content": list[tuple[int, int]](), "Source": list[tuple[int, int]]()}
        for role, key in event:
            name = role.rstrip("0123456789")
            if name in parts:
                parts[name] += ranges[key]
        if parts["Content"]:
            yield parts["Content"], parts["Source"]


def together(quotations: tuple[Quotation, ...]) -> list[list[Quotation]]:
    groups: dict[object, list[Quotation]] = {}
    for number, quotation in enumerate(quotations):
        cue = quotation.cue
        groups.setdefault((cue.start, cue.end, quotation.source) if cue else number, []).append(quotation)
    return list(groups.values())


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared) if shared else 0.0


def pair(gold: list[Attribution], made: list[Attribution], least: float, *, sourced: bool) -> list[tuple[int, int]]:
    options = []
    for i, g in enumerate(gold):
        for j, m in enumerate(made):
            likeness = jaccard(g.content, m.content)
            right = bool(g.source & m.source) or not (g.source or m.source)
            if likeness >= least and (right or not sourced):
                options.append((likeness, right, i, j))
    options.sort(key=lambda option: (-option[0], not option[1], option[2], option[3]))
    used_gold: set[int] = set()
    used_made: set[int] = set()
    pairs = []
    for _, _, i, j in options:
        if i not in used_gold and j not in used_made:
            used_gold.add(i)
            used_made.add(j)
            pairs.append((i, j))
    return pairs


def show(name: str, hit: int, made: int, wanted: int) -> None:
    precision, recall = hit / made if made else 0.0, hit / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
    print(f"{name:58} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   ({hit} of {wanted}, made {made})")


def snippet(text: str, content: frozenset[int], source: frozenset[int]) -> str:
    where = content | source
    return (
        " ".join(text[min(content) : max(content) + 1].split())[:160] + f"   <- {text[min(source) : max(source) + 1] if source else None!r}"
        if where
        else ""
    )


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--part", default="dev", choices=("dev", "train"))
    arguments.add_argument("--every", type=int, default=1, help="take every Nth article")
    arguments.add_argument("--plain", action="store_true", help="tokens only, no trees: direct quotations alone")
    arguments.add_argument("--misses", type=int, default=0, help="show so many misses and inventions of each kind")
    options = arguments.parse_args()
    folder = SHARED / "corpora" / "polnear" / "data" / options.part
    if not folder.is_dir():
        print(f"{folder} is absent: set PARLEY_SHARED to the folder that holds corpora/polnear to run this bench.")
        return 0
    if options.plain:
        parse = spacy.blank("en")
    else:
        from parley.language import parse
    count: Counter[str] = Counter()
    seconds = 0.0
    shown: Counter[str] = Counter()
    for path in sorted((folder / "text").glob("*.txt"))[:: options.every]:
        text = path.read_text(encoding="utf8")
        annotations = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if not annotations:
            continue
        inside = between_marks(text)
        doc = parse(text)
        begun = time.perf_counter()
        quotations = find_quotations(doc)
        seconds += time.perf_counter() - begun
        count["sentences"] += sum(1 for _ in doc.sents) if doc.has_annotation("SENT_START") else 0
        labelled = list(gold_attributions(text, annotations[0].read_text(encoding="utf8").splitlines()))

        def entry(content: list[tuple[int, int]], source: list[tuple[int, int]], direct: bool | None, text: str = text) -> Attribution:
            covered = letters(text, content)
            return Attribution(covered, letters(text, source), covered <= inside if direct is None else direct)  # noqa: B023

        def made_of(group: list[Quotation]) -> Attribution:
            content = [(q.content.start, q.content.end) for q in group]
            source = [(q.source.start, q.source.end) for q in group if q.source]
            return entry(content, source, all(q.kind is QuotationKind.DIRECT for q in group))

        gold = [entry(content, source, None) for content, source in labelled]
        made = [made_of(group) for group in together(quotations)]
        gold_pieces = [entry([piece], source, None) for content, source in labelled for piece in content]
        made_pieces = [made_of([quotation]) for quotation in quotations]
        for name, wanted, found in (("attributions", gold, made), ("pieces", gold_pieces, made_pieces)):
            wanted = [a for a in wanted if a.content]
            found = [a for a in found if a.content]
            for label, g, m, least, sourced in (
                ("direct", [a for a in wanted if a.direct], [a for a in found if a.direct], 0.8, False),
                ("direct+source", [a for a in wanted if a.direct], [a for a in found if a.direct], 0.8, True),
                ("all", wanted, found, 0.5, False),
                ("all+source", wanted, found, 0.5, True),
            ):
                pairs = pair(g, m, least, sourced=sourced)
                count[f"{name} {label} gold"] += len(g)
                count[f"{name} {label} made"] += len(m)
                count[f"{name} {label} hit"] += len(pairs)
                if name == "attributions":
                    for kind, items, hit in (("MISSED", g, {i for i, _ in pairs}), ("INVENTED", m, {j for _, j in pairs})):
                        for k, item in enumerate(items):
                            if k not in hit and shown[f"{kind} {label}"] < options.misses:
                                shown[f"{kind} {label}"] += 1
                                print(
                                    f"{kind:8} {label:13} {path.stem[:30]} {min(item.content)}: {snippet(text, item.content, item.source)}"
                                )
    for name in ("attributions", "pieces"):
        for label, words in (
            ("direct", "direct, Jaccard >= .8"),
            ("direct+source", "direct, Jaccard >= .8, right source"),
            ("all", "all, Jaccard >= .5"),
            ("all+source", "all, Jaccard >= .5, right source"),
        ):
            show(f"{name}: {words}", count[f"{name} {label} hit"], count[f"{name} {label} made"], count[f"{name} {label} gold"])
    if count["sentences"]:
        print(f"{count['sentences'] / seconds:.0f} sentences/s given the Doc")
    return 0


if __name__ == "__main__":
    sys.exit(main())
