"""The acts of readings as CSV, one row an act."""

import csv
import io
from collections.abc import Iterable, Iterator

from parley.briefs.paragraph import Paragraphs
from parley.briefs.printable import printable
from parley.records import Act, Reading

COLUMNS = (
    *("report", "title", "source", "published", "published_from", "url"),
    *("act_id", "act", "by", "to", "speaker", "channel", "when", "modality", "confidence"),
    *("matter", "kind", "label", "status", "awaiting", "paragraph", "start", "end", "evidence"),
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(readings: Iterable[Reading]) -> Iterator[str]:
    """A heading row, then one row for each act, each with its line end LF; several names in a cell are joined by "; ".

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    yield _joined(COLUMNS)
    for reading in readings:
        paragraphs = Paragraphs.of(reading.report.text)
        for act in reading.acts:
            yield _joined(_row(reading, act, paragraphs))


def _joined(cells: Iterable[str]) -> str:
    row = io.StringIO()
    csv.writer(row, lineterminator="\n").writerow(cells)
    return row.getvalue()


def _row(reading: Reading, act: Act, paragraphs: Paragraphs) -> list[str]:
    report, matter = reading.report, reading.matter(act.matter)
    cells: list[object] = [
        *(report.id, report.title, report.source, report.published, report.published_from, report.url),
        *(act.id, act.act, "; ".join(act.by), "; ".join(act.to), act.speaker, act.channel, act.when, act.modality),
        f"{act.confidence:.2f}",
        *((matter.id, matter.kind, matter.label, matter.status, "; ".join(matter.awaiting)) if matter else [None] * 5),
        *(paragraphs.number(act.evidence.start), act.evidence.start, act.evidence.end, act.evidence.text),
    ]
    return [_cell(cell) for cell in cells]


def _cell(value: object) -> str:
    text = "" if value is None else printable(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
