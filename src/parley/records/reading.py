"""What was read out of one report."""

from dataclasses import dataclass

from parley.records.act import Act
from parley.records.actor import Actor
from parley.records.matter import Matter
from parley.records.quotation import Quotation
from parley.records.report import Report
from parley.records.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with its actors, acts, matters, quotations and dates; acts stand in the order of the text.

    `notes` are one-sentence remarks that a reader must know ("published date fixed by the text: ...").
    """

    report: Report
    actors: tuple[Actor, ...] = ()
    acts: tuple[Act, ...] = ()
    matters: tuple[Matter, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
    notes: tuple[str, ...] = ()

    def matter(self, id: str | None) -> Matter | None:
        """The matter of that id, or None."""
        return next((matter for matter in self.matters if matter.id == id), None)

    def actor(self, name: str | None) -> Actor | None:
        """The actor of that name, or None."""
        return next((actor for actor in self.actors if actor.name == name), None)
