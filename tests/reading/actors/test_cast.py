"""The cast of small reports, all made for this project; persons and most groups are invented."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from parley.language.reference import KEY
from parley.reading.actors import Cast
from parley.records import Actor, ActorKind

BLANK = spacy.blank("en")
WORDS = (
    "Russia",
    "Hamas",
    "'s",
    "the",
    "president",
    "of",
    "and",
    "said",
    "he",
    "rebels",
    ",",
    ".",
    "(",
    ")",
    "-",
    "both",
    "sides",
    "US",
    "officials",
    "who",
    "Marenko",
    "Kyiv",
)


def plain(text: str) -> Doc:
    """The text without tags, trees or names."""
    return BLANK(text)


def with_names(text: str, *names: tuple[str, str]) -> Doc:
    """The text with the names (words, label) that a recogniser would mark, at every place."""
    doc = BLANK(text)
    spans = []
    for name, label in names:
        at = text.find(name)
        while at >= 0:
            span = doc.char_span(at, at + len(name), label=label)
            if span is not None:
                spans.append(span)
            at = text.find(name, at + 1)
    doc.set_ents(spacy.util.filter_spans(spans))
    return doc


def actor(cast: Cast, name: str) -> Actor:
    found = cast.actor(name)
    assert found is not None, [known.name for known in cast.actors]
    return found


def at(cast: Cast, doc: Doc, word: str, nth: int = 0) -> tuple[str, ...]:
    return cast.at([token for token in doc if token.text == word][nth])


def test_capital_seat_army_and_officials_are_the_country() -> None:
    doc = plain("Moscow refused. The Kremlin waited. The Russian army moved. Russian officials met. Israel said the IDF would stay.")
    cast = Cast.of(doc)
    for word in ("Moscow", "Kremlin", "army", "officials"):
        assert at(cast, doc, word) == ("Russia",)
    assert at(cast, doc, "IDF") == ("Israel",)
    assert actor(cast, "Russia").kind is ActorKind.STATE
    assert {"Moscow", "Kremlin", "The Russian army"} <= set(actor(cast, "Russia").aliases)


def test_a_title_names_the_party_that_a_person_speaks_for() -> None:
    cast = Cast.of(
        plain("Kremlin spokesperson Oleg Marenko said so. Hamas leader Salim Nadir agreed. U.S. Secretary of State Ann Fielding left.")
    )
    assert actor(cast, "Oleg Marenko").of == "Russia"
    assert actor(cast, "Salim Nadir").of == "Hamas"
    assert actor(cast, "Ann Fielding").of == "United States"


def test_an_apposition_names_it_too() -> None:
    cast = Cast.of(with_names("Oleg Marenko, the president of Ukraine, agreed.", ("Oleg Marenko", "PERSON")))
    assert actor(cast, "Oleg Marenko").of == "Ukraine"


def test_the_spokesman_of_a_person_speaks_for_that_persons_party() -> None:
    text = "Russian President Pavel Orlin arrived. Orlin's spokesman, Oleg Marenko, said talks would follow."
    cast = Cast.of(with_names(text, ("Pavel Orlin", "PERSON"), ("Oleg Marenko", "PERSON")))
    assert actor(cast, "Oleg Marenko").of == "Russia"


def test_a_surname_stands_for_the_full_name_in_any_spelling() -> None:
    text = "President Danylo Verenskiy of Ukraine spoke. Verenskiy left. Aides of Verensky stayed."
    doc = with_names(text, ("Danylo Verenskiy", "PERSON"), ("Verensky", "PERSON"))
    cast = Cast.of(doc)
    assert at(cast, doc, "Verenskiy", 1) == ("Danylo Verenskiy",)
    assert at(cast, doc, "Verensky") == ("Danylo Verenskiy",)
    assert [found.name for found in cast.actors if found.kind is ActorKind.PERSON] == ["Danylo Verenskiy"]


def test_what_the_text_says_wins_over_the_tables() -> None:
    doc = with_names("Envoy Marie Jordan met rebels. Jordan said little.", ("Marie Jordan", "PERSON"))
    cast = Cast.of(doc)
    assert at(cast, doc, "Jordan", 1) == ("Marie Jordan",)
    doc = plain("Lawmakers in Atlanta, Georgia, wrote a letter.")
    assert Cast.of(doc).actor("Georgia") is None
    doc = with_names("The National League of Karst (NLA) signed. The NLA left.", ("National League of Karst", "ORG"))
    assert at(Cast.of(doc), doc, "NLA", 1) == ("National League of Karst",)
    doc = plain("The Taliban government refused.")
    assert at(Cast.of(doc), doc, "government") == ("Taliban",)


def test_the_title_before_a_name_stands_for_the_person_and_its_nationality_for_the_state() -> None:
    doc = plain("Then Russian President Pavel Orlin spoke.")
    cast = Cast.of(doc)
    assert at(cast, doc, "President") == ("Pavel Orlin",)
    assert at(cast, doc, "Russian") == ("Russia",)


def test_an_unnamed_source_is_an_actor_of_its_own() -> None:
    doc = plain("A senior US official spoke to reporters. The official declined to be named.")
    cast = Cast.of(doc)
    source = actor(cast, "A senior US official")
    assert source.kind is ActorKind.PERSON
    assert source.of == "United States"
    assert at(cast, doc, "official", 1) == ("A senior US official",)


def test_the_rebels_are_the_one_armed_group_of_the_report() -> None:
    doc = plain("The Moro Islamic Liberation Front waited. The rebels wanted a truce with Manila.")
    assert at(Cast.of(doc), doc, "rebels") == ("Moro Islamic Liberation Front",)
    doc = plain("M23 met ADF rebels. The rebels left.")
    assert at(Cast.of(doc), doc, "rebels", 1) != ("M23",)


def test_both_sides_are_two_parties() -> None:
    doc = plain("Talks between Hamas and Israel went on. Both sides agreed.")
    assert set(at(Cast.of(doc), doc, "sides")) == {"Hamas", "Israel"}


@pytest.mark.parametrize("side", ["Each side", "Neither side", "Either party", "Each country"])
def test_each_side_is_both_of_them(side: str) -> None:
    doc = plain(f"Talks between Russia and Israel went on. {side} claimed the hill.")
    assert set(at(Cast.of(doc), doc, side.split()[1])) == {"Russia", "Israel"}


def test_a_place_is_no_party() -> None:
    doc = plain("The mediators met in Cairo and spoke.")
    cast = Cast.of(doc)
    assert not [mention for mention in cast.mentions if "Egypt" in mention.names]


def test_pronouns_follow_the_references_of_the_doc() -> None:
    doc = plain("Pavel Orlin said he agreed.")
    doc.set_ents([Span(doc, 0, 2, label="PERSON")])
    doc.user_data[KEY] = {3: 1}
    assert at(Cast.of(doc), doc, "he") == ("Pavel Orlin",)


def test_a_conjunction_joins_two_actors() -> None:
    words = ["Russia", "and", "Ukraine", "met"]
    doc = Doc(BLANK.vocab, words=words, heads=[3, 2, 0, 3], deps=["nsubj", "cc", "conj", "root"], pos=["PROPN", "CCONJ", "PROPN", "VERB"])
    cast = Cast.of(doc)
    assert cast.at(doc[0]) == ("Russia",)
    assert cast.coordinated(doc[0]) == ("Russia", "Ukraine")


def test_a_report_in_capitals_is_read_by_the_tables() -> None:
    doc = plain("ISRAEL AND HAMAS AGREED TO A TRUCE, US OFFICIALS SAID IN CAIRO. THE KREMLIN WELCOMED IT.")
    names = {found.name for found in Cast.of(doc).actors}
    assert {"Israel", "Hamas", "Russia"} <= names


def test_only_the_body_is_read() -> None:
    text = "Iran warned. Israel answered."
    doc = plain(text)
    assert {found.name for found in Cast.of(doc, body=(13, len(text))).actors} == {"Israel"}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "'s", "’s of of of", "the the the", "( ) ( )", "Mr. , who , who", "-----"])
def test_odd_input_has_an_empty_cast(text: str) -> None:
    assert Cast.of(plain(text)).actors == ()


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=30,
    )
)
def test_every_mention_lies_in_the_doc_and_names_known_actors(words: list[str]) -> None:
    doc = Doc(BLANK.vocab, words=words)
    cast = Cast.of(doc)
    known = {found.name for found in cast.actors}
    for mention in cast.mentions:
        assert 0 <= mention.start <= mention.head < mention.end <= len(doc)
        assert mention.names
        assert set(mention.names) <= known
        assert set(cast.at(doc[mention.head])) == set(mention.names)
    assert all(found.of is None or found.of in known for found in cast.actors)


def test_backing_and_brokering_make_nobody_a_party() -> None:
    doc = plain("Iran-backed militias waited.")
    assert not [mention for mention in Cast.of(doc).mentions if "Iran" in mention.names]


def test_three_mediators_are_three_parties() -> None:
    doc = plain("Egypt, Qatar and the United States proposed a truce. The three countries waited.")
    assert set(at(Cast.of(doc), doc, "countries")) == {"Egypt", "Qatar", "United States"}


def test_a_government_named_after_its_head_is_the_state() -> None:
    doc = with_names("Syrian President Karim Asal spoke. Asal's government agreed.", ("Karim Asal", "PERSON"))
    assert at(Cast.of(doc), doc, "government") == ("Syria",)


def test_a_source_keeps_the_words_that_tell_it_from_others() -> None:
    cast = Cast.of(plain("A source close to the talks said little."))
    assert actor(cast, "A source close to the talks").kind is ActorKind.PERSON


def test_one_mans_spokesman_is_not_anothers() -> None:
    text = "Russian President Pavel Orlin met Russian General Ivan Brodin. Brodin's spokesman left. Orlin's spokesman stayed."
    doc = with_names(text, ("Pavel Orlin", "PERSON"), ("Ivan Brodin", "PERSON"))
    cast = Cast.of(doc)
    assert at(cast, doc, "spokesman") != at(cast, doc, "spokesman", 1)


def test_a_party_name_that_the_tree_took_for_the_subject_stands_for_its_envoy() -> None:
    words = ["U.N.", "envoy", "Ada", "Brehm", "spoke"]
    deps = ["nsubj", "nsubj", "nsubj", "flat", "root"]
    doc = Doc(BLANK.vocab, words=words, heads=[4, 4, 4, 2, 4], deps=deps, pos=["PROPN", "NOUN", "PROPN", "PROPN", "VERB"])
    doc.set_ents([Span(doc, 2, 4, label="PERSON")])
    cast = Cast.of(doc)
    assert cast.at(doc[0]) == cast.coordinated(doc[0]) == ("Ada Brehm",)
    assert actor(cast, "Ada Brehm").of == "United Nations"


def test_a_dateline_is_no_part_of_a_name() -> None:
    doc = plain("BEIRUT Syrian rebels waited.")
    assert "Syrian rebels" in {found.name for found in Cast.of(doc).actors}


def test_a_heading_that_announces_a_statement_is_read_for_who_makes_it() -> None:
    heading, body = "Statement by President Pavel Orlin of Russia on the truce", "\n\nI welcome the truce."
    doc = with_names(heading + body, ("Pavel Orlin", "PERSON"))
    assert actor(Cast.of(doc, body=(len(heading), len(doc.text))), "Pavel Orlin").of == "Russia"
    told = with_names("Pavel Orlin speaks of a truce" + body, ("Pavel Orlin", "PERSON"))
    assert Cast.of(told, body=(29, len(told.text))).actors == ()


def test_an_actor_is_found_by_its_aliases() -> None:
    cast = Cast.of(plain("Moscow refused. Russia waited."))
    assert cast.known_as("Moscow") == cast.known_as("Russia") == cast.actor("Russia") is not None
    assert cast.known_as("Karst") is None


def test_a_pronoun_that_the_recogniser_took_for_a_body_is_none() -> None:
    doc = with_names("We call on all to stop. Q Mr. President, how close are we?", ("We", "ORG"), ("Q Mr. President", "PERSON"))
    assert {"We", "Q Mr. President", "Mr. President"}.isdisjoint({known.name for known in Cast.of(doc).actors})


def test_words_that_spell_the_acronym_in_brackets_are_one_name() -> None:
    doc = with_names("The Salt Coast Front (SCF) waited. The SCF went.", ("Salt Coast", "PLACE"))
    assert actor(Cast.of(doc), "Salt Coast Front").aliases == ("SCF",)
    doc = plain("The International Labour Mission for Peace (ILMP) waited.")
    assert "International Labour Mission for Peace" in {known.name for known in Cast.of(doc).actors}


def test_words_that_do_not_spell_what_stands_in_brackets_are_no_name_of_it() -> None:
    doc = plain("Quiet Rivers Meet (AFP) waited.")
    assert "Quiet Rivers Meet" not in {known.name for known in Cast.of(doc).actors}


def test_two_halves_of_a_persons_name_are_one() -> None:
    doc = with_names("Pavel-Ilya Orlin spoke. Orlin left.", ("Pavel-Ilya", "PERSON"), ("Orlin", "PERSON"))
    assert actor(Cast.of(doc), "Pavel-Ilya Orlin").aliases == ("Orlin",)


def test_half_of_an_office_is_nobody() -> None:
    assert Cast.of(plain("U.N. Secretary-General Ada Brehm spoke.")).known_as("-General") is None


def test_a_name_with_its_own_adjective_is_a_state() -> None:
    text = "Ulvania waited. The Ulvanian army left. Two Ulvanians stayed."
    cast = Cast.of(with_names(text, ("Ulvania", "PERSON")))
    assert actor(cast, "Ulvania").kind is ActorKind.STATE
    assert cast.known_as("Ulvanian") == actor(cast, "Ulvania")


def test_a_surname_with_an_adjective_is_none() -> None:
    cast = Cast.of(
        with_names("Pavel Orland spoke. Orland waited. The Orlandian style stayed.", ("Pavel Orland", "PERSON"), ("Orland", "PERSON"))
    )
    assert actor(cast, "Pavel Orland").kind is ActorKind.PERSON


def test_nobody_acts_out_of_the_dateline() -> None:
    doc = with_names("DORVAN, Kestria - President Ilya Marenko spoke.", ("DORVAN", "PERSON"), ("Ilya Marenko", "PERSON"))
    assert [known.name for known in Cast.of(doc).actors] == ["Ilya Marenko"]


def test_the_holder_of_an_office_may_bear_a_rank_too() -> None:
    doc = with_names("Kestrian troops held. Their spokesman, Colonel Piet Oram, said so.", ("Piet Oram", "PERSON"))
    assert "spokesman" not in {word for known in Cast.of(doc).actors for word in known.name.split()}
