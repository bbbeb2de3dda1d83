"""One report read: parse, cast, dates, quotations, acts, matters, in this order."""

from dataclasses import dataclass

from spacy.tokens import Doc

from parley.language import parse
from parley.reading.actors import Cast
from parley.reading.acts.find import THRESHOLD, Seen, find_acts
from parley.reading.acts.weights import ActWeights
from parley.reading.dates import find_dates
from parley.reading.matters import find_matters
from parley.reading.matters.weights import Weights
from parley.reading.quotations import find_quotations
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
    body = (report.body_start, report.body_end)
    cast = Cast.of(doc, body=body)
    dates = find_dates(doc, anchor=report.published)
    quotations = find_quotations(doc, cast=cast, body=body)
    acts, kinds = find_acts(doc, report, Seen(cast, quotations, dates, report.published), weights=weights.acts, threshold=threshold)
    acts, matters = find_matters(report, acts, actors=cast.actors, doc=doc, dates=dates, kinds=kinds, weights=weights.matters)
    return Reading(report=report, actors=cast.actors, acts=acts, matters=matters, quotations=quotations, dates=dates)
