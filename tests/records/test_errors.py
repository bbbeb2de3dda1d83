"""An error is one sentence: what, where, what next."""

import pytest

from parley.records import ParleyError, ReportError, UsageError


def test_a_report_error_names_the_file_the_cause_and_the_next_step():
    error = ReportError("a.txt", "is empty", "check that the file was saved whole")
    assert str(error) == "a.txt: is empty; check that the file was saved whole."
    assert (error.source, error.cause, error.remedy) == ("a.txt", "is empty", "check that the file was saved whole")


@pytest.mark.parametrize("error", [ReportError("a.txt", "is empty", "check it"), UsageError("there is no such day")])
def test_every_error_can_be_caught_as_parleys_own(error: ParleyError):
    with pytest.raises(ParleyError):
        raise error
