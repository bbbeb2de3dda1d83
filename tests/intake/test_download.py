import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from parley.intake.download import download
from parley.records import ReportError


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("Location", "/truce" if self.path == "/moved" else "ftp://127.0.0.1/truce")
            self.end_headers()
        elif self.path == "/gone":
            self.send_error(404)
        elif self.path == "/silent":
            self.server.silence.wait(5)  # type: ignore[attr-defined]
        else:
            self.send_response(200)
            self.send_header("Content-Type", "image/png" if self.path == "/picture" else "text/html; charset=windows-1252")
            self.end_headers()
            self.wfile.write("<p>The truce “holds”.</p>".encode("cp1252"))

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.silence = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.silence.set()  # type: ignore[attr-defined]
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_comes_with_what_the_server_says_of_it(site: str) -> None:
    page = download(f"{site}/truce holds?a=1", most_bytes=1000)
    assert page.data.decode("cp1252") == "<p>The truce “holds”.</p>"
    assert (page.charset, page.media_type) == ("windows-1252", "text/html")


def test_redirects_are_followed_on_the_web_only(site: str) -> None:
    assert download(f"{site}/moved", most_bytes=1000).url == f"{site}/truce"
    with pytest.raises(ReportError, match="no web address"):
        download(f"{site}/moved-away", most_bytes=1000)


@pytest.mark.parametrize(
    ("path", "cause"),
    [("/gone", "answered 404"), ("/picture", "image/png"), ("/silent", "did not answer within 0.2 seconds"), ("/truce", "larger than")],
)
def test_what_cannot_be_fetched_is_told_in_one_sentence(site: str, path: str, cause: str) -> None:
    with pytest.raises(ReportError, match=cause) as caught:
        download(site + path, most_bytes=10, seconds=0.2)
    assert caught.value.source == site + path
    assert "\n" not in str(caught.value)


def test_a_server_that_is_not_there_is_told(site: str) -> None:
    with pytest.raises(ReportError, match=r"could not be reached \(.+\); check the address"):
        download("http://127.0.0.1:9/truce", most_bytes=1000, seconds=2)


@pytest.mark.parametrize("address", ["ftp://news.example/a", "file:///etc/hosts", "http://", "https:///a"])
def test_other_schemes_are_refused_unopened(address: str) -> None:
    with pytest.raises(ReportError, match="only http and https"):
        download(address, most_bytes=1000)
