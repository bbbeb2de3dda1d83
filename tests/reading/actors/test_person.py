"""Which names are one person's; all persons are invented for this project."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.reading.actors.person import Persons, alike, core, same_person, sound


@pytest.mark.parametrize(
    ("one", "other"),
    [("zelensky", "zelenskyy"), ("zelensky", "zelenskiy"), ("asad", "assad"), ("moualem", "muallem"), ("qaddafi", "qadafi")],
)
def test_spellings_of_one_surname_are_alike(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(("one", "other"), [("orlov", "orban"), ("kerry", "kelly"), ("halim", "salim")])
def test_other_surnames_are_not(one: str, other: str) -> None:
    assert not alike(one, other)


def test_particles_and_initials_do_not_tell_persons_apart() -> None:
    assert core("Riad al-Marwan") == ("riad", "marwan")
    assert same_person(core("J. Torvald"), core("Jonas Torvald"))
    assert same_person(core("Bill Torvald"), core("William Torvald"))
    assert not same_person(core("Anna Torvald"), core("Jonas Torvald"))


def test_two_persons_with_one_surname_stay_apart_and_the_surname_goes_to_the_last_named() -> None:
    persons = Persons()
    anna, jonas = persons.add_full("Anna Torvald"), persons.add_full("Jonas Torvald")
    assert anna is not jonas
    persons.see(anna, 3)
    assert persons.add_single("Torvald", 9) is anna
    persons.see(jonas, 12)
    assert persons.add_single("Torvald", 20) is jonas


def test_a_given_name_stands_for_the_person() -> None:
    persons = Persons()
    figure = persons.add_full("Ilmar bin Rashid Al Noor")
    assert persons.add_single("Ilmar", 30) is figure


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14))
def test_a_name_is_alike_itself(word: str) -> None:
    assert alike(word, word)
    assert sound(sound(word)) == sound(sound(sound(word)))


@given(st.text(min_size=1))
def test_any_text_has_a_core_of_words(name: str) -> None:
    assert all(word for word in core(name))
