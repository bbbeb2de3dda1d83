"""Reading: a report's acts and matters, with its actors, quotations and dates; and why an act was read so."""

from parley.reading.explain import explain_act
from parley.reading.read import read_report

__all__ = ["explain_act", "read_report"]
