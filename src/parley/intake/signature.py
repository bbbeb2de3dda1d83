"""What a file is, by its first bytes."""

import re

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"PAR1", "a Parquet table"),
    (b"WARC/", "a web archive (WARC)"),
)
_ZIPPED = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"opendocument.text", "an OpenDocument text"),
    (b"epub+zip", "an EPUB book"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 65536
_MOST_CONTROLS = 0.002


def name_binary(data: bytes) -> str | None:
    """What sort of file these bytes are, with its article ("a PDF document"), or None where they are text.

    Text in UTF-16 or UTF-32 without a byte order mark, and text with a stray null byte, count as text.
    """
    named = next((name for signature, name in _SIGNATURES if data.startswith(signature)), None) or _name_container(data)
    sample = data[:_SAMPLE]
    if named or sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or wide_encoding(sample):
        return named
    controls = len(_CONTROL.findall(sample))
    return "binary data" if controls > 3 and controls > _MOST_CONTROLS * len(sample) else None


def _name_container(data: bytes) -> str | None:
    """The sort of a file whose format lies inside a general one."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next((name for mark, name in _ZIPPED if mark in data[:_SAMPLE]), "a ZIP archive")
    if data[:4] == b"RIFF":
        return {b"WEBP": "a WebP image", b"WAVE": "a sound recording", b"AVI ": "a video"}.get(data[8:12])
    if data[4:8] == b"ftyp":
        return "a video"
    return "a tar archive" if data[257:262] == b"ustar" else None


def wide_encoding(data: bytes) -> str | None:
    """The UTF-16 or UTF-32 encoding of Western text without a byte order mark, or None.

    Such text has a null byte in the same place of nearly every unit.
    """
    sample = data[:_SAMPLE]
    sample = sample[: len(sample) // 4 * 4]
    if len(sample) < 8:
        return None
    nulls = [sample[place::4].count(0) / (len(sample) // 4) for place in range(4)]
    if max(nulls) < 0.7:
        return None
    shape = "".join("0" if share > 0.7 else "x" if share < 0.1 else "?" for share in nulls)
    return {"x000": "utf-32-le", "000x": "utf-32-be", "x0x0": "utf-16-le", "0x0x": "utf-16-be"}.get(shape)
