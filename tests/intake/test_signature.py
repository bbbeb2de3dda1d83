import io
import zipfile

import pytest

from parley.intake.signature import name_binary, wide_encoding


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
        (b"\x1f\x8b\x08\x00", "a gzip archive"),
        (b"{\\rtf1\\ansi Truce}", "an RTF document"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a WebP image"),
        (b"WARC/1.0\r\n", "a web archive (WARC)"),
        (bytes(range(256)) * 20, "binary data"),
        (b"\x00" * 5000, "binary data"),
    ],
)
def test_a_file_that_is_no_text_is_called_by_its_name(data: bytes, name: str) -> None:
    assert name_binary(data) == name


def test_a_word_document_is_told_from_other_archives() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    assert name_binary(stream.getvalue()) == "a Word document"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("truce.txt", "The truce holds.")
    assert name_binary(stream.getvalue()) == "a ZIP archive"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le", "cp1252", "mac_roman"])
def test_text_in_any_encoding_is_text(encoding: str) -> None:
    assert name_binary("“We are ready”, the envoy said. The café was full.".encode(encoding)) is None


def test_a_stray_null_byte_does_not_make_a_text_binary() -> None:
    assert name_binary(b"The truce \x00 holds. " * 1 + b"It was declared on Saturday. " * 40) is None


def test_nulls_in_step_give_the_wide_encoding_away() -> None:
    assert wide_encoding("The truce holds.".encode("utf-16-le")) == "utf-16-le"
    assert wide_encoding("The truce holds.".encode("utf-32-be")) == "utf-32-be"
    assert wide_encoding(b"The truce holds.") is None
