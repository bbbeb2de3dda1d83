"""Where output goes: a file is written beside its place and renamed into it, so that it is there whole or not at all."""

import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from parley.records import Report, UsageError

_LONGEST_NAME = 60


def is_folder(out: str) -> bool:
    """Whether `--out` names a folder: one that exists, or a name that ends with a slash."""
    return out.endswith(("/", os.sep)) or Path(out).is_dir()


def check_place(out: str) -> None:
    """Raises `UsageError` where `out` cannot be written, before anything is read."""
    path = Path(out)
    if is_folder(out):
        if path.exists() and not path.is_dir():
            raise UsageError(f"--out {out}: this is a file, not a folder; leave out the slash or choose another name.")
        place = next(parent for parent in (path, *path.absolute().parents) if parent.exists())
    else:
        place = path.parent
        if not place.is_dir():
            raise UsageError(f"--out {out}: there is no folder {place}; make it first.")
    if not os.access(place, os.W_OK):
        raise UsageError(f"--out {out}: the folder {place} cannot be written to; choose another place.")


def write_whole(path: Path, pieces: Iterable[str]) -> bool:
    """Write the pieces as UTF-8 to `path` once all of them are there; whether there were any.

    Until then, and if anything goes wrong on the way, `path` stays as it was. Without pieces nothing is written.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:80]}.", suffix=".part")
    part = Path(name)
    written = False
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            for piece in pieces:
                stream.write(piece)
                written = True
        if written:
            part.chmod(_mode_of(path))
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return written


def name_for(report: Report, taken: set[str]) -> str:
    """A file name without ending for a report, from its title or else its id; added to `taken`, where it is new."""
    ascii_title = unicodedata.normalize("NFKD", report.title or "").encode("ascii", "ignore").decode("ascii").lower()
    stem = re.sub(r"[^a-z0-9]+", "-", ascii_title)[:_LONGEST_NAME].strip("-")
    stem = stem or re.sub(r"[^A-Za-z0-9_-]+", "-", report.id).strip("-") or "report"
    name, count = stem, 1
    while name in taken or name == "index":
        count += 1
        name = f"{stem}-{count}"
    taken.add(name)
    return name


def _mode_of(path: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file gets."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
