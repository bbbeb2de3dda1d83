"""The matters of a report, and which act points to which."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from parley.reading.matters.awaiting import fold_awaiting
from parley.reading.matters.clue import Clue, read_scene
from parley.reading.matters.detail import Material, matter_detail
from parley.reading.matters.expiry import has_run_out
from parley.reading.matters.group import Group, Thresholds, group_acts
from parley.reading.matters.kind import blend, kind_probabilities
from parley.reading.matters.label import matter_label
from parley.reading.matters.silence import Listener
from parley.reading.matters.status import fold_status
from parley.reading.matters.told import Calendar, as_told, told_act
from parley.reading.matters.weights import Weights, shipped
from parley.records import Act, Actor, ActType, Ceasefire, Matter, MatterKind, MatterStatus, Report, TimeExpression

_DEALS = frozenset(ActType) - {ActType.SAY, ActType.WELCOME, ActType.ATTACK}


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of the whole report when a matter is made: its parse, days, who speaks for whom, where it tells of silence."""

    doc: Doc | None
    calendar: Calendar
    listener: Listener

    @property
    def party(self) -> Mapping[str, str]:
        """Whom each actor speaks for."""
        return self.listener.party

    def owing(self, act: Act) -> Iterator[str]:
        """The parties whose answer the report says, beside this act, is still to come."""
        return (silence.party for silence in self.listener.silences(act))


def find_matters(
    report: Report,
    acts: Sequence[Act],
    *,
    actors: Sequence[Actor] = (),
    doc: Doc | None = None,
    dates: Sequence[TimeExpression] = (),
    kinds: Mapping[str, Mapping[MatterKind | None, float]] | None = None,
    weights: Weights | None = None,
) -> tuple[tuple[Act, ...], tuple[Matter, ...]]:
    """The acts with their `matter` set ("m1", ... in the order of the text; None: points to none), and the matters.

    The days and modality of the meetings among them are set right by the calendar (`told.py`).

    `acts` stand in the order of the text. `actors` tell who speaks for whom, `doc` gives labels their noun phrases,
    `dates` fill due dates and durations. `kinds` may hold, by act id, another reader's probabilities over the kinds
    (None: no matter); they are mixed with those found here. Whatever `matter` an act carries is ignored.
    """
    weights = weights or shipped()
    scene = read_scene(report, acts, actors=actors)
    clues = scene.clues
    probabilities = kind_probabilities(scene, weights)
    if kinds:
        probabilities = blend(probabilities, [kinds.get(act.id) for act in acts])
    groups = group_acts(clues, probabilities, weights, Thresholds())
    page = Page(doc, Calendar(report.published, dates), Listener.of(report.text, actors))
    matters = tuple(_matter(f"m{n}", group, [clues[i] for i in group.members], page) for n, group in enumerate(groups, 1))
    of = {i: matter.id for matter, group in zip(matters, groups, strict=True) for i in group.members}
    return tuple(replace(told_act(act, page.calendar) if i in of else act, matter=of.get(i)) for i, act in enumerate(acts)), matters


def _matter(id: str, group: Group, clues: list[Clue], page: Page) -> Matter:
    parties = _parties([clue.act for clue in clues], page.party)
    told = as_told(clues, page.calendar)
    acts = [clue.act for clue in told]
    detail = matter_detail(group.kind, Material(told, parties, page.calendar.dates, page.party, page.listener.sentences.text))
    status = fold_status(group.kind, acts)
    if status is MatterStatus.IN_FORCE and isinstance(detail, Ceasefire) and has_run_out(detail, page.calendar.today):  # C11
        status = MatterStatus.ENDED
    still = tuple(dict.fromkeys(name for clue in told for name in page.owing(clue.act)))
    return Matter(
        id=id,
        kind=group.kind,
        label=matter_label(group.kind, told, doc=page.doc),
        status=status,
        parties=parties,
        awaiting=fold_awaiting(group.kind, status, acts, party=page.party, owed=still),
        detail=detail,
    )


def _parties(acts: Sequence[Act], party: Mapping[str, str]) -> tuple[str, ...]:
    """Who deals over the matter: the parties behind its acts and those addressed, in order; those who only comment do not count."""
    dealing = [act for act in acts if act.act in _DEALS] or list(acts)
    return tuple(dict.fromkeys(party.get(name, name) for act in dealing for name in (*act.by, *act.to)))
