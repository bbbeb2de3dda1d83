"""Which way a verb points its day. All sentences were made for this project."""

from datetime import date

import pytest

from parley.language import parse
from parley.reading.dates import find_dates

THURSDAY = date(2025, 4, 24)


def day(text: str) -> str | None:
    (found,) = find_dates(parse(text), anchor=THURSDAY)
    return found.value


@pytest.mark.parametrize("text", ["No convoy has left since Monday.", "Since Monday no convoy will have been safe."])
def test_since_looks_back_whatever_the_verb(text):
    assert day(text) == "2025-04-21"


@pytest.mark.parametrize("text", ["The truce was extended until Monday.", "Rebels have until Monday to reply."])
def test_what_was_put_off_until_a_day_lies_ahead_of_it(text):
    assert day(text) == "2025-04-28"


def test_what_went_on_until_a_day_lies_behind_it():
    assert day("The guns fired until Monday.") == "2025-04-21"


def test_an_appointment_follows_the_verb_and_a_deed_has_been_done():
    assert day("The prime minister will address Saturday's rally.") == "2025-04-26"
    assert day("The army will avenge Saturday's attack.") == "2025-04-19"


def test_what_could_not_be_done_is_past_and_what_could_be_is_ahead():
    assert day("Medics could not enter the camp on Sunday.") == "2025-04-20"
    assert day("Medics could enter the camp on Sunday.") == "2025-04-27"


def test_a_condition_in_the_present_lies_ahead():
    assert day("The pact binds them when it is signed in May.") == "2025-05"


def test_a_purpose_lies_as_its_deed_does_and_an_intention_ahead():
    assert day("Officials flew to Doha to bury him on Sunday.") == "2025-04-20"
    assert day("Officials agreed to bury him on Sunday.") == "2025-04-27"
