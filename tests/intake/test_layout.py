import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.intake.layout import find_layout

TAIL = """

Post a Comment

We love comments! We read all of them, and all comments will be moderated by our human moderators.

This will never work, said a reader. I have seen it before.

Previous Post Next Post

Contact Form"""


def body_of(text: str) -> str:
    start, end = find_layout(text).body
    return text[start:end]


def test_the_headline_is_the_title_and_no_part_of_the_body(report_text: str, headline: str, body: str) -> None:
    layout = find_layout(report_text)
    assert layout.title == headline
    assert report_text[slice(*layout.body)] == body


def test_standfirst_byline_and_dateline_are_skipped(headline: str, body: str) -> None:
    head = f"{headline}\n\nFront has yet to reply; mediators on the road\n\nBy Ivo Lind\n\nPORTVILLE, 21 April 2025\n\n"
    assert body_of(head + "PORTVILLE — " + body) == body


def test_nothing_of_a_comment_form_is_in_the_body(report_text: str, body: str) -> None:
    assert body_of(report_text + TAIL) == body


def test_related_links_and_credits_at_the_end_are_cut(report_text: str, body: str) -> None:
    assert (
        body_of(
            report_text + "\n(Reporting by Ivo Lind; Editing by Ada Storm)\n\nRelated articles\n\nA bridge is open again\n\nTags: truce\n"
        )
        == body
    )


def test_menus_above_the_headline_are_skipped(report_text: str, headline: str, body: str) -> None:
    text = "Skip to content\nMenu\nHome > World > Norland\n\n" + report_text
    assert find_layout(text).title == headline
    assert body_of(text) == body


def test_furniture_between_paragraphs_is_set_aside(headline: str, body: str) -> None:
    box = "Advertisement\n\nRelated stories\n\nA bridge is open again"
    text = f"{headline}\n\n{body}\n\n{box}\n\nThe envoy said that she would not give up. {body}"
    layout = find_layout(text)
    assert [text[start:end] for start, end in layout.asides] == ["Advertisement", "Related stories", "A bridge is open again"]
    assert layout.body[1] == len(text)


def test_wire_copy_without_headline_has_no_title() -> None:
    text = "PORTVILLE, April 21 (NNA) - The envoy said on Monday that the truce was holding.\n\nShe left for the capital later."
    layout = find_layout(text)
    assert layout.title is None
    assert text[slice(*layout.body)].startswith("The envoy")


def test_a_dateline_on_its_own_line_is_no_title(body: str) -> None:
    text = f"PORTVILLE, Norland (NNA) _\n\n{body}"
    assert find_layout(text).title is None
    assert body_of(text) == body


def test_a_wrapped_first_paragraph_is_no_title() -> None:
    text = (
        "The government of Norland said on Monday that it was ready to meet the\n"
        "Valley Front for the first time since the fighting began, and that the\n"
        "mediators would carry the offer.\n\nThe Front has not answered.\n"
    )
    layout = find_layout(text)
    assert layout.title is None
    assert layout.body[0] == 0


def test_a_headline_needs_no_empty_line_after_it(headline: str, body: str) -> None:
    text = f"{headline}\n{' '.join(body.split())}\n"
    assert find_layout(text).title == headline


def test_a_headline_over_two_lines_is_one_title(body: str) -> None:
    text = f"Norland Offers Direct Talks to the Valley Front After\nThree Years of War, Mediators to Travel on Wednesday\n\n{body}"
    assert (
        find_layout(text).title
        == "Norland Offers Direct Talks to the Valley Front After Three Years of War, Mediators to Travel on Wednesday"
    )
    assert body_of(text) == body


@pytest.mark.parametrize("title", ["Will the Valley Front Answer?", "Norland offers talks, agency says."])
def test_headlines_with_a_stop_are_known_by_what_follows(title: str, body: str) -> None:
    text = f"{title}\n\nPORTVILLE 2025-04-21\n\n{body}"
    assert find_layout(text).title == title
    assert body_of(text) == body


def test_a_quotation_or_an_answer_is_no_headline() -> None:
    for opening in ("“Will they answer?”", "Q Madam Minister, will they answer?", "THE MINISTER: Good morning!"):
        assert find_layout(f"{opening}\n\nThe minister said that they would.").title is None


def test_a_title_known_from_elsewhere_is_looked_for(body: str) -> None:
    text = f"The Lowland Post\n\nNorland Offers Talks\n\n{body}"
    assert find_layout(text, title="NORLAND OFFERS TALKS").title == "NORLAND OFFERS TALKS"
    glued = f"Norland Offers Talks. {body}"
    start, _ = find_layout(glued, title="Norland Offers Talks.").body
    assert glued[start:] == body


def test_a_single_sentence_is_all_body() -> None:
    for text in ("Norland and the Front agreed on a truce.", "Norland and the Front agreed on a truce", "Truce"):
        layout = find_layout(text)
        assert (layout.title, text[slice(*layout.body)]) == (None, text)


def test_a_short_report_is_not_cut_at_a_word_that_also_heads_a_form() -> None:
    text = "No comment\n\nThe envoy had no comment on Monday. She left.\n\nComments\n\nThe envoy said that she was content."
    assert body_of(text).endswith("content.")


@given(
    st.lists(
        st.sampled_from(["Advertisement", "The truce holds in the valley, she said.", "A heading", "Post a Comment", "", "CLICK HERE NOW"]),
        max_size=9,
    )
)
def test_body_and_asides_always_lie_in_the_text_and_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    layout = find_layout(text)
    start, end = layout.body
    assert 0 <= start <= end <= len(text)
    at = start
    for before, after in layout.asides:
        assert at <= before < after <= end
        at = after
