"""Why an act was read so. The report is made for this project."""

import math
from datetime import date

import pytest

from parley.intake import from_text
from parley.reading import explain_act, read_report
from parley.records import Explanation, UsageError

REPORT = from_text(
    "PORT ORLAND, May 5 (Wire) - Orland's foreign minister, Mira Tolan, proposed on Monday that the two governments meet in Geneva.\n\n"
    'The offer was rejected by Russia. "We will not sit down with people who shell our towns," a Russian spokesman said.',
    published=date(2025, 5, 6),
)


@pytest.fixture(scope="module")
def proposal() -> Explanation:
    return explain_act(REPORT, "proposed on Monday")


def test_it_explains_the_act_that_reading_gives(proposal: Explanation) -> None:
    assert proposal.act in read_report(REPORT).acts


def test_an_act_is_found_by_its_id_and_by_its_number(proposal: Explanation) -> None:
    id = proposal.act.id
    assert explain_act(REPORT, id) == explain_act(REPORT, id.removeprefix("a")) == proposal


def test_the_scores_are_those_of_the_choice(proposal: Explanation) -> None:
    assert proposal.types[0].act == proposal.act.act
    assert proposal.types[0].together >= proposal.types[1].together
    assert proposal.tree[proposal.predicate].inside
    by = proposal.roles[0]
    assert by.role == "by"
    assert by.taken is not None
    assert by.taken.names == proposal.act.by
    assert [choice.probability for choice in by.choices] == sorted((c.probability for c in by.choices), reverse=True)
    best = max(proposal.days, key=lambda day: day.network + day.ruled)
    assert best.value == proposal.act.when == "2025-05-05"


def test_what_makes_it_sure_adds_up_to_the_confidence(proposal: Explanation) -> None:
    total = sum(reason.weight for reason in proposal.sureness)
    assert proposal.act.confidence == pytest.approx(1 / (1 + math.exp(-total)), abs=0.001)


def test_rules_and_table_rows_are_named(proposal: Explanation) -> None:
    assert any("“Monday” is 2025-05-05" in rule for rule in proposal.rules)
    refusal = explain_act(REPORT, "rejected by Russia")
    assert "The passive names who does it, so nobody else can be the author." in refusal.rules
    assert [(row.name, row.table, row.row) for row in refusal.rows if row.name == "Russia"] == [("Russia", "states", "Russia")]


def test_the_tree_is_that_of_the_sentence(proposal: Explanation) -> None:
    words = [word.span.text for word in proposal.tree]
    assert words[0] == "Orland"  # the dateline is no part of it
    assert all(word.head is None or 0 <= word.head < len(words) for word in proposal.tree)
    assert sum(word.head is None for word in proposal.tree) == 1


@pytest.mark.parametrize("wanted", ["a99", "words that stand nowhere", ""])
def test_an_act_that_is_not_there_is_told(wanted: str) -> None:
    with pytest.raises(UsageError, match=r"no act is called .* the report has acts a1 to a\d"):
        explain_act(REPORT, wanted)


def test_a_report_without_acts_is_told() -> None:
    report = from_text(
        "The museum opened its doors at nine. Visitors looked at old clocks, and children drew them on large sheets of paper."
    )
    with pytest.raises(UsageError, match="no act was read in this report"):
        explain_act(report, "a1")
