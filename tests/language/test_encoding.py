"""Words as the encoder sees them."""

from hypothesis import given
from hypothesis import strategies as st

from parley.language.encoding import MAX_PIECES_PER_WORD, encode, shape_of
from parley.language.network import shipped_vocabulary
from parley.language.windows import plan_windows

words = st.lists(st.text(st.characters(exclude_categories=["Cs", "Z", "Cc"]), min_size=1, max_size=12), min_size=1, max_size=40)


@given(words)
def test_every_word_has_at_least_one_piece_and_not_too_many(words):
    encoded = encode(words, [1] * len(words), shipped_vocabulary())
    lengths = [int(b - a) for a, b in zip(encoded.offsets, encoded.offsets[1:], strict=False)]
    assert len(lengths) == len(words)
    assert all(1 <= n <= MAX_PIECES_PER_WORD for n in lengths)


@given(st.integers(1, 1500), st.integers(0, 60))
def test_windows_cover_every_word_once_and_stay_small(count, paragraph):
    words = ["peace" if n % 17 else "." for n in range(count)]
    encoded = encode(words, [3 if paragraph and n % paragraph == 0 else 1 for n in range(count)], shipped_vocabulary())
    windows = list(plan_windows(encoded, words))
    assert [w for window in windows for w in range(window.start, window.end)] == list(range(count))
    assert all(len(encoded.window(w.context, w.end)["pieces"]) <= 384 for w in windows)


def test_curly_and_straight_quotation_marks_are_one_to_the_encoder():
    vocabulary = shipped_vocabulary()
    curly, straight = (encode(list(marks), [1, 1], vocabulary).pieces.tolist() for marks in ("“”", '""'))
    assert curly == straight


def test_letter_shapes_are_told_apart():
    assert len({shape_of(w) for w in ("word", "Word", "NATO", "iPhone", "1997", "30th", "—", "U")}) == 8
