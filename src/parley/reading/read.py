"""One report read: parse, cast, dates, quotations, acts, matters, in this order."""

from dataclasses import dataclass

from spacy.tokens import Doc

from parley.language import parse
from parley.reading.acts.find import THRESHOLD, Seen, find_acts
from parley.reading.acts.weights import ActWeights
from parley.reading.matters import find_matters
from parley.reading.matters.weights import Weights
from parley.records import Reading, Report


@dataclass(frozen=True, slots=True)
class ReaderWeights:
    """Learned weights beside the network to use in place of the shipped ones; None keeps those."""

    acts: ActWeights | None = None
    matters: Weights | None = None


SHIPPED = ReaderWeights()


def read_report(report: Report, *, doc: Doc | None = None, threshold: float = THRESHOLD, weights: ReaderWeights = SHIPPED) -> Reading:
    """What a report says of a peace process; `doc` is its text already parsed, if at hand.

    Acts whose probability falls short of `threshold` (0..1) are left out. `weights` replaces the shipped weights beside the
    network.
    """
    doc = doc or parse(report.text, breaks=(report.body_start,))
    seen = Seen.of(doc, report)
    actors = seen.cast.actors
    acts, kinds = find_acts(doc, report, seen, weights=weights.acts, threshold=threshold)
    acts, matters = find_matters(report, acts, actors=actors, doc=doc, dates=seen.dates, kinds=kinds, weights=weights.matters)
    return Reading(report=report, actors=actors, acts=acts, matters=matters, quotations=tuple(seen.quotations), dates=tuple(seen.dates))
