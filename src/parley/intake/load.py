"""From a file, an address, standard input or a string to a Report."""

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

from parley.intake.address import is_address, published_in_address, published_in_name
from parley.intake.day import parse_day
from parley.intake.download import download
from parley.intake.encoding import declared_encoding, decode, known_encoding
from parley.intake.english import foreign_language
from parley.intake.layout import find_layout
from parley.intake.markdown import read_markdown
from parley.intake.metadata import Metadata, MetadataRow
from parley.intake.page import PageError, is_page, read_page
from parley.intake.publication import publication_day
from parley.intake.signature import name_binary
from parley.intake.table import is_table
from parley.intake.walk import walk
from parley.records import PublishedFrom, Report, ReportError, UsageError

MOST_BYTES = 10_000_000
"""The largest file or page that is read, in bytes; a book has about one million."""
MOST_CHARACTERS = 2_000_000
"""The longest text that is taken for one report, in characters."""
_MARKDOWN = frozenset({".md", ".markdown"})
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_SPLIT = "split it into its reports, one file each"
_TEXT_ONLY = "save its text as .txt, .md or .html and read that"
_NO_ROW = MetadataRow()
_INVISIBLE = "\ufeff\u200b\u200e\u200f\u2060\x00"


def load_all(
    sources: Iterable[str | Path],
    *,
    published: date | str | None = None,
    metadata: Metadata | None = None,
    stdin: bytes | BinaryIO | None = None,
) -> Iterator[Report | ReportError]:
    """Every report that the sources hold, in their order, each file once; what cannot be read comes as its `ReportError`.

    Sources are files, folders (see `walk`), web addresses and `-`. Options are those of `load`.
    """
    day = _given_day(published)
    seen: set[str] = set()
    for source in sources:
        name = str(source)
        found: Iterable[Path | str | ReportError] = (
            [name] if name == "-" or is_address(name) or not Path(name).is_dir() else walk(Path(name))
        )
        for item in found:
            if isinstance(item, ReportError):
                yield item
                continue
            place = str(item) if name == "-" or is_address(name) else os.path.abspath(item)
            if place in seen:
                continue
            seen.add(place)
            try:
                yield load(item, published=day, metadata=metadata, stdin=stdin)
            except ReportError as error:
                yield error


def load(
    source: str | Path, *, published: date | str | None = None, metadata: Metadata | None = None, stdin: bytes | BinaryIO | None = None
) -> Report:
    """The report in one file, at one web address, or on standard input (`-`: `stdin` if handed in, else the process's own).

    A `published` day given here wins over that of the matching row of `metadata`, and both over what the report says.
    Raises `ReportError` for what cannot be read as a report in English, `UsageError` for an impossible day.
    """
    name = str(source)
    day = _given_day(published)
    row = (metadata.find(name) if metadata and name != "-" else None) or _NO_ROW
    given = MetadataRow(row.id, row.path, day or row.published, row.title, row.source)
    if is_address(name):
        page = download(name, most_bytes=MOST_BYTES)
        _refuse_binary(page.data, name)
        text = decode(page.data, declared=known_encoding(page.charset) or declared_encoding(page.data))
        suffix = ".html" if page.media_type.endswith(("html", "xml")) else Path(name.partition("?")[0]).suffix.lower()
        return _report(text, suffix, name, given, url=page.url)
    data = _read_stdin(stdin) if name == "-" else _read_file(name)
    if len(data) > MOST_BYTES:
        raise ReportError(name, f"is larger than {MOST_BYTES // 1_000_000} MB, the most that is read as one report", _SPLIT)
    _refuse_binary(data, name)
    return _report(decode(data, declared=declared_encoding(data)), "" if name == "-" else Path(name).suffix.lower(), name, given)


def from_text(
    text: str, *, published: date | str | None = None, title: str | None = None, source: str | None = None, url: str | None = None
) -> Report:
    """The report in a string of plain text, which the record carries unchanged.

    Raises `ReportError` for an empty text, a table, or a text that is not English, `UsageError` for an impossible day.
    """
    return _plain(text, "text", MetadataRow(published=_given_day(published), title=title, source=source), url=url)


