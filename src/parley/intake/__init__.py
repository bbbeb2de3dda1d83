"""The intake room: files, pages, addresses and strings to reports."""

from parley.intake.day import parse_day
from parley.intake.load import MOST_BYTES, MOST_CHARACTERS, from_text, load, load_all
from parley.intake.metadata import Metadata, MetadataRow, load_metadata

__all__ = ["MOST_BYTES", "MOST_CHARACTERS", "Metadata", "MetadataRow", "from_text", "load", "load_all", "load_metadata", "parse_day"]
