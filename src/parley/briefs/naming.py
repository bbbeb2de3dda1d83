"""Actors' names as a brief prints them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parley.records import Actor, ActorKind, Reading, Span

_ARTICLE = re.compile(r"(?:United|European Union|African Union|Arab League|Netherlands|Philippines|Democratic Republic|Central African)\b")
_SINGULAR_S = ("ss", "us", "is", "os")


@dataclass(frozen=True, slots=True)
class Naming:
    """Names the actors of one reading; what the cited words do not hold stands in square brackets.

    The rule behind the brackets: every name in a line occurs in its evidence, under one of the forms that the report
    uses for the actor, or is seen to be supplied from elsewhere in the report, as an editor marks it in a quotation.
    """

    reading: Reading
    _articles: dict[str, bool] = field(default_factory=dict)

    def named(self, name: str, evidence: Iterable[Span]) -> str:
        """The name with its article, in brackets unless one of its forms occurs in `evidence`."""
        words = self.with_article(name)
        return words if self.occurs(name, evidence) else f"[{words}]"

    def listed(self, names: Sequence[str], evidence: Sequence[Span]) -> str:
        """Several names joined: "A", "A and B", "A, B and C"; one pair of brackets where all of them need it."""
        if names and not any(self.occurs(name, evidence) for name in names):
            return f"[{joined([self.with_article(name) for name in names])}]"
        return joined([self.named(name, evidence) for name in names])

    def with_article(self, name: str) -> str:
        """The name, after "the" where the report mostly writes it so."""
        return f"the {name}" if self._takes_article(name) else name

    def occurs(self, name: str, evidence: Iterable[Span]) -> bool:
        """Whether any form of the actor's name stands in the evidence as words of their own."""
        return any(_stands_in(form, span.text) for span in evidence for form in self._forms(name))

    def party(self, name: str) -> str:
        """The party that the actor speaks for: itself where it speaks for none."""
        actor = self.reading.actor(name)
        return actor.of if actor and actor.of else name

    def plural(self, names: Sequence[str]) -> bool:
        """Whether a verb after the names stands in the plural."""
        if len(names) != 1:
            return len(names) > 1
        actor = self.reading.actor(names[0])
        last = names[0].split()[-1] if names[0].split() else ""
        if not last.endswith("s") or last.endswith(_SINGULAR_S):
            return False
        armed = actor is not None and actor.kind is ActorKind.ARMED_GROUP
        return last[0].islower() or (armed and self._takes_article(names[0]))

    def _forms(self, name: str) -> Iterable[str]:
        actor = self.reading.actor(name) or Actor(name)
        yield actor.name
        yield from actor.aliases
        if actor.kind is ActorKind.PERSON and " " in actor.name:
            yield actor.name.split()[-1]

    def _takes_article(self, name: str) -> bool:
        if name not in self._articles:
            self._articles[name] = _takes_article(name, self.reading.report.text)
        return self._articles[name]


def _takes_article(name: str, text: str) -> bool:
    if name.lower().startswith(("the ", "a ", "an ")):
        return False
    every = len(re.findall(rf"\b{re.escape(name)}\b", text))
    after_article = len(re.findall(rf"\b[Tt]he {re.escape(name)}\b", text))
    return after_article * 2 > every if every > 1 else bool(_ARTICLE.match(name)) or after_article == 1


def joined(words: Sequence[str]) -> str:
    """Words as a list in a sentence."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def possessive(words: str) -> str:
    """Whose: "Ukraine’s", "the United States’"."""
    return f"{words}’" if words.rstrip("]").endswith("s") else f"{words}’s"


def capitalised(sentence: str) -> str:
    """The sentence with its first letter large, after an opening bracket too."""
    at = 1 if sentence.startswith("[") else 0
    return sentence[:at] + sentence[at : at + 1].upper() + sentence[at + 1 :]


def _stands_in(form: str, text: str) -> bool:
    folded = " ".join(form.split())
    return bool(folded) and re.search(rf"(?<!\w){re.escape(folded)}(?!\w)", " ".join(text.split()), re.IGNORECASE) is not None
