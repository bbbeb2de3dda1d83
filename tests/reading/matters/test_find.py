"""The matters of a whole report. The report was made for this project."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reading.matters import find_matters
from parley.records import Act, Actor, ActorKind, ActType, Ceasefire, MatterKind, MatterStatus, Meeting, Modality, Report, Span

TEXT = """Kestria offers Ulvania talks as harvest truce ends

Kestrian President Ada Brem proposed direct talks with Ulvania on Monday.

Kestria declared a 48-hour harvest truce on Saturday. Ulvania accused Kestria of breaking the harvest truce on Sunday. Both armies resumed fighting after the harvest truce.

The League had put forward a 30-day ceasefire to both sides.

Ulvania offered to stop strikes on civilian targets, a ceasefire that Kestria has not answered.

Ministers of both states met in Vedra on 2 June. They will meet again in Port Sall on 9 June.

Ulvania demanded that Kestria recognise its border. Kestria rejected that demand.

The League warned that it may walk away if nothing moves.

Kestrian guns shelled the town of Mor.
"""
PEOPLE = (
    Actor("Ada Brem", kind=ActorKind.PERSON, of="Kestria"),
    Actor("Kestria", kind=ActorKind.STATE),
    Actor("Ulvania", kind=ActorKind.STATE),
    Actor("League", kind=ActorKind.ORGANISATION),
)
ACTS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...], str | None, str], ...] = (
    (
        "propose",
        "Kestrian President Ada Brem proposed direct talks with Ulvania on Monday",
        ("Ada Brem",),
        ("Ulvania",),
        "2031-06-02",
        "actual",
    ),
    ("declare", "Kestria declared a 48-hour harvest truce on Saturday", ("Kestria",), (), "2031-05-31", "actual"),
    ("accuse", "Ulvania accused Kestria of breaking the harvest truce on Sunday", ("Ulvania",), ("Kestria",), None, "actual"),
    ("end", "Both armies resumed fighting after the harvest truce", ("Kestria", "Ulvania"), (), None, "actual"),
    ("propose", "The League had put forward a 30-day ceasefire to both sides", ("League",), ("Kestria", "Ulvania"), None, "actual"),
    (
        "propose",
        "Ulvania offered to stop strikes on civilian targets, a ceasefire that Kestria has not answered",
        ("Ulvania",),
        ("Kestria",),
        None,
        "actual",
    ),
    ("meet", "Ministers of both states met in Vedra on 2 June", ("Kestria", "Ulvania"), (), "2031-06-02", "actual"),
    ("meet", "They will meet again in Port Sall on 9 June", ("Kestria", "Ulvania"), (), "2031-06-09", "planned"),
    ("demand", "Ulvania demanded that Kestria recognise its border", ("Ulvania",), ("Kestria",), None, "actual"),
    ("reject", "Kestria rejected that demand", ("Kestria",), ("Ulvania",), None, "actual"),
    (
        "threaten",
        "The League warned that it may walk away if nothing moves",
        ("League",),
        ("Kestria", "Ulvania"),
        None,
        "possible",
    ),
    ("attack", "Kestrian guns shelled the town of Mor", ("Kestria",), (), None, "actual"),
)


def story() -> tuple[Report, tuple[Act, ...]]:
    acts = []
    for n, (type, words, by, to, when, modality) in enumerate(ACTS, 1):
        start = TEXT.index(words)
        span = Span.of(TEXT, start, start + len(words))
        acts.append(Act(f"a{n}", ActType(type), span, by=by, to=to, when=when, modality=Modality(modality)))
    title = TEXT.splitlines()[0]
    return Report(text=TEXT, title=title, published=date(2031, 6, 3)), tuple(acts)


@pytest.fixture(scope="module")
def found():
    report, acts = story()
    acts, matters = find_matters(report, acts, actors=PEOPLE)
    return acts, {matter.id: matter for matter in matters}


def matter_of(found, words: str):
    acts, matters = found
    act = next(act for act in acts if words in act.evidence.text)
    return matters[act.matter] if act.matter else None


def test_the_three_ceasefires_are_three_matters(found) -> None:
    three = [matter_of(found, words) for words in ("declared a 48-hour", "30-day ceasefire", "civilian targets")]
    assert len({matter.id for matter in three}) == 3
    assert all(matter.kind == MatterKind.CEASEFIRE for matter in three)


def test_the_truce_that_was_declared_and_broken_is_one_and_over(found) -> None:
    truce = matter_of(found, "declared a 48-hour")
    assert truce == matter_of(found, "breaking the harvest truce") == matter_of(found, "resumed fighting")
    assert truce.status == MatterStatus.ENDED
    assert truce.awaiting == ()
    assert isinstance(truce.detail, Ceasefire)
    assert truce.detail.start == "2031-05-31"
    assert truce.detail.duration == "PT48H"


def test_a_truce_whose_length_stands_beside_the_evidence_keeps_it() -> None:
    text = "Kestria broke the pact, said Ulvania after the 48-hour harvest truce."
    words = "Kestria broke the pact"
    act = Act("a1", ActType.ACCUSE, Span.of(text, 0, len(words)), by=("Ulvania",), to=("Kestria",))
    _, (truce,) = find_matters(Report(text=text, id="t"), (act,), kinds={"a1": {MatterKind.CEASEFIRE: 1.0}})
    assert isinstance(truce.detail, Ceasefire)
    assert truce.detail.duration == "PT48H"


def test_offered_talks_wait_for_the_other_side(found) -> None:
    talks = matter_of(found, "proposed direct talks")
    assert (talks.kind, talks.status, talks.awaiting) == (MatterKind.TALKS, MatterStatus.PROPOSED, ("Ulvania",))
    assert talks.parties == ("Kestria", "Ulvania")


def test_meetings_on_two_days_are_two(found) -> None:
    held, planned = matter_of(found, "met in Vedra"), matter_of(found, "will meet again")
    assert held.id != planned.id
    assert (held.status, planned.status) == (MatterStatus.HELD, MatterStatus.PLANNED)
    assert isinstance(held.detail, Meeting)
    assert (held.detail.place, held.detail.date) == ("Vedra", "2031-06-02")
    assert planned.detail.place == "Port Sall"


def test_a_refused_demand_is_rejected(found) -> None:
    terms = matter_of(found, "recognise its border")
    assert terms == matter_of(found, "rejected that demand")
    assert (terms.kind, terms.status) == (MatterKind.TERMS, MatterStatus.REJECTED)


def test_a_threat_to_leave_is_a_deadline(found) -> None:
    assert matter_of(found, "walk away").kind == MatterKind.DEADLINE


def test_shelling_points_to_no_matter(found) -> None:
    assert matter_of(found, "shelled") is None


def test_labels_are_words_of_the_report(found) -> None:
    text = " ".join(TEXT.split())
    for matter in found[1].values():
        assert matter.label.removesuffix(" …") in text


def test_no_acts_no_matters() -> None:
    assert find_matters(Report(text=""), ()) == ((), ())


def test_another_reader_can_say_that_an_act_points_nowhere() -> None:
    report, acts = story()
    sure = {act.id: {None: 1.0} for act in acts if act.act != ActType.THREATEN}
    _, matters = find_matters(report, acts, actors=PEOPLE, kinds=sure)
    assert len(matters) < len(find_matters(report, acts, actors=PEOPLE)[1])


@given(st.sets(st.sampled_from(range(len(ACTS)))), st.sampled_from(list(ActType)))
def test_whatever_acts_are_handed_over_each_matter_has_one_and_ids_follow_the_text(chosen: set[int], type: ActType) -> None:
    report, acts = story()
    some = [replace(acts[n], act=type if n % 3 == 0 else acts[n].act, matter="m99") for n in sorted(chosen)]
    made, matters = find_matters(report, some, actors=PEOPLE)
    assert [act.id for act in made] == [act.id for act in some]
    firsts = list(dict.fromkeys(act.matter for act in made if act.matter))
    assert firsts == [f"m{n}" for n in range(1, len(matters) + 1)] == [matter.id for matter in matters]
