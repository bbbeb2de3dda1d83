"""Whose answer a matter waits for. All texts were made for this project."""

from parley.reading.matters.awaiting import fold_awaiting
from parley.records import Act, ActType, MatterKind, MatterStatus, Modality, Span

PARTY = {"Ada Brem": "Kestria", "Kestria": "Kestria", "Ulvania": "Ulvania"}
PROPOSED = (MatterKind.CEASEFIRE, MatterStatus.PROPOSED)


def act(type: str, by: str, *to: str, modality: str = "actual") -> Act:
    return Act("a", ActType(type), Span(0, 1, "x"), by=(by,), to=to, modality=Modality(modality))


def test_an_offer_waits_for_those_it_is_made_to() -> None:
    assert fold_awaiting(*PROPOSED, [act("propose", "Kestria", "Ulvania")], party=PARTY) == ("Ulvania",)


def test_an_answer_closes_the_waiting() -> None:
    acts = [act("propose", "Kestria", "Ulvania"), act("reject", "Ulvania", "Kestria")]
    assert fold_awaiting(*PROPOSED, acts, party=PARTY) == ()


def test_who_has_not_accepted_yet_is_awaited() -> None:
    acts = [act("propose", "Kestria"), act("accept", "Ulvania", modality="negated")]
    assert fold_awaiting(*PROPOSED, acts, party=PARTY) == ("Ulvania",)


def test_a_person_counts_as_the_party_spoken_for() -> None:
    assert fold_awaiting(*PROPOSED, [act("demand", "Ulvania", "Ada Brem")], party=PARTY) == ("Kestria",)


def test_nobody_waits_for_itself() -> None:
    assert fold_awaiting(*PROPOSED, [act("demand", "Ada Brem", "Kestria")], party=PARTY) == ()


def test_what_is_agreed_waits_for_nobody() -> None:
    assert fold_awaiting(MatterKind.CEASEFIRE, MatterStatus.AGREED, [act("propose", "Kestria", "Ulvania")], party=PARTY) == ()


def test_no_addressee_nobody_awaited() -> None:
    assert fold_awaiting(*PROPOSED, [act("propose", "Kestria")], party=PARTY) == ()


def test_who_makes_or_is_ready_for_the_offer_is_not_awaited() -> None:
    acts = [act("demand", "Ulvania", "Kestria"), act("ready", "Kestria")]
    assert fold_awaiting(*PROPOSED, acts, party=PARTY) == ()


def test_whom_a_sentence_says_to_owe_an_answer_is_awaited_though_no_act_is_addressed_to_it() -> None:
    assert fold_awaiting(*PROPOSED, [act("propose", "Kestria")], party=PARTY, owed=("Ulvania",)) == ("Ulvania",)


def test_who_owes_an_answer_is_awaited_in_what_others_have_agreed_but_not_in_what_is_over() -> None:
    acts = [act("accept", "Kestria")]
    assert fold_awaiting(MatterKind.CEASEFIRE, MatterStatus.AGREED, acts, party=PARTY, owed=("Ulvania",)) == ("Ulvania",)
    assert fold_awaiting(MatterKind.CEASEFIRE, MatterStatus.ENDED, acts, party=PARTY, owed=("Ulvania",)) == ()


def test_who_answered_owes_none_whatever_an_earlier_sentence_says() -> None:
    acts = [act("propose", "Kestria"), act("accept", "Ulvania")]
    assert fold_awaiting(*PROPOSED, acts, party=PARTY, owed=("Ulvania",)) == ()
