"""Text to words: the tokens of a spaCy `Doc`, and the gap before each word that is not white space."""

from functools import cache

import numpy as np
from spacy.lang.en import English
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import create_vocab

from parley.language.encoding import GLUED, LINE, PARAGRAPH, SPACE

_WRAPPED_FROM = 3
_TEXT = "parley.text"
# Hyphens and slashes within words, and brackets that stand against a word ("(AFP)Israel", "5pm(CET)").
_INFIXES = (r"(?<=[A-Za-z0-9])[-–—/](?=[A-Za-z0-9])", r"(?<=[A-Za-z]\.)[-–—](?=[a-z])", r"[)\]](?=[A-Z])", r"(?<=[a-z0-9])[(\[](?=[A-Z])")


@cache
def tokenizer() -> Tokenizer:
    """The rule tokenizer of spaCy's English, made once: it splits as UD English does, and at hyphens and brackets inside words.

    Put together here, as a whole spaCy pipeline around it would work its exceptions through twice.
    """
    english = English.Defaults
    infixes = [*(english.infixes or ()), *_INFIXES]
    return Tokenizer(
        create_vocab("en", english),
        rules=english.tokenizer_exceptions,
        prefix_search=compile_prefix_regex(english.prefixes or ()).search,
        suffix_search=compile_suffix_regex(english.suffixes or ()).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=english.token_match,
        url_match=english.url_match,
    )


def tokenize(text: str) -> Doc:
    """The tokens of the text, white space among them: `tokenize(text).text == text`."""
    doc: Doc = tokenizer()(text)
    return doc


def text_of(doc: Doc) -> str:
    """`doc.text`, put together once: spaCy joins all tokens anew each time it is asked."""
    text: str | None = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return text


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
