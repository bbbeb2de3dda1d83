import pytest

from parley.intake.table import is_table


@pytest.mark.parametrize("gap", ["\t", " | ", "; ", ", ", "    "])
def test_rows_of_short_cells_are_a_table(gap: str) -> None:
    rows = [("date", "place", "dead"), ("1 May", "Portville", "3"), ("2 May", "Lowtown", "0"), ("7 May", "The Bridge", "12")]
    assert is_table("\n".join(gap.join(row) for row in rows))


def test_sentences_are_no_table(report_text: str) -> None:
    assert not is_table(report_text)


def test_paragraphs_that_have_as_many_commas_each_are_no_table() -> None:
    sentence = (
        "The envoy, who had come from the capital by the last train of the day, said that the truce, which both sides had signed, was dead."
    )
    assert not is_table("\n".join([sentence] * 5))


def test_two_lines_are_too_few_to_tell() -> None:
    assert not is_table("1\t2\n3\t4")
