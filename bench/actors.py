"""How well a cast names the actors of the labelled reports. Run: python bench/actors.py [--misses N] [--limit N] [--text-only]

Names fold as in the labelled reports' own scorer: a form counts for the actor that the label lists it under, persons also by surname.

recall      labelled actors that the cast knows by name or alias (in acts: those that act, are addressed or speak)
precision   actors that a mention inside a labelled act stands for, and that are labelled actors
of, kind    accuracy over the actors found (of: persons whose party is labelled)
subject     labelled acts whose evidence holds a mention: the subject's names are those of `by` (or of the speaker)
any         the same acts: every name of `by` is meant by some mention of the evidence
"""

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path

import spacy

from parley.language.reference import KEY
from parley.reading.actors import Cast
from shared import shared


def plain(name):
    name = re.sub(r"[^\w\s-]", "", name.lower()).strip()
    return re.sub(r"^(the|a|an) ", "", name)


class Names:
    def __init__(self, actors):
        self.known, self.last = {}, {}
        for actor in actors:
            for form in [actor["name"], *actor.get("aliases", [])]:
                self.known.setdefault(plain(form), actor["name"])
            if actor.get("kind") == "person":
                self.last.setdefault(plain(actor["name"]).split()[-1], actor["name"])

    def fold(self, name):
        key = plain(name)
        return self.known.get(key) or self.last.get(key.split()[-1] if key else "", key)

    def all(self, names):
        return {self.fold(name) for name in names if name}


def body_start(gold, text):
    title, head = gold.get("title") or "", text.lstrip()
    return len(text) - len(head) + len(title) if title and head.startswith(title) else 0


def spans(gold, text):
    cursor = 0
    for act in gold["acts"]:
        evidence = act["evidence"]
        if isinstance(evidence, dict):
            yield act, evidence["start"], evidence["end"]
            continue
        at = text.find(evidence, cursor)
        at = text.find(evidence) if at < 0 else at
        cursor = at
        yield act, at, at + len(evidence)


def subject(doc, mentions, start, end):
    """The mention that is the subject of the evidence's main verb, or None; without trees the first mention."""
    inside = doc.char_span(start, end, alignment_mode="expand")
    if inside is None or not doc.has_annotation("DEP"):
        return mentions[0]
    by_head = {mention.head: mention for mention in mentions}
    for dep in ("obl:agent", "nsubj"):
        for kid in inside.root.children:
            if kid.dep_ == dep:
                return by_head.get(kid.i)
    return None


def measure(gold, text, doc, cast, counts, misses):
    names = Names(gold["actors"])
    wanted = {actor["name"]: actor for actor in gold["actors"]}
    taking_part = {name for act in gold["acts"] for name in [*act["by"], *act["to"], act["speaker"] or ""] if name}
    found = {}
    for actor in cast.actors:
        for form in (actor.name, *actor.aliases):
            found.setdefault(names.fold(form), actor)
    for name, actor in wanted.items():
        kind = actor["kind"]
        counts["gold", kind] += 1
        counts["gold"] += 1
        part = name in taking_part
        counts["part"] += part
        if name not in found:
            misses["missed " + kind].append(f"{gold['id'][:30]}: {name} {actor['aliases'][:3]}" + ("" if part else " (idle)"))
            continue
        mine = found[name]
        counts["hit", kind] += 1
        counts["hit"] += 1
        counts["hit part"] += part
        counts["kind"] += mine.kind.value == kind
        if mine.kind.value != kind:
            misses["kind"].append(f"{gold['id'][:30]}: {name} {kind} -> {mine.kind.value}")
        if kind == "person" and actor["of"]:
            counts["persons"] += 1
            right = mine.of is not None and names.fold(mine.of) == names.fold(actor["of"])
            counts["of"] += right
            if not right:
                misses["of"].append(f"{gold['id'][:30]}: {name} of {actor['of']} -> {mine.of}")
    measure_acts(gold, text, doc, cast, counts, misses)


