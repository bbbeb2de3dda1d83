"""Score Parley's quotations against PolNeAR (attributions in political news), which it never learns from.

    python bench/polnear.py [--part dev|train] [--every N] [--plain] [--misses N]

Where an article was annotated more than once,
the first file in the order of names is the gold. Contents are compared as the sets of letters and digits that they cover: marks,
spaces and punctuation count for nothing. PolNeAR gives a quotation that its reporting clause splits as one attribution, Parley as
several quotations with the same cue; those are put together before they are compared (lines "attributions"). The lines "pieces"
compare every unbroken piece of gold with every quotation as it stands.

A gold content is direct when all its letters and digits lie between double quotation marks of the article (marks are paired
within a paragraph, and a mark that does not close runs to the end of its paragraph). A prediction is direct when its kind is.
Pairs are one to one, the best Jaccard first. Sources are right when they share a letter, or when both are absent.
"""

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import spacy

from parley.language import parse
from parley.reading.quotations import find_quotations
from parley.records import Quotation, QuotationKind
from shared import corpora


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


def gold_attributions(lines: list[str]) -> Iterator[tuple[list[tuple[int, int]], list[tuple[int, int]]]]:
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


MEASURES = (
    ("direct, Jaccard >= .8", True, 0.8, False),
    ("direct, Jaccard >= .8, right source", True, 0.8, True),
    ("all, Jaccard >= .5", False, 0.5, False),
    ("all, Jaccard >= .5, right source", False, 0.5, True),
)


def gold_of(text: str, content: list[tuple[int, int]], source: list[tuple[int, int]], inside: frozenset[int]) -> Attribution:
    covered = letters(text, content)
    return Attribution(covered, letters(text, source), covered <= inside)


def made_of(text: str, group: list[Quotation]) -> Attribution:
    content = letters(text, [(quotation.content.start, quotation.content.end) for quotation in group])
    source = letters(text, [(quotation.source.start, quotation.source.end) for quotation in group if quotation.source])
    return Attribution(content, source, all(quotation.kind is QuotationKind.DIRECT for quotation in group))


class Tally:
    """Hits, predictions and gold of every measure, with some misses and inventions of each for the eye."""

    def __init__(self, examples: int) -> None:
        self.count: Counter[tuple[str, str]] = Counter()
        self.examples = examples
        self.shown: Counter[str] = Counter()

    def add(self, name: str, text: str, gold: list[Attribution], made: list[Attribution]) -> None:
        for words, direct, least, sourced in MEASURES:
            wanted = [a for a in gold if a.content and (a.direct or not direct)]
            found = [a for a in made if a.content and (a.direct or not direct)]
            pairs = pair(wanted, found, least, sourced=sourced)
            measure = f"{name}: {words}"
            self.count[measure, "hit"] += len(pairs)
            self.count[measure, "made"] += len(found)
            self.count[measure, "gold"] += len(wanted)
            if name == "attributions":
                self.tell(f"missed {words}", text, [a for i, a in enumerate(wanted) if i not in {i for i, _ in pairs}])
                self.tell(f"invented {words}", text, [a for j, a in enumerate(found) if j not in {j for _, j in pairs}])

    def tell(self, what: str, text: str, items: list[Attribution]) -> None:
        for item in items:
            if self.shown[what] < self.examples:
                self.shown[what] += 1
                content = " ".join(text[min(item.content) : max(item.content) + 1].split())[:160]
                print(f"{what}: {content!r}, by {text[min(item.source) : max(item.source) + 1] if item.source else None!r}")

    def report(self) -> None:
        for measure in dict.fromkeys(name for name, _ in self.count):
            hit, made, gold = (self.count[measure, part] for part in ("hit", "made", "gold"))
            precision, recall = hit / made if made else 0.0, hit / gold if gold else 0.0
            f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
            print(f"{measure:50} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({hit} of {gold}, made {made})")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--part", default="dev", choices=("dev", "train"))
    arguments.add_argument("--every", type=int, default=1, help="take every Nth article")
    arguments.add_argument("--plain", action="store_true", help="tokens only, no trees: direct quotations alone")
    arguments.add_argument("--misses", type=int, default=0, help="show so many misses and inventions of each measure")
    options = arguments.parse_args()
    folder = corpora() / "polnear" / "data" / options.part
    read = spacy.blank("en") if options.plain else parse
    tally = Tally(options.misses)
    seconds = sentences = 0.0
    for path in sorted((folder / "text").glob("*.txt"))[:: options.every]:
        annotations = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if not annotations:
            continue
        text = path.read_text(encoding="utf8")
        inside = between_marks(text)
        labelled = list(gold_attributions(annotations[0].read_text(encoding="utf8").splitlines()))
        doc = read(text)
        begun = time.process_time()
        quotations = find_quotations(doc)
        seconds += time.process_time() - begun
        sentences += 0 if options.plain else sum(1 for _ in doc.sents)
        gold = [gold_of(text, content, source, inside) for content, source in labelled]
        tally.add("attributions", text, gold, [made_of(text, group) for group in together(quotations)])
        pieces = [gold_of(text, [piece], source, inside) for content, source in labelled for piece in content]
        tally.add("pieces", text, pieces, [made_of(text, [quotation]) for quotation in quotations])
    tally.report()
    if sentences:
        print(f"{sentences / seconds:.0f} sentences/s of processor time, given the Doc")
    return 0


if __name__ == "__main__":
    sys.exit(main())
