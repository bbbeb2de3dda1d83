"""Reading: a report's acts and matters, with its actors, quotations and dates."""

from parley.reading.read import read_report

__all__ = ["read_report"]
