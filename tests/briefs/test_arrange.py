"""A reading is arranged so that each act stands once, in its section, with its evidence."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from parley.briefs import Brief, arrange
from parley.briefs.arrange import NOTHING_READ, published_in_words
from parley.briefs.brief import SectionKey
from parley.records import ActType, PublishedFrom, Reading, Report

Tell = Callable[..., Reading]


def section(brief: Brief, key: SectionKey) -> list[str]:
    return [line.act.id for section in brief.sections if section.key is key for line in section.lines]


def test_sections_stand_in_their_order_and_the_standing_opens(reading: Reading):
    keys = [section.key for section in arrange(reading).sections]
    order = list(SectionKey)
    assert keys == [key for key in order if key in keys]
    assert keys[0] is SectionKey.STANDING
    assert len(keys) == 8


def test_every_act_stands_exactly_once_besides_the_opening(reading: Reading):
    told = Counter(source.number for section in arrange(reading).sections[1:] for line in section.lines for source in line.sources)
    assert told == dict.fromkeys(range(1, len(reading.acts) + 1), 1)


def test_every_line_carries_the_words_of_the_report(reading: Reading):
    for line in arrange(reading).lines:
        assert reading.report.text[line.evidence.start : line.evidence.end] == line.evidence.text
        for source in line.sources:
            assert reading.report.text[source.span.start : source.span.end] == source.span.text
            assert source.position == f"¶{source.paragraph} [{source.span.start}:{source.span.end}]"


def test_every_name_outside_brackets_is_in_the_quoted_words(reading: Reading):
    forms = {actor.name: (actor.name, *actor.aliases) for actor in reading.actors}
    for line in arrange(reading).lines:
        plain = re.sub(r"\[[^\]]*\]", "", line.gloss)
        for name in (name for name in forms if name in plain):
            quoted = " ".join(source.quotation for source in line.quoted).lower()
            assert any(form.lower() in quoted for form in forms[name]), (line.gloss, quoted)


def test_every_number_in_a_line_is_quoted_or_belongs_to_a_date_or_a_share(reading: Reading):
    for line in arrange(reading).lines:
        told = re.sub(r"\d{4}-\d\d(-\d\d)?|¶\d+|\d+% sure", "", " ".join((line.gloss, *line.details)))
        for number in re.findall(r"\d+", told):
            assert number in line.source.quotation


def test_a_surer_act_stands_before_a_less_sure_one(reading: Reading):
    unsure = replace(reading, acts=tuple(replace(act, confidence=0.2 if act.id in ("a3", "a9") else 1) for act in reading.acts))
    told = section(arrange(unsure), SectionKey.CEASEFIRES)
    assert told.index("a10") < told.index("a3") < told.index("a9")


def test_accusations_of_both_sides_stand_next_to_each_other(reading: Reading):
    ceasefires = next(section for section in arrange(reading).sections if section.key is SectionKey.CEASEFIRES)
    titles = [(group.title, group.beside) for group in ceasefires.entries[0].groups]
    assert titles == [(None, False), ("Accusations from the River Council", True), ("Accusations from Orland", True)]


def test_statements_stand_by_the_party_that_is_spoken_for(reading: Reading):
    statements = arrange(reading).sections[-1]
    assert [(group.title, [line.act.id for line in group.lines]) for group in statements.entries[0].groups] == [
        ("Orland", ["a6"]),
        ("River Council", ["a22"]),
    ]


def test_a_statement_that_is_all_there_is_on_a_matter_stays_with_it(reading: Reading):
    acts = tuple(replace(act, act=ActType.SAY, to=()) if act.id in ("a13", "a14") else act for act in reading.acts)
    assert {"a13", "a14"} <= set(section(arrange(replace(reading, acts=acts)), SectionKey.PROPOSALS))


def test_a_matter_without_acts_is_not_told(reading: Reading):
    bare = replace(reading, acts=reading.acts[:2])
    assert all(entry.matter is None or entry.matter.id == "m1" for section in arrange(bare).sections for entry in section.entries)


def test_a_report_without_acts_gets_one_honest_sentence():
    brief = arrange(Reading(Report("It rained.")))
    assert brief.sections == ()
    assert brief.notes == (NOTHING_READ,)


def test_notes_of_the_reader_are_passed_on(tell: Tell):
    noted = replace(tell("Orland met the council."), notes=("The text breaks off.",))
    assert arrange(noted).notes == ("The text breaks off.",)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (PublishedFrom.GIVEN, "published 2025-04-21"),
        (PublishedFrom.MARKUP, "published 2025-04-21, by the page’s own markup"),
        (PublishedFrom.ADDRESS, "published 2025-04-21, by the file’s name"),
        (PublishedFrom.TEXT, "published: unknown; days counted from 2025-04-21, fixed by the text"),
    ],
)
def test_how_the_day_of_publication_is_known_is_said(found: PublishedFrom, words: str):
    assert published_in_words(Report("x", published=date(2025, 4, 21), published_from=found)) == words


def test_a_day_in_a_web_address_is_said_to_come_from_there():
    report = Report("x", published=date(2025, 4, 21), published_from=PublishedFrom.ADDRESS, url="https://x.example/2025/04/21/")
    assert published_in_words(report) == "published 2025-04-21, by the page’s address"


def test_an_unknown_day_of_publication_is_said():
    assert published_in_words(Report("x")) == "published: unknown"


def test_what_a_party_says_twice_of_one_matter_is_one_line_with_both_places(reading: Reading):
    again = replace(reading.acts[22], act=ActType.PROPOSE, matter="m1", to=(), confidence=0.4)
    twice = replace(reading, acts=(*reading.acts[:22], again, *reading.acts[23:]))
    (line,) = (line for section in arrange(twice).sections[1:] for line in section.lines if line.act.id == "a1")
    assert [source.span.text for source in line.again] == ["Marn promised to keep the hospital road open"]
    assert line.also.startswith("also ¶")


def test_two_days_are_two_facts(reading: Reading):
    again = replace(reading.acts[22], act=ActType.PROPOSE, matter="m1", when="2026-05-10")
    twice = replace(reading, acts=(*reading.acts[:22], again, *reading.acts[23:]))
    assert section(arrange(twice), SectionKey.MEETINGS)[:3] == ["a15", "a1", "a23"]


def test_a_statement_in_the_words_of_a_stronger_act_is_no_second_line(reading: Reading):
    act = reading.acts[12]
    said = replace(act, id="said", act=ActType.SAY, by=("League of Straits",), to=())
    brief = arrange(replace(reading, acts=(*reading.acts[:13], said, *reading.acts[13:])))
    assert "said" not in [line.act.id for line in brief.lines]
    assert [source.number for line in brief.lines if line.act.id == act.id for source in line.again][-1] == 14
