"""Names are printed as the report has them; a name that the quoted words lack stands in brackets."""

from collections.abc import Callable

import pytest

from parley.briefs.naming import Naming, capitalised, joined, possessive
from parley.records import Actor, ActorKind, Reading

Tell = Callable[..., Reading]


def test_a_name_in_the_evidence_is_plain_under_any_of_its_forms(tell: Tell):
    reading = tell("Marn spoke.", actors=(Actor("Edda Marn", (), ActorKind.PERSON), Actor("Orland", ("Spoke",), ActorKind.STATE)))
    naming = Naming(reading)
    evidence = (reading.acts[0].evidence,)
    assert naming.listed(("Edda Marn", "Orland"), evidence) == "Edda Marn and Orland"


def test_a_name_that_only_another_sentence_gives_is_in_brackets(tell: Tell):
    reading = tell("Marn came. She spoke.", evidence="She spoke", actors=(Actor("Edda Marn", (), ActorKind.PERSON),))
    assert Naming(reading).named("Edda Marn", (reading.acts[0].evidence,)) == "[Edda Marn]"


def test_a_part_of_a_word_is_no_mention(tell: Tell):
    reading = tell("Omanis spoke.")
    assert Naming(reading).named("Oman", (reading.acts[0].evidence,)) == "[Oman]"


@pytest.mark.parametrize(
    ("text", "name", "printed"),
    [
        ("The River Council met. The River Council spoke.", "River Council", "the River Council"),
        ("Kestria met. The Kestria file. Kestria spoke.", "Kestria", "Kestria"),
        ("Nobody is named.", "United States", "[the United States]"),
    ],
)
def test_the_article_follows_the_report(tell: Tell, text: str, name: str, printed: str):
    reading = tell(text)
    assert Naming(reading).named(name, (reading.acts[0].evidence,)) == printed


@pytest.mark.parametrize(
    ("names", "plural"),
    [
        (("Orland",), False),
        (("Orland", "League of Straits"), True),
        (("Western allies",), True),
        (("United States",), False),
        (("Hamas",), False),
        (("the opposition bloc",), False),
        ((), False),
    ],
)
def test_a_verb_agrees_with_its_names(tell: Tell, names: tuple[str, ...], plural: bool):
    assert Naming(tell("Hamas spoke to the United States.")).plural(names) is plural


def test_small_parts_of_sentences():
    assert joined(["A"]) == "A"
    assert joined(["A", "B", "C"]) == "A, B and C"
    assert joined([]) == ""
    assert possessive("Orland") == "Orland’s"
    assert possessive("[the United States]") == "[the United States]’"
    assert capitalised("[the council] met") == "[The council] met"
    assert capitalised("") == ""
