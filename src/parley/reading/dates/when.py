"""Which time expression dates an act."""

import re
from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc, Token

from parley.language.tokens import text_of
from parley.reading.dates.day import day_of
from parley.reading.dates.tense import direction
from parley.records import Act, ActType, Modality, TimeExpression

_SINCE = re.compile(r"\bsince\s+(?:late\s+|early\s+)?$", re.IGNORECASE)
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{2})[.!?][\"”’)]{0,2}\s+(?=[^a-z])|(?<=\d)[.!?][\"”’)]{0,2}\s+(?=[A-Z“\"])|[.!?:][\"”’)]{0,2}\s*\n")
_THIS_WEEK = re.compile(r"^this\s+(?:past\s+)?week$", re.IGNORECASE)
# How far an expression stands from the act, best first: on its predicate, on a noun of it, on a verb below, elsewhere in its clause, on
# a verb above that shares its subject, on one that reports it.
_OWN, _NOUN, _BELOW, _CLAUSE, _SHARED, _REPORTED = range(6)
_SHARING = frozenset({"conj", "xcomp", "advcl"})
_REPORTING = frozenset({"ccomp", "parataxis"})
# What is done on a day, rather than said of one: such acts may lie ahead, and the day on which they were reported is not theirs.
_DEEDS = frozenset({ActType.MEET, ActType.ATTACK, ActType.COOPERATE, ActType.DECLARE, ActType.EXTEND, ActType.END})


def when_of(
    clause: tuple[int, int],
    head: Token,
    expressions: Sequence[TimeExpression],
    doc: Doc,
    *,
    anchor: date | None = None,
    act: Act | None = None,
    carried: str | None = None,
) -> str | None:
    """The `when` of an act whose predicate is `head` and whose clause is the character span `clause`, None where nothing dates it.

    An expression on the predicate counts before one on its nouns, one on a verb below it, and any other of the clause. Outside the
    clause only a verb that the act depends on lends its date: the one that it shares a subject with, or that reports it. With `act`,
    whose type and modality are looked at, nothing that was said or has happened lies after the `anchor`, and no deed takes the day of
    its report. `carried` is the date of the statement before by the same voice: it holds for a statement that no date is told of.
    """
    deed = act is None or act.act in _DEEDS
    ahead = act is None or (deed and act.modality is not Modality.ACTUAL)
    options = []
    begin, end = _sentence(clause, head, doc)
    for expression in expressions:
        if not min(begin, clause[0]) <= expression.span.start < max(end, clause[1]):
            continue
        value = _in_course(expression, doc, anchor)
        if value is None or (not ahead and anchor is not None and value.split("/")[0] > str(anchor)):
            continue
        place = _place(expression, head, doc, clause)
        if place is not None and not (deed and act is not None and place >= _SHARED):
            options.append((place, abs(expression.span.start - head.idx), value))
    if options:
        return min(options)[2]
    return None if deed and act is not None else carried


def _in_course(expression: TimeExpression, doc: Doc, anchor: date | None) -> str | None:
    """The expression's `when`; "since Monday" runs up to the anchor, and "this week" too where the verb looks back."""
    value = day_of(expression, anchor=anchor)
    if value is None or anchor is None:
        return value
    start, _, end = value.partition("/")
    if not end and _SINCE.search(text_of(doc), max(0, expression.span.start - 12), expression.span.start):
        return f"{start}/{anchor}" if start < str(anchor) else value
    if end and start < str(anchor) < end and _THIS_WEEK.search(expression.span.text):
        return value if direction(doc, expression.span.start, expression.span.end) > 0 else f"{start}/{anchor}"
    return value


def _sentence(clause: tuple[int, int], head: Token, doc: Doc) -> tuple[int, int]:
    """The characters of the act's sentence, from one full stop to the next; a sentence that the model ends later ends later."""
    before = [match.end() for match in _FULL_STOP.finditer(text_of(doc), max(0, clause[0] - 600), clause[0])]
    after = _FULL_STOP.search(text_of(doc), max(clause[0], clause[1] - 1))
    begin = before[-1] if before else max(0, clause[0] - 600)
    end = after.start() if after else len(text_of(doc))
    if doc.has_annotation("SENT_START"):
        begin, end = min(begin, head.sent.start_char), max(end, head.sent.end_char)
    return begin, end


def _place(expression: TimeExpression, head: Token, doc: Doc, clause: tuple[int, int]) -> int | None:
    inside = clause[0] <= expression.span.start < clause[1]
    span = doc.char_span(expression.span.start, expression.span.end, alignment_mode="expand")
    if span is None or not doc.has_annotation("DEP"):
        return _CLAUSE if inside else None
    governor, nouns = _governor(span.root), _nouns_between(span.root)
    before = expression.span.start < head.idx
    if not inside:
        if governor == head and not nouns and before:
            return _OWN
        return None if nouns else _lent(head, governor, before=before)
    if head in nouns or (governor == head and not nouns):
        return _OWN
    if governor == head:
        return _NOUN
    return _BELOW if any(above == head for _, above in _climb(governor)) else _CLAUSE


def _lent(head: Token, governor: Token, *, before: bool) -> int | None:
    """Whether the act takes the date of a verb above it: by a shared subject or as what that verb reports."""
    place = _SHARED
    for below, above in _climb(head):
        if below.dep_ in _REPORTING:
            place = _REPORTED
        elif below.dep_ not in _SHARING or any(child.dep_.startswith("nsubj") for child in below.children):
            return None
        if above == governor:
            return place if before or place == _REPORTED else None
    return None


def _climb(token: Token) -> list[tuple[Token, Token]]:
    """The steps from a token to its root, each as the lower and the upper word."""
    steps: list[tuple[Token, Token]] = []
    while token.head != token and len(steps) < 20:
        steps.append((token, token.head))
        token = token.head
    return steps


def _governor(token: Token) -> Token:
    """The first verb (or root) above an expression: the event that it dates."""
    for _, above in _climb(token):
        if above.pos_ in ("VERB", "AUX") or above.head == above:
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
