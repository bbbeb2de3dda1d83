"""The codes of other event schemes. All texts were made for this project."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reading.plover import CODES, coded_events, event_code, event_roots
from parley.records import Act, Actor, ActorKind, ActType, Modality, Reading, Report, Span

ROOTS = {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "ASSAULT", "SANCTION"}
CAST = (
    Actor("Norland", ("Norlandic",), ActorKind.STATE),
    Actor("Sudia", ("Sudian",), ActorKind.STATE),
    Actor("Estria", ("Estrian",), ActorKind.STATE),
    Actor("Ada Holm", ("Holm",), ActorKind.PERSON, of="Norland"),
    Actor("Radio Norland", (), ActorKind.MEDIA),
)


def act(type: ActType, modality: Modality = Modality.ACTUAL, text: str = "x") -> Act:
    return Act("a1", type, Span(0, len(text), text), modality=modality)


def root(type: ActType, text: str, modality: Modality = Modality.ACTUAL) -> str | None:
    code = event_code(act(type, modality, text))
    return code and code.root


def dyads(text: str, type: ActType, *by: str, to: tuple[str, ...] = (), evidence: str | None = None) -> list[tuple[str, str | None]]:
    span = Span.of(text, 0, len(evidence or text))
    reading = Reading(Report(text), actors=CAST, acts=(Act("a1", type, span, by=by, to=to),))
    return [(event.source, event.recipient) for event in coded_events(reading)]


def test_every_type_has_a_code_and_only_comment_has_no_root() -> None:
    assert set(CODES) == set(ActType)
    assert {type for type in ActType if CODES[type].root is None} == {ActType.SAY}
    assert all(code.cameo.isdigit() and len(code.cameo) == 2 for code in CODES.values())


@pytest.mark.parametrize("type", [ActType.DECLARE, ActType.COOPERATE])
def test_a_joint_act_that_is_planned_is_an_agreement(type: ActType) -> None:
    assert root(type, "x", Modality.PLANNED) == "AGREE"


@pytest.mark.parametrize(
    ("type", "text", "expected"),
    [
        (ActType.MEET, "Norland's president will visit Sudia in May", "AGREE"),
        (ActType.MEET, "Norland's president visits Sudia on Friday", "CONSULT"),
        (ActType.COOPERATE, "Sudia said it would free the captured pilots", "AGREE"),
        (ActType.COOPERATE, "Sudia freed the pilots, who will fly home", "RETREAT"),
        (ActType.COOPERATE, "Sudia offered to free the captured pilots", "AGREE"),
        (ActType.WELCOME, "Norland will support the plan", "AGREE"),
        (ActType.WELCOME, "Norland praised a plan that will end the war", "SUPPORT"),
        (ActType.ATTACK, "Norland said it would strike again", "THREATEN"),
        (ActType.ATTACK, "Norland threatened to shell the port", "THREATEN"),
        (ActType.ATTACK, "Norland shelled the port", "ASSAULT"),
    ],
)
def test_the_future_tense_tells_an_intention(type: ActType, text: str, expected: str) -> None:
    assert root(type, text, Modality.PLANNED if "Friday" in text else Modality.ACTUAL) == expected


@pytest.mark.parametrize(
    ("type", "text", "expected"),
    [
        (ActType.ACCEPT, "Norland agreed to share its water", "AGREE"),
        (ActType.ACCEPT, "Norland and Sudia signed a treaty", "SUPPORT"),
        (ActType.ACCEPT, "Norland agreed to sign a treaty", "AGREE"),
        (ActType.ACCEPT, "Norland accepted the rebels' demands", "RETREAT"),
        (ActType.ACCEPT, "Norland and Sudia failed to reach a deal", "REJECT"),
        (ActType.DEMAND, "Norland demanded that Sudia withdraw", "REQUEST"),
        (ActType.DEMAND, "Norland gave Sudia an ultimatum to withdraw", "THREATEN"),
        (ActType.DEMAND, "Norland called for sanctions against Sudia", "ACCUSE"),
        (ActType.PROPOSE, "Norland offered talks", "AGREE"),
        (ActType.PROPOSE, "Norland invited Sudia to talks", "REQUEST"),
        (ActType.PLEDGE, "Norland promised to withdraw from the valley", "AGREE"),
        (ActType.PLEDGE, "Norland vowed to retaliate", "THREATEN"),
        (ActType.READY, "Norland is ready to free the pilots", "AGREE"),
        (ActType.READY, "Norland is ready to impose martial law", "THREATEN"),
        (ActType.END, "Norland broke off the talks", "SANCTION"),
        (ActType.END, "Norland resumed its attacks after the truce", "ASSAULT"),
        (ActType.END, "Norland lifted the siege", "RETREAT"),
        (ActType.COOPERATE, "Norland sent food and medicine to Sudia", "AID"),
        (ActType.COOPERATE, "Norland and Sudia exchanged prisoners", "RETREAT"),
        (ActType.COOPERATE, "Norland released funds for aid to Sudia", "AID"),
        (ActType.COOPERATE, "Norland shared intelligence with Sudia", "COOPERATE"),
    ],
)
def test_the_words_of_the_evidence_draw_the_line_between_roots(type: ActType, text: str, expected: str) -> None:
    assert root(type, text) == expected


def test_a_planned_attack_is_a_threat() -> None:
    code = event_code(act(ActType.ATTACK, Modality.PLANNED))
    assert code is not None
    assert (code.root, code.cameo) == ("THREATEN", "13")


def test_what_did_not_happen_is_no_event_but_what_is_refused_is_a_rejection() -> None:
    assert event_code(act(ActType.MEET, Modality.NEGATED)) is None
    assert event_roots(act(ActType.MEET, Modality.NEGATED)) == frozenset()
    assert root(ActType.MEET, "Norland will not meet Sudia", Modality.NEGATED) == "REJECT"
    assert root(ActType.ATTACK, "Norland will not attack Sudia", Modality.NEGATED) is None


@given(
    st.sampled_from(list(ActType)),
    st.sampled_from(list(Modality)),
    st.lists(st.sampled_from("will free aid demands talks signed resumed attacks ultimatum against not".split())),
)
def test_the_root_of_the_code_is_among_the_roots(type: ActType, modality: Modality, words: list[str]) -> None:
    text = " ".join(words)
    code, roots = event_code(act(type, modality, text)), event_roots(act(type, modality, text))
    assert roots <= ROOTS
    assert (code is None or code.root is None) == (not roots)
    assert code is None or code.root is None or code.root in roots


def test_an_event_is_told_of_every_author_toward_every_addressee() -> None:
    text = "Norland and Sudia condemned Estria"
    assert dyads(text, ActType.ACCUSE, "Norland", "Sudia", to=("Estria",)) == [("Norland", "Estria"), ("Sudia", "Estria")]


def test_what_several_do_together_is_mutual() -> None:
    text = "Norland and Sudia agreed to help Estria"
    reading = Reading(Report(text), actors=CAST, acts=(Act("a1", ActType.ACCEPT, Span.of(text, 0, len(text)), by=("Norland", "Sudia")),))
    (event,) = coded_events(reading)
    assert (event.source, event.recipient, event.mutual) == ("Norland", "Sudia", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland offered grain to Sudia and Estria", ["Sudia", "Estria"]),
        ("Norland offered grain to the Sudian people", ["Sudia"]),
        ("Norland, an old friend of Estria, offered grain to Sudia", ["Sudia"]),
        ("Norland offered grain", [None]),
        ("Norland offered grain, Radio Norland reported", [None]),
        ("Norland offered grain to Sudia if war breaks out in Estria", ["Sudia"]),
        ("Norland offered grain if war breaks out in Estria", [None]),
        ("Sudia was offered grain by Norland", ["Sudia"]),
    ],
)
def test_without_an_addressee_the_first_other_actors_in_the_evidence_are_the_recipients(text: str, expected: list[str | None]) -> None:
    assert dyads(text, ActType.PROPOSE, "Norland") == [("Norland", name) for name in expected]


def test_the_words_after_the_evidence_name_the_recipient_where_it_names_none() -> None:
    text = "Norland rejected calls by Sudia, while Estria agreed."
    assert dyads(text, ActType.REJECT, "Norland", evidence="Norland rejected calls") == [("Norland", "Sudia")]


def test_the_party_of_who_acts_is_no_recipient() -> None:
    assert dyads("Norlandic envoy Ada Holm promised money to Sudia", ActType.PLEDGE, "Ada Holm") == [("Ada Holm", "Sudia")]


def test_comment_and_acts_without_author_make_no_event() -> None:
    assert dyads("Norland is worried about Sudia", ActType.SAY, "Norland") == []
    assert dyads("Sudia was attacked", ActType.ATTACK) == []
