"""Two reports with what a reader must not mix up: several ceasefires, offers, meetings. The reports were made for this project."""

from dataclasses import dataclass
from datetime import date

import pytest

from parley.reading.matters import find_matters
from parley.records import Act, Actor, ActorKind, ActType, Ceasefire, Matter, MatterKind, MatterStatus, Meeting, Modality, Report, Span

HARBOUR = """Tarsk offers talks, Ulm waits on its own offer

On Thursday the president of Tarsk, Ilse Vorn, suggested holding direct talks with Ulm. The Ulmian premier, Jon Abel, while not directly answering the offer, repeated that Ulm was open to a halt to attacks on residential areas.

Ulm stands by its offer to refrain from attacking residential areas, Abel said. “We are waiting for a clear reply from Tarsk.”

The two states had traded fire again after the 40-hour harvest truce, declared by Vorn on Monday. Each side accused the other of breaching the agreement.

Ulm and the League had put forward a 20-day ceasefire. Abel called for a full, unconditional ceasefire. Such a ceasefire would open the road to peace, he said.

Ulm will send its envoy to talks with the League in Corvin on Saturday. They follow a Meldau meeting last week.

There have been no formal direct negotiations between the two states for three years.
"""
CAST = (
    Actor("Ilse Vorn", ("Vorn",), ActorKind.PERSON, "Tarsk"),
    Actor("Jon Abel", ("Abel",), ActorKind.PERSON, "Ulm"),
    Actor("Tarsk", (), ActorKind.STATE),
    Actor("Ulm", ("Ulmian",), ActorKind.STATE),
    Actor("League", (), ActorKind.ORGANISATION),
)


@dataclass(frozen=True)
class Told:
    """An act as a reader hands it over: type, author, addressee, words, day, modality, confidence."""

    type: str
    by: str
    to: str
    words: str
    when: str | None = None
    modality: str = "actual"
    confidence: float = 0.9


ACTS = (
    Told("propose", "Ilse Vorn", "Ulm", "Ilse Vorn, suggested holding direct talks with Ulm", "2031-09-11"),
    Told("ready", "Ulm", "", "repeated that Ulm was open to a halt to attacks on residential areas"),
    Told("propose", "Ulm", "", "Ulm stands by its offer to refrain from attacking residential areas"),
    Told("demand", "Ulm", "", "We are waiting for a clear reply from Tarsk"),
    Told("end", "Tarsk, Ulm", "", "The two states had traded fire again after the 40-hour harvest truce"),
    Told("declare", "Ilse Vorn", "", "the 40-hour harvest truce, declared by Vorn on Monday", "2031-09-08"),
    Told("accuse", "Tarsk, Ulm", "", "Each side accused the other of breaching the agreement"),
    Told("propose", "Ulm, League", "", "Ulm and the League had put forward a 20-day ceasefire"),
    Told("demand", "Jon Abel", "", "Abel called for a full, unconditional ceasefire"),
    Told("say", "Jon Abel", "", "Such a ceasefire would open the road to peace"),
    Told("meet", "Ulm", "League", "Ulm will send its envoy to talks with the League in Corvin on Saturday", "2031-09-13", "planned"),
    Told("meet", "Ulm", "", "They follow a Meldau meeting last week", "2031-09-01/2031-09-07", "planned"),
    Told("meet", "Tarsk, Ulm", "", "There have been no formal direct negotiations between the two states", None, "actual", 0.2),
)


@pytest.fixture(scope="module")
def found() -> tuple[tuple[Act, ...], dict[str, Matter]]:
    acts = []
    for n, told in enumerate(ACTS, 1):
        start = HARBOUR.index(told.words)
        by, to = (tuple(name for name in names.split(", ") if name) for names in (told.by, told.to))
        span = Span.of(HARBOUR, start, start + len(told.words))
        act = Act(f"a{n}", ActType(told.type), span, by, to, when=told.when, modality=Modality(told.modality), confidence=told.confidence)
        acts.append(act)
    report = Report(HARBOUR, title=HARBOUR.splitlines()[0], published=date(2031, 9, 11))
    made, matters = find_matters(report, acts, actors=CAST)
    return made, {matter.id: matter for matter in matters}


def matter_of(found: tuple[tuple[Act, ...], dict[str, Matter]], words: str) -> Matter:
    acts, matters = found
    return matters[next(act.matter for act in acts if words in act.evidence.text) or ""]


def test_an_offer_of_talks_that_is_passed_over_in_silence_is_open(found) -> None:
    talks = matter_of(found, "holding direct talks")
    assert (talks.kind, talks.status, talks.awaiting) == (MatterKind.TALKS, MatterStatus.PROPOSED, ("Ulm",))


def test_an_offer_waits_for_whom_its_author_names_next(found) -> None:
    halt = matter_of(found, "refrain from attacking")
    assert (halt.kind, halt.status, halt.awaiting) == (MatterKind.CEASEFIRE, MatterStatus.PROPOSED, ("Tarsk",))


def test_a_truce_that_is_over_keeps_its_length_day_and_accusations(found) -> None:
    truce = matter_of(found, "declared by Vorn")
    assert truce == matter_of(found, "breaching the agreement") == matter_of(found, "traded fire again")
    assert truce.status == MatterStatus.ENDED
    assert isinstance(truce.detail, Ceasefire)
    assert (truce.detail.start, truce.detail.duration) == ("2031-09-08", "PT40H")


def test_a_ceasefire_of_a_length_and_a_whole_one_are_two(found) -> None:
    assert matter_of(found, "20-day ceasefire").id != matter_of(found, "unconditional ceasefire").id
    assert matter_of(found, "Such a ceasefire") == matter_of(found, "unconditional ceasefire")


def test_a_meeting_to_come_and_one_behind_are_two(found) -> None:
    ahead, behind = matter_of(found, "in Corvin"), matter_of(found, "Meldau meeting")
    assert (ahead.status, behind.status) == (MatterStatus.PLANNED, MatterStatus.HELD)
    assert isinstance(ahead.detail, Meeting)
    assert isinstance(behind.detail, Meeting)
    assert (ahead.detail.place, ahead.detail.date) == ("Corvin", "2031-09-13")
    assert (behind.detail.place, behind.detail.date) == ("Meldau", "2031-09-01/2031-09-07")
