"""The words of the ledger: frozen values that every other room may use. No I/O, no framework."""

from parley.records.act import Act, ActType, Modality
from parley.records.actor import Actor, ActorKind
from parley.records.errors import ParleyError, ReportError, UsageError
from parley.records.explanation import Choice, Day, Explanation, Reason, Role, TableRow, TreeWord, TypeScore
from parley.records.matter import (
    Ceasefire,
    Deadline,
    Exchange,
    Matter,
    MatterDetail,
    MatterKind,
    MatterStatus,
    Meeting,
    Plan,
    Sides,
    Talks,
    Terms,
)
from parley.records.quotation import Quotation, QuotationKind
from parley.records.reading import Reading
from parley.records.report import PublishedFrom, Report
from parley.records.span import Span
from parley.records.time_expression import TimeExpression, TimexType

__all__ = [
    "Act",
    "ActType",
    "Actor",
    "ActorKind",
    "Ceasefire",
    "Choice",
    "Day",
    "Deadline",
    "Exchange",
    "Explanation",
    "Matter",
    "MatterDetail",
    "MatterKind",
    "MatterStatus",
    "Meeting",
    "Modality",
    "ParleyError",
    "Plan",
    "PublishedFrom",
    "Quotation",
    "QuotationKind",
    "Reading",
    "Reason",
    "Report",
    "ReportError",
    "Role",
    "Sides",
    "Span",
    "TableRow",
    "Talks",
    "Terms",
    "TimeExpression",
    "TimexType",
    "TreeWord",
    "TypeScore",
    "UsageError",
]
