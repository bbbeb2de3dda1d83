"""A report's words laid out for reading: tokens, trees, quoted runs and paragraphs as plain lists."""

from bisect import bisect_left
from functools import cached_property

from spacy.tokens import Doc, Token

from parley.reading.quotations.cues import Cue, cue_forms, cue_verbs
from parley.reading.quotations.marks import Quoted, quoted_runs
from parley.reading.quotations.paragraphs import paragraphs

_NO_REPORT = frozenset({"amod", "compound", "case", "det", "fixed", "aux", "cop", "mark", "nsubj", "obj", "nmod"})
_NOUN_SIGNS = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "any",
        "some",
        "no",
        "of",
        "'s",
        "’s",
    ]
)
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "expl", "expl:pass"})


class Page:
    """The body of a doc (all of it without `body`), read once into lists that are indexed by token."""

    def __init__(self, doc: Doc, *, body: tuple[int, int] | None = None) -> None:
        self.doc = doc
        self.text = doc.text
        low, high = body or (0, len(self.text))
        spans = [(max(start, low), min(end, high)) for start, end in paragraphs(self.text)]
        self.paragraphs = tuple((start, end) for start, end in spans if start < end)
        self.runs = quoted_runs(self.text, self.paragraphs)
        self.begin = [token.idx for token in doc]
        self.end = [token.idx + len(token) for token in doc]
        self.lower = [token.text.lower() for token in doc]
        self.parsed: bool = doc.has_annotation("DEP")
        self.first, self.last = self.token_at(low), self.token_at(high)
        if self.parsed:
            self.dep = [token.dep_ for token in doc]
            self.pos = [token.pos_ for token in doc]
            self.head = [token.head.i for token in doc]
        else:
            self.dep, self.pos = [""] * len(doc), [""] * len(doc)
            self.head = list(range(len(doc)))

    def token_at(self, offset: int) -> int:
        """The index of the first token that begins at or after `offset`."""
        return bisect_left(self.begin, offset)

    @cached_property
    def quoted(self) -> list[int]:
        """For every token the index of the quoted run that holds it (marks included), or -1."""
        out = [-1] * len(self.begin)
        for number, run in enumerate(self.runs):
            for i in range(self.token_at(run.opens), self.token_at(run.closes)):
                out[i] = number
        return out

    @cached_property
    def _opens(self) -> list[int]:
        return [run.opens for run in self.runs]

    def runs_in(self, low: int, high: int) -> tuple[Quoted, ...]:
        """The quoted runs that share a character with `low` to `high`, marks included."""
        first = max(bisect_left(self._opens, low) - 1, 0)
        runs = self.runs[first : bisect_left(self._opens, high)]
        return tuple(run for run in runs if run.closes > low)

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        out: list[tuple[int, int]] = []
        for sentence in self.doc.sents:
            out += [(sentence.start, sentence.end - 1)] * len(sentence)
        return out

    def sentence(self, i: int) -> tuple[int, int]:
        """The first and last token of the sentence of `i`; the doc must have sentences."""
        return self._sentences[min(i, len(self._sentences) - 1)]

    @cached_property
    def paragraph_starts(self) -> frozenset[int]:
        """Where paragraphs begin."""
        return frozenset(start for start, _ in self.paragraphs)

    @cached_property
    def children(self) -> list[list[int]]:
        """For every token the tokens that hang on it, in order."""
        out: list[list[int]] = [[] for _ in self.begin]
        for i, head in enumerate(self.head):
            if head != i:
                out[head].append(i)
        return out

    @cached_property
    def cues(self) -> dict[int, Cue]:
        """The reporting verbs outside quoted runs, by token."""
        forms, verbs, quoted = cue_forms(), cue_verbs(), self.quoted
        out: dict[int, Cue] = {}
        for i in range(self.first, self.last):
            cue = forms.get(self.lower[i])
            if quoted[i] >= 0 or (cue is None and self.pos[i] != "VERB"):
                continue
            if not self.parsed:
                before = self.lower[i - 1] if i else ""
                if cue and before not in _NOUN_SIGNS:
                    out[i] = cue
            elif self.pos[i] in ("VERB", "AUX") and self.dep[i] not in _NO_REPORT:
                found = cue or verbs.get(self.doc[i].lemma_)
                if found:
                    out[i] = found
            elif cue and "q" in cue.frames and self.pos[i] in ("NOUN", "PROPN", "ADJ") and self._stands_alone(i):
                out[i] = cue
        return out

    def _stands_alone(self, i: int) -> bool:
        """Whether a verb's form that was read as a noun is rather the verb: it has a subject."""
        return any(self.dep[child] in _SUBJECTS for child in self.children[i])

    def edges(self, i: int) -> tuple[int, int]:
        """The first and last token of the subtree of `i`."""
        token: Token = self.doc[i]
        return token.left_edge.i, token.right_edge.i

    def child(self, i: int, *deps: str) -> int | None:
        """The first token that hangs on `i` by one of `deps`."""
        return next((child for child in self.children[i] if self.dep[child] in deps), None)

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """The code points of the tokens `first` to `last`, both included, trimmed of punctuation and white space."""
        text = self.text
        start, end = self.begin[first], self.end[last]
        while start < end and (text[start].isspace() or text[start] in ",;:.–—-)]"):
            start += 1
        while end > start and (
            text[end - 1].isspace() or text[end - 1] in ",;:–—-([" or (text[end - 1] == "." and not self._abbreviates(end))
        ):
            end -= 1
        return start, end

    def _abbreviates(self, end: int) -> bool:
        """Whether the full stop before `end` belongs to an abbreviation: it does where the token holds more than it."""
        i = bisect_left(self.end, end)
        return i < len(self.end) and self.end[i] == end and self.end[i] - self.begin[i] > 1

    def paragraph_of(self, offset: int) -> int:
        """The index of the paragraph that holds `offset`, or of the last one before it."""
        return max(bisect_left(self.paragraphs, (offset + 1, 0)) - 1, 0)

    def run_before(self, number: int) -> Quoted | None:
        """The run before the run `number` in the same paragraph."""
        run = self.runs[number]
        return self.runs[number - 1] if number and self.runs[number - 1].paragraph == run.paragraph else None

    def run_after(self, number: int) -> Quoted | None:
        """The run after the run `number` in the same paragraph."""
        later = self.runs[number + 1] if number + 1 < len(self.runs) else None
        return later if later and later.paragraph == self.runs[number].paragraph else None
