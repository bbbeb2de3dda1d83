"""Which time expression dates an act."""

from datetime import date

from spacy.tokens import Doc, Span, Token

from parley.reading.dates.day import day_of
from parley.records import TimeExpression

# How far an expression stands from the act, best first.
_OWN, _NOUN, _SHARED, _REPORTED, _NEAR = range(5)
_SHARING = frozenset({"conj", "xcomp", "advcl", "acl", "acl:relcl", "appos", "obl", "obj", "nsubj", "nmod", "nsubj:pass", "amod", "compound"})
_REPORTING = frozenset({"ccomp", "parataxis"})


def when_of(
    clause: tuple[int, int], head: Token, expressions: tuple[TimeExpression, ...], doc: Doc, *, anchor: date | None = None
) -> str | None:
    """The `when` of an act whose predicate is `head` and whose clause is the character span `clause`, None where nothing dates it.

    An expression that hangs on the predicate counts first, then one that hangs on its nouns, on the verb that it shares a subject with, on
    the verb that reports it; without a tree the nearest in the clause. One that dates another event of the sentence does not count.
    """
    options = []
    sentence = _sentence(head, doc)
    for expression in expressions:
        if not (sentence.start_char <= expression.span.start < sentence.end_char):
            continue
        value = day_of(expression, anchor=anchor)
        place = _place(expression, head, doc, clause) if value else None
        if value and place is not None:
            options.append((place, abs(expression.span.start - head.idx), value))
    return min(options)[2] if options else None


def _sentence(head: Token, doc: Doc) -> Span:
    return head.sent if doc.has_annotation("SENT_START") else doc[:]


def _place(expression: TimeExpression, head: Token, doc: Doc, clause: tuple[int, int]) -> int | None:
    if not doc.has_annotation("DEP"):
        return _NEAR if clause[0] <= expression.span.start < clause[1] else None
    span = doc.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
    if span is None:
        return None
    governor = _governor(span.root)
    if governor is head:
        return _OWN
    if any(token is head for token in _nouns_between(span.root)):
        return _OWN
    place = _OWN
    for below, above in _climb(head):
        if below.dep_ in _REPORTING:
            place = max(place, _REPORTED)
        elif below.dep_ in _SHARING:
            place = max(place, _SHARED)
        else:
            return None
        if above is governor:
            return place
    return None


def _climb(token: Token) -> list[tuple[Token, Token]]:
    """The steps from a token to its root, each as the lower and the upper word."""
    steps = []
    while token.head is not token and len(steps) < 20:
        steps.append((token, token.head))
        token = token.head
    return steps


def _governor(token: Token) -> Token:
    """The first verb (or root) above an expression: the event that it dates."""
    for _, above in _climb(token):
        if above.pos_ in ("VERB", "AUX") or above.head is above:
            return above
    return token


def _nouns_between(token: Token) -> list[Token]:
    """The words between an expression and the verb above it."""
    between = []
    for _, above in _climb(token):
        if above.pos_ in ("VERB", "AUX"):
            break
        between.append(above)
    return between
