import io
import re
import tracemalloc
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.intake import MOST_BYTES, from_text, load, load_all, load_metadata
from parley.records import PublishedFrom, Report, ReportError, UsageError


def cause_of(path: str | Path, **options: object) -> str:
    with pytest.raises(ReportError) as caught:
        load(path, **options)  # type: ignore[arg-type]
    sentence = str(caught.value)
    assert sentence.startswith(f"{path}: ")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert caught.value.remedy
    return caught.value.cause


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_text_is_carried_unchanged_with_its_title_and_body(report_file: Path, report_text: str, headline: str, body: str) -> None:
    report = load(report_file)
    assert report.text == report_text
    assert report.title == headline
    assert report.text[report.body_start : report.body_end] == body
    assert (report.published, report.published_from) == (None, PublishedFrom.NONE)
    assert report.in_body(report.body_start, report.body_end)
    assert not report.in_body(0, 5)


def test_line_ends_are_kept_so_that_offsets_hold(tmp_path: Path, report_text: str) -> None:
    text = report_text.replace("\n", "\r\n")
    report = load(write(tmp_path, "a.txt", text))
    assert report.text == text


def test_asides_are_no_part_of_the_body(headline: str, body: str) -> None:
    text = f"{headline}\n\n{body}\n\nAdvertisement\n\nThe envoy said that she would not give up."
    report = from_text(text)
    at = text.index("Advertisement")
    assert not report.in_body(at, at + 3)
    assert report.in_body(text.index("The envoy said"), len(text))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "mac_roman"])
def test_the_encoding_of_a_file_does_not_matter(tmp_path: Path, report_text: str, encoding: str) -> None:
    assert load(write(tmp_path, "a.txt", report_text.encode(encoding))).text == report_text


def test_a_page_becomes_its_article(tmp_path: Path, page_html: str, headline: str) -> None:
    report = load(write(tmp_path, "truce.html", page_html))
    assert report.title == headline
    assert report.source == "The Lowland Post"
    assert (report.published, report.published_from) == (date(2025, 4, 21), PublishedFrom.MARKUP)
    assert report.text[report.body_start :].startswith("On Monday, the government")
    assert "Comment" not in report.text


def test_a_page_is_known_by_its_content_whatever_its_name(tmp_path: Path, page_html: str, headline: str) -> None:
    assert load(write(tmp_path, "truce.txt", page_html)).title == headline
    assert load("-", stdin=page_html.encode()).title == headline
    assert load(write(tmp_path, "plain.html", "The envoy said that the truce was holding.")).text.startswith("The envoy")


def test_a_page_that_declares_a_wrong_encoding_is_read_right(tmp_path: Path, page_html: str) -> None:
    for encoding, declared in (("utf-8", "iso-8859-1"), ("cp1252", "utf-8"), ("utf-16", "utf-8")):
        html = page_html.replace('charset="utf-8"', f'charset="{declared}"')
        assert "“We are ready to meet them anywhere,”" in load(write(tmp_path, "a.html", html.encode(encoding))).text


def test_markdown_becomes_text_with_its_front_matter(tmp_path: Path, body: str) -> None:
    report = load(write(tmp_path, "a.md", f"---\ntitle: Norland Offers Talks\ndate: 2025-04-21\n---\n# Norland Offers Talks\n\n{body}\n"))
    assert (report.title, report.published, report.published_from) == ("Norland Offers Talks", date(2025, 4, 21), PublishedFrom.MARKUP)
    assert report.text[report.body_start :].startswith("On Monday")


def test_how_the_day_was_found_is_told_from_the_surest_down(tmp_path: Path, headline: str, body: str, page_html: str) -> None:
    text = f"{headline}\n\nMonday, 21 April 2025\n\n{body}"
    found = [
        load(write(tmp_path, "2025-04-22-a.html", page_html), published=date(2025, 4, 1)),
        load(write(tmp_path, "2025-04-22-a.html", page_html)),
        load(write(tmp_path, "2025-04-22-a.txt", text)),
        load(write(tmp_path, "a.txt", text)),
        load(write(tmp_path, "b.txt", body)),
    ]
    assert [(report.published, report.published_from.value) for report in found] == [
        (date(2025, 4, 1), "given"),
        (date(2025, 4, 21), "markup"),
        (date(2025, 4, 22), "address"),
        (date(2025, 4, 21), "text"),
        (None, "none"),
    ]


def test_metadata_says_what_the_file_does_not(tmp_path: Path, report_text: str) -> None:
    write(tmp_path, "a.txt", report_text)
    write(tmp_path, "b.txt", report_text.replace("Monday", "Tuesday"))
    rows = write(tmp_path, "rows.csv", "path,published,title,source,id\na.txt,2025-04-21,,The Lowland Post,a1\n")
    first, second = load_all([tmp_path], metadata=load_metadata(rows))
    assert isinstance(first, Report)
    assert (first.id, first.source, first.published, first.published_from) == (
        "a1",
        "The Lowland Post",
        date(2025, 4, 21),
        PublishedFrom.GIVEN,
    )
    assert isinstance(second, Report)
    assert second.published is None


def test_a_day_given_as_text_is_read_and_an_impossible_one_refused(report_file: Path) -> None:
    assert load(report_file, published="21 April 2025").published == date(2025, 4, 21)
    with pytest.raises(UsageError, match="2025-02-30"):
        load(report_file, published="2025-02-30")
    with pytest.raises(UsageError, match="2025-02-30"):
        list(load_all([report_file], published="2025-02-30"))


