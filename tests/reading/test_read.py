"""A whole reading, from a text made for this project."""

from datetime import date

import parley
from parley.records import Reading

TEXT = """Halmar's foreign minister, Agathe Rönn, said on Friday that Kestria had accepted her plan and that she was waiting for an answer from Ulvania.

"The plan is fair," Rönn told reporters in Ostrey.
"""


def test_a_reading_names_only_what_the_text_names():
    reading = parley.read(TEXT, published=date(2026, 6, 5))
    assert isinstance(reading, Reading)
    known = {actor.name for actor in reading.actors}
    for act in reading.acts:
        assert set(act.by) | set(act.to) | ({act.speaker} if act.speaker else set()) <= known
    assert {act.matter for act in reading.acts if act.matter} == {matter.id for matter in reading.matters}


def test_reading_twice_gives_the_same():
    assert parley.read(TEXT, published=date(2026, 6, 5)) == parley.read(TEXT, published=date(2026, 6, 5))


def test_a_direct_quotation_has_its_speaker_and_channel():
    reading = parley.read(TEXT, published=date(2026, 6, 5))
    quotation = next(q for q in reading.quotations if q.content.text.startswith("The plan is fair"))
    assert quotation.speaker == "Agathe Rönn"
    assert quotation.channel == "told reporters"
