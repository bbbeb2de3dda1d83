"""The PLOVER gold standard records as one-sentence reports for the act reader.

Each record marks the words of its source, its target and its event, and gives one root, which several types of act may
stand for; modality, matter, speaker and date stay unknown. Licence: CC BY-SA 4.0, weights that ship may be trained on them.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from acts.gold import ActTarget, LabelledReport
from parley.language import Parser

# The types of act that a record of a root may be. Roots that no type stands for are not learned from.
TYPES = {
    "AGREE": frozenset({"accept", "ready", "propose", "pledge", "extend", "meet", "cooperate"}),
    "REQUEST": frozenset({"demand", "propose"}),
    "REJECT": frozenset({"reject", "deny", "end"}),
    "RETREAT": frozenset({"cooperate", "declare"}),
    "CONSULT": frozenset({"meet"}),
    "SUPPORT": frozenset({"welcome"}),
    "COOPERATE": frozenset({"cooperate"}),
    "AID": frozenset({"cooperate"}),
    "ACCUSE": frozenset({"accuse"}),
    "THREATEN": frozenset({"threaten"}),
    "ASSAULT": frozenset({"attack"}),
}
# Two pairs of roots that the records tell apart and PLOVER's later naming does not, and the later names of the others.
ONE_NAME = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT", "CONCEDE": "RETREAT", "YIELD": "RETREAT"}
_MARK = re.compile(r"\((SRC/TAR|SRC|TAR|EVT|LOC): ([^()]*)\)")
_REPORTING = frozenset("say tell announce add state report declare reiterate stress".split())
_HEADS = ("VERB", "NOUN", "ADJ", "AUX", "PROPN")


def load_records(shared: Path, parser: Parser) -> list[LabelledReport]:
    """One report for each sentence of the records, under the id of its first record; a root that no act covers leaves the sentence out."""
    rows = json.loads((shared / "corpora/plover/PLOVER_GSR_CAMEO.json").read_text(encoding="utf8"))
    by_text: dict[str, list[dict]] = {}
    for row in rows:
        if row.get("text"):
            by_text.setdefault(row["text"].strip(" {}"), []).append(row)
    found = []
    for text, records in by_text.items():
        roots = [ONE_NAME.get(row["event"], row["event"]) for row in records]
        if all(root in TYPES for root in roots):
            report = _report(text, records, roots, parser)
            if report is not None:
                found.append(report)
    return found


def _report(text: str, records: list[dict], roots: list[str], parser: Parser) -> LabelledReport | None:
    doc = parser(text)
    positions = [token.i for token in doc if not token.is_space]
    report = LabelledReport(records[0]["id"], doc, positions, 0, None)
    for row, root in zip(records, roots, strict=True):
        marked = _marked(row["textInfo"]["markup"].strip(" {}"))
        if marked is None or marked[0] != text:
            continue
        words = {
            label: [w for w, i in enumerate(positions) if any(a <= doc[i].idx < b for a, b in runs)] for label, runs in marked[1].items()
        }
        head = _head(report, words.get("EVT", []))
        if head is None:
            continue
        both = set(words.get("SRC/TAR", []))
        by, to = set(words.get("SRC", [])) | both, set(words.get("TAR", []))
        report.acts.append(
            ActTarget(
                head=head, acts=TYPES[root], modality=None, matter=None, start=None, end=None, by=by or None, to=to or None,
                speaker=None, when=None, matter_known=False,
            )
        )  # fmt: skip
    return report if len(report.acts) == len(records) else None


def _marked(markup: str) -> tuple[str, dict[str, list[tuple[int, int]]]] | None:
    """The plain text under a markup and the runs of each mark; None where a bracket is left open."""
    plain, runs, at = "", {}, 0
    for mark in _MARK.finditer(markup):
        plain += markup[at : mark.start()]
        runs.setdefault(mark[1], []).append((len(plain), len(plain) + len(mark[2])))
        plain += mark[2]
        at = mark.end()
    plain += markup[at:]
    return None if re.search(r"\((SRC|TAR|EVT)", plain) else (plain, runs)


def _head(report: LabelledReport, words: Iterable[int]) -> int | None:
    """The marked word that stands highest in the tree, verbs before other words and reporting verbs last."""
    doc, positions = report.doc, report.positions

    def rank(w: int) -> tuple[bool, bool, int, int]:
        token = doc[positions[w]]
        return token.lemma_ in _REPORTING, token.pos_ not in ("VERB", "AUX"), sum(1 for _ in token.ancestors), w

    able = [w for w in words if doc[positions[w]].pos_ in _HEADS]
    return min(able, key=rank, default=None)