def _given_day(published: date | str | None) -> date | None:
    return parse_day(published) if isinstance(published, str) else published


def _read_stdin(stdin: bytes | BinaryIO | None) -> bytes:
    if isinstance(stdin, bytes):
        return stdin
    return (stdin or sys.stdin.buffer).read(MOST_BYTES + 1)


def _read_file(name: str) -> bytes:
    """At most one byte more than the limit, so that a larger file is seen but never held."""
    try:
        path = Path(name)
        if path.is_dir():
            raise ReportError(name, "is a folder, not a report", "name a file in it, or read the folder as a whole")
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise ReportError(name, "there is no such file", "check its name and folder") from error
    except PermissionError as error:
        raise ReportError(name, "this file may not be read", "change its permissions or copy it to a place of your own") from error
    except (OSError, ValueError) as error:
        cause = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ReportError(name, f"could not be opened ({cause.lower()})", "check the name and the disk") from error


def _refuse_binary(data: bytes, name: str) -> None:
    kind = name_binary(data)
    if kind:
        raise ReportError(name, f"is {kind}, not a text", _TEXT_ONLY)


def _report(text: str, suffix: str, name: str, given: MetadataRow, *, url: str | None = None) -> Report:
    """The report of decoded text: a page or Markdown by its beginning or its suffix, else plain text."""
    if is_page(text) or (suffix in _PAGES and "<" in text):
        return _page(text, name, given, url=url)
    if suffix in _MARKDOWN:
        return _markdown(text, name, given, url=url)
    return _plain(text, name, given, url=url)


def _page(html: str, name: str, given: MetadataRow, *, url: str | None) -> Report:
    try:
        page = read_page(html, url=url)
    except PageError as error:
        raise ReportError(name, error.cause, error.remedy) from error
    known = MetadataRow(given.id, given.path, given.published, given.title or page.title, given.source or page.source)
    return _plain(page.text, name, known, url=page.url, markup=page.published)


def _markdown(markdown: str, name: str, given: MetadataRow, *, url: str | None) -> Report:
    found = read_markdown(markdown)
    known = MetadataRow(given.id, given.path, given.published, given.title or found.title, given.source or found.source)
    try:
        day = parse_day(found.published) if found.published else None
    except UsageError as error:
        remedy = "write the date of its front matter as YYYY-MM-DD, or take it out"
        raise ReportError(name, f"the date {found.published!r} of its front matter is no day", remedy) from error
    return _plain(found.text, name, known, url=url or found.url, markup=day)


def _plain(text: str, name: str, given: MetadataRow, *, url: str | None = None, markup: date | None = None) -> Report:
    """The report of a text as later rooms see it, with what is known of it besides."""
    if not text.strip().strip(_INVISIBLE).strip():
        raise ReportError(name, "is empty", "check that the file was saved whole")
    if len(text) > MOST_CHARACTERS:
        raise ReportError(name, f"has more than {MOST_CHARACTERS:,} characters, the most that is read as one report", _SPLIT)
    if is_table(text):
        raise ReportError(name, "is a table without sentences", "give the report itself; a table of dates and titles goes to --metadata")
    if not any(char.isalpha() for char in text):
        raise ReportError(name, "holds no words", "check that the file was saved whole")
    layout = find_layout(text, title=given.title)
    language = foreign_language(text[slice(*layout.body)])
    if language:
        raise ReportError(name, f"is in {language}, and only English is read", "give an English version of the report")
    in_address = published_in_address(url) if url else None if name in {"-", "text"} else published_in_name(name)
    for day, found_from in (
        (given.published, PublishedFrom.GIVEN),
        (markup, PublishedFrom.MARKUP),
        (in_address, PublishedFrom.ADDRESS),
        (publication_day(text, layout), PublishedFrom.TEXT),
        (None, PublishedFrom.NONE),
    ):
        if day or found_from is PublishedFrom.NONE:
            break
    return Report(text, given.id or "", layout.title, given.source, day, found_from, url, body=layout.body, asides=layout.asides)
