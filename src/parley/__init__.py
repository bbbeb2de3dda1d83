"""Parley reads reports of armed conflicts and peace talks and keeps the ledger of the peace process."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from parley.records import Explanation, Reading, Report

__all__ = ["__version__", "explain", "read"]
__version__ = version("parley-ledger")


def read(source: str | Path, *, published: date | None = None) -> Reading:
    """Read one report: a `Path` is a file, a string is the text itself.

    `published` is the day on which the report appeared; without it the day is looked for in the report. Raises
    `parley.records.ReportError` where the source is no report.
    """
    from parley.reading import read_report  # noqa: PLC0415

    return read_report(_loaded(source, published))


def explain(source: str | Path, act: str, *, published: date | None = None) -> Explanation:
    """Why an act of a report was read so; `source` and `published` as for `read`.

    `act` is the act's id ("a12") or words of its evidence. Raises `parley.records.UsageError` where no act fits.
    """
    from parley.reading import explain_act  # noqa: PLC0415

    return explain_act(_loaded(source, published), act)


def _loaded(source: str | Path, published: date | None) -> Report:
    from parley.intake import from_text, load  # noqa: PLC0415

    return from_text(source, published=published) if isinstance(source, str) else load(source, published=published)
