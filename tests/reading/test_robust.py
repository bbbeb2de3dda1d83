"""The ways in which reports are written: each is read like plain prose. All texts were made for this project."""

from datetime import date

import pytest

from parley.intake import from_text
from parley.reading import read_report
from parley.records import Act, ActType, Reading

DAY = date(2025, 4, 22)


def read(text: str) -> Reading:
    return read_report(from_text(text, published=DAY))


def told(reading: Reading) -> set[tuple[str, str]]:
    """Which type of act by whom, for every act and every author."""
    return {(act.act.value, name) for act in reading.acts for name in act.by}


def acts_of(reading: Reading, type: ActType) -> list[Act]:
    return [act for act in reading.acts if act.act is type]


BRITISH = "The defence ministry in London condemned the shelling of the harbour. Ukraine has recognised the mediators' programme and demanded that Russia honour the truce."


def test_british_and_american_spelling_read_alike() -> None:
    american = BRITISH.replace("defence", "defense").replace("harbour", "harbor").replace("recognised", "recognized")
    american = american.replace("programme", "program").replace("honour", "honor")
    assert told(read(BRITISH)) == told(read(american))
    assert ("demand", "Ukraine") in told(read(BRITISH))


@pytest.mark.parametrize("name", ["Zelensky", "Zelenskyy", "Zelenskiy"])
@pytest.mark.parametrize("city", ["Kyiv", "Kiev"])
def test_transliterations_do_not_matter(name: str, city: str) -> None:
    reading = read(
        f"Ukrainian President Volodymyr {name} proposed an unconditional ceasefire on Monday. {city} has demanded that Russia stop its strikes. "
        f"“We are ready to meet in any format,” {name} told reporters in {city}."
    )
    assert ("propose", f"Volodymyr {name}") in told(reading)
    assert ("demand", "Ukraine") in told(reading)
    assert reading.actor(f"Volodymyr {name}") is not None


def test_wire_style_in_capitals() -> None:
    reading = read(
        "PRETORIA, AUG 20 (WIRE) -- ZAIREAN REBELS REJECTED A CEASEFIRE ON TUESDAY. SOUTH AFRICA CALLED ON BOTH SIDES TO MEET IN PRETORIA NEXT WEEK.\n\n"
        "PRESIDENT NELSON MANDELA MET THE UNITED NATIONS ENVOY ON MONDAY."
    )
    assert "demand" in {type for type, _ in told(reading)}
    assert ("demand", "South Africa") in told(reading)


def test_a_transcript() -> None:
    reading = read(
        "Q: Has Russia accepted the proposal?\n\nMS. HALVORSEN: Russia has rejected it. We call on Moscow to return to the talks in Geneva.\n\n"
        "Q: Will you set a deadline?\n\nMS. HALVORSEN: The United States will not set one."
    )
    assert ("reject", "Russia") in told(reading)
    assert "demand" in {type for type, _ in told(reading)}


def test_a_statement_in_the_first_person() -> None:
    reading = read(
        "Statement by the Foreign Minister of Norway, Kari Solheim\n\nI welcome the ceasefire that Sudan declared on Sunday. "
        "We call on the Rapid Support Forces to join it, and we stand ready to host talks in Oslo."
    )
    assert {"welcome", "demand", "ready"} <= {type for type, _ in told(reading)}
    assert {name for type, name in told(reading) if type == "welcome"} <= {"Kari Solheim", "Norway"}


@pytest.mark.xfail(reason="items of a list are read as fragments, not as demands of whoever the line above names", strict=True)
def test_a_list_of_demands() -> None:
    reading = read(
        "The FARC set three conditions for a return to the talks. It demanded that\n\n- the army withdraw from the south;\n\n"
        "- the government release 30 prisoners;\n\n- Cuba be admitted as a guarantor."
    )
    demands = acts_of(reading, ActType.DEMAND)
    assert demands
    assert {name for act in demands for name in act.by} == {"FARC"}


def test_a_sentence_of_the_nineteenth_century_s_length() -> None:
    clauses = ", that the roads be opened, that the wounded be let through, that the prisoners whom either side holds be named and visited"
    reading = read(
        f"Turkey, which had hosted the delegations for nine days and whose foreign minister had gone from one to the other{clauses * 6}, "
        "proposed on Monday that Russia and Ukraine meet again in Istanbul."
    )
    assert ("propose", "Turkey") in told(reading)


def test_missing_paragraph_breaks() -> None:
    text = "Israel accepted the proposal on Sunday.\n\nHamas rejected it on Monday.\n\nEgypt urged Hamas to reconsider."
    assert told(read(text)) == told(read(text.replace("\n\n", " ")))


@pytest.mark.parametrize(
    ("opening", "closing", "inner", "done"),
    [("“", "”", "‘", "’"), ('"', '"', "'", "'"), ("«", "»", "“", "”"), ("‘", "’", "“", "”")],
)
def test_curly_straight_and_nested_marks(opening: str, closing: str, inner: str, done: str) -> None:
    reading = read(
        f"{opening}Ukraine has accepted what the mediators call an {inner}unconditional ceasefire{done}. Now Russia must answer,{closing} "
        "said Sybil Ray, a spokeswoman for the United States, on Monday."
    )
    accepted = acts_of(reading, ActType.ACCEPT)
    assert [act.by for act in accepted] == [("Ukraine",)]
    assert "Sybil Ray" in {quotation.speaker for quotation in reading.quotations}


def test_the_speaker_behind_two_sentences() -> None:
    reading = read(
        "“Ukraine has accepted the ceasefire. Now Russia must answer,” said Sybil Ray, a spokeswoman for the United States, on Monday."
    )
    assert {act.speaker for act in acts_of(reading, ActType.ACCEPT)} == {"Sybil Ray"}


def test_a_text_cut_off_in_the_middle() -> None:
    whole = "Iran rejected the terms on Monday. The United States threatened to leave the talks in Oman unless Tehran"
    assert ("reject", "Iran") in told(read(whole))
    for act in read(whole).acts:
        assert whole[act.evidence.start : act.evidence.end] == act.evidence.text


def test_a_headline_without_a_verb_does_no_harm() -> None:
    text = "Truce in tatters; talks in doubt\n\nRussia and Ukraine accused each other on Sunday of breaking the ceasefire."
    assert ("accuse", "Russia") in told(read(text))
    assert ("accuse", "Ukraine") in told(read(text))
