"""Reports that were written and labelled for training, one file each under `training/written/`.

    python training/written.py FILE...     say what is wrong with a file, exit 1 if anything is

A file has five parts, each under a line `=== name`: `head` (published, style, title), `text`, then one line each for the
`actors` (name | aliases | kind | of), the `acts` (type | by | to | matter | when | speaker | channel | modality | evidence)
and the `matters` (id | kind | label | parties | status | awaiting | further fields). Several names stand apart by `;`, and `-`
stands for none. The labels mean what those of `gold/` mean; acts stand in the order of the text.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from parley.records import ActorKind, ActType, MatterKind, Modality

WRITTEN = Path(__file__).parent / "written"
PARTS = ("head", "text", "actors", "acts", "matters")
_LISTS = ("by", "mediators", "participants")
# How far before the last act the next one may begin: clauses inside clauses.
BACK = 400


class FormError(ValueError):
    """What is wrong with a written report, in words."""


def written_reports() -> Iterator[tuple[str, dict]]:
    """All of them, by name: the text, and the labels in the form of `gold/` with every evidence as {"start", "end"}."""
    for path in sorted(WRITTEN.glob("*.rep")):
        yield read_written(path)


def read_written(path: Path) -> tuple[str, dict]:
    """Text and labels of one file; `FormError` where it breaks the form."""
    parts = re.split(r"^=== (\w+)\s*$", path.read_text(encoding="utf8"), flags=re.M)
    named = dict(zip(parts[1::2], (part.strip("\n") for part in parts[2::2]), strict=True))
    if tuple(named) != PARTS:
        raise FormError(f"{path.name}: the parts are {', '.join(named)} in place of {', '.join(PARTS)}")
    head = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in named["head"].splitlines())}
    text, title = named["text"].strip() + "\n", head.get("title", "")
    body = len(title) if title and text.startswith(title) else 0
    body += len(text[body:]) - len(text[body:].lstrip())
    labels = {
        "id": path.stem,
        "source": "written",
        "title": title,
        "published": _value(head.get("published", "-")),
        "body_start": body,
        "actors": [_actor(row) for row in _rows(named["actors"], 4, path)],
        "acts": list(_acts(_rows(named["acts"], 9, path), text, body, path)),
        "matters": [_matter(row) for row in _rows(named["matters"], 7, path)],
    }
    _check(labels, text, path)
    return text, labels


def _rows(part: str, fields: int, path: Path) -> Iterator[list[str]]:
    for line in part.splitlines():
        if line.strip():
            row = [field.strip() for field in line.split("|", fields - 1)]
            if len(row) != fields:
                raise FormError(f"{path.name}: {len(row)} fields in place of {fields}: {line[:80]}")
            yield row


def _value(field: str) -> str | None:
    return None if field in ("", "-") else field


def _names(field: str) -> list[str]:
    return [name.strip() for name in field.split(";") if name.strip() not in ("", "-")]


def _actor(row: list[str]) -> dict:
    name, aliases, kind, of = row
    return {"name": name, "aliases": _names(aliases), "kind": kind, "of": _value(of)}


def _acts(rows: Iterable[list[str]], text: str, body: int, path: Path) -> Iterator[dict]:
    last = body
    for act, by, to, matter, when, speaker, channel, modality, evidence in rows:
        at = text.find(evidence, max(body, last - BACK))
        if at < 0:
            raise FormError(f"{path.name}: not in the text, or out of order: {evidence[:80]}")
        last = max(last, at)
        yield {
            "act": act,
            "by": _names(by),
            "to": _names(to),
            "matter": _value(matter),
            "when": _value(when),
            "speaker": _value(speaker),
            "channel": _value(channel),
            "modality": modality,
            "evidence": {"start": at, "end": at + len(evidence)},
        }


def _matter(row: list[str]) -> dict:
    id, kind, label, parties, status, awaiting, further = row
    fields: dict = dict(field.split("=", 1) for field in _names(further) if "=" in field)
    fields |= {key: [name.strip() for name in fields[key].split(",")] for key in _LISTS if key in fields}
    return {"id": id, "kind": kind, "label": label, "parties": _names(parties), "status": status, "awaiting": _names(awaiting)} | fields


def _check(labels: dict, text: str, path: Path) -> None:
    """Names, types and dates are ones that exist."""
    names, ids = {actor["name"] for actor in labels["actors"]}, {matter["id"] for matter in labels["matters"]}
    used = {name for act in labels["acts"] for name in (*act["by"], *act["to"], *([act["speaker"]] if act["speaker"] else []))}
    used |= {name for matter in labels["matters"] for name in (*matter["parties"], *matter["awaiting"])}
    if used - names:
        raise FormError(f"{path.name}: no actor is called {sorted(used - names)[0]}")
    if {act["matter"] for act in labels["acts"]} - {None} != ids:
        raise FormError(f"{path.name}: acts and matters do not point at each other")
    for act in labels["acts"]:
        ActType(act["act"]), Modality(act["modality"])
        if not act["by"]:
            raise FormError(f"{path.name}: nobody does {text[act['evidence']['start'] : act['evidence']['end']][:60]}")
    for actor in labels["actors"]:
        ActorKind(actor["kind"])
    for matter in labels["matters"]:
        MatterKind(matter["kind"])
    if labels["published"]:
        date.fromisoformat(labels["published"])


def main() -> int:
    wrong = 0
    for name in sys.argv[1:]:
        try:
            read_written(Path(name))
        except ValueError as error:
            print(error)
            wrong += 1
    return wrong > 0


if __name__ == "__main__":
    raise SystemExit(main())
