"""One document as it was published."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


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
    """

    text: str
    id: str = ""
    title: str | None = None
    source: str | None = None
    published: date | None = None
    published_from: PublishedFrom = PublishedFrom.NONE
    url: str | None = None
    sha256: str = field(default="")

    def __post_init__(self) -> None:
        if not self.sha256:
            object.__setattr__(self, "sha256", hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest())
        if not self.id:
            object.__setattr__(self, "id", self.sha256[:12])

    @property
    def body_start(self) -> int:
        """Where the body begins: after the title where the text opens with it, else 0."""
        head = self.text.lstrip()
        if self.title and head.startswith(self.title):
            return len(self.text) - len(head) + len(self.title)
        return 0
