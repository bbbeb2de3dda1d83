"""A span is a run of code points and the words that stand there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.records import Span


@st.composite
def runs(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text with a half-open run of it."""
    text = draw(st.text(max_size=60))
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text)))


@st.composite
def two_spans(draw: st.DrawFn) -> tuple[Span, Span]:
    """Two spans of one text."""
    text = draw(st.text(min_size=1, max_size=20))
    bounds = st.lists(st.integers(0, len(text)), min_size=2, max_size=2).map(sorted)
    (a, b), (c, d) = draw(bounds), draw(bounds)
    return Span.of(text, a, b), Span.of(text, c, d)


@given(runs())
def test_a_span_holds_the_words_of_its_run(run: tuple[str, int, int]):
    text, start, end = run
    span = Span.of(text, start, end)
    assert span.text == text[span.start : span.end]
    assert len(span.text) == span.end - span.start


def test_offsets_count_code_points_and_not_bytes_or_utf16_units():
    text = "Kyjiv 🕊️ said “no”"
    span = Span.of(text, text.index("“"), len(text))
    assert (span.start, span.text) == (14, "“no”")


@pytest.mark.parametrize(("start", "end", "text"), [(0, 3, "no"), (-1, 1, "no"), (5, 3, ""), (2, 4, "")])
def test_a_span_whose_words_cannot_stand_there_is_refused(start: int, end: int, text: str):
    with pytest.raises(ValueError, match="cannot hold"):
        Span(start, end, text)


@given(two_spans())
def test_overlap_is_mutual_and_means_a_shared_character(spans: tuple[Span, Span]):
    one, other = spans
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    if one.text and other.text:
        assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@given(two_spans())
def test_a_span_that_holds_another_holds_all_of_its_words(spans: tuple[Span, Span]):
    one, other = spans
    if one.holds(other):
        assert other.text in one.text
        assert one == other or not other.holds(one)


@given(two_spans())
def test_spans_sort_by_where_they_begin_and_then_where_they_end(spans: tuple[Span, Span]):
    first, second = sorted(spans)
    assert (first.start, first.end) <= (second.start, second.end)
