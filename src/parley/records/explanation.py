"""Why an act was read as it was."""

from dataclasses import dataclass

from parley.records.act import Act, ActType, Modality
from parley.records.matter import MatterKind
from parley.records.quotation import Quotation
from parley.records.span import Span


@dataclass(frozen=True, slots=True)
class TreeWord:
    """A word of the act's sentence: where it stands, its part of speech and relation (UD), and its head's place in the row.

    `head` is None for the top of the sentence; `inside` tells whether the word belongs to the evidence.
    """

    span: Span
    lemma: str
    pos: str
    relation: str
    head: int | None
    inside: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """A feature and how much it speaks for a choice (log-odds; below 0: against it)."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class TypeScore:
    """How likely an act is of a type: by the network alone, by its words alone, and by both together, each 0..1."""

    act: ActType
    network: float
    words: float
    together: float


@dataclass(frozen=True, slots=True)
class Choice:
    """Actors that might stand in a role, how likely (0..1), and what told the first from the second, and each other from the first."""

    names: tuple[str, ...]
    probability: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """A role of the act with its likeliest candidates, best first; the first is taken if it is likelier than `needed`."""

    role: str
    needed: float
    choices: tuple[Choice, ...]

    @property
    def taken(self) -> Choice | None:
        """The candidate that stands in the role, None where nobody was likely enough."""
        return next((choice for choice in self.choices[:1] if choice.probability > self.needed), None)


@dataclass(frozen=True, slots=True)
class Day:
    """A date that the act might have (None: undated): the network's share, and what the rules for dates add."""

    value: str | None
    network: float
    ruled: float


@dataclass(frozen=True, slots=True)
class TableRow:
    """How an actor of the act was known: by the row of a table, or (`table` None) by the report alone."""

    name: str
    table: str | None = None
    row: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """What made the reader read an act: the parts in the order in which it was decided.

    `is_act` is the network's probability that the clause holds an act of any type, `predicate` the place in `tree` of the
    word that heads it; `reasons` are the words that spoke for its type rather than for the next likeliest; `kinds` say which
    kind of matter it bears on (None: on none), likeliest first; `sureness` are the log-odds whose sum is the confidence; `rules` are the rules that changed something, one sentence each.
    """

    act: Act
    predicate: int
    tree: tuple[TreeWord, ...]
    is_act: float
    types: tuple[TypeScore, ...]
    reasons: tuple[Reason, ...]
    modality: tuple[tuple[Modality, float], ...]
    roles: tuple[Role, ...]
    days: tuple[Day, ...]
    kinds: tuple[tuple[MatterKind | None, float], ...]
    sureness: tuple[Reason, ...]
    quotation: Quotation | None = None
    matter: str | None = None
    rows: tuple[TableRow, ...] = ()
    rules: tuple[str, ...] = ()
