"""Where the training data lies: the folder that PARLEY_SHARED names, or `../shared` beside the checkout."""

import os
from pathlib import Path

SHARED = Path(os.environ.get("PARLEY_SHARED", Path(__file__).resolve().parents[3] / "shared"))
