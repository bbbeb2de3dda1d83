"""The words of the contract are the values of the enums: they are written as they are spelled in JSON."""

from enum import StrEnum

import pytest

from parley.records import ActorKind, ActType, MatterKind, MatterStatus, Modality, PublishedFrom, QuotationKind, Sides, TimexType

ENUMS = (ActorKind, ActType, MatterKind, MatterStatus, Modality, PublishedFrom, QuotationKind, Sides, TimexType)


@pytest.mark.parametrize("enum", ENUMS)
def test_a_value_is_its_name_in_the_contracts_spelling(enum: type[StrEnum]):
    for member in enum:
        assert member.value.lower() == member.name.lower()
        assert str(member) == member.value


def test_there_are_seventeen_types_of_act_and_seven_kinds_of_matter():
    assert (len(ActType), len(MatterKind)) == (17, 7)
