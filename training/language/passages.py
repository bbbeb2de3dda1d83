"""One passage of a corpus in the common form that the trainer takes, whatever the corpus marked on it."""

from dataclasses import dataclass, field

IGNORE = -100


@dataclass
class Passage:
    """Consecutive words with what their corpus says of them; a task without labels is None.

    `heads` count within the passage (-1 for a root); `referents[w]` holds the words of earlier mentions of the same
    thing (an empty set: a first mention; None: nothing is known of the word). `web`: labelled by the habits of EWT, not GUM.
    """

    words: list[str]
    gaps: list[int]
    starts: list[int] | None = None
    upos: list[int] | None = None
    xpos: list[int] | None = None
    heads: list[int] | None = None
    relations: list[int] | None = None
    names: list[int] | None = None
    referents: list[set[int] | None] | None = None
    sentences: list[int] = field(default_factory=list)
    source: str = ""
    web: bool = False

    def cut(self, start: int, end: int) -> "Passage":
        """The words `start` to `end` as a passage of its own; what points outside is forgotten."""

        def part(values):
            return None if values is None else values[start:end]

        heads = None if self.heads is None else [h if h == -1 else h - start for h in self.heads[start:end]]
        referents = None
        if self.referents is not None:
            referents = [None if r is None else {w - start for w in r if w >= start} for r in self.referents[start:end]]
        gaps = list(self.gaps[start:end])
        gaps[0] = 3
        return Passage(
            words=self.words[start:end],
            gaps=gaps,
            starts=part(self.starts),
            upos=part(self.upos),
            xpos=part(self.xpos),
            heads=heads,
            relations=part(self.relations),
            names=part(self.names),
            referents=referents,
            sentences=[s - start for s in self.sentences if start <= s < end],
            source=self.source,
            web=self.web,
        )
