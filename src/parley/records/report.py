"""One document as it was published."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

_INVISIBLE = "\ufeff\u200b\u200e\u200f\u2060"


class PublishedFrom(StrEnum):
    """How the published date of a report was found, from the surest to the least sure."""

    GIVEN = "given"
    MARKUP = "markup"
    ADDRESS = "address"
    TEXT = "text"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its text as code points, and what is known of its publication.

    `text` is the input exactly as it was given (for HTML and Markdown: the extracted text) and every
    offset in the ledger counts in it. `title` may or may not stand at the head of `text`.
    `body` is the half-open run of `text` that the report proper fills: without headline, byline, dateline and page
    furniture; None stands for all that follows the title. `asides` are runs of page furniture inside the body, in the
    order of the text.
    """

    text: str
    id: str = ""
    title: str | None = None
    source: str | None = None
    published: date | None = None
    published_from: PublishedFrom = PublishedFrom.NONE
    url: str | None = None
    sha256: str = field(default="")
    body: tuple[int, int] | None = None
    asides: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        if not self.sha256:
            object.__setattr__(self, "sha256", hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest())
        if not self.id:
            object.__setattr__(self, "id", self.sha256[:12])
        if self.body and not 0 <= self.body[0] <= self.body[1] <= len(self.text):
            raise ValueError(f"a text of {len(self.text)} characters has no body at {self.body[0]}:{self.body[1]}")

    @property
    def body_start(self) -> int:
        """Where the body begins: as found, or after the title where the text opens with it, else 0."""
        if self.body:
            return self.body[0]
        head = self.text.lstrip().lstrip(_INVISIBLE).lstrip()
        if self.title and head.startswith(self.title):
            return len(self.text) - len(head) + len(self.title)
        return 0

    @property
    def body_end(self) -> int:
        """Where the body ends, before comment forms, menus and other trailing furniture; else the end of the text."""
        return self.body[1] if self.body else len(self.text)

    def in_body(self, start: int, end: int) -> bool:
        """Whether the run `start:end` lies in the body and touches no page furniture."""
        return (
            self.body_start <= start and end <= self.body_end and not any(start < after and before < end for before, after in self.asides)
        )
