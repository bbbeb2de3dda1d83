"""Who speaks: the phrase that is the subject of a reporting verb."""

from parley.reading.quotations.cues import CueKind, cue_forms
from parley.reading.quotations.page import Page

_SUBJECT = ("nsubj", "nsubj:outer")
_QUOTED_AS = frozenset({"quote", "cite", "hear", "describe", "see"})
_CUT = frozenset({"acl:relcl", "advcl", "parataxis", "ccomp"})
_AGENT_ONLY = frozenset({"tell", "inform", "ask", "expect", "urge", "warn", "order", "accuse"})
_FUNCTION = frozenset(
    [
        "also",
        "has",
        "have",
        "had",
        "is",
        "was",
        "were",
        "are",
        "be",
        "been",
        "then",
        "later",
        "repeatedly",
        "once",
        "often",
        "would",
        "will",
        "could",
        "may",
        "might",
        "did",
        "do",
        "does",
        "not",
        "n't",
        "again",
        "further",
        "further-",
        "recently",
        "previously",
        "publicly",
        "already",
        "subsequently",
        "immediately",
        "quickly",
        "still",
        "just",
        "simply",
        "who",
        "which",
        "and",
        "but",
        "yet",
        "so",
    ]
)
_AFTER_SOURCE = frozenset(
    ["in", "on", "at", "during", "to", "after", "before", "when", "as", "while", "with", "from", "about", "late", "early", "last", "this"]
)
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"])
_END = frozenset(',.;:—–"“”‘»«()') | {"``", "''", "--", "-", "\n"}

_DASHES = frozenset({"—", "–", "--"})
_DATELINE = 8

Source = tuple[int, int, int]
"""Head, first and last token of a source."""


def source_of(page: Page, verb: int) -> Source | None:
    """The source of the reporting verb by the tree, or None where the sentence names none."""
    head = _speaker(page, verb)
    return None if head is None else phrase(page, head, verb)


def _speaker(page: Page, verb: int) -> int | None:
    at, passive_from = verb, None
    for _ in range(6):
        subject = page.child(at, *_SUBJECT)
        if subject is not None and page.quoted[subject] < 0:
            return subject
        agent = page.child(at, "obl:agent")
        patient = page.child(at, "nsubj:pass")
        if agent is not None and at == verb:
            return agent
        if patient is not None:
            lemma = page.doc[at].lemma_
            if at != verb and (lemma in _QUOTED_AS or passive_from is None):
                return patient
            return patient if at != verb else None
        if page.child(at, "expl", "csubj") is not None or (at == verb and passive(page, verb)):
            return None
        dep, head = page.dep[at], page.head[at]
        if dep == "obl:agent":
            return None
        if page.doc[head].lemma_ in _QUOTED_AS and head != at and dep in ("advcl", "xcomp", "obl", "ccomp"):
            found = page.child(head, "nsubj:pass", "obj")
            if found is not None:
                return found
        if dep in ("acl", "acl:relcl") and head < at:
            return head if page.pos[head] in ("NOUN", "PROPN", "PRON") else None
        if dep == "xcomp" and (controlled := page.child(head, "obj", "iobj")) is not None and _asks(page, head):
            return controlled
        if dep not in ("conj", "xcomp", "advcl", "ccomp", "parataxis", "appos") or head == at:
            return None
        if dep in ("ccomp", "parataxis") and at == verb and page.lower[verb].endswith("ing") is False:
            return None
        at = head
    return None


def passive(page: Page, verb: int) -> bool:
    """Whether a past participle without auxiliary tells what was done to somebody: "Asked about it, ..."."""
    bare = page.doc[verb].tag_ == "VBD" and page.child(verb, "obj", "iobj", *_SUBJECT) is None
    return (page.doc[verb].tag_ == "VBN" or bare) and page.dep[verb] in ("advcl", "acl") and page.child(verb, "aux") is None


def _asks(page: Page, verb: int) -> bool:
    cue = cue_forms().get(page.lower[verb])
    return cue is not None and bool({CueKind.DEMAND, CueKind.ASK} & set(cue.kinds))


def phrase(page: Page, head: int, verb: int | None = None) -> Source:
    """The phrase around `head`, without quoted words, clauses behind a comma, and the reporting verb `verb`."""
    first, last = page.edges(head)
    for child in page.children[head]:
        if child > head and page.dep[child] in _CUT and (page.dep[child] != "acl:relcl" or "," in _around_edge(page, child)):
            last = min(last, max(head, page.edges(child)[0] - 1))
        if child < head and page.dep[child] in ("case", "cc", "mark"):
            first = max(first, child + 1)
    dash = next((i for i in range(last, first, -1) if page.lower[i] in _DASHES and verb is not None and i < verb), None)
    if dash is not None and dash - first <= _DATELINE and dash < last:
        head, first = (head if head > dash else last), dash + 1
    if page.dep[head] != "conj":
        first = next((i + 1 for i in range(head - 1, first - 1, -1) if _breaks(page, i, verb)), first)
    last = next((i - 1 for i in range(head + 1, last + 1) if _breaks(page, i, verb)), last)
    return head, min(first, head), max(last, head)


def _around_edge(page: Page, clause: int) -> list[str]:
    """The first word of a clause and the one before it."""
    first = page.edges(clause)[0]
    return page.lower[max(first - 1, 0) : first + 1]


def _breaks(page: Page, i: int, verb: int | None) -> bool:
    return i == verb or page.quoted[i] >= 0 or (page.doc[i].is_space and "\n" in page.doc[i].text)


def flat_source(page: Page, verb: int, first: int, last: int) -> Source | None:
    """The source of the reporting verb without a tree: the words before it among the tokens `first` to `last`, else those after it."""
    i = verb - 1
    while i >= first and (page.lower[i] in _FUNCTION or page.lower[i].endswith("ly")):
        i -= 1
    if i >= first and page.lower[i] not in _END:
        start = i
        while start > first and page.lower[start - 1] not in _END and page.lower[start - 1] not in ("that", "and", "but", "as", "when"):
            start -= 1
        return i, start, i
    if i > first and page.lower[i] == ",":
        start = i - 1
        while start > first and page.lower[start - 1] not in (".", ";", ":", '"', "“", "”"):
            start -= 1
        while start < i and page.lower[start] in _END:
            start += 1
        return (start, start, i - 1) if start < i else None
    return _after(page, verb, last)


def _after(page: Page, verb: int, last: int) -> Source | None:
    i = verb + 1
    while i <= last and page.lower[i] not in _END and page.lower[i] not in _AFTER_SOURCE and page.lower[i] not in _DAYS:
        i += 1
    return (i - 1, verb + 1, i - 1) if i > verb + 1 else None
