"""Where a report says that an answer to an offer or demand is still to come."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from parley.reading.matters.owed import Forms, owed
from parley.reading.matters.sentence import Sentences
from parley.records import Act, Actor, ActorKind, ActType, Span

_ASKS = frozenset({ActType.PROPOSE, ActType.DEMAND})
_PUTS = _ASKS | {ActType.READY, ActType.PLEDGE, ActType.THREATEN}

# Longer runs are sentences run together by lost line ends: what they say is not to be told apart.
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Silence:
    """A party whose answer is still to come, and the words that say so: an act's evidence, or a sentence beside it."""

    party: str
    span: Span


@dataclass(frozen=True, slots=True)
class Listener:
    """Finds silences in one report."""

    sentences: Sentences
    party: Mapping[str, str]
    forms: Forms

    @classmethod
    def of(cls, text: str, actors: Sequence[Actor]) -> "Listener":
        """The listener for a report's text; a person counts as the party that he or she speaks for, and media owe nothing."""
        party = {actor.name: actor.of or actor.name for actor in actors}
        forms = {form: party[actor.name] for actor in actors if actor.kind != ActorKind.MEDIA for form in (*actor.aliases, actor.name)}
        return cls(Sentences.of(text), party, Forms.of(forms))

    def silences(self, act: Act) -> Iterator[Silence]:
        """What an act's sentence says, and for an offer or demand the sentence after it.

        A party that makes an offer of its own while it leaves another unanswered does not owe an answer to itself.
        """
        number = self.sentences.number(act.evidence.start)
        voices = (act.speaker, *act.by) if act.act in _PUTS else ()
        own = {self.party.get(name, name) for name in voices if name}
        for bounds in (self.sentences.bounds(number), self.sentences.following(number) if act.act in _ASKS else (0, 0)):
            sentence = self._trimmed(*bounds)
            if len(sentence.text) > _LONGEST:
                continue
            for name in owed(sentence.text, self.forms):
                if name not in own:
                    yield Silence(name, act.evidence if name in owed(act.evidence.text, self.forms) else sentence)

    def _trimmed(self, start: int, end: int) -> Span:
        raw = self.sentences.text[start:end]
        end -= len(raw) - len(raw.rstrip())
        return Span.of(self.sentences.text, start, max(start, end))
