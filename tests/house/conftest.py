"""The checkout as the tests of the house see it."""

import subprocess
from pathlib import Path

import pytest

_LEFT_OUT = frozenset(
    {".git", ".venv", ".nox", "build", "dist", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
)


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the checkout."""
    return Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def modules(root: Path) -> list[Path]:
    """Every Python file of the package."""
    return sorted((root / "src" / "parley").rglob("*.py"))


@pytest.fixture(scope="session")
def tracked(root: Path) -> list[Path]:
    """The files under version control; outside a git checkout, all files that are no build product."""
    listed = (
        subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False)
        if (root / ".git").exists()
        else None
    )
    if listed and listed.returncode == 0:
        names = [root / name for name in listed.stdout.split("\0") if name]
        return [name for name in names if name.is_file()]
    return [file for file in root.rglob("*") if file.is_file() and not _LEFT_OUT & set(file.relative_to(root).parts)]
