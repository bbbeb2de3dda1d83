"""The language room on texts made for this project."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.language import antecedent, parse
from parley.language.parse import ACTS_KEY

SENTENCES = [
    "Foreign Minister Ilse Marran told reporters in Vessin that Kestria would not attend the talks.",
    "She said the ceasefire had not been broken by her army.",
    "“We are ready,” she added.",
]
REPORT = " ".join(SENTENCES)


@pytest.fixture(scope="module")
def doc():
    return parse(REPORT)


def token(doc, text):
    return next(t for t in doc if t.text == text)


def test_a_document_keeps_the_text_to_the_letter():
    for text in (REPORT, "", " ", "\n\n\tA.\r\n\r\nB?  ", "One\x0ctwo", "‘x’ “y” …"):
        assert parse(text).text == text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_parses_into_trees_over_the_same_text(text):
    doc = parse(text)
    assert doc.text == text
    for sentence in doc.sents:
        assert sum(1 for t in sentence if t.head.i == t.i) == 1
        assert all(sentence.start <= t.head.i < sentence.end for t in sentence)


def test_trees_are_the_same_without_the_act_reader(doc):
    bare = parse(REPORT, acts=False)
    assert doc.user_data[ACTS_KEY]
    assert not bare.user_data[ACTS_KEY]
    assert [(t.head.i, t.dep_, t.tag_, t.ent_type_) for t in bare] == [(t.head.i, t.dep_, t.tag_, t.ent_type_) for t in doc]


def test_sentences_end_where_the_text_ends_them(doc):
    assert [sentence.text.strip() for sentence in doc.sents] == SENTENCES


def test_a_headline_without_a_full_stop_is_a_sentence_of_its_own():
    doc = parse("Kestria breaks off talks\n\nThe delegation left Vessin on Monday.")
    assert [s.text.strip() for s in doc.sents] == ["Kestria breaks off talks", "The delegation left Vessin on Monday."]


def test_hard_wrapped_lines_do_not_break_a_sentence():
    text = (
        "The two delegations met for the third time this week in the border town of\n"
        "Vessin and agreed to extend the truce that had been in force since the first\n"
        "of March, according to a statement which both of the sides had signed before\n"
        "they went home. The next round of talks is planned for the end of the month."
    )
    assert len(list(parse(text).sents)) == 2


def test_subject_object_and_clause_hang_on_their_verbs(doc):
    assert token(doc, "told").dep_ == "root"
    assert token(doc, "reporters").head.text == "told"
    assert token(doc, "Kestria").dep_ == "nsubj"
    assert token(doc, "Kestria").head.text == "attend"
    assert token(doc, "attend").dep_ == "ccomp"


def test_tense_voice_and_negation_can_be_told(doc):
    assert token(doc, "told").morph.get("Tense") == ["Past"]
    assert token(doc, "broken").morph.get("Voice") == ["Pass"]
    assert token(doc, "not").morph.get("Polarity") == ["Neg"]
    assert token(doc, "told").lemma_ == "tell"
    assert token(doc, "broken").lemma_ == "break"


def test_names_of_persons_and_places_are_found(doc):
    names = {entity.text: entity.label_ for entity in doc.ents}
    assert names["Ilse Marran"] == "PERSON"
    assert names["Vessin"] == "PLACE"


def test_nationality_adjectives_name_states():
    doc = parse("Syrian and Turkish officials met in Geneva.")
    assert {e.text for e in doc.ents if e.label_ == "NATION"} == {"Syrian", "Turkish"}


def test_a_pronoun_stands_for_the_person_named_before(doc):
    she = [t for t in doc if t.text in ("She", "she")]
    first = antecedent(she[0])
    assert first is not None
    assert first.text in ("Ilse", "Marran", "Minister")
    assert antecedent(she[1]) is not None


def test_a_first_mention_stands_for_nothing_earlier(doc):
    assert antecedent(token(doc, "Kestria")) is None


def test_a_report_longer_than_a_window_is_read_to_its_end():
    long = "\n\n".join(f"{REPORT} It was round {n} of the talks." for n in range(40))
    doc = parse(long)
    told = [t for t in doc if t.text == "told"]
    assert len(told) == 40
    assert all(t.dep_ == "root" for t in told)
    assert sum(1 for t in doc if t.text == "Kestria" and t.dep_ == "nsubj" and t.head.text == "attend") == 40


def test_capitals_throughout_still_give_a_tree():
    doc = parse("PRESIDENT MARRAN REJECTED THE PROPOSAL ON MONDAY.")
    assert token(doc, "MARRAN").head.text == "REJECTED" or token(doc, "PRESIDENT").head.text == "REJECTED"
    assert token(doc, "PROPOSAL").dep_ == "obj"
