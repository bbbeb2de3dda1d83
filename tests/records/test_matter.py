"""Each kind of matter knows its own statuses and fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.records import Ceasefire, Deadline, Exchange, Matter, MatterKind, MatterStatus, Meeting, Plan, Talks, Terms
from parley.records.matter import STATUSES

DETAILS = {
    MatterKind.CEASEFIRE: Ceasefire,
    MatterKind.TALKS: Talks,
    MatterKind.MEETING: Meeting,
    MatterKind.TERMS: Terms,
    MatterKind.PLAN: Plan,
    MatterKind.EXCHANGE: Exchange,
    MatterKind.DEADLINE: Deadline,
}


@given(st.sampled_from(MatterKind), st.sampled_from(MatterStatus))
def test_a_matter_takes_the_statuses_of_its_kind_and_no_other(kind: MatterKind, status: MatterStatus):
    if status in STATUSES[kind]:
        assert Matter("m1", kind, "the matter", status).status is status
    else:
        with pytest.raises(ValueError, match=f"a matter of kind {kind} cannot be {status}"):
            Matter("m1", kind, "the matter", status)


def test_every_kind_has_statuses_and_every_status_a_kind():
    assert set(STATUSES) == set(MatterKind)
    assert frozenset().union(*STATUSES.values()) == set(MatterStatus)


@pytest.mark.parametrize("kind", MatterKind)
def test_every_kind_has_a_record_of_its_own_fields_that_may_all_be_unknown(kind: MatterKind):
    detail = DETAILS[kind]()
    assert not any(getattr(detail, name) for name in detail.__slots__)
