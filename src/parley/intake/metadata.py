"""What a user knows about reports: rows of id, path, day of publication, title and source."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from parley.intake.day import parse_day
from parley.intake.encoding import decode
from parley.records import UsageError

_PATHS = ("path", "file", "filename", "name")
_DATES = ("published", "date", "published_on")
_MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class MetadataRow:
    """What one row says of one report; None where its cell is empty or missing."""

    id: str | None = None
    path: str | None = None
    published: date | None = None
    title: str | None = None
    source: str | None = None


class Metadata:
    """Rows found by a report's relative path, file name, stem or id, in that order.

    A name that several rows share finds none of them: give their paths.
    """

    def __init__(self, rows: Iterable[MetadataRow]) -> None:
        self.rows = tuple(rows)
        self._by_key: dict[str, list[MetadataRow]] = {}
        for row in self.rows:
            for key in _keys(row):
                self._by_key.setdefault(key, []).append(row)

    def find(self, path: str | PurePath) -> MetadataRow | None:
        """The row of that file, or None."""
        parts = PurePath(path).as_posix().removeprefix("./").split("/")
        tails = ["/".join(parts[start:]) for start in range(len(parts))]
        for key in (*tails, PurePath(parts[-1]).stem):
            rows = self._by_key.get(key, [])
            if len(rows) == 1:
                return rows[0]
        return None


def _keys(row: MetadataRow) -> set[str]:
    """Every name that a row answers to."""
    keys = {row.id} if row.id else set()
    if row.path:
        path = PurePath(row.path.replace("\\", "/"))
        keys |= {path.as_posix().removeprefix("./"), path.name, path.stem}
    return {key for key in keys if key}


def load_metadata(path: str | Path) -> Metadata:
    """Read rows with the columns `id` or `path`, `published`, `title` and `source`; other columns are left alone.

    A JSON array, a JSON object of id to row, JSON Lines, or CSV parted by commas, semicolons or tabs. Raises `UsageError`
    for a file that cannot be read, and for a row that has neither `id` nor `path` or a date that is none.
    """
    file = Path(path)
    try:
        with file.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"the metadata file {path} cannot be read: {(error.strerror or str(error)).lower()}.") from error
    if len(data) > _MOST_BYTES:
        raise UsageError(f"the metadata file {path} is larger than {_MOST_BYTES // 1_000_000} MB.")
    text = decode(data).strip()
    rows = _json_rows(text, path) if text.startswith(("[", "{")) else _csv_rows(text, path)
    return Metadata(_row(row, f"{path}, row {number}") for number, row in enumerate(rows, 1))


def _json_rows(text: str, path: str | Path) -> list[Mapping[str, object]]:
    try:
        found = json.loads(text)
    except ValueError:
        try:
            found = [json.loads(line) for line in text.splitlines() if line.strip()]
        except ValueError as error:
            raise UsageError(f"the metadata file {path} is no valid JSON: {error}.") from error
    except RecursionError as error:
        raise UsageError(f"the metadata file {path} is nested too deeply to be a list of rows.") from error
    if isinstance(found, dict):
        found = [found] if {"id", *_PATHS} & set(found) else [{"id": id, **row} for id, row in found.items() if isinstance(row, dict)]
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise UsageError(f'the metadata file {path} is no list of rows; write [{{"path": "report.txt", "published": "2025-04-21"}}].')
    return found


def _csv_rows(text: str, path: str | Path) -> list[Mapping[str, object]]:
    head = text.partition("\n")[0]
    delimiter = max("\t;,", key=head.count)
    try:
        return [row for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter) if any(row.values())]
    except csv.Error as error:
        raise UsageError(f"the metadata file {path} is no valid CSV: {error}.") from error


def _row(row: Mapping[str, object], where: str) -> MetadataRow:
    cells = {
        str(name).strip().lower(): str(value).strip()
        for name, value in row.items()
        if value is not None and not isinstance(value, list | dict)
    }
    id, file = cells.get("id") or None, _cell(cells, _PATHS)
    if id is None and file is None:
        raise UsageError(f"the metadata file {where} names no report; each row needs a column `path` or `id`.")
    published = _cell(cells, _DATES)
    day = parse_day(published, where=f"the metadata file {where}: the published date") if published else None
    return MetadataRow(id, file, day, cells.get("title") or None, cells.get("source") or None)


def _cell(cells: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((cells[name] for name in names if cells.get(name)), None)
