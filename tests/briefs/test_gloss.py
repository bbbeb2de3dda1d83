"""The sentence on an act says who, to whom, how surely and on whose word."""

from collections.abc import Callable

import pytest

from parley.briefs.gloss import gloss_of
from parley.briefs.naming import Naming
from parley.records import Actor, ActorKind, ActType, Modality, Reading

Tell = Callable[..., Reading]
TEXT = "Orland, Kestria and Ivo Tarn."


def gloss(tell: Tell, act: ActType, **fields: object) -> str:
    reading = tell(TEXT, act=act, actors=(Actor("Ivo Tarn", (), ActorKind.PERSON, "Kestria"),), **fields)
    return gloss_of(reading.acts[0], Naming(reading))


@pytest.mark.parametrize(
    ("modality", "words"),
    [
        (Modality.ACTUAL, "Orland made a proposal to Kestria"),
        (Modality.PLANNED, "Orland planned to make a proposal to Kestria"),
        (Modality.POSSIBLE, "Orland may make a proposal to Kestria"),
        (Modality.NEGATED, "Orland did not make a proposal to Kestria"),
        (Modality.ALLEGED, "Orland made a proposal to Kestria, as alleged"),
    ],
)
def test_modality_is_told_in_words(tell: Tell, modality: Modality, words: str):
    assert gloss(tell, ActType.PROPOSE, by=("Orland",), to=("Kestria",), modality=modality) == words


def test_what_a_speaker_claims_is_never_told_as_fact(tell: Tell):
    words = gloss(tell, ActType.ATTACK, by=("Orland",), to=("Kestria",), speaker="Ivo Tarn", modality=Modality.ALLEGED)
    assert words == "Orland attacked Kestria, Ivo Tarn alleged"


def test_a_speaker_other_than_the_author_is_named(tell: Tell):
    assert gloss(tell, ActType.PLEDGE, by=("Kestria",), speaker="Ivo Tarn") == "Kestria made a pledge, Ivo Tarn said"


def test_an_author_who_speaks_for_himself_is_named_once(tell: Tell):
    assert gloss(tell, ActType.DENY, by=("Ivo Tarn",), speaker="Ivo Tarn") == "Ivo Tarn issued a denial"


def test_a_statement_for_ones_party_is_told_as_such(tell: Tell):
    assert gloss(tell, ActType.SAY, by=("Kestria",), speaker="Ivo Tarn") == "Ivo Tarn spoke for Kestria"


def test_both_sides_can_do_it_to_each_other(tell: Tell):
    both = ("Orland", "Kestria")
    assert gloss(tell, ActType.ACCUSE, by=both, to=both[::-1]) == "Orland and Kestria accused each other"


def test_a_warning_of_a_possible_step_was_given_all_the_same(tell: Tell):
    words = gloss(tell, ActType.THREATEN, by=("Orland",), to=("Kestria",), modality=Modality.POSSIBLE)
    assert words == "Orland warned Kestria of a possible step"


def test_an_author_whom_the_report_does_not_name_is_not_invented(tell: Tell):
    assert gloss(tell, ActType.ATTACK, to=("Kestria",)) == "An unnamed party attacked Kestria"


@pytest.mark.parametrize("act", list(ActType))
@pytest.mark.parametrize("modality", list(Modality))
def test_every_act_and_modality_has_a_sentence(tell: Tell, act: ActType, modality: Modality):
    words = gloss(tell, act, by=("Orland",), to=("Kestria",), speaker="Ivo Tarn", modality=modality)
    assert words.startswith("Orland ")
    assert "Kestria" in words
    assert words.endswith("Ivo Tarn alleged" if modality is Modality.ALLEGED else "Ivo Tarn said")
