"""Output is there whole or not at all."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.cli.destination import check_place, is_folder, name_for, write_whole
from parley.records import Report, UsageError


def test_a_file_is_replaced_whole(tmp_path: Path):
    place = tmp_path / "out.txt"
    place.write_text("old", "utf-8")
    place.chmod(0o600)
    assert write_whole(place, ["né", "w\n"])
    assert place.read_bytes() == "néw\n".encode()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, ValueError])
def test_an_interruption_leaves_the_old_file_and_nothing_else(tmp_path: Path, interruption: type[BaseException]):
    place = tmp_path / "out.txt"
    place.write_text("old", "utf-8")

    def pieces() -> Iterator[str]:
        yield "half"
        raise interruption

    with pytest.raises(interruption):
        write_whole(place, pieces())
    assert place.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [place]


def test_without_anything_to_write_nothing_is_written(tmp_path: Path):
    assert not write_whole(tmp_path / "out.txt", [])
    assert not list(tmp_path.iterdir())


def test_a_folder_is_one_that_exists_or_a_name_with_a_slash(tmp_path: Path):
    assert is_folder(str(tmp_path))
    assert is_folder("new/")
    assert not is_folder(str(tmp_path / "new.html"))


@pytest.mark.parametrize("name", ["missing/out.html", "file/"])
def test_a_place_that_cannot_be_is_told_beforehand(tmp_path: Path, name: str):
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(UsageError, match="--out"):
        check_place(f"{tmp_path}/{name}")


def test_a_new_folder_below_new_folders_is_fine(tmp_path: Path):
    check_place(f"{tmp_path}/a/b/")


@pytest.mark.parametrize(
    ("title", "id", "name"),
    [
        ("Peace: a “road”?", "x", "peace-a-road"),
        ("Frieden für Vélizy", "x", "frieden-fur-velizy"),
        ("../../etc/passwd", "x", "etc-passwd"),
        ("平和", "2026/05", "2026-05"),
        (None, "../..", "report"),
        ("Index", "x", "index-2"),
    ],
)
def test_a_report_has_a_file_name_that_stays_in_its_folder(title: str | None, id: str, name: str):
    assert name_for(Report("x", id=id, title=title), set()) == name


def test_two_reports_of_one_title_get_two_names():
    taken: set[str] = set()
    assert [name_for(Report("x", title="Truce"), taken) for _ in range(3)] == ["truce", "truce-2", "truce-3"]
