"""An actor while the report is still being read."""

import re
from collections import Counter
from dataclasses import dataclass, field

from parley.reading.actors.table import Entry, Use
from parley.records import Actor, ActorKind


@dataclass(slots=True, eq=False)
class Figure:
    """An actor in the making: the forms of its name, the phrases that stand for it, its offices, its party and,
    for a spokesman or aide, the person whose he is.

    Identity is the object's own. `name` is set once all forms are known (`settle`); `nominals` are phrases such as
    "the Russian army" that become aliases.
    """

    kind: ActorKind
    entry: Entry | None = None
    forms: Counter[str] = field(default_factory=Counter)
    uses: dict[str, Use] = field(default_factory=dict)
    nominals: Counter[str] = field(default_factory=Counter)
    offices: set[str] = field(default_factory=set)
    party: "Figure | None" = None
    patron: "Figure | None" = None
    name: str = ""
    mentions: int = 0

    def add_form(self, text: str, use: Use = Use.NAME) -> None:
        """Count one more place where the report writes the name as `text`."""
        self.forms[text] += 1
        self.uses.setdefault(text, use)

    def settle(self) -> None:
        """Choose the name: the fullest in the report, or the table's where the report has only short forms or seats."""
        named = [form for form in self.forms if self.uses[form] is Use.NAME]
        if not self.forms:
            first = next(iter(self.nominals), "")
            self.name = first if self.kind is ActorKind.PERSON else re.sub(r"^([Tt]he|[Ii]ts|[Hh]is|[Tt]heir) (?=.)", "", first)
        elif self.entry is not None and named and all(form.isupper() for form in named):
            self.name = self.entry.name  # a report in capitals hides how the name is written
        elif self.entry is None or self.entry.named_by_text:
            self.name = _fullest(named or list(self.forms))
        elif self.entry.name in named or not named:
            self.name = self.entry.name
        else:
            self.name = _fullest(named) if self.entry.kind is ActorKind.ORGANISATION else _usual(named, self.forms)

    def actor(self) -> Actor:
        """The record. Aliases stand in the order of first use."""
        aliases = [form for form in (*self.forms, *self.nominals) if form != self.name]
        party = self.party.name if self.party is not None and self.kind is ActorKind.PERSON else None
        return Actor(self.name, tuple(dict.fromkeys(aliases)), self.kind, party)


def _fullest(forms: list[str]) -> str:
    return max(forms, key=lambda form: (len(form.split()), len(form))) if forms else ""


def _usual(forms: list[str], counts: Counter[str]) -> str:
    return max(forms, key=lambda form: counts[form])
