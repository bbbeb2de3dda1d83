"""The fold of a matter's acts into its status. All texts were made for this project."""

import pytest

from parley.reading.matters.status import fold_status
from parley.records import Act, ActType, MatterKind, MatterStatus, Modality, Span
from parley.records.matter import STATUSES


def act(type: str, text: str = "x", *, by: tuple[str, ...] = ("Kestria",), modality: str = "actual") -> Act:
    return Act("a", ActType(type), Span(0, len(text), text), by=by, modality=Modality(modality))


@pytest.mark.parametrize(
    ("acts", "status"),
    [
        ([act("declare"), act("accuse"), act("end")], "ended"),
        ([act("accuse", "He said the ceasefire was in tatters")], "breached"),
        ([act("declare"), act("extend")], "extended"),
        ([act("declare"), act("accuse"), act("accuse")], "in_force"),
        ([act("accept"), act("declare", modality="planned")], "agreed"),
        ([act("demand"), act("reject")], "rejected"),
        ([act("reject"), act("accept")], "proposed"),
        ([act("accuse", "accused the army of violating the ceasefire")], "in_force"),
        ([act("cooperate")], "in_force"),
        ([act("propose"), act("accept", by=("Kestria", "Ulvania"))], "agreed"),
        ([act("propose"), act("accept", modality="negated")], "proposed"),
        ([act("demand")], "proposed"),
    ],
)
def test_a_ceasefire_follows_its_rules(acts: list[Act], status: str) -> None:
    assert fold_status(MatterKind.CEASEFIRE, acts) == status


@pytest.mark.parametrize(
    ("acts", "status"),
    [
        ([act("meet"), act("end")], "suspended"),
        ([act("meet"), act("reject")], "under_way"),
        ([act("demand"), act("reject"), act("reject")], "rejected"),
        ([act("propose"), act("meet", modality="planned")], "proposed"),
        ([act("meet", modality="planned")], "agreed"),
        ([act("say")], "under_way"),
    ],
)
def test_talks_follow_their_rules(acts: list[Act], status: str) -> None:
    assert fold_status(MatterKind.TALKS, acts) == status


@pytest.mark.parametrize(
    ("acts", "status"),
    [
        ([act("meet", modality="planned"), act("meet")], "held"),
        ([act("end")], "cancelled"),
        ([act("meet", modality="planned")], "planned"),
        ([act("demand")], "proposed"),
        ([act("say", "spoke of the upcoming summit")], "planned"),
        ([act("say", "praised the summit")], "held"),
    ],
)
def test_a_meeting_follows_its_rules(acts: list[Act], status: str) -> None:
    assert fold_status(MatterKind.MEETING, acts) == status


@pytest.mark.parametrize(
    ("kind", "acts", "status"),
    [
        ("terms", [act("demand"), act("reject")], "rejected"),
        ("terms", [act("demand"), act("demand"), act("reject")], "demanded"),
        ("terms", [act("demand"), act("accept")], "accepted"),
        ("terms", [act("say")], "pending"),
        ("plan", [act("reject"), act("reject")], "rejected"),
        ("plan", [act("accept"), act("say")], "accepted"),
        ("plan", [act("propose"), act("say"), act("say")], "proposed"),
        ("plan", [act("say", "the draft was being studied")], "pending"),
        ("plan", [act("say", "the accord signed in June")], "accepted"),
        ("plan", [act("say", "hoped that an accord might be reached")], "pending"),
        ("exchange", [act("cooperate")], "done"),
        ("exchange", [act("accept"), act("end")], "stalled"),
        ("exchange", [act("demand")], "proposed"),
        ("deadline", [act("threaten")], "pending"),
        ("deadline", [act("threaten"), act("accept")], "met"),
        ("deadline", [act("say", "the ultimatum expired at noon")], "passed"),
    ],
)
def test_terms_plans_exchanges_and_deadlines_follow_their_rules(kind: str, acts: list[Act], status: str) -> None:
    assert fold_status(MatterKind(kind), acts) == status


@pytest.mark.parametrize("kind", list(MatterKind))
@pytest.mark.parametrize("type", list(ActType))
@pytest.mark.parametrize("modality", list(Modality))
def test_every_act_alone_leaves_a_status_that_the_kind_knows(kind: MatterKind, type: ActType, modality: Modality) -> None:
    assert fold_status(kind, [act(type, modality=modality)]) in STATUSES[kind]
    assert isinstance(fold_status(kind, [act(type)]), MatterStatus)
