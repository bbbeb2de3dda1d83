"""Parley reads reports of armed conflicts and peace talks and keeps the ledger of the peace process."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from parley.records import Explanation, Reading

__all__ = ["__version__", "explain", "read"]
__version__ = version("parley-ledger")


def read(source: str | Path, *, published: date | None = None) -> Reading:
    """Read one report: a `Path` is a file, a string is the text itself.

    `published` is the day on which the report appeared; without it the day is looked for in the report. Raises
    `parley.records.ReportError` where the source is no report.
    """
    from parley.intake import from_text, load  # noqa: PLC0415
    from parley.reading import read_report  # noqa: PLC0415

    report = from_text(source, published=published) if isinstance(source, str) else load(source, published=published)
    return read_report(report)


def explain(source: str | Path, act: str, *, published: date | None = None) -> Explanation:
    """Why an act of a report was read so; `source` and `published` as for `read`.

    `act` is the act's id ("a12") or words of its evidence. Raises `parley.records.UsageError` where no act fits.
    """
    from parley.intake import from_text, load  # noqa: PLC0415
    from parley.reading import explain_act  # noqa: PLC0415

    report = from_text(source, published=published) if isinstance(source, str) else load(source, published=published)
    return explain_act(report, act)
