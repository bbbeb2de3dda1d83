"""The forms that a brief can take, under the names that the command line gives them."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from parley.briefs.arrange import arrange
from parley.records import Reading


class Form(StrEnum):
    """A form of output."""

    TERMINAL = "terminal"
    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"

    @property
    def suffix(self) -> str:
        """The ending of a file that holds this form, with its dot."""
        return {Form.TERMINAL: ".txt", Form.MARKDOWN: ".md"}.get(self, f".{self.value}")


def render(form: Form, readings: Iterable[Reading], *, many: bool = False, with_text: bool = False) -> Iterator[str]:
    """The readings in one form, as pieces of text to be written one after the other, each as soon as it can be.

    `many` matters to JSON alone: an array rather than a single object. `with_text` puts the reports' texts into JSON
    and JSON Lines; the HTML page always shows them. Without readings nothing is rendered, but for an empty array.
    """
    match form:
        case Form.TERMINAL:
            yield from _between("\n\n", _plain(readings))
        case Form.MARKDOWN:
            yield from _between("\n", _markdown(readings))
        case Form.JSON:
            yield from _json(readings, many=many, with_text=with_text)
        case Form.JSONL:
            yield from _json_lines(readings, with_text=with_text)
        case Form.HTML:
            yield from _page(readings)
        case Form.CSV:
            yield from _table(readings)


def _plain(readings: Iterable[Reading]) -> Iterator[str]:
    from parley.briefs.terminal import plain_text  # noqa: PLC0415 - each form loads its own library, and only when asked for

    return (plain_text(arrange(reading)) for reading in readings)


def _markdown(readings: Iterable[Reading]) -> Iterator[str]:
    from parley.briefs.markdown import as_markdown  # noqa: PLC0415

    return (as_markdown(arrange(reading)) for reading in readings)


def _json(readings: Iterable[Reading], *, many: bool, with_text: bool) -> Iterator[str]:
    from parley.briefs.contract import as_json  # noqa: PLC0415

    objects = (as_json(reading, with_text=with_text) for reading in readings)
    if not many:
        yield from (f"{text}\n" for text in objects)
        return
    yield "[\n"
    yield from _between(",\n", objects)
    yield "\n]\n"


def _json_lines(readings: Iterable[Reading], *, with_text: bool) -> Iterator[str]:
    from parley.briefs.contract import as_json_line  # noqa: PLC0415

    return (f"{as_json_line(reading, with_text=with_text)}\n" for reading in readings)


def _page(readings: Iterable[Reading]) -> Iterator[str]:
    from parley.briefs.page import as_page  # noqa: PLC0415

    briefs = [arrange(reading) for reading in readings]
    if briefs:
        yield as_page(briefs)


def _table(readings: Iterable[Reading]) -> Iterator[str]:
    from parley.briefs.table import csv_lines  # noqa: PLC0415

    return csv_lines(readings)


def _between(separator: str, pieces: Iterable[str]) -> Iterator[str]:
    for place, piece in enumerate(pieces):
        yield f"{separator}{piece}" if place else piece
