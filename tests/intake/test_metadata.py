import json
from datetime import date
from pathlib import Path

import pytest

from parley.intake.metadata import load_metadata
from parley.records import UsageError

ROWS = [
    {"id": "a1", "path": "north/truce.txt", "published": "2025-04-21", "title": "Truce", "source": "The Lowland Post", "licence": "none"},
    {"id": "a2", "path": "south/truce.txt", "published": None, "title": "Other truce"},
    {"id": "bridge", "published": "21 April 2025"},
]


def write(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_json_rows_are_found_by_path_name_stem_and_id(tmp_path: Path) -> None:
    metadata = load_metadata(write(tmp_path, "rows.json", json.dumps(ROWS)))
    found = metadata.find("/data/in/north/truce.txt")
    assert found is not None
    assert (found.id, found.published, found.title, found.source) == ("a1", date(2025, 4, 21), "Truce", "The Lowland Post")
    bridge = metadata.find("bridge.html")
    assert bridge is not None
    assert bridge.published == date(2025, 4, 21)
    assert metadata.find("dam.txt") is None


def test_a_name_that_two_rows_share_finds_neither(tmp_path: Path) -> None:
    metadata = load_metadata(write(tmp_path, "rows.json", json.dumps(ROWS)))
    assert metadata.find("truce.txt") is None
    assert metadata.find("./south/truce.txt") == metadata.rows[1]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_rows_mean_the_same(tmp_path: Path, delimiter: str) -> None:
    lines = [("Path", "Published", "Title"), ("truce.txt", "2025-04-21", '"Truce, at last"'), ("dam.txt", "", "")]
    path = write(tmp_path, "rows.csv", "\ufeff" + "\r\n".join(delimiter.join(line) for line in lines) + "\r\n\r\n")
    metadata = load_metadata(path)
    found = metadata.find("in/truce.txt")
    assert found is not None
    assert (found.published, found.title) == (date(2025, 4, 21), "Truce, at last")
    assert len(metadata.rows) == 2


def test_json_lines_and_objects_by_id_are_read_too(tmp_path: Path) -> None:
    lines = load_metadata(write(tmp_path, "rows.jsonl", "\n".join(json.dumps(row) for row in ROWS)))
    assert len(lines.rows) == 3
    by_id = load_metadata(write(tmp_path, "rows.json", json.dumps({"truce": {"published": "2025-04-21"}})))
    assert by_id.find("truce.md") is not None


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("rows.json", '[{"path": "a.txt", "published": "2025-02-30"}]', ["row 1", "2025-02-30", "does not exist"]),
        ("rows.json", '[{"title": "Truce"}]', ["row 1", "`path` or `id`"]),
        ("rows.json", "[1, 2]", ["no list of rows"]),
        ("rows.json", '{"path": ', ["no valid JSON"]),
        ("rows.csv", "path,published\na.txt,soon\n", ["row 1", "soon", "YYYY-MM-DD"]),
        ("rows.json", "[" * 100_000, ["rows.json"]),
    ],
)
def test_wrong_metadata_is_refused_with_the_row(tmp_path: Path, name: str, content: str, words: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        load_metadata(write(tmp_path, name, content))
    assert all(word in str(caught.value) for word in words)
    assert "\n" not in str(caught.value)


def test_missing_metadata_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        load_metadata(tmp_path / "none.json")
