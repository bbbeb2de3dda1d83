"""Imports go downward only, and importing Parley does nothing but import."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

RANKS = {
    "records": 0,
    "intake": 1,
    "language": 1,
    "reading": 2,
    "ledger": 3,
    "store": 4,
    "briefs": 5,
    "desk": 6,
    "corpus": 6,
    "cli": 7,
}
"""The rooms from the ground up; rooms of one rank do not know each other."""


def imported_modules(file: Path, package: str) -> Iterator[str]:
    """The absolute names of everything that a file imports, wherever in the file it does so."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.rsplit(".", node.level - 1)[0] if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            yield from (f"{module}.{alias.name}" for alias in node.names)


def upward_imports(room: str, package: str, file: Path) -> list[str]:
    """The imports of a file of `room` that lead to a room above or beside it, or to the package's own face."""
    bad = []
    for name in imported_modules(file, package):
        parts = name.split(".")
        if parts[0] != "parley":
            continue
        target = parts[1] if len(parts) > 1 else ""
        rank = RANKS.get(target, RANKS["cli"])  # `parley` itself and its own modules stand above every room but cli
        if target != room and rank >= RANKS[room] and room != "cli":
            bad.append(name)
    return bad


def test_every_room_imports_only_from_rooms_below_it(root: Path, modules: list[Path]):
    source = root / "src"
    upward = []
    for file in modules:
        parts = file.relative_to(source).parts
        if len(parts) < 3:
            continue
        upward += [f"{file.relative_to(root)} imports {name}" for name in upward_imports(parts[1], ".".join(parts[:-1]), file)]
    assert not upward


def test_every_folder_of_the_package_is_a_room_with_a_rank(root: Path):
    rooms = {folder.name for folder in (root / "src" / "parley").iterdir() if folder.is_dir() and folder.name != "__pycache__"}
    assert rooms <= set(RANKS)


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("records", "from parley.intake import load"),
        ("intake", "from parley.language import parse"),
        ("language", "import parley.reading.acts"),
        ("reading", "def later():\n    from parley.briefs import brief"),
        ("reading", "from parley import read"),
        ("briefs", "from ..cli import main"),
    ],
)
def test_an_upward_import_is_seen(tmp_path: Path, room: str, line: str):
    file = tmp_path / "example.py"
    file.write_text(line, "utf-8")
    assert upward_imports(room, f"parley.{room}", file)


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("reading", "from parley.records import Act"),
        ("cli", "from parley import read"),
        ("briefs", "import rich"),
        ("language", "from .tree import x"),
    ],
)
def test_a_downward_import_is_allowed(tmp_path: Path, room: str, line: str):
    file = tmp_path / "example.py"
    file.write_text(line, "utf-8")
    assert not upward_imports(room, f"parley.{room}", file)


def test_no_room_imports_a_training_framework(root: Path, modules: list[Path]):
    heavy = {"torch", "transformers", "tensorflow", "sklearn", "requests"}
    found = {
        f"{file.relative_to(root)} imports {name}"
        for file in modules
        for name in imported_modules(file, ".".join(file.relative_to(root / "src").parts[:-1]))
        if name.split(".")[0] in heavy
    }
    assert not found


_WATCHED_IMPORT = """
import importlib, pkgutil, sys

def watch(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "urllib.Request"):
        sys.exit(f"importing opened the network: {event} {args}")

class Barred:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in BARRED:
            raise ModuleNotFoundError(f"{name} is barred", name=name)

BARRED = {"torch", "transformers", "tensorflow", "hypothesis", "pytest", "mypy", "ruff", "hatchling", "django", "ray"}
sys.addaudithook(watch)
sys.meta_path.insert(0, Barred())
import parley
for module in pkgutil.walk_packages(parley.__path__, "parley."):
    if module.name.rpartition(".")[2] != "__main__":
        importlib.import_module(module.name)
"""


def test_every_module_imports_without_network_extras_or_heavy_frameworks():
    done = subprocess.run([sys.executable, "-c", _WATCHED_IMPORT], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]


def test_importing_parley_prints_nothing():
    done = subprocess.run([sys.executable, "-W", "error", "-c", "import parley"], capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
