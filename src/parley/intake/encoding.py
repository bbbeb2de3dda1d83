"""Bytes to text, whatever the encoding."""

import codecs
import re

from parley.intake.signature import wide_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HIGH = re.compile(rb"[\x80-\xff]")
_WESTERN = ("cp1252", "mac_roman", "cp850")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
_TYPOGRAPHY = frozenset("‘’‚“”„–—…•€£§©®°·«» \xa0")
_SAMPLE = 65536
_MOST_WESTERN = 0.12  # above this share of high bytes the script is hardly Latin


def declared_encoding(data: bytes) -> str | None:
    """The encoding that an HTML or XML page declares at its head, if Python knows it."""
    match = _DECLARED.search(data[:4096])
    return known_encoding(match.group(1).decode("ascii")) if match else None


def known_encoding(name: str | None) -> str | None:
    """Python's name of a text encoding, or None where it knows no such encoding.

    As on the web, the names of Latin-1 and ASCII stand for Windows-1252 (WHATWG Encoding Standard).
    """
    if not name:
        return None
    try:
        codec = codecs.lookup(name)
    except LookupError:
        return None
    if not getattr(codec, "_is_text_encoding", True):
        return None
    return "cp1252" if codec.name in {"iso8859-1", "ascii"} else codec.name


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text of these bytes, line ends untouched, without the byte order mark.

    What the bytes themselves prove comes first (a byte order mark, valid UTF-8, the nulls of UTF-16), then what the
    page or the server declares, then the likeliest 8-bit or East Asian encoding. Never fails: bytes that fit nowhere become U+FFFD.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return data.decode(_likeliest_encoding(data, declared), "replace")


def _likeliest_encoding(data: bytes, declared: str | None) -> str:
    sample = data[:_SAMPLE]
    wide = wide_encoding(sample)
    if wide:
        return wide
    if _decodes(data, "utf-8") or _is_damaged_utf8(data):
        return "utf-8"
    if declared and _decodes(data, declared):
        return declared
    if len(_HIGH.findall(sample)) <= _MOST_WESTERN * len(sample):
        return max(_WESTERN, key=lambda encoding: _fitness(sample, encoding))
    return _encoding_by_statistics(sample)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 with a few bad bytes, for instance cut inside a character."""
    whole = sum(1 for _ in _MULTIBYTE.finditer(data))
    return whole > 0 and data.decode("utf-8", "replace").count("\ufffd") <= 1 + whole // 10


def _fitness(sample: bytes, encoding: str) -> int:
    """How well the high characters of English text read in an encoding: quotation marks and letters inside words
    speak for it; capitals inside words, symbols and controls against.
    """
    text = sample.decode(encoding, "replace")
    score = 0
    for match in re.finditer(r"[^\x00-\x7f]", text):
        char, before = match.group(), text[match.start() - 1 : match.start()]
        if char in _TYPOGRAPHY:
            score += 2
        elif char.isalpha() and char.islower():
            score += 1
        elif char.isalpha() and not before.islower():
            score += 0
        else:
            score -= 2
    return score


def _encoding_by_statistics(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  seldom needed

    best = from_bytes(sample).best()
    return best.encoding if best else "cp1252"
