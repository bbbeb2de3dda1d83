"""What holds for every file of the project, whoever wrote it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

LONGEST_FILE = 450
VAGUE_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "manager", "processor", "base2"})
_LARGEST_TEXT = 2_000_000
_OF_ONE_MACHINE = re.compile(
    r"(?<![\w.:/-])/(?:home|root|work|Users|mnt|tmp|private)/[\w.-]"  # a place on one machine's disk
    r"|\b[A-Z]:\\\\?(?:Users|home)\b"
    r"|\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b"  # an address behind a router
    r"|\b[\w-]+\.(?:internal|lan)\b(?!\()"
)


def python_files(tracked: list[Path], root: Path) -> Iterator[Path]:
    rooms = ("src", "tests", "training", "bench")
    yield from (file for file in tracked if file.suffix == ".py" and file.relative_to(root).parts[0] in rooms)


def test_every_file_of_the_package_says_what_it_is(modules: list[Path], root: Path):
    assert not [file.relative_to(root).as_posix() for file in modules if not ast.get_docstring(ast.parse(file.read_text("utf-8")))]


def test_no_python_file_is_too_long_to_walk_through(tracked: list[Path], root: Path):
    lengths = {file.relative_to(root).as_posix(): len(file.read_text("utf-8").splitlines()) for file in python_files(tracked, root)}
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FILE}


def test_no_file_or_folder_has_a_name_that_says_nothing(tracked: list[Path], root: Path):
    vague = [
        file.relative_to(root).as_posix()
        for file in tracked
        if VAGUE_NAMES & {part.rpartition(".")[0] or part for part in file.relative_to(root).parts}
    ]
    assert not vague


def test_no_tracked_text_names_a_place_on_one_machine(tracked: list[Path], root: Path):
    found = []
    for file in tracked:
        if file.stat().st_size > _LARGEST_TEXT or file == Path(__file__).resolve():
            continue
        try:
            lines = file.read_text("utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        found += [
            f"{file.relative_to(root)}:{number}: {line.strip()[:100]}"
            for number, line in enumerate(lines, 1)
            if _OF_ONE_MACHINE.search(line)
        ]
    assert not found


@pytest.mark.parametrize("line", ["open('/home/someone/data')", "http://192.168.0.4:80", "build.internal"])
def test_a_place_on_one_machine_is_recognised(line: str):
    assert _OF_ONE_MACHINE.search(line)


@pytest.mark.parametrize("line", ["https://example.org/home/x", "href='/world/2025'", "version 10.2.1", "../shared/home/x", "127.0.0.1"])
def test_an_ordinary_path_is_no_place_on_one_machine(line: str):
    assert not _OF_ONE_MACHINE.search(line)
