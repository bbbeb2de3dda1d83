"""A reading as JSON: the contract between Parley and programs, described in docs/brief.md."""

import json
import re
from dataclasses import asdict
from typing import Any

from parley.records import (
    Act,
    Actor,
    Ceasefire,
    Deadline,
    Exchange,
    Matter,
    MatterDetail,
    MatterKind,
    Meeting,
    Plan,
    Quotation,
    Reading,
    Report,
    Span,
    Talks,
    Terms,
    TimeExpression,
)

Json = dict[str, Any]

_SURROGATE = re.compile("[\ud800-\udfff]")

_NO_DETAIL: dict[MatterKind, MatterDetail] = {
    MatterKind.CEASEFIRE: Ceasefire(),
    MatterKind.TALKS: Talks(),
    MatterKind.MEETING: Meeting(),
    MatterKind.TERMS: Terms(),
    MatterKind.PLAN: Plan(),
    MatterKind.EXCHANGE: Exchange(),
    MatterKind.DEADLINE: Deadline(),
}


def as_json(reading: Reading, *, with_text: bool = False) -> str:
    """One reading as a JSON object, indented; the report's text only `with_text`."""
    return _dump(record(reading, with_text=with_text), indent=2)


def as_json_line(reading: Reading, *, with_text: bool = False) -> str:
    """One reading as a JSON object on one line, without the line end."""
    return _dump(record(reading, with_text=with_text), indent=None)


def record(reading: Reading, *, with_text: bool = False) -> Json:
    """The contract's object: plain dicts, lists, strings, numbers and None. Enums are their values."""
    return {
        "report": _report(reading.report, with_text=with_text),
        "actors": [_actor(actor) for actor in reading.actors],
        "acts": [_act(act) for act in reading.acts],
        "matters": [_matter(matter) for matter in reading.matters],
        "quotations": [_quotation(quotation) for quotation in reading.quotations],
        "dates": [_date(time) for time in reading.dates],
    }


def _report(report: Report, *, with_text: bool) -> Json:
    fields: Json = {
        "id": report.id,
        "title": report.title,
        "source": report.source,
        "published": report.published.isoformat() if report.published else None,
        "published_from": report.published_from.value,
        "url": report.url,
        "sha256": report.sha256,
    }
    return fields | {"text": report.text} if with_text else fields


def _actor(actor: Actor) -> Json:
    return {"name": actor.name, "aliases": list(actor.aliases), "kind": actor.kind.value, "of": actor.of}


def _act(act: Act) -> Json:
    return {
        "id": act.id,
        "act": act.act.value,
        "by": list(act.by),
        "to": list(act.to),
        "matter": act.matter,
        "when": act.when,
        "speaker": act.speaker,
        "channel": act.channel,
        "modality": act.modality.value,
        "confidence": round(act.confidence, 4),
        "evidence": _span(act.evidence),
    }


def _matter(matter: Matter) -> Json:
    common: Json = {
        "id": matter.id,
        "kind": matter.kind.value,
        "label": matter.label,
        "parties": list(matter.parties),
        "status": matter.status.value,
        "awaiting": list(matter.awaiting),
    }
    return common | {name: _plain(value) for name, value in asdict(matter.detail or _NO_DETAIL[matter.kind]).items()}


def _quotation(quotation: Quotation) -> Json:
    return {
        "kind": quotation.kind.value,
        "speaker": quotation.speaker,
        "source": _span(quotation.source) if quotation.source else None,
        "cue": _span(quotation.cue) if quotation.cue else None,
        "content": _span(quotation.content),
        "channel": quotation.channel,
    }


def _date(time: TimeExpression) -> Json:
    return {**_span(time.span), "type": time.type.value, "value": time.value}


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value if value is None else str(value)


def _dump(value: Json, *, indent: int | None) -> str:
    """JSON in readable UTF-8; a lone surrogate, which UTF-8 cannot hold, is escaped, so that it reads back as it was."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
