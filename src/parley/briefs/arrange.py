"""Arranges a reading into a brief: one pure step, from which every form renders."""

from collections.abc import Sequence
from dataclasses import dataclass

from parley.briefs.brief import Brief, Entry, Group, Line, Section, SectionKey, is_unsure, voice_of
from parley.briefs.facts import facts_of
from parley.briefs.line import LineMaker
from parley.briefs.merge import echoed, merged
from parley.briefs.naming import capitalised
from parley.briefs.sides import groups_of_sides, is_disputed
from parley.briefs.standing import standing_section
from parley.records import Act, ActType, Matter, MatterKind, Modality, PublishedFrom, Reading, Report

NOTHING_READ = "Nothing in this report was read as a step in a peace process."


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a section holds: matters of some kinds, in an order of status, and acts of some types without a matter."""

    key: SectionKey
    title: str
    kinds: tuple[MatterKind, ...] = ()
    statuses: str = ""
    loose: tuple[ActType, ...] = ()
    loose_title: str | None = None


_PLANS = (
    _Plan(
        SectionKey.CEASEFIRES,
        "Ceasefires",
        (MatterKind.CEASEFIRE,),
        "in_force extended agreed breached proposed rejected ended",
        (ActType.DECLARE,),
        "Other halts to fighting",
    ),
    _Plan(
        SectionKey.PROPOSALS,
        "Proposals and demands",
        (MatterKind.PLAN, MatterKind.TERMS),
        "pending proposed demanded accepted rejected",
        (ActType.PROPOSE, ActType.READY, ActType.ACCEPT, ActType.REJECT, ActType.DEMAND, ActType.PLEDGE, ActType.EXTEND, ActType.END),
        "Other offers, demands and answers",
    ),
    _Plan(
        SectionKey.MEETINGS,
        "Talks and meetings",
        (MatterKind.TALKS, MatterKind.MEETING),
        "under_way agreed planned proposed suspended held ended rejected cancelled",
        (ActType.MEET,),
        "Other contacts",
    ),
    _Plan(
        SectionKey.DEADLINES,
        "Deadlines and warnings",
        (MatterKind.DEADLINE,),
        "pending passed met withdrawn",
        (ActType.THREATEN,),
        "Other warnings",
    ),
    _Plan(
        SectionKey.EXCHANGES,
        "Exchanges and practical steps",
        (MatterKind.EXCHANGE,),
        "agreed proposed stalled done",
        (ActType.COOPERATE,),
        "Other practical steps",
    ),
    _Plan(SectionKey.FORCE, "Attacks and accusations", loose=(ActType.ATTACK, ActType.ACCUSE, ActType.DENY)),
)

_FIRST = (
    (ActType.DECLARE,),
    (ActType.EXTEND,),
    (ActType.END,),
    (ActType.PROPOSE, ActType.DEMAND, ActType.THREATEN),
    (ActType.ACCEPT, ActType.REJECT),
)
"""Within a matter these come first, in this order; the other acts follow as the text has them."""


def arrange(reading: Reading) -> Brief:
    """The brief of a reading: where the talks stand first, then section by section; empty sections are left out.

    Each act stands in one section, and once more in the opening where it is what an answer is owed to. Statements
    (`say`) stand by actor at the end, with the matter that they bear on. A matter without acts is not shown: nothing
    is told without a quotation.
    """
    spoken = _statements(reading)
    echoes = echoed(spoken, reading)
    maker = LineMaker.of(reading, echoes=echoes.values())
    spoken = [act for act in spoken if act.id not in echoes]
    sections: list[Section] = []
    if reading.acts:
        planned = (_section(plan, reading, spoken, maker) for plan in _PLANS)
        sections = [standing_section(reading, maker), *planned, _statement_section(spoken, maker)]
    return Brief(
        reading=reading,
        title=reading.report.title or f"Report {reading.report.id}",
        published=published_in_words(reading.report),
        sections=tuple(section for section in sections if section.entries or section.remark),
        notes=reading.notes if reading.acts else (*reading.notes, NOTHING_READ),
    )


def published_in_words(report: Report) -> str:
    """When the report appeared and how that is known; "unknown" where only its text speaks of days."""
    if report.published is None:
        return "published: unknown"
    match report.published_from:
        case PublishedFrom.TEXT:
            return f"published: unknown; days counted from {report.published.isoformat()}, fixed by the text"
        case PublishedFrom.MARKUP:
            return f"published {report.published.isoformat()}, by the page’s own markup"
        case PublishedFrom.ADDRESS:
            return f"published {report.published.isoformat()}, by {'the page’s address' if report.url else 'the file’s name'}"
        case _:
            return f"published {report.published.isoformat()}"


def _statements(reading: Reading) -> list[Act]:
    """The acts that go to the statements: `say`, unless it is all that a matter has; `welcome` without a matter."""
    carried = {act.matter for act in reading.acts if act.act is not ActType.SAY}
    return [
        act
        for act in reading.acts
        if (act.act is ActType.SAY and (reading.matter(act.matter) is None or act.matter in carried))
        or (act.act is ActType.WELCOME and reading.matter(act.matter) is None)
    ]


def _section(plan: _Plan, reading: Reading, spoken: Sequence[Act], maker: LineMaker) -> Section:
    statuses = plan.statuses.split()
    matters = [matter for matter in reading.matters if matter.kind in plan.kinds]
    pairs = [(matter, [act for act in reading.acts if act.matter == matter.id]) for matter in matters]
    pairs = [(matter, acts) for matter, acts in pairs if acts]
    pairs.sort(key=lambda pair: (all(is_unsure(act) for act in pair[1]), statuses.index(pair[0].status), pair[1][0].evidence.start))
    entries = [_entry(matter, acts, spoken, maker) for matter, acts in pairs]
    loose = [act for act in reading.acts if act.act in plan.loose and act.id not in maker.echoed and reading.matter(act.matter) is None]
    if loose:
        entries.append(Entry(_groups(sorted(loose, key=is_unsure), maker), plan.loose_title if entries else None))
    return Section(plan.key, plan.title, tuple(entries))


def _entry(matter: Matter, acts: Sequence[Act], spoken: Sequence[Act], maker: LineMaker) -> Entry:
    elsewhere = {act.id for act in spoken} | maker.echoed
    shown = sorted((act for act in acts if act.id not in elsewhere), key=lambda act: (is_unsure(act), _order(act)))
    return Entry(_groups(shown, maker), matter.label, facts_of(matter, acts, maker), matter)


def _groups(acts: Sequence[Act], maker: LineMaker) -> tuple[Group, ...]:
    plain = tuple(maker.line(*fact) for fact in merged([act for act in acts if not is_disputed(act)], maker.naming))
    disputed = groups_of_sides([act for act in acts if is_disputed(act)], maker)
    return (Group(plain), *disputed) if plain else disputed


def _statement_section(spoken: Sequence[Act], maker: LineMaker) -> Section:
    parties: dict[str, list[Act]] = {}
    for act in sorted(spoken, key=is_unsure):
        voice = voice_of(act)
        parties.setdefault(maker.naming.party(voice) if voice else "Not named", []).append(act)
    groups = tuple(
        Group(tuple(_statement(act, maker) for act in sorted(acts, key=lambda act: (is_unsure(act), _first_of(act, acts)))), party)
        for party, acts in parties.items()
    )
    return Section(SectionKey.STATEMENTS, "Statements by actor", (Entry(groups),) if groups else ())


def _first_of(act: Act, acts: Sequence[Act]) -> int:
    """Where the first of the acts with this voice on this matter stands: what one says of one thing is told together."""
    return min(other.evidence.start for other in acts if (voice_of(other), other.matter) == (voice_of(act), act.matter))


def _statement(act: Act, maker: LineMaker) -> Line:
    """Who spoke, on what: under the party's name a sentence would say no more."""
    topic = _topic(act, maker.reading)
    voice = voice_of(act)
    plain = act.act is ActType.SAY and act.modality is Modality.ACTUAL
    return maker.line(act, gloss=capitalised(maker.naming.named(voice, (act.evidence,))) if plain and voice else None, topic=topic)


def _topic(act: Act, reading: Reading) -> str | None:
    matter = reading.matter(act.matter)
    return matter.label if matter else None


def _order(act: Act) -> int:
    return next((place for place, types in enumerate(_FIRST) if act.act in types), len(_FIRST))
