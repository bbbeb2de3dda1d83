"""Text to words: the tokens of a spaCy `Doc`, and the gap before each word that is not white space."""

from functools import cache

import numpy as np
import spacy.util
from spacy.lang.en import English
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from parley.language.encoding import GLUED, LINE, PARAGRAPH, SPACE

_WRAPPED_FROM = 3


@cache
def tokenizer() -> Tokenizer:
    """The rule tokenizer of spaCy's English, made once: it splits as UD English does, and hyphens in any word besides."""
    english = English()
    infixes = [*english.Defaults.infixes, r"(?<=[A-Za-z0-9])[-–—/](?=[A-Za-z0-9])"]
    made: Tokenizer = english.tokenizer
    made.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    return made


def tokenize(text: str) -> Doc:
    """The tokens of the text, white space among them: `tokenize(text).text == text`."""
    doc: Doc = tokenizer()(text)
    return doc


def words_of(doc: Doc) -> tuple[list[int], list[int]]:
    """The positions of the tokens that are words, and the gap before each (see `encoding`).

    A blank line, a tab stop or, where the text is not hard-wrapped, any line break begins a paragraph.
    """
    text = doc.text
    break_gap = LINE if is_wrapped(text) else PARAGRAPH
    positions, gaps, last_end = [], [], -1
    for token in doc:
        if token.is_space:
            continue
        between = text[last_end : token.idx] if last_end >= 0 else "\n\n"
        if not between:
            gap = GLUED
        elif "\n" not in between and "\r" not in between:
            gap = SPACE
        elif between.count("\n") > 1:
            gap = PARAGRAPH
        else:
            gap = break_gap
        positions.append(token.i)
        gaps.append(gap)
        last_end = token.idx + len(token)
    return positions, gaps


def is_wrapped(text: str) -> bool:
    """Whether single line breaks fall inside sentences: most lines are of one width and end without a full stop."""
    lines = [len(line) for block in text.split("\n\n") for line in block.split("\n")[:-1] if line.strip()]
    if len(lines) < _WRAPPED_FROM:
        return False
    widest = int(np.percentile(lines, 90))
    unfinished = sum(1 for line in text.split("\n") if line.rstrip()[-1:].isalpha() or line.rstrip()[-1:] == ",")
    near = sum(1 for length in lines if length >= widest - 20)
    return 40 <= widest <= 110 and near / len(lines) > 0.6 and unfinished / (len(lines) + 1) > 0.5
