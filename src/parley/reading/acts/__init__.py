"""What was done or said: the acts of one report."""

from parley.reading.acts.find import find_acts

__all__ = ["find_acts"]
