"""The language room: text to a spaCy `Doc` with sentences, tags, trees, names and references."""

from parley.language.parse import Parser, parse
from parley.language.reference import antecedent

__all__ = ["Parser", "antecedent", "parse"]
