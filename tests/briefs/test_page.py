"""The HTML page stands alone, leads from line to evidence and back, and takes nothing a report says for markup."""

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.briefs import arrange
from parley.briefs.page import as_index, as_page
from parley.records import Act, ActType, Reading, Report, Span

VOID = {"meta", "link", "br"}
MAY_LINK = {"a"}


class Page(HTMLParser):
    """What a page holds: elements with attributes, the text of its marks by act, and the visible text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.marked: dict[str, str] = {}
        self.text = ""
        self.code: dict[str, str] = {}
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        tag, attributes = self._open[-1] if self._open else ("", {})
        if tag in ("style", "script"):
            self.code[tag] = self.code.get(tag, "") + data
            return
        if attributes.get("class") not in ("back", "number"):
            self.text += data
        if tag == "mark":
            for act in attributes["data-acts"].split():
                self.marked[act] = self.marked.get(act, "") + data

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]


@pytest.fixture(scope="module")
def page(reading: Reading) -> Page:
    return Page(as_page([arrange(reading)]))


def test_the_page_asks_nothing_of_the_network(page: Page):
    assert not {tag for tag, _ in page.elements} & {"img", "iframe", "object", "embed", "form", "base", "audio", "video"}
    assert not page.values("src") + page.values("srcset") + page.values("style")
    assert not re.search(r"url\(|@import|fetch\(|XMLHttp|https?://", page.code["style"] + page.code["script"])
    for tag, attributes in page.elements:
        assert tag in MAY_LINK or not attributes.get("href", "").startswith("http")


def test_its_own_policy_forbids_it_to_load_anything_and_lets_its_own_script_run(page: Page):
    policy = next(attributes["content"] for _, attributes in page.elements if attributes.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")
    for tag in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.code[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_every_link_within_the_page_leads_somewhere_and_names_are_unique(page: Page):
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(ids)


def test_every_line_leads_to_its_evidence_and_every_mark_back(page: Page, reading: Reading):
    hrefs = page.values("href")
    for number, act in enumerate(reading.acts, start=1):
        assert f"#r1-t{number}" in hrefs
        assert f"#r1-l{number}" in hrefs
        assert page.marked[f"r1-{number}"] == act.evidence.text


def test_the_whole_text_is_on_the_page(page: Page, reading: Reading):
    for paragraph in reading.report.text.split("\n\n"):
        assert re.sub(r"\s", "", paragraph)[:30] in re.sub(r"\s", "", page.text)


def test_text_outside_the_body_is_set_apart(reading: Reading):
    text = reading.report.text
    report = replace(reading.report, body=(text.index("On Monday"), text.index("“Peace")), asides=((text.index("The League"),) * 2,))
    html = as_page([arrange(replace(reading, report=report))])
    assert html.count('class="aside"') == 2


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<b>&amp;</b>", "{{ 7 * 7 }}"])
def test_hostile_text_is_shown_and_never_run(tell: Callable[..., Reading], hostile: str):
    reading = tell(f"Orland said {hostile} again.", title=hostile, by=(hostile,), channel=hostile)
    reading = replace(reading, report=replace(reading.report, source=hostile, url=f"https://x.example/{hostile}"))
    page = Page(as_page([arrange(reading)]))
    assert {tag for tag, _ in page.elements} <= {
        *(
            "html",
            "head",
            "meta",
            "link",
            "title",
            "style",
            "body",
            "article",
            "header",
            "main",
            "section",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
        ),
        *("p", "span", "div", "ul", "li", "a", "strong", "blockquote", "mark", "script"),
    }
    assert sum(tag == "script" for tag, _ in page.elements) == 1
    assert page.text.count(hostile) >= 5


def test_an_address_that_is_no_web_address_is_no_link(tell: Callable[..., Reading]):
    reading = tell("Orland spoke.")
    reading = replace(reading, report=replace(reading.report, url="javascript:alert(1)"))
    page = Page(as_page([arrange(reading)]))
    assert not [href for href in page.values("href") if href.startswith("javascript")]
    assert "javascript:alert(1)" in page.text


@given(st.data())
def test_overlapping_evidence_is_marked_whole(data: st.DataObject):
    text = data.draw(st.text(alphabet="ab \n", min_size=1, max_size=60))
    cuts = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))), min_size=1, max_size=5))
    spans = [Span.of(text, min(cut), max(cut)) for cut in cuts if cut[0] != cut[1]]
    acts = tuple(Act(f"a{number}", ActType.SAY, span) for number, span in enumerate(spans, start=1) if span.text.strip())
    page = Page(as_page([arrange(Reading(Report(text), acts=acts))]))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    for number, act in enumerate(acts, start=1):
        assert "".join(page.marked[f"r1-{number}"].split()) == "".join(act.evidence.text.split())
        assert f"r1-t{number}" in ids


def test_several_reports_share_a_page_with_a_list_of_them(reading: Reading):
    page = Page(as_page([arrange(reading), arrange(reading)]))
    assert {"#r1-top", "#r2-top"} <= set(page.values("href"))
    assert len(page.values("id")) == len(set(page.values("id")))


def test_an_index_leads_to_the_files_and_says_what_each_leaves_open(reading: Reading):
    page = Page(as_index([("a b.html", arrange(reading))]))
    assert page.values("href") == ["data:,", "a%20b.html"]
    assert "The River Council’s answer to Edda Marn’s proposal is open" in page.text


def test_words_that_show_an_answer_to_be_open_are_marked_though_they_are_no_act(reading: Reading):
    text = reading.report.text.replace("The council said on its radio", "The River Council has not answered. It said on its radio")
    shift = len("The River Council has not answered. It") - len("The council")
    at = text.index("The River Council has not")
    acts = tuple(replace(act, evidence=_moved(act.evidence, text, at, shift)) for act in reading.acts if act.id != "a2")
    brief = arrange(replace(reading, report=Report(text, title=reading.report.title), acts=acts, dates=()))
    page = Page(as_page([brief]))
    number = len(acts) + 1
    assert "The River Council has not answered Edda Marn’s proposal" in page.text
    assert page.marked[f"r1-{number}"] == "The River Council has not answered."
    assert {f"#r1-t{number}"} <= set(page.values("href")) <= {"data:,", *(f"#{id}" for id in page.values("id"))}


def _moved(span: Span, text: str, at: int, shift: int) -> Span:
    return span if span.start < at else Span.of(text, span.start + shift, span.end + shift)
