"""The list of reporting verbs."""

import pytest

from parley.reading.quotations import CueKind, cue_kind
from parley.reading.quotations.cues import cue_forms, cue_verbs


@pytest.mark.parametrize(
    "form", ["said", "says", "told", "criticised", "criticized", "vowed", "denying", "quipped", "emphasises", "swore", "replied"]
)
def test_inflected_forms_of_both_spellings_are_known(form: str) -> None:
    assert form in cue_forms()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("has said", CueKind.REPORT),
        ("denied", CueKind.DENY),
        ("did not promise", CueKind.PROMISE),
        ("accusing", CueKind.ACCUSE),
        (":", None),
    ],
)
def test_a_cue_has_the_kind_of_its_verb(words: str, kind: CueKind | None) -> None:
    assert cue_kind(words) is kind


def test_every_verb_is_lower_case_and_known_by_its_own_form() -> None:
    for verb in cue_verbs():
        assert verb == verb.lower()
        assert verb in cue_forms()
