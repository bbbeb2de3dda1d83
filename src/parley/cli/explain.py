"""`parley explain`: why an act of a report was read so."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from parley.cli.read import UNREAD, WRONG_USE, tell
from parley.records import ReportError, UsageError


class ExplainForm(StrEnum):
    """The forms of an explanation."""

    TERMINAL = "terminal"
    JSON = "json"


def explain(
    source: Annotated[str, typer.Argument(metavar="REPORT", help="A file, a web address, or - for standard input.")],
    act: Annotated[str, typer.Argument(metavar="ACT", help="The act's id in the JSON form, such as a12, or words of its quotation.")],
    *,
    form: Annotated[ExplainForm, typer.Option("--format", "-f", help="The form of the output.")] = ExplainForm.TERMINAL,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day on which the report appeared, as YYYY-MM-DD; it settles what Monday means.")
    ] = None,
) -> None:
    """Say why an act was read so: the clause, the scores, the rules and table rows, the tree.

    Exit codes: 0 done, 1 the report could not be read, 2 wrong use.
    """
    from parley.intake import load_all  # noqa: PLC0415 - heavy, and not needed for --help
    from parley.reading import explain_act  # noqa: PLC0415

    try:
        report = next(iter(load_all([source], published=published)))
        if isinstance(report, ReportError):
            raise report
        explanation = explain_act(report, act)
    except UsageError as error:
        tell(str(error))
        raise typer.Exit(WRONG_USE) from error
    except ReportError as error:
        tell(str(error))
        raise typer.Exit(UNREAD) from error
    from rich.console import Console  # noqa: PLC0415

    from parley.briefs.explanation import explanation_as_json, print_explanation  # noqa: PLC0415

    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    if form is ExplainForm.JSON:
        typer.echo(explanation_as_json(explanation))
    else:
        print_explanation(explanation, Console())
