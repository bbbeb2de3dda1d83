"""The console script `parley`."""

import os
import sys
from types import TracebackType
from typing import Annotated

import typer

from parley import __version__
from parley.cli.explain import explain
from parley.cli.read import INTERRUPTED, read

app = typer.Typer(
    name="parley",
    help="Read reports of armed conflicts and peace talks: where the talks stand, who owes whom an answer, which sentence says so.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(read)
app.command()(explain)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"parley {__version__}")
        raise typer.Exit


@app.callback()
def _parley(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    pass


def run() -> None:
    """Run the command line; a fault of our own is told in one sentence, with a traceback only if PARLEY_TRACEBACK is set."""
    if not os.environ.get("PARLEY_TRACEBACK"):
        sys.excepthook = _tell_fault
    typer.main.get_command(app)()  # not `app()`, which puts a hook of its own in the place of ours


def _tell_fault(kind: type[BaseException], fault: BaseException, _traceback: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        typer.echo("parley: stopped.", err=True)
        os._exit(INTERRUPTED)
    message = " ".join(str(fault).split()) or "no further word"
    typer.echo(
        f"parley: this is a fault of Parley, not yours ({kind.__name__}: {message}); "
        "please report it, with the output of the same command under PARLEY_TRACEBACK=1.",
        err=True,
    )
