"""A reading finds its own actors and matters by the names that its acts use."""

from parley.records import Act, Actor, ActorKind, ActType, Matter, MatterKind, MatterStatus, Modality, Reading, Report, Span

TEXT = "Kestria offered a truce."
TRUCE = Matter("m1", MatterKind.CEASEFIRE, "a truce", MatterStatus.PROPOSED, parties=("Kestria",))
KESTRIA = Actor("Kestria", kind=ActorKind.STATE)
OFFER = Act("a1", ActType.PROPOSE, Span.of(TEXT, 0, 23), by=("Kestria",), matter="m1")
READING = Reading(Report(TEXT), actors=(KESTRIA,), acts=(OFFER,), matters=(TRUCE,))


def test_an_act_leads_to_its_matter_and_its_actor():
    assert READING.matter(OFFER.matter) is TRUCE
    assert READING.actor(OFFER.by[0]) is KESTRIA


def test_what_is_not_there_is_none():
    assert READING.matter("m9") is None
    assert READING.matter(None) is None
    assert READING.actor("Ulvania") is None
    assert READING.actor(None) is None


def test_an_act_is_told_as_fact_unless_something_else_is_said():
    assert OFFER.modality is Modality.ACTUAL
    assert OFFER.confidence == 1.0
    assert (OFFER.to, OFFER.when, OFFER.speaker, OFFER.channel) == ((), None, None, None)


def test_equal_readings_are_equal_and_can_stand_in_a_set():
    assert len({READING, Reading(Report(TEXT), actors=(KESTRIA,), acts=(OFFER,), matters=(TRUCE,))}) == 1
