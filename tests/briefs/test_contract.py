"""The JSON of a reading keeps to its contract and reads back."""

import json
from collections.abc import Callable
from dataclasses import replace

from parley.briefs import Form, render
from parley.briefs.contract import as_json, as_json_line, record
from parley.records import MatterKind, Reading, Report

KIND_FIELDS = {
    "ceasefire": {"scope", "sides", "start", "end", "duration"},
    "talks": {"venue", "mediators"},
    "meeting": {"place", "date", "participants"},
    "terms": {"text", "by"},
    "plan": {"text", "by"},
    "exchange": {"text"},
    "deadline": {"by", "due", "consequence"},
}


def test_every_part_has_exactly_the_fields_of_the_contract(reading: Reading):
    made = record(reading)
    assert list(made) == ["report", "actors", "acts", "matters", "quotations", "dates"]
    assert list(made["report"]) == ["id", "title", "source", "published", "published_from", "url", "sha256"]
    assert all(list(actor) == ["name", "aliases", "kind", "of"] for actor in made["actors"])
    fields = ["id", "act", "by", "to", "matter", "when", "speaker", "channel", "modality", "confidence", "evidence"]
    assert all(list(act) == fields for act in made["acts"])
    assert all(list(quotation) == ["kind", "speaker", "source", "cue", "content", "channel"] for quotation in made["quotations"])
    assert all(list(time) == ["start", "end", "text", "type", "value"] for time in made["dates"])
    common = {"id", "kind", "label", "parties", "status", "awaiting"}
    assert all(set(matter) == common | KIND_FIELDS[matter["kind"]] for matter in made["matters"])
    assert {matter["kind"] for matter in made["matters"]} == {kind.value for kind in MatterKind}


def test_a_matter_without_detail_has_the_fields_of_its_kind_all_the_same(reading: Reading):
    bare = replace(reading, matters=tuple(replace(matter, detail=None) for matter in reading.matters))
    for matter in record(bare)["matters"]:
        assert all(not matter[field] for field in KIND_FIELDS[matter["kind"]])


def test_spans_point_into_the_text_that_is_given_on_request(reading: Reading):
    made = json.loads(as_json(reading, with_text=True))
    text = made["report"]["text"]
    spans = [act["evidence"] for act in made["acts"]] + [quotation["content"] for quotation in made["quotations"]] + made["dates"]
    assert all(text[span["start"] : span["end"]] == span["text"] for span in spans)


def test_values_are_plain(reading: Reading):
    made = json.loads(as_json(reading))
    assert made["report"]["published"] == "2026-05-12"
    assert made["report"]["published_from"] == "given"
    assert made["acts"][4]["modality"] == "alleged"
    assert made["matters"][1]["sides"] == "unilateral"
    assert made["matters"][4]["participants"] == ["Orland", "River Council"]


def test_a_line_is_one_line_whatever_the_text_holds(tell: Callable[..., Reading]):
    hostile = tell('A "quoted"\nline\u2028with\x00odd\x1b[31m marks')
    line = as_json_line(hostile, with_text=True)
    assert "\n" not in line
    assert json.loads(line)["report"]["text"] == hostile.report.text


def test_broken_code_points_survive_as_escapes():
    broken = as_json_line(Reading(Report("half \ud83d of a pair")), with_text=True)
    assert json.loads(broken.encode("utf-8"))["report"]["text"] == "half \ud83d of a pair"


def test_one_reading_is_an_object_and_many_are_an_array(reading: Reading):
    assert json.loads("".join(render(Form.JSON, [reading])))["report"]["id"] == "harbour"
    assert [made["report"]["id"] for made in json.loads("".join(render(Form.JSON, [reading, reading], many=True)))] == ["harbour"] * 2
    assert json.loads("".join(render(Form.JSON, [], many=True))) == []


def test_json_lines_have_one_object_a_line(reading: Reading):
    lines = "".join(render(Form.JSONL, [reading, reading])).splitlines()
    assert [json.loads(line)["report"]["id"] for line in lines] == ["harbour"] * 2
