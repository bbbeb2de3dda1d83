from datetime import date

import pytest

from parley.intake.page import PageError, is_page, read_page

SENTENCE = "The two sides said on Monday that the truce was holding in the northern valley, and that talks would resume next week."


def test_the_article_is_read_and_the_page_is_not(page_html: str, headline: str) -> None:
    page = read_page(page_html)
    assert page.title == headline
    assert page.source == "The Lowland Post"
    assert "proposed direct talks with the Valley Front" in page.text
    assert "a result before the summer" in page.text
    for furniture in (
        "Home", "cookies", "Ivo Lind", "Facebook", "newsletter", "inbox", "Related", "A bridge was opened", "Comment", "reader",
        "Previous Post", "Contact Form", "All rights reserved",
    ):  # fmt: skip
        assert furniture not in page.text


def test_paragraphs_are_parted_by_empty_lines(page_html: str) -> None:
    assert "\n\n“We are ready to meet them anywhere,”" in read_page(page_html).text


def test_the_day_is_that_of_publication_not_of_the_last_change(page_html: str) -> None:
    assert read_page(page_html).published == date(2025, 4, 21)


@pytest.mark.parametrize(
    "markup",
    [
        '<script type="application/ld+json">{"dateModified": "2025-04-23", "datePublished": "2025-04-21T08:00:00Z"}</script>',
        '<meta name="date" content="2025-04-21">',
        '<time datetime="2025-04-21T09:00">21 April</time>',
        '<span class="date">April 21, 2025</span>',
    ],
)
def test_the_day_is_found_in_every_usual_markup(markup: str) -> None:
    article = f"<h1>Truce holds</h1><p>{SENTENCE}</p><p>The envoy said that she would wait.</p>"
    html = f"<html><body><article>{markup}{article}</article></body></html>"
    assert read_page(html).published == date(2025, 4, 21)


def test_days_in_the_running_text_or_the_footer_are_no_markup() -> None:
    html = (
        '<html><head><link rel="canonical" href="https://news.example/2020/01/02/x"></head><body>'
        f"<article><h1>Truce holds</h1><p>{SENTENCE}</p>"
        '<img src="/2019/03/04/bridge.jpg"><p>The war began on February 24, 2022, and 2023-05-06 was the last truce.</p></article>'
        "<footer>Updated 3 March 2021. © 2020</footer></body></html>"
    )
    page = read_page(html)
    assert page.published is None
    assert page.url == "https://news.example/2020/01/02/x"


@pytest.mark.parametrize(
    "html",
    ["<html></html>", "<html><body><nav><a href='/'>Home</a></nav><ul><li><a href='/1'>Talks</a></li></ul></body></html>", "<div><div>"],
)
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(PageError, match="no article"):
        read_page(html)


@pytest.mark.parametrize("tag", ["div", "section", "b", "ul", "x"])
def test_a_million_nested_tags_are_refused_at_once(tag: str) -> None:
    with pytest.raises(PageError, match="nested"):
        read_page("<html><body>" + f"<{tag}>" * 1_000_000 + f"<p>{SENTENCE}</p>")


def test_a_million_tags_that_do_not_nest_are_refused_too() -> None:
    with pytest.raises(PageError, match="50,000 tags"):
        read_page("<html><body>" + "<br>" * 1_000_000 + f"<p>{SENTENCE}</p>")


def test_a_sloppy_page_that_never_closes_its_tags_is_read() -> None:
    assert read_page("<html><body>" + "<font>" * 400 + f"<p>{SENTENCE}</p>" * 3).text.startswith("The two sides")


def test_a_page_with_very_many_list_items_is_read_in_time() -> None:
    assert (
        "The two sides"
        in read_page(f"<html><body><p>{SENTENCE}</p><p>{SENTENCE} It was late.</p><ul>" + "<li>x" * 20_000 + "</ul></body></html>").text
    )


def test_an_xhtml_page_that_declares_its_encoding_is_read(page_html: str, headline: str) -> None:
    assert read_page('<?xml version="1.0" encoding="iso-8859-1"?>' + page_html).title == headline


def test_null_bytes_and_controls_do_not_stop_the_parser(page_html: str, headline: str) -> None:
    assert read_page(page_html.replace("Norland", "Nor\x00land\x07")).title == headline


def test_pages_are_told_from_texts() -> None:
    assert is_page("\n <!-- saved --> <!DOCTYPE html>\n<html>")
    assert is_page("<p>The envoy left.</p>")
    assert not is_page("The envoy left <p>.")
    assert not is_page("<3 the truce")
