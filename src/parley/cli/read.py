"""`parley read`: the brief of one report or of many."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated

import typer

from parley.briefs.form import Form, render
from parley.cli.destination import check_place, is_folder, name_for, write_whole
from parley.cli.progress import shown_progress
from parley.records import Reading, Report, ReportError, UsageError

UNREAD, WRONG_USE, INTERRUPTED = 1, 2, 130
"""Exit codes: something could not be read; nothing was done; Ctrl-C, as shells have it."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked to be read, as given on the command line."""

    sources: tuple[str, ...]
    published: str | None = None
    metadata: str | None = None
    title: str | None = None
    source: str | None = None
    min_confidence: float | None = None

    @property
    def many(self) -> bool:
        """Whether the sources may hold more than one report."""
        return len(self.sources) > 1 or any(Path(source).is_dir() for source in self.sources)


@dataclass(slots=True)
class Tally:
    """How many sources were read, and how many could not be."""

    read: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True)
class Output:
    """Where and how the readings are to be written."""

    form: Form
    out: str | None = None
    with_text: bool = False
    quiet: bool = False
    tally: Tally = field(default_factory=Tally)


def read(  # noqa: PLR0913 - one parameter for each option of the command
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, web addresses, or - for standard input.")],
    *,
    form: Annotated[Form, typer.Option("--format", "-f", help="The form of the output.")] = Form.TERMINAL,
    out: Annotated[
        str | None, typer.Option("--out", "-o", metavar="PLACE", help="Write to this file, or one file a report into this folder.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day on which the reports appeared, as YYYY-MM-DD; it settles what Monday means.")
    ] = None,
    metadata: Annotated[
        str | None, typer.Option(metavar="FILE", help="JSON or CSV rows with id or path, published, title and source of the reports.")
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The title of the report; for a single source.")] = None,
    source: Annotated[str | None, typer.Option(metavar="NAME", help="The publisher of the reports.")] = None,
    min_confidence: Annotated[
        float | None, typer.Option(min=0, max=1, metavar="SHARE", help="Leave out acts less sure than this, from 0 to 1.")
    ] = None,
    with_text: Annotated[bool, typer.Option("--with-text", help="Put the reports' texts into JSON and JSON Lines.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no closing remark; errors are still told.")] = False,
) -> None:
    """Read reports and print what they say of a peace process.

    The brief opens with where the talks stand and who owes whom an answer. Every line quotes the words that it rests
    on and says where they stand.

    Exit codes: 0 done, 1 something could not be read (the rest was), 2 wrong use, 130 stopped.
    """
    request = Request(tuple(sources), published, metadata, title, source, min_confidence)
    output = Output(form, out, with_text, quiet)
    try:
        _check(request, output)
        _write(request, output)
    except UsageError as error:
        tell(str(error))
        raise typer.Exit(WRONG_USE) from error
    except KeyboardInterrupt:
        tell("stopped; nothing was left half-written.")
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _close_standard_output()
    if output.tally.failed:
        if request.many and not quiet:
            tell(f"{output.tally.read} read, {output.tally.failed} could not be.")
        raise typer.Exit(UNREAD)


def _check(request: Request, output: Output) -> None:
    if request.title and request.many:
        raise UsageError("--title names one report, but several are to be read; give titles in a --metadata file.")
    if output.out is not None:
        check_place(output.out)


def _write(request: Request, output: Output) -> None:
    on_screen = output.out is None and sys.stdout.isatty()
    readings = shown_progress(_readings(request, output.tally), show=request.many and not output.quiet and not on_screen)
    if output.out is None:
        _print(readings, request, output, on_screen=on_screen)
    elif is_folder(output.out):
        _write_folder(Path(output.out), readings, output)
    else:
        pieces = render(output.form, readings, many=request.many, with_text=output.with_text)
        if not write_whole(Path(output.out), pieces):
            tell(f"nothing was read, so {output.out} was not written.")


def _readings(request: Request, tally: Tally) -> Iterator[Reading]:
    """Each report read in turn; what cannot be read is told on standard error and counted."""
    from parley.intake import load_all, load_metadata  # noqa: PLC0415 - heavy, and not needed for --help

    metadata = load_metadata(request.metadata) if request.metadata else None
    for found in load_all(request.sources, published=request.published, metadata=metadata):
        reading = found if isinstance(found, ReportError) else _read_one(found, request)
        if isinstance(reading, ReportError):
            tally.failed += 1
            tell(str(reading))
        else:
            tally.read += 1
            yield reading


def _read_one(report: Report, request: Request) -> Reading | ReportError:
    from parley.reading import read_report  # noqa: PLC0415 - loads the language model: not before there is something to read

    report = replace(report, title=request.title or report.title, source=request.source or report.source)
    try:
        return read_report(report) if request.min_confidence is None else read_report(report, threshold=request.min_confidence)
    except ReportError as error:
        return error


def _print(readings: Iterator[Reading], request: Request, output: Output, *, on_screen: bool) -> None:
    if on_screen and output.form is Form.TERMINAL:
        _show(readings)
        return
    if not on_screen and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    for piece in render(output.form, readings, many=request.many, with_text=output.with_text):
        sys.stdout.write(piece)
        sys.stdout.flush()


def _show(readings: Iterator[Reading]) -> None:
    """Print briefs to a terminal, each as soon as it is read."""
    from rich.console import Console  # noqa: PLC0415

    from parley.briefs.arrange import arrange  # noqa: PLC0415
    from parley.briefs.terminal import print_brief  # noqa: PLC0415

    console = Console()
    for place, reading in enumerate(readings):
        if place:
            console.print("\n")
        print_brief(arrange(reading), console)


def _write_folder(folder: Path, readings: Iterator[Reading], output: Output) -> None:
    """One file a report; for HTML an index page besides."""
    from parley.briefs.arrange import arrange  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    briefs = []
    for reading in readings:
        name = name_for(reading.report, taken) + output.form.suffix
        write_whole(folder / name, render(output.form, [reading], with_text=output.with_text))
        briefs.append((name, arrange(reading)))
    if briefs and output.form is Form.HTML:
        from parley.briefs.page import as_index  # noqa: PLC0415

        write_whole(folder / "index.html", [as_index(briefs)])


def tell(sentence: str) -> None:
    """One sentence on standard error."""
    from parley.briefs.printable import printable  # noqa: PLC0415

    typer.echo(f"parley: {printable(sentence, one_line=True)}", err=True)


def _close_standard_output() -> None:
    """After a reader such as `head` went away: nothing more is written, and the interpreter's last flush is harmless."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
