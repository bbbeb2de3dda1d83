"""Attributions without a verb: "according to X", and nouns such as "the claim that ..."."""

from parley.reading.quotations.attribution import Attribution, Range
from parley.reading.quotations.cues import CueKind
from parley.reading.quotations.page import Page
from parley.reading.quotations.source import phrase

_NOUNS = {
    CueKind.REPORT: "statement claim announcement report assertion assurance insistence admission argument comment remark suggestion hint "
    "acknowledgement acknowledgment confirmation declaration explanation message reminder revelation observation testimony rumor rumour",
    CueKind.ASK: "question query",
    CueKind.DENY: "denial",
    CueKind.REJECT: "rejection refusal dismissal",
    CueKind.ACCUSE: "accusation allegation charge",
    CueKind.CRITICISE: "criticism complaint condemnation denunciation opposition objection protest attack",
    CueKind.PRAISE: "praise support endorsement backing defense defence",
    CueKind.PROMISE: "promise pledge vow commitment guarantee undertaking",
    CueKind.THREATEN: "warning threat ultimatum",
    CueKind.DEMAND: "demand call request appeal order plea recommendation",
    CueKind.PROPOSE: "proposal offer",
    CueKind.DECIDE: "decision",
    CueKind.PLAN: "plan intention effort",
    CueKind.EXPECT: "expectation prediction forecast",
    CueKind.THINK: "belief hope fear concern view opinion idea notion conviction desire willingness readiness worry doubt",
}
_KIND = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}
_FROM = frozenset({"by", "from", "among"})
_LIGHT = frozenset(
    [
        "make",
        "issue",
        "have",
        "give",
        "express",
        "release",
        "voice",
        "offer",
        "raise",
        "deliver",
        "repeat",
        "receive",
        "renew",
        "level",
        "launch",
        "file",
        "hold",
        "pose",
        "put",
    ]
)
_CLAUSE_TAGS = ("acl", "ccomp", "advcl")


def according_attributions(page: Page) -> list[Attribution]:
    """Every "according to X": the content is the clause around it."""
    out = []
    for i in range(page.first, page.last - 1):
        if page.lower[i] == "according" and page.lower[i + 1] == "to" and page.quoted[i] < 0:
            found = _by_tree(page, i) if page.parsed else None
            if found is not None:
                out.append(found)
    return out


def _by_tree(page: Page, i: int) -> Attribution | None:
    head = page.head[i]
    if page.pos[i] == "VERB" and page.dep[i] not in ("case", "mark"):
        head = page.child(i, "obl", "nmod", "obj") or head
    if head <= i + 1:
        return None
    _, first, last = phrase(page, head)
    first = max(first, i + 2)
    top = page.head[i] if head != page.head[i] else page.head[head]
    while page.pos[top] not in ("VERB", "AUX") and page.child(top, "nsubj", "nsubj:pass", "cop") is None and page.head[top] != top:
        top = page.head[top]
    low, high = page.edges(top)
    parts: list[Range] = []
    if low < i:
        parts.append(page.chars(low, i - 1))
    tail = page.edges(head)[1]
    if tail < high:
        parts.append(page.chars(tail + 1, high))
    pieces = tuple(part for part in parts if part[1] - part[0] > 1)
    if not pieces:
        return None
    return Attribution(pieces, (page.begin[i], page.end[i + 1]), page.chars(first, last), i, head, clause=True)


def noun_attributions(page: Page) -> list[Attribution]:
    """Nouns of saying with a stated content, where the sentence names who says it."""
    if not page.parsed:
        return []
    out = []
    for i in range(page.first, page.last):
        if page.pos[i] == "NOUN" and page.quoted[i] < 0:
            kind = _KIND.get(page.doc[i].lemma_.lower())
            found = _noun(page, i, kind) if kind else None
            if found is not None:
                out.append(found)
    return out


def _noun(page: Page, i: int, kind: CueKind) -> Attribution | None:
    content = _content(page, i)
    if content is None:
        return None
    source = _owner(page, i)
    if source is None:
        return None
    _, first, last = phrase(page, source)
    if page.lower[last] in ("'s", "’s", "'", "’"):
        last -= 1
    return Attribution((content,), (page.begin[i], page.end[i]), page.chars(first, max(first, last)), i, source, kind)


def _content(page: Page, i: int) -> Range | None:
    for child in page.children[i]:
        if child > i and page.dep[child] in _CLAUSE_TAGS and page.child(child, "mark") is not None:
            return page.chars(*page.edges(child))
    return None


def _owner(page: Page, i: int) -> int | None:
    owner = page.child(i, "nmod:poss")
    if owner is not None:
        return owner
    for child in page.children[i]:
        case = page.child(child, "case") if page.dep[child] == "nmod" else None
        if case is not None and page.lower[case] in _FROM:
            return child
    verb = page.head[i]
    if page.dep[i] == "obj" and page.doc[verb].lemma_ in _LIGHT:
        return page.child(verb, "nsubj")
    return None
