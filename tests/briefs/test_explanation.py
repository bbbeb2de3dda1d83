"""The forms of an explanation. The report is made for this project."""

import json
from io import StringIO

from rich.console import Console

from parley.briefs.explanation import explanation_as_json, print_explanation
from parley.intake import from_text
from parley.reading import explain_act

EXPLANATION = explain_act(
    from_text("Russia proposed direct talks on Monday. Ukraine has not answered the offer of the Russian government."), "a1"
)


def shown(width: int, *, terminal: bool) -> str:
    out = StringIO()
    print_explanation(EXPLANATION, Console(file=out, force_terminal=terminal, color_system=None, width=width))
    return out.getvalue()


def test_the_terminal_form_names_every_part() -> None:
    text = shown(100, terminal=True)
    for part in ("IS IT AN ACT", "WHICH TYPE", "WHO", "WHEN, HOW, ON WHAT", "RULES AND TABLES", "TREE"):
        assert f"\n{part}\n" in text
    assert "who acts: Russia" in text
    assert "▶ proposed" in text


def test_no_line_is_wider_than_the_terminal() -> None:
    assert max(map(len, shown(60, terminal=True).splitlines())) <= 60


def test_json_holds_every_field() -> None:
    told = json.loads(explanation_as_json(EXPLANATION))
    assert told["act"]["by"] == ["Russia"]
    assert {"predicate", "tree", "is_act", "types", "reasons", "modality", "roles", "days", "kinds", "rows", "rules"} <= set(told)
    assert told["tree"][told["predicate"]]["span"]["text"] == "proposed"
