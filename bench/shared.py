"""Where the measuring data lies: the folder that PARLEY_SHARED names, or `../shared` beside the checkout."""

import os
import sys
from pathlib import Path

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
