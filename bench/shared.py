"""Where the measuring data lies (the folder that PARLEY_SHARED names, or `../shared` beside the checkout), and work on all cores."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


def shared() -> Path:
    """The folder with `corpora`, `gold` and `reports`; ends the program with one sentence where there is none."""
    folder = Path(os.environ.get("PARLEY_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        sys.exit(f"skipped: no measuring data at {folder}; set PARLEY_SHARED to the folder that holds corpora/ and gold/.")
    return folder


def corpora() -> Path:
    """The folder of other people's corpora."""
    return shared() / "corpora"


def in_parallel(work: Callable[[Any], Any], given: Iterable[Any]) -> list[Any]:
    """What `work` makes of each, on all cores, by forked processes: they see what is in memory, and hand back what they made."""
    _work.append(work)
    with multiprocessing.get_context("fork").Pool() as pool:
        made = pool.map(_do, given, chunksize=1)
    _work.pop()
    return made


_work: list[Callable[[Any], Any]] = []


def _do(one: Any) -> Any:
    return _work[-1](one)
