"""What the parties deal over: the matters of one report."""

from parley.reading.matters.find import find_matters

__all__ = ["find_matters"]
