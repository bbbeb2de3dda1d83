"""What the parties deal over: the matters of one report."""

from parley.reading.matters.find import find_matters
from parley.reading.matters.silence import Listener, Silence

__all__ = ["Listener", "Silence", "find_matters"]
