"""Dictionary forms."""

import pytest

from parley.language.lemma import lemma_of


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("said", "VBD", "say"),
        ("accused", "VBD", "accuse"),
        ("rejected", "VBD", "reject"),
        ("urging", "VBG", "urge"),
        ("agreed", "VBD", "agree"),
        ("proposes", "VBZ", "propose"),
        ("denies", "VBZ", "deny"),
        ("ceasefires", "NNS", "ceasefire"),
        ("stopped", "VBN", "stop"),
        ("met", "VBD", "meet"),
        ("hostages", "NNS", "hostage"),
        ("parties", "NNS", "party"),
        ("Moscow", "NNP", "Moscow"),
    ],
)
def test_the_lemma_of_a_form_under_its_tag(word, tag, lemma):
    assert lemma_of(word, tag) == lemma
