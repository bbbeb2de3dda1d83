import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.intake.encoding import declared_encoding, decode, known_encoding

TEXT = (
    "“We’re ready for talks” – so the envoy said in the café. The “green line” remains closed, he said, and it will stay so until Monday."
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "cp1252", "mac_roman"]
)
def test_western_text_is_decoded_from_any_usual_encoding(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-8", "utf-16"])
def test_cyrillic_text_is_decoded(encoding: str) -> None:
    text = "Стороны договорились о прекращении огня в долине. Переговоры продолжатся в столице на следующей неделе, сообщил представитель."
    assert decode(text.encode(encoding)) == text


def test_a_wrong_declaration_does_not_win_over_valid_utf_8() -> None:
    assert decode(TEXT.encode(), declared="cp1252") == TEXT


def test_a_declaration_that_the_bytes_contradict_is_not_followed() -> None:
    assert decode(TEXT.encode("cp1252"), declared="utf-8") == TEXT
    assert decode(TEXT.encode("cp1252"), declared="shift_jis") == TEXT


def test_a_true_declaration_decides_where_bytes_alone_do_not() -> None:
    text = "Zażółć gęślą jaźń, said the envoy of Poland."
    assert decode(text.encode("cp1250"), declared="cp1250") == text


def test_a_page_declares_its_encoding_in_its_head() -> None:
    assert declared_encoding(b'<html><head><meta charset="windows-1251">') == "cp1251"
    assert declared_encoding(b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">') == "cp1252"
    assert declared_encoding(b'<?xml version="1.0" encoding="UTF-8"?>') == "utf-8"
    assert declared_encoding(b"<meta charset=nonsense>") is None


def test_encodings_that_are_none_are_unknown() -> None:
    assert known_encoding("base64") is None
    assert known_encoding(None) is None
    assert known_encoding("latin1") == "cp1252"


def test_utf_8_cut_inside_a_character_stays_utf_8() -> None:
    data = (TEXT + " A last “word”").encode()[:-1]
    assert decode(data) == TEXT + " A last “word\ufffd"


def test_the_mark_is_no_part_of_the_text_and_line_ends_are() -> None:
    assert decode(codecs.BOM_UTF8 + b"One\r\ntwo\rthree\n") == "One\r\ntwo\rthree\n"


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    assert isinstance(decode(data), str)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=100))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode()) == text
