"""Score `when_of` on labelled reports with the acts given: how often the date of an act equals the label (null counts as a value).

    python bench/when.py [--misses N] [--plain]

Evidence spans, types, modalities, voices and published dates come from the labels, so this measures dates alone; the predicate is the
top verb of the evidence span. `--plain` does without the language model. The reports lie under PARLEY_SHARED/gold.
"""

import argparse
import json
from collections import Counter
from datetime import date

import spacy
from spacy.tokens import Doc, Token

from parley.reading.dates import find_dates, when_of
from parley.records import Act, ActType, Modality, Span
from shared import shared

DEEDS = {ActType.MEET, ActType.ATTACK, ActType.COOPERATE, ActType.DECLARE, ActType.EXTEND, ActType.END}
GOLD = shared() / "gold"


def spans(gold: dict[str, list[dict[str, object]]], text: str) -> list[tuple[int, int]]:
    """The evidence of each act as offsets: verbatim strings are looked for in text order."""
    found, cursor = [], 0
    for act in gold["acts"]:
        evidence = act["evidence"]
        if isinstance(evidence, dict):
            found.append((evidence["start"], evidence["end"]))
            continue
        at = text.find(str(evidence), cursor)
        at = at if at >= 0 else text.find(str(evidence))
        found.append((at, at + len(str(evidence))))
        cursor = max(cursor, at)
    return found


def root_of(doc: Doc, start: int, end: int) -> Token:
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no words at {start}:{end}")
    if not doc.has_annotation("DEP"):
        return span[0]
    tops = [token for token in span if token.head == token or not span.start <= token.head.i < span.end]
    return max(tops, key=lambda token: (token.pos_ in ("VERB", "AUX"), sum(span.start <= below.i < span.end for below in token.subtree)))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", type=int, default=0, metavar="N")
    options.add_argument("--plain", action="store_true", help="without the language model")
    options.add_argument("--alone", action="store_true", help="carry no date on from the act before by the same voice")
    given = options.parse_args()
    if given.plain:
        parse = spacy.blank("en").make_doc
    else:
        from parley.language import parse  # noqa: PLC0415 (the model is loaded only where it is asked for)
    published = {row["id"]: row["published"] for row in json.loads((GOLD / "metadata.json").read_text(encoding="utf8"))}
    counts: Counter[str] = Counter()
    shown = 0
    for path in sorted([*GOLD.glob("dev/*.json"), *GOLD.glob("train/*.json")]):
        text = (GOLD / "texts" / f"{path.stem}.txt").read_text(encoding="utf8")
        gold = json.loads(path.read_text(encoding="utf8"))
        day = published.get(path.stem) or gold.get("published")
        anchor = date.fromisoformat(day) if day and len(day) == 10 else None
        doc = parse(text)
        made, last = None, None
        dates = find_dates(doc, anchor=anchor)
        for act, (start, end) in zip(gold["acts"], spans(gold, text), strict=True):
            known = Act("", ActType(act["act"]), Span.of(text, start, end), modality=Modality(act["modality"]))
            voice = act["speaker"] or act["by"]
            carried = made if voice == last and not given.alone else None
            made = when_of((start, end), root_of(doc, start, end), dates, doc, anchor=anchor, act=known, carried=carried)
            last = None if known.act in DEEDS else voice
            kind = "right" if made == act["when"] else "invented" if act["when"] is None else "missed" if made is None else "wrong"
            counts[kind] += 1
            counts["dated"] += act["when"] is not None
            if kind != "right" and shown < given.misses:
                shown += 1
                quoted = " ".join(text[start:end].split())
                print(f"{kind:8} {path.stem[:20]} {day} {act['act']} {act['modality']} gold {act['when']} made {made} | {quoted}")
    total = sum(counts[kind] for kind in ("right", "invented", "missed", "wrong"))
    print(f"when right {counts['right'] / total:.3f} of {total} acts ({counts['dated']} dated)", dict(counts))


if __name__ == "__main__":
    main()
