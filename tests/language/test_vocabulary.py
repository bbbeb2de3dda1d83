"""Words to sub-words, held against the tokenizer of the `tokenizers` library. The words were chosen for this project."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from parley.language.network import shipped_vocabulary
from parley.language.vocabulary import Vocabulary

SMALL = Vocabulary({"[UNK]": 0, "cease": 1, "##fire": 2, "c": 3, "##e": 4, "-": 5})
WORDS = (
    "ceasefire Cease-fire NATO U.S. don't 30-day $5bn naïve Zürich İstanbul ΣΟΦΟΣ ŁÓDŹ ﬁnance ½ ² ™ … — “” '' "
    "北京市 東京タワー 한국어 العربية हिन्दी Київ Ёлка 🇺🇦 👩‍👩‍👧 e\u0301te\u0301 x\u00ady a\u200bb \u00ad \ufffd"
).split(" ")
old_enough = st.characters(max_codepoint=0x5FF, exclude_categories=["Cs", "Cn"])  # later Unicode versions left these alone


@pytest.fixture(scope="module")
def reference():
    tokenizer = Tokenizer.from_file(str(files("parley.language") / "model" / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def pieces_by(reference, word):
    return tuple(reference.encode([word], is_pretokenized=True, add_special_tokens=False).ids) or (100,)


@pytest.mark.parametrize("word", [*WORDS, "a" * 100, "a" * 101, "wall\u2028paper", "tab\tbed", "nul\x00l", ""])
def test_words_of_many_scripts_are_cut_as_the_encoder_was_trained(reference, word):
    assert shipped_vocabulary().pieces_of(word) == pieces_by(reference, word)


@given(word=st.text(old_enough, min_size=1, max_size=12))
def test_any_word_is_cut_as_the_encoder_was_trained(reference, word):
    assert shipped_vocabulary().pieces_of(word) == pieces_by(reference, word)


def test_the_longest_piece_goes_first():
    assert SMALL.pieces_of("ceasefire") == (1, 2)
    assert SMALL.pieces_of("cee") == (3, 4, 4)


def test_a_word_that_no_pieces_make_up_is_unknown_as_a_whole():
    assert SMALL.pieces_of("ceasefires") == (0,)


def test_marks_inside_a_word_stand_by_themselves():
    assert SMALL.pieces_of("Cease-C") == (1, 5, 3)


def test_what_cannot_be_seen_is_unknown_rather_than_nothing():
    assert SMALL.pieces_of("\u200b") == (0,)


def test_half_a_surrogate_pair_is_no_error():
    assert SMALL.pieces_of("c\ud800") == (0,)
