"""From what a user names to the files that may be reports."""

import os
from collections.abc import Iterator
from pathlib import Path

from parley.intake.signature import name_binary
from parley.records import ReportError

READABLE = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
_PEEK = 4096


def walk(folder: Path) -> Iterator[Path | ReportError]:
    """The files of a folder and its subfolders that may be reports, in the order of their paths.

    Hidden files and folders are left out, and links to folders are not followed. Files count by suffix (see `READABLE`), those
    without one by their first bytes. A subfolder that cannot be opened, and a folder without any such file, come as `ReportError`.
    """
    others: set[str] = set()
    found = False
    for entry in _entries(folder):
        if isinstance(entry, ReportError) or _may_be_report(entry):
            found = True
            yield entry
        else:
            others.add(entry.suffix.lower() or entry.name)
    if not found:
        held = f" (only {', '.join(sorted(others)[:5])})" if others else ""
        yield ReportError(
            str(folder), f"the folder holds no report{held}", "put .txt, .md or .html files there, or name the files themselves"
        )


def _entries(folder: Path) -> Iterator[Path | ReportError]:
    try:
        children = sorted(folder.iterdir(), key=lambda child: child.name)
    except OSError as error:
        yield ReportError(str(folder), f"the folder cannot be opened ({(error.strerror or str(error)).lower()})", "check its permissions")
        return
    for child in children:
        if child.name.startswith("."):
            continue
        if child.is_dir():
            if not child.is_symlink():
                yield from _entries(child)
        elif child.is_file() or child.is_symlink():
            yield child


def _may_be_report(file: Path) -> bool:
    if file.suffix.lower() in READABLE:
        return True
    if file.suffix or not file.is_file() or not os.access(file, os.R_OK):
        return False
    with file.open("rb") as stream:
        head = stream.read(_PEEK)
    return bool(head) and name_binary(head) is None
