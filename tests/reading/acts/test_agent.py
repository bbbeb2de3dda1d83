"""Who the tree names as author; sentences made for this project, their trees by hand."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from parley.reading.acts.agent import agents, tellers

BLANK = spacy.blank("en")


def tree(*rows: tuple[str, str, str, int]) -> Doc:
    """A sentence from rows of word, part of speech, relation and head."""
    words, pos, deps, heads = zip(*rows, strict=True)
    return Doc(BLANK.vocab, words=list(words), pos=list(pos), deps=list(deps), heads=list(heads))


def named(doc: Doc, head: int) -> dict[str, str]:
    return {doc[at].text: way for at, way in agents(doc[head]).items()}


def test_the_subject_of_a_verb_is_its_author() -> None:
    doc = tree(("Orlin", "PROPN", "nsubj", 1), ("refused", "VERB", "root", 1))
    assert named(doc, 1) == {"Orlin": "own"}


def test_a_second_verb_shares_the_subject() -> None:
    doc = tree(("Orlin", "PROPN", "nsubj", 1), ("refused", "VERB", "root", 1), ("and", "CCONJ", "cc", 3), ("left", "VERB", "conj", 1))
    assert named(doc, 3) == {"Orlin": "conj"}


def test_who_is_urged_is_the_author_of_what_is_urged() -> None:
    doc = tree(
        ("Orlin", "PROPN", "nsubj", 1),
        ("urged", "VERB", "root", 1),
        ("Varen", "PROPN", "obj", 1),
        ("to", "PART", "mark", 4),
        ("leave", "VERB", "xcomp", 1),
    )
    assert named(doc, 4) == {"Varen": "xcomp"}


@pytest.mark.parametrize("subject", ["nsubj:pass", "nsubj"])
def test_the_author_of_a_passive_stands_after_by_only_where_it_is_one(subject: str) -> None:
    doc = tree(
        ("Sela", "PROPN", subject, 2),
        ("was", "AUX", "aux:pass" if subject == "nsubj:pass" else "aux", 2),
        ("shelled", "VERB", "root", 2),
        ("by", "ADP", "case", 4),
        ("Varen", "PROPN", "obl", 2),
    )
    assert named(doc, 2) == ({"Varen": "by"} if subject == "nsubj:pass" else {"Sela": "own"})


def test_a_noun_is_its_possessors() -> None:
    doc = tree(
        ("Varen", "PROPN", "nmod:poss", 2),
        ("'s", "PART", "case", 0),
        ("offer", "NOUN", "nsubj", 3),
        ("stands", "VERB", "root", 3),
    )
    assert named(doc, 2) == {"Varen": "poss"}


def test_who_tells_a_clause_stands_above_it_or_beside_it() -> None:
    above = tree(
        ("Orlin", "PROPN", "nsubj", 1), ("said", "VERB", "root", 1), ("Varen", "PROPN", "nsubj", 3), ("agreed", "VERB", "ccomp", 1)
    )
    beside = tree(
        ("Varen", "PROPN", "nsubj", 1),
        ("agreed", "VERB", "root", 1),
        (",", "PUNCT", "punct", 4),
        ("Orlin", "PROPN", "nsubj", 4),
        ("said", "VERB", "parataxis", 1),
    )
    assert [above[at].text for at in tellers(above[3])] == ["Orlin"]
    assert [beside[at].text for at in tellers(beside[1])] == ["Orlin"]


@given(st.data())
def test_any_tree_is_answered_with_words_of_its_own(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 8))
    heads = [data.draw(st.integers(0, max(0, at - 1))) for at in range(size)]
    deps = [
        data.draw(st.sampled_from(["nsubj", "conj", "xcomp", "acl", "ccomp", "obl", "nmod:poss", "obj"])) if at else "root"
        for at in range(size)
    ]
    pos = [data.draw(st.sampled_from(["VERB", "NOUN", "PROPN"])) for _ in range(size)]
    doc = Doc(BLANK.vocab, words=["w"] * size, pos=pos, deps=deps, heads=heads)
    for token in doc:
        assert set(agents(token)) | tellers(token) <= set(range(size))
