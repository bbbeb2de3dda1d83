"""Labelled reports: those of `gold/`, those of `training/labels/`, whose labels are offsets into texts that stay elsewhere, and the written ones.

    python training/labelled.py REPORT LABELS     pack a label file of the form of `gold/` over REPORT into training/labels/

REPORT is a file under `reports/`, or `re3d/FOLDER/ID` for a document of that corpus. A packed file names the report, the SHA-256 of its text, and for every run of words its first and last character; names of
actors and labels of matters are the labellers' own words. A report whose text has changed or is absent is left out and told.
"""

import argparse
import hashlib
import importlib.util
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType

from language.data import SHARED
from written import written_reports

LABELS = Path(__file__).parent / "labels"


@dataclass(frozen=True)
class Labelled:
    """A report and its labels in the form of `gold/`, every evidence as {"start", "end"}, in the order of the text."""

    text: str
    labels: dict

    @property
    def id(self) -> str:
        return self.labels["id"]

    @property
    def published(self) -> date | None:
        return date.fromisoformat(self.labels["published"]) if self.labels["published"] else None


def load_score(shared: Path) -> ModuleType:
    """The scoring program of the labelled reports, as a module."""
    spec = importlib.util.spec_from_file_location("score", shared / "gold/score.py")
    if spec is None or spec.loader is None or not (shared / "gold/score.py").exists():
        raise SystemExit(f"There are no labelled reports under {shared}: set PARLEY_SHARED to the folder that holds gold/.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_reports(shared: Path) -> Iterator[Labelled]:
    """The reports of `gold/`, by name; the published date is that of their metadata."""
    score = load_score(shared)
    rows = {row["id"]: row for row in json.loads((shared / "gold/metadata.json").read_text(encoding="utf8"))}
    for path in sorted([*shared.glob("gold/dev/*.json"), *shared.glob("gold/train/*.json")], key=lambda path: path.name):
        text = (shared / f"gold/texts/{path.stem}.txt").read_text(encoding="utf8")
        labels = score.load_gold(path, text)
        yield Labelled(text, labels | {"published": rows.get(path.stem, labels)["published"]})


def further_reports(shared: Path) -> Iterator[Labelled]:
    """The reports that `training/labels/` labels, by name."""
    for path in sorted(LABELS.glob("*.json")):
        packed = json.loads(path.read_text(encoding="utf8"))
        text = text_at(shared, packed["file"])
        if digest(text) != packed["sha256"]:
            print(f"{path.name}: left out, the text of {packed['file']} is absent or has changed since it was labelled", file=sys.stderr)
            continue
        yield Labelled(text, _unpacked(packed, text))


def labelled_reports(shared: Path) -> list[Labelled]:
    """All of them, those of `gold/` first."""
    return [*gold_reports(shared), *further_reports(shared), *(Labelled(text, labels) for text, labels in written_reports())]


def text_at(shared: Path, file: str) -> str:
    """The text of a report by the name that its labels know it by; empty where it is absent."""
    corpus, _, rest = file.partition("/")
    if corpus == "re3d":
        folder, _, id = rest.rpartition("/")
        path = shared / "corpora/re3d" / folder / "documents.json"
        rows = map(json.loads, path.read_text(encoding="utf8").splitlines()) if path.exists() else ()
        return next((row["text"] for row in rows if row["_id"] == id), "")
    path = shared / "reports" / file
    return path.read_text(encoding="utf8") if path.exists() else ""


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def packed_labels(labels: dict, text: str, file: str) -> dict:
    """Labels (evidence as offsets) without a word of the text; a form of a name that the text does not hold is dropped."""
    actors = [
        actor | {"aliases": [[at, at + len(alias)] for alias in actor["aliases"] if (at := text.find(alias)) >= 0]}
        for actor in labels["actors"]
    ]
    acts = []
    for act in labels["acts"]:
        start, end = act["evidence"]["start"], act["evidence"]["end"]
        acts.append(act | {"evidence": [start, end], "channel": _run(act["channel"], text, start)})
    return {
        "id": labels["id"],
        "file": file,
        "sha256": digest(text),
        "published": labels["published"],
        "title": _run(labels["title"], text, 0),
        "body_start": labels["body_start"],
        "actors": actors,
        "acts": acts,
        "matters": labels["matters"],
    }


def _run(words: str | None, text: str, near: int) -> list[int] | None:
    """Where the words stand: the place nearest to `near`; None where they stand nowhere."""
    places, at = [], text.find(words) if words else -1
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    best = min(places, key=lambda place: abs(place - near), default=None)
    return None if best is None else [best, best + len(words)]


def _unpacked(packed: dict, text: str) -> dict:
    def words(run: list[int] | None) -> str | None:
        return text[run[0] : run[1]] if run else None

    actors = [actor | {"aliases": [words(run) for run in actor["aliases"]]} for actor in packed["actors"]]
    acts = [
        act | {"evidence": dict(zip(("start", "end"), act["evidence"], strict=True)), "channel": words(act["channel"])}
        for act in packed["acts"]
    ]
    return packed | {"title": words(packed["title"]) or "", "actors": actors, "acts": acts}


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("report", help="the file under reports/, or re3d/FOLDER/ID")
    ap.add_argument("labels", type=Path)
    args = ap.parse_args()
    text = text_at(SHARED, args.report)
    packed = packed_labels(load_score(SHARED).load_gold(args.labels, text), text, args.report)
    LABELS.mkdir(exist_ok=True)
    rows = ",\n".join(f' "{key}": {_lines(value)}' for key, value in packed.items())
    (LABELS / f"{packed['id']}.json").write_text("{\n" + rows + "\n}\n", encoding="utf8")


def _lines(value: object) -> str:
    """One line for each row of a list of objects."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in value) + "\n ]"
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    main()
