"""What is shown while several reports are read."""

import sys
from collections.abc import Iterable, Iterator

from parley.records import Reading


def shown_progress(readings: Iterable[Reading], *, show: bool) -> Iterator[Reading]:
    """The readings, with a running count on standard error while they come in: on a terminal only, and gone at the end."""
    if not (show and sys.stderr.isatty()):
        yield from readings
        return
    from rich.console import Console  # noqa: PLC0415 - not needed where nothing is shown
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (SpinnerColumn(), TextColumn("{task.completed} read"), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for reading in readings:
            progress.update(task, advance=1, description=" ".join((reading.report.title or reading.report.id).split())[:60])
            yield reading
