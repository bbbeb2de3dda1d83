import pytest

from parley.intake.block import Block
from parley.intake.furniture import Furniture, find_appeal, find_inline, furniture_of


def block(text: str) -> Block:
    return Block(0, len(text), text, gap=True)


@pytest.mark.parametrize(
    "line",
    [
        "Post a Comment",
        "Leave a Reply",
        "Add your comment",
        "Previous Post Next Post",
        "Contact Form",
        "Comments are closed.",
        "Be the first to comment!",
        "Older Posts",
    ],
)
def test_forms_end_a_report(line: str) -> None:
    assert furniture_of(block(line)) is Furniture.FORM


@pytest.mark.parametrize(
    "line",
    [
        "Related articles",
        "RELATED STORIES",
        "You may also like",
        "12 Comments",
        "More from World",
        "Most read",
        "Sign up for our newsletter",
        "Follow us on X",
        "About the author",
    ],
)
def test_headings_of_lists_are_known(line: str) -> None:
    assert furniture_of(block(line)) is Furniture.LIST


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Facebook Twitter WhatsApp Email",
        "Tags: truce, valley",
        "Advertisement",
        "Read more: the bridge is open again",
        "© 2025 The Lowland Post",
        "All rights reserved.",
        "Privacy Policy | Terms of Use",
        "We use cookies to improve this site.",
        "Accept all",
        "Skip to main content",
        "Home > World > Norland",
        "News | Sport | Weather | Shop",
        "4 min read",
        "(Reporting by Ivo Lind; Editing by Ada Storm)",
        "Ivo Lind in the capital contributed to this report.",
        "This story has been updated.",
        "# # #",
        "Email *",
    ],
)
def test_lines_of_a_page_are_known(line: str) -> None:
    assert furniture_of(block(line)) is Furniture.LINE


@pytest.mark.parametrize(
    "line",
    [
        "The two sides agreed to share the bridge.",
        "Norland Offers Direct Talks to the Valley Front",
        "More than 80 people were killed over the weekend.",
        "Comments by the envoy raised hopes of a truce.",
        "“We reply in kind,” he said.",
        "Contact with the garrison was lost on Sunday, the army said.",
        "Close allies of the Front have left the talks.",
        "The talks end on Friday.",
        "X",
    ][:-1],
)
def test_sentences_of_a_report_are_not_taken_for_furniture(line: str) -> None:
    assert furniture_of(block(line)) is None


def test_an_appeal_to_readers_glued_into_the_text_is_found() -> None:
    text = "The truce holds.CLICK HERE TO GET THE APPThe envoy left."
    assert [text[start:end] for start, end in find_inline(text, 0, len(text))] == ["CLICK HERE TO GET THE APP"]


def test_an_appeal_at_the_end_is_found_unless_somebody_says_it() -> None:
    text = "The envoy left on Monday.Sign up for our newsletter to get the news in your inbox."
    assert text[find_appeal(text, 0, len(text)) :].startswith("Sign up")
    quoted = 'The envoy left. "Subscribe to the plan or leave," she said by e-mail.'
    assert find_appeal(quoted, 0, len(quoted)) == len(quoted)
