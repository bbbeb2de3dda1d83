"""Which sentences say that an answer is still owed, and by whom. All texts were made for this project."""

import pytest

from parley.reading.matters.owed import Forms, owed

FORMS = Forms.of(
    {"Kestria": "Kestria", "Dorvan": "Kestria", "Ada Brem": "Kestria", "Ulvania": "Ulvania", "Ulvanian": "Ulvania", "both sides": "Kestria"}
)


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("“We are waiting for a clear answer from Dorvan,” he said.", ["Kestria"]),
        ("The envoy still awaits Ulvania's reply to the draft.", ["Ulvania"]),
        ("There was no immediate response from Kestria.", ["Kestria"]),
        ("Ulvania has not yet responded.", ["Ulvania"]),
        ("Kestria has accepted the extension but is yet to reply on the meeting.", ["Kestria"]),
        ("Ada Brem, while not directly answering the offer, spoke of calm.", ["Kestria"]),
        ("She said that Ulvania had so far left it unanswered.", ["Ulvania"]),
        ("The demand has been passed on and Ulvania is considering it.", ["Ulvania"]),
        ("Kestria proposed talks, which Ulvania has not answered.", ["Ulvania"]),
        ("Ulvania did not reply to questions about the offer.", ["Ulvania"]),
        ("Kestria does not accept the border.", []),
        ("Ulvania answered the offer on Monday.", []),
        ("They have not replied.", []),
        ("Ulvania protests the fact that the government has not replied to its demands.", []),
        ("", []),
    ],
)
def test_a_sentence_says_who_has_not_answered(sentence: str, parties: list[str]) -> None:
    assert list(owed(sentence, FORMS)) == parties


def test_a_report_that_names_nobody_owes_nothing() -> None:
    assert list(owed("We await an answer from Kestria.", Forms.of({}))) == []