def measure_acts(gold, text, doc, cast, counts, misses):
    names = Names(gold["actors"])
    wanted = {actor["name"] for actor in gold["actors"]}
    meant = set()
    for act, start, end in spans(gold, text):
        inside = [m for m in cast.mentions if doc[m.head].idx >= start and doc[m.head].idx < end]
        meant.update(name for mention in inside for name in mention.names)
        if not act["by"]:
            continue
        counts["acts"] += 1
        if not inside:
            continue
        counts["held"] += 1
        counts["any"] += names.all(act["by"]) <= names.all(n for m in inside for n in m.names)
        chosen = subject(doc, inside, start, end)
        if chosen is None:
            continue
        counts["with subject"] += 1
        by, speaker = names.all(act["by"]), names.all([act["speaker"]])
        mine = names.all(cast.coordinated(doc[chosen.head]))
        right = mine == by or (bool(speaker) and mine == speaker)
        counts["subject"] += right
        if not right:
            words = " ".join(text[start:end].split())[:150]
            misses["subject"].append(
                f"{gold['id'][:30]}: [{doc[chosen.head].text}] {sorted(mine)} for {sorted(by)} ({act['speaker']}) :: {words}"
            )
    counts["meant"] += len(meant)
    for name in meant:
        right = names.fold(name) in wanted
        counts["meant gold"] += right
        if not right:
            misses["invented"].append(f"{gold['id'][:30]}: {name}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--misses", type=int, default=0, help="show that many misses of each sort")
    ap.add_argument("--only", default="", help="show misses of this sort alone")
    ap.add_argument("--limit", type=int, default=0, help="read only so many reports")
    ap.add_argument("--text-only", action="store_true", help="without the language model")
    ap.add_argument("--docs", type=Path, help="a folder to keep parsed reports in between runs")
    args = ap.parse_args()
    folder = shared() / "gold"
    files = sorted([*folder.glob("dev/*.json"), *folder.glob("train/*.json")])
    if args.limit:
        files = files[:: max(1, len(files) // args.limit)]
    parse = reader(text_only=args.text_only, keep=args.docs)
    counts, misses, seconds, sentences = Counter(), {}, 0.0, 0
    misses = {
        sort: []
        for sort in (
            "missed person",
            "missed state",
            "missed armed_group",
            "missed organisation",
            "missed media",
            "missed other",
            "missed government",
            "kind",
            "of",
            "invented",
            "subject",
        )
    }
    for path in files:
        gold = json.loads(path.read_text(encoding="utf8"))
        text = (folder / "texts" / f"{path.stem}.txt").read_text(encoding="utf8")
        doc = parse(path.stem, text)
        begun = time.process_time()
        cast = Cast.of(doc, body=(body_start(gold, text), len(text)))
        seconds += time.process_time() - begun
        sentences += sum(1 for _ in doc.sents) if doc.has_annotation("SENT_START") else text.count(". ") + 1
        measure(gold, text, doc, cast, counts, misses)
    c = counts
    print(f"{len(files)} reports; {sentences / seconds:.0f} sentences/s in Cast.of")
    print(f"recall     {c['hit'] / c['gold']:.3f} of {c['gold']} actors; {c['hit part'] / c['part']:.3f} of {c['part']} that take part")
    print(
        "           "
        + "  ".join(
            f"{kind} {c['hit', kind] / c['gold', kind]:.2f}"
            for kind in ("person", "state", "armed_group", "organisation", "media", "other", "government")
            if c["gold", kind]
        )
    )
    print(f"precision  {c['meant gold'] / c['meant']:.3f} of {c['meant']} actors meant inside acts")
    print(f"of         {c['of'] / c['persons']:.3f}   kind {c['kind'] / c['hit']:.3f}")
    print(f"subject    {c['subject'] / c['with subject']:.3f} of {c['with subject']} acts whose main verb has a mention as subject")
    print(f"any        {c['any'] / c['held']:.3f} of {c['held']} acts with a mention ({c['acts']} acts)")
    for sort, lines in misses.items():
        if args.misses and args.only in sort:
            print(f"\n{sort}: {len(lines)}")
            print("\n".join(lines[:: max(1, len(lines) // args.misses)][: args.misses]))


def reader(*, text_only, keep):
    """A function from id and text to Doc."""
    if text_only:
        blank = spacy.blank("en")
        return lambda _, text: blank(text)
    from parley.language import parse  # noqa: PLC0415  # after the choice, so that --text-only needs no weights

    def read(name, text):
        if keep is None:
            return parse(text)
        path = keep / f"{name}.spacy"
        if path.exists():
            return spacy.tokens.Doc(spacy.blank("en").vocab).from_disk(path)
        doc = parse(text)
        doc.user_data = {KEY: doc.user_data.get(KEY, {})}  # all that a cast needs, and all that can be written
        keep.mkdir(parents=True, exist_ok=True)
        doc.to_disk(path)
        return doc

    return read


if __name__ == "__main__":
    main()