def test_standard_input_is_read_as_bytes_or_as_a_stream(report_text: str) -> None:
    assert load("-", stdin=report_text.encode()).text == load("-", stdin=io.BytesIO(report_text.encode())).text == report_text


def test_a_folder_with_a_bad_file_is_read_but_for_that_file(tmp_path: Path, report_text: str) -> None:
    write(tmp_path, "a.txt", report_text)
    write(tmp_path, "b.txt", b"%PDF-1.7\n\x00\x00")
    write(tmp_path, "c.txt", report_text.replace("Monday", "Tuesday"))
    results = list(load_all([tmp_path]))
    assert [type(result) for result in results] == [Report, ReportError, Report]
    assert "b.txt: is a PDF document" in str(results[1])


def test_a_file_named_twice_is_read_once(tmp_path: Path, report_text: str) -> None:
    write(tmp_path, "a.txt", report_text)
    assert len(list(load_all([tmp_path, tmp_path / "a.txt", tmp_path]))) == 1


def test_a_missing_file_among_good_ones_is_told(report_file: Path, tmp_path: Path) -> None:
    missing, good = load_all([tmp_path / "none.txt", report_file])
    assert isinstance(missing, ReportError)
    assert "there is no such file" in str(missing)
    assert isinstance(good, Report)


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \r\n\t\xc2\xa0 \n", "is empty"),
        ("a.txt", b"\xef\xbb\xbf", "is empty"),
        ("a.md", b"---\ntitle: Talks\n---\n", "is empty"),
        ("a.txt", b"PK\x03\x04\x14\x00word/document.xml", "is a Word document, not a text"),
        ("a.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF", "is a JPEG image, not a text"),
        ("a.html", b"%PDF-1.4", "is a PDF document, not a text"),
        ("a.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article was found on this page"),
        ("a.txt", "Переговоры возобновились в понедельник в столице.".encode("cp1251"), "is in Russian, and only English is read"),
        ("a.txt", b"day\tplace\tdead\n1\tPortville\t3\n2\tLowtown\t0\n", "is a table without sentences"),
        ("a.txt", b"12 13 14\n77.5 %\n", "holds no words"),
        ("a.md", b"---\ndate: 2025-02-30\n---\nThe envoy left.", "the date '2025-02-30' of its front matter is no day"),
    ],
)
def test_bad_files_are_refused_in_one_sentence(tmp_path: Path, name: str, content: bytes, cause: str) -> None:
    assert cause_of(write(tmp_path, name, content)) == cause


def test_a_page_nested_a_million_deep_is_refused(tmp_path: Path) -> None:
    assert "nested" in cause_of(write(tmp_path, "a.html", "<html><body>" + "<div>" * 1_000_000 + "<p>The envoy left.</p>"))


def test_a_huge_file_is_refused_without_being_held(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(5 * MOST_BYTES)
    tracemalloc.start()
    cause = cause_of(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "10 MB" in cause
    assert peak < 3 * MOST_BYTES


def test_a_text_longer_than_any_report_is_refused(tmp_path: Path) -> None:
    assert "2,000,000 characters" in cause_of(write(tmp_path, "a.txt", "The envoy left on Monday. " * 100_000))


def test_a_file_that_may_not_be_read_is_told(report_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert cause_of(report_file) == "this file may not be read"


def test_folders_and_impossible_names_are_told(tmp_path: Path) -> None:
    assert cause_of(tmp_path) == "is a folder, not a report"
    assert "could not be opened" in cause_of("a\x00b.txt")
    assert cause_of("ftp://news.example/a") == "only http and https addresses can be read"


def test_capitals_marks_and_few_nulls_are_read_as_they_are(tmp_path: Path, report_text: str) -> None:
    for text in (report_text.upper(), report_text.replace("Norland", "\u200fNorland\u200e"), report_text.replace("truce", "tru\x00ce")):
        assert load(write(tmp_path, "a.txt", text)).text == text


def test_quotation_marks_that_never_close_are_no_obstacle(report_text: str) -> None:
    assert from_text(report_text.replace("”", "")).text.count("“") == 1


class _Page(BaseHTTPRequestHandler):
    content = b""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(self.content)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def address(page_html: str) -> Iterator[str]:
    _Page.content = re.sub(r"<meta property=.article:[^>]*>", "", page_html).encode()
    server = HTTPServer(("127.0.0.1", 0), _Page)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/2025/04/20/truce"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_address_is_fetched_and_may_date_its_report(address: str, headline: str) -> None:
    (report,) = load_all([address])
    assert isinstance(report, Report)
    assert (report.title, report.url) == (headline, address)
    assert (report.published, report.published_from) == (date(2025, 4, 20), PublishedFrom.ADDRESS)


def result_of(text: str) -> Report | ReportError:
    try:
        return from_text(text)
    except ReportError as error:
        return error


@given(st.text(max_size=200))
def test_any_string_is_a_report_carried_unchanged_or_one_clear_error(text: str) -> None:
    result = result_of(text)
    if isinstance(result, ReportError):
        assert str(result).startswith("text: ")
    else:
        assert result.text == text
        assert 0 <= result.body_start <= result.body_end <= len(text)
