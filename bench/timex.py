"""Score `find_dates` against other people's TIMEX3 labels (TimeBank, AQUAINT, WikiWars).

    python bench/timex.py [--misses N] [--half developed|unseen] [--model]

A predicted expression pairs with the gold one that it overlaps most, one to one. As in TempEval-3, `found` is relaxed F1
(any overlap) and `value` is F1 over the pairs whose TIMEX3 value is the same string; `type+value` asks for the type too.
`dates and durations` leaves TIME and SET out, on both sides (a pair counts by its gold type). Document creation times are handed in as
the anchor and not scored. Ranges are left as two expressions, as TIMEX3 has them. The rules were developed on AQUAINT and every second
TimeBank document; the other TimeBank documents are `unseen`. The corpora lie under the folder that PARLEY_SHARED names.
"""

import argparse
import pathlib
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import spacy
from spacy.tokens import Doc

from parley.reading.dates import find_dates
from shared import corpora

TIMEBANK = corpora() / "timebank" / "TBAQ-cleaned"
WIKIWARS = corpora() / "wikiwars"
_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_ENTITY = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
SCORED = ("DATE", "DURATION")


@dataclass(frozen=True)
class Label:
    start: int
    end: int
    type: str
    value: str | None


@dataclass(frozen=True)
class Article:
    name: str
    text: str
    anchor: date | None
    labels: tuple[Label, ...]


def read_article(path: pathlib.Path) -> Article:
    """A TimeML file as text with its labels; the document creation time is the anchor."""
    source = path.read_text(encoding="utf8")
    created = re.search(r"<DCT>.*?value=\"(\d{4}-\d\d-\d\d)", source, re.DOTALL)
    body = source[source.index("<TEXT>") + 6 : source.rindex("</TEXT>")]
    parts: list[str] = []
    length = at = 0
    opened: list[tuple[int, dict[str, str]]] = []
    labels: list[Label] = []
    for tag in _TAG.finditer(body):
        piece = re.sub(r"&\w+;", lambda m: _ENTITY.get(m.group(), m.group()), body[at : tag.start()])
        parts.append(piece)
        length += len(piece)
        at = tag.end()
        if tag[2] != "TIMEX3" or tag[3].endswith("/"):
            continue
        if tag[1] and opened:
            start, attributes = opened.pop()
            labels.append(Label(start, length, attributes.get("type", ""), attributes.get("value")))
        elif not tag[1]:
            opened.append((length, dict(re.findall(r'(\w+)="([^"]*)"', tag[3]))))
    parts.append(body[at:])
    return Article(
        path.name, "".join(parts), date.fromisoformat(created[1]) if created else None, tuple(sorted(labels, key=lambda x: x.start))
    )


def halves() -> dict[str, list[pathlib.Path]]:
    aquaint, timebank = sorted((TIMEBANK / "AQUAINT").glob("*.tml")), sorted((TIMEBANK / "TimeBank").glob("*.tml"))
    return {"developed": aquaint + timebank[::2], "unseen": timebank[1::2]}


def paired(gold: tuple[Label, ...], made: tuple[Label, ...]) -> Iterator[tuple[Label, Label]]:
    options = sorted(
        (
            (min(g.end, m.end) - max(g.start, m.start), i, j)
            for i, g in enumerate(gold)
            for j, m in enumerate(made)
            if g.start < m.end and m.start < g.end
        ),
        key=lambda option: (-option[0], option[1], option[2]),
    )
    used_gold: set[int] = set()
    used_made: set[int] = set()
    for _, i, j in options:
        if i not in used_gold and j not in used_made:
            used_gold.add(i)
            used_made.add(j)
            yield gold[i], made[j]


def score(articles: list[Article], parse: Callable[[str], Doc], misses: Counter[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for article in articles:
        made = tuple(
            Label(found.span.start, found.span.end, str(found.type), found.value)
            for found in find_dates(parse(article.text), anchor=article.anchor, join=False)
        )
        pairs = list(paired(article.labels, made))
        for scope, types in (("all", ("DATE", "TIME", "DURATION", "SET")), ("dates and durations", SCORED)):
            counts[f"{scope} gold"] += sum(label.type in types for label in article.labels)
            paired_made = {(m.start, m.end): g.type for g, m in pairs}
            counts[f"{scope} made"] += sum(paired_made.get((m.start, m.end), m.type) in types for m in made)
            for g, m in pairs:
                if g.type in types:
                    counts[f"{scope} found"] += 1
                    counts[f"{scope} value"] += g.value == m.value
                    counts[f"{scope} type+value"] += g.value == m.value and g.type == m.type
        for g, m in pairs:
            if g.value != m.value:
                misses[f"VALUE  {article.anchor} {g.type} {g.value} made {m.value} | {show(article, g)}"] += 1
        for g in article.labels:
            if all(g is not one for one, _ in pairs):
                misses[f"MISSED {g.type} {g.value} | {show(article, g)}"] += 1
        for m in made:
            if all(m is not other for _, other in pairs):
                misses[f"EXTRA  {m.type} {m.value} | {show(article, m)}"] += 1
    return counts


def show(article: Article, label: Label) -> str:
    """The label's words in brackets among those around it."""
    before, after = article.text[max(0, label.start - 50) : label.start], article.text[label.end : label.end + 40]
    return " ".join(f"{before}[{article.text[label.start : label.end]}]{after}".split())


def f1(counts: Counter[str], scope: str, kind: str) -> str:
    hit, made, gold = counts[f"{scope} {kind}"], counts[f"{scope} made"], counts[f"{scope} gold"]
    precision, recall = hit / max(1, made), hit / max(1, gold)
    return f"{kind} {2 * precision * recall / max(1e-9, precision + recall):.3f} (P {precision:.3f} R {recall:.3f})"


def parser(with_model: bool) -> Callable[[str], Doc]:
    if with_model:
        from parley.language import parse  # noqa: PLC0415 (the model is loaded only where it is asked for)

        return parse
    nlp = spacy.blank("en")
    nlp.max_length = 10_000_000
    return nlp.make_doc


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", type=int, default=0, metavar="N", help="list the first N misses of each corpus")
    options.add_argument("--half", choices=["developed", "unseen", "wikiwars"], help="only this part")
    options.add_argument("--model", action="store_true", help="parse with the shipped model, so that tense and trees count")
    given = options.parse_args()
    parse = parser(given.model)
    total: Counter[str] = Counter()
    parts = {**halves(), "wikiwars": sorted(WIKIWARS.glob("*.tml"))}
    for name, paths in parts.items():
        if given.half and name != given.half:
            continue
        misses: Counter[str] = Counter()
        articles = [read_article(path) for path in paths]
        begun = time.perf_counter()
        counts = score(articles, parse, misses)
        spent = time.perf_counter() - begun
        if name != "wikiwars":
            total += counts
        print_part(name, len(articles), counts, spent)
        for miss in list(misses)[: given.misses]:
            print(miss)
    if not given.half:
        print_part("TimeBank + AQUAINT", sum(len(paths) for name, paths in parts.items() if name != "wikiwars"), total, 0.0)


def print_part(name: str, articles: int, counts: Counter[str], spent: float) -> None:
    print(f"{name}: {articles} documents, {spent:.1f} s")
    for scope in ("dates and durations", "all"):
        print(f"  {scope:20} " + "  ".join(f1(counts, scope, kind) for kind in ("found", "value", "type+value")))


if __name__ == "__main__":
    main()
