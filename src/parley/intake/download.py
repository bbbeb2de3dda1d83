"""One page from the web."""

import http.client
import socket
import ssl
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from email.message import Message
from urllib.parse import quote, urlsplit

from parley.records import ReportError

_SECONDS = 20
_READABLE = ("text/", "application/xhtml", "application/xml", "application/octet-stream")
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; parley-ledger)",
    "Accept": "text/html,application/xhtml+xml,text/plain,text/markdown;q=0.9,*/*;q=0.5",
    "Accept-Language": "en",
}
_SAVE_IT = "open it in a browser, save the page and read the saved file"


@dataclass(frozen=True, slots=True)
class Download:
    """What a server sent: the bytes, their encoding and media type as declared, and the address after redirects."""

    data: bytes
    charset: str | None
    media_type: str
    url: str


class _WebOnly(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self, req: urllib.request.Request, fp: object, code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme not in {"http", "https"}:
            raise urllib.error.URLError(f"it redirects to {newurl}, which is no web address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def download(address: str, *, most_bytes: int, seconds: float = _SECONDS) -> Download:
    """Fetch one http or https address, following redirects to such addresses only.

    Raises `ReportError` for other schemes, servers that cannot be reached or refuse, media types that hold no text,
    and pages of more than `most_bytes`.
    """
    parts = urlsplit(address)
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        raise ReportError(address, "only http and https addresses can be read", "give a full web address or a file")
    opener = urllib.request.build_opener(_WebOnly)
    # the scheme was checked two lines up, and the handler checks redirects
    request = urllib.request.Request(quote(address, safe="%/:=&?~#+!$,;'@()*[]"), headers=_HEADERS)
    try:
        with opener.open(request, timeout=seconds) as answer:
            media_type = answer.headers.get_content_type()
            if "Content-Type" in answer.headers and not media_type.startswith(_READABLE):
                raise ReportError(
                    address, f"the server sent {media_type}, which is no readable page", "give the address of the article itself"
                )
            data = _read(answer, most_bytes + 1, time.monotonic() + seconds)
            charset, url = answer.headers.get_content_charset(), answer.geturl()
    except urllib.error.HTTPError as error:
        error.close()
        raise ReportError(address, f"the server answered {error.code} {error.reason}".rstrip(), _SAVE_IT) from error
    except TimeoutError as error:
        raise ReportError(
            address, f"the server did not answer within {seconds:g} seconds", "try again later, or save the page and read the file"
        ) from error
    except urllib.error.URLError as error:
        raise ReportError(address, f"could not be reached ({_reason(error)})", "check the address and the connection") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise ReportError(address, f"could not be fetched ({error or type(error).__name__})", _SAVE_IT) from error
    if len(data) > most_bytes:
        raise ReportError(address, f"is larger than {most_bytes // 1_000_000} MB", "save the article alone and read the file")
    return Download(data, charset, media_type, url)


def _read(answer: http.client.HTTPResponse, most_bytes: int, until: float) -> bytes:
    """The first `most_bytes` of an answer; raises `TimeoutError` for a server that trickles past the deadline."""
    data = bytearray()
    while len(data) < most_bytes:
        if time.monotonic() > until:
            raise TimeoutError
        piece = answer.read1(min(65536, most_bytes - len(data)))
        if not piece:
            break
        data += piece
    return bytes(data)


def _reason(error: urllib.error.URLError) -> str:
    reason = error.reason
    if isinstance(reason, socket.gaierror):
        return "no server of that name"
    if isinstance(reason, ssl.SSLError):
        return f"its certificate cannot be trusted: {reason.reason}"
    if isinstance(reason, TimeoutError):
        return "no answer in time"
    return reason.strerror or str(reason) if isinstance(reason, OSError) else str(reason)
