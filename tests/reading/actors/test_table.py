"""The tables say who is meant by a name; texts here were made for this project."""

import time

import pytest

from parley.reading.actors.table import Table, Use, table
from parley.reading.actors.word import pieces
from parley.records import ActorKind


def found(name: str, *, shouted: bool = False) -> tuple[str, Use] | None:
    words = pieces(name.upper() if shouted else name)
    form = table().longest(words, 0, shouted=shouted)
    return (form.entry.name, form.use) if form is not None and len(form.words) == len(words) else None


@pytest.mark.parametrize(
    ("form", "name", "use"),
    [
        ("U.S.", "United States", Use.SHORT),
        ("Kremlin", "Russia", Use.SEAT),
        ("Élysée", "France", Use.SEAT),
        ("Downing Street", "United Kingdom", Use.SEAT),
        ("Israelis", "Israel", Use.ADJECTIVE),
        ("IDF", "Israel", Use.ORGAN),
        ("Al-Nusra Front", "Nusra Front", Use.NAME),
        ("al Nusra Front", "Nusra Front", Use.NAME),
        ("Da’esh", "Islamic State", Use.NAME),
        ("Zaire", "Zaire", Use.NAME),
        ("U.N. Security Council", "UN Security Council", Use.NAME),
        ("Republika Srpska", "Republika Srpska", Use.NAME),
        ("Tamil Tigers", "Liberation Tigers of Tamil Eelam", Use.NAME),
        ("N'Djamena", "Chad", Use.SEAT),
    ],
)
def test_a_form_leads_to_its_actor(form: str, name: str, use: Use) -> None:
    assert found(form) == (name, use)


def test_case_matters_unless_the_report_is_in_capitals() -> None:
    assert found("us") is None
    assert found("kremlin") is None
    assert found("kremlin", shouted=True) == ("Russia", Use.SEAT)
    assert found("is", shouted=True) is None


def test_the_longest_form_wins() -> None:
    form = table().longest(pieces("United Nations Security Council members"), 0)
    assert form is not None
    assert form.entry.name == "UN Security Council"


def test_there_are_enough_rows_of_each_sort() -> None:
    entries = {form.entry for forms in table().by_first.values() for form in forms}
    of_kind = {kind: sum(entry.kind is kind for entry in entries) for kind in ActorKind}
    assert of_kind[ActorKind.STATE] >= 190
    assert of_kind[ActorKind.ARMED_GROUP] >= 250
    assert of_kind[ActorKind.ORGANISATION] >= 100
    assert of_kind[ActorKind.MEDIA] >= 80


def test_no_form_is_empty_and_the_longest_come_first() -> None:
    for first, forms in table().by_first.items():
        assert all(form.words[0] == first for form in forms)
        assert [len(form.words) for form in forms] == sorted((len(form.words) for form in forms), reverse=True)


def test_reading_the_tables_takes_no_noticeable_time() -> None:
    assert table() is table()
    table.cache_clear()
    begun = time.process_time()
    made = table()
    assert isinstance(made, Table)
    assert time.process_time() - begun < 0.5
