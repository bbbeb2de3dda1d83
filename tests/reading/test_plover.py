"""The codes of other event schemes. All texts were made for this project."""

import pytest

from parley.reading.plover import CODES, event_code, event_roots
from parley.records import Act, ActType, Modality, Span

ROOTS = {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "ASSAULT"}


def act(type: ActType, modality: Modality = Modality.ACTUAL) -> Act:
    return Act("a1", type, Span(0, 1, "x"), modality=modality)


def test_every_type_has_a_code_and_only_comment_has_no_root() -> None:
    assert set(CODES) == set(ActType)
    assert {type for type in ActType if CODES[type].root is None} == {ActType.SAY}
    assert all(code.cameo.isdigit() and len(code.cameo) == 2 for code in CODES.values())


@pytest.mark.parametrize("type", [ActType.MEET, ActType.DECLARE, ActType.COOPERATE])
def test_a_joint_act_that_is_planned_is_an_agreement(type: ActType) -> None:
    code = event_code(act(type, Modality.PLANNED))
    assert code is not None
    assert code.root == "AGREE"


def test_a_planned_attack_is_a_threat() -> None:
    code = event_code(act(ActType.ATTACK, Modality.PLANNED))
    assert code is not None
    assert (code.root, code.cameo) == ("THREATEN", "13")


def test_what_did_not_happen_is_no_event() -> None:
    assert event_code(act(ActType.MEET, Modality.NEGATED)) is None
    assert event_roots(act(ActType.MEET, Modality.NEGATED)) == frozenset()


@pytest.mark.parametrize("type", list(ActType))
@pytest.mark.parametrize("modality", list(Modality))
def test_the_root_of_the_code_is_among_the_roots(type: ActType, modality: Modality) -> None:
    code, roots = event_code(act(type, modality)), event_roots(act(type, modality))
    assert roots <= ROOTS
    assert (code is None or code.root is None) == (not roots)
    assert code is None or code.root is None or code.root in roots
