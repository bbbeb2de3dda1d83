"""Which way the verb that governs an expression points: to the past or to the future."""

import re

from spacy.tokens import Doc, Token

from parley.language.tokens import text_of

_BACK = frozenset("say tell report announce".split())
_STARTS = frozenset(
    "begin start resume open expire end meet visit travel arrive return leave hold host go take come kick vote fly head".split()
)
_CLIMB = 8

_FUTURE_CUE = re.compile(
    r"\b(?:will|'ll|’ll|won't|won’t|shall|would|should|must|may|might|could"
    r"|(?:is|are|was|were|be)\s+(?:now\s+)?(?:due|set|expected|scheduled|planned|slated|likely|to)|scheduled|slated|due"
    r"|plans?\s+to|planned\s+for|planning\s+to|expects?\s+to|hopes?\s+to|intends?\s+to|wants?\s+to|agreed\s+to|vowed\s+to|going\s+to"
    r"|upcoming)\b",
    re.IGNORECASE,
)
_IRREGULAR = (
    "was were had has have did said told began came went took made gave left sent struck hit shot broke fell saw spoke wrote ran flew won "
    "lost rose led sat got found put quit brought fought bought thought taught caught sought grew drew knew threw chose drove spent kept "
    "felt built dealt meant became laid paid forgot swore tore wore woke"
).split()
_PAST_CUE = re.compile(rf"\b(?:{'|'.join(_IRREGULAR)}|(?<!be )(?:met|held|[a-z]{{2,}}ed))\b")
_BY = re.compile(r"\b(?:by|until) (?:the )?$", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[a-z0-9]{2})[.!?;][\"”]?\s|\n\s*\n")
_AHEAD_OF = re.compile(r"\b(?:ahead of|before|for|until|by) (?:the )?$", re.IGNORECASE)


def direction(doc: Doc, start: int, end: int) -> int:
    """-1, 0 or 1 as the verb governing `doc.text[start:end]` points to the past, nowhere, or the future.

    A verb just before the span decides; then the tree where `doc` has one, then the words around the span in its sentence.
    """
    if doc.has_annotation("DEP") and doc.has_annotation("TAG"):
        points = _by_tree(doc, start, end)
        if points:
            return points
    return _by_words(text_of(doc), start, end)


def _by_tree(doc: Doc, start: int, end: int) -> int:
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return 0
    just = doc[max(0, span.start - 2) : span.start]
    spoken = [token for token in just if token.tag_ == "VBD"]
    if spoken and all(token.tag_ in ("VBD", "IN") for token in just[spoken[-1].i - just.start :]):
        return -1
    token = span.root
    ahead = int(_preposition(token) in ("until", "till", "by"))
    for _ in range(_CLIMB):
        if token.head == token:
            break
        token = token.head
        points = _points(token)
        if points:
            return points
        if _is_verb(token) and token.dep_ not in ("xcomp", "acl", "advcl", "conj", "ccomp"):
            break
    return ahead


def _preposition(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "")


def _is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB")


def _points(token: Token) -> int:
    """The direction of one verb (or of an adjective such as "due"), 0 for words that show none."""
    helpers = [child.lower_ for child in token.children if child.dep_.startswith(("aux", "cop"))]
    if any(word in ("will", "'ll", "’ll", "shall", "would", "wo", "may", "might", "could", "should", "must", "can") for word in helpers):
        perfect = "have" in helpers
        return -1 if perfect else 1
    if token.lower_ in ("due", "set", "scheduled", "slated", "expected", "planned", "likely"):
        return 1
    if not _is_verb(token):
        return 0
    if "to" in helpers or any(child.dep_ == "mark" and child.lower_ == "to" for child in token.children):
        return 1
    if token.tag_ == "VBD" or (
        token.tag_ == "VBN" and any(word in ("was", "were", "had", "has", "have", "'ve", "been", "is", "are") for word in helpers)
    ):
        return -1
    if token.tag_ == "VBN":
        return -1
    if token.tag_ == "VBG" and any(word in ("is", "are", "'s", "'re", "am", "’s", "’re") for word in helpers):
        return 1
    if token.tag_ in ("VBP", "VBZ"):
        return 1 if token.lemma_ in _STARTS else -1 if token.lemma_ in _BACK else 0
    return 0


def _by_words(text: str, start: int, end: int) -> int:
    """The nearest cue to the left in the clause, else the nearest to the right."""
    if text[end : end + 2] in ("'s", "’s"):
        return 1 if _AHEAD_OF.search(text, max(0, start - 20), start) else 0
    right = text[end : end + 90]
    if _PAST_CUE.match(right.lstrip()):
        return -1
    left = SENTENCE_END.split(text[max(0, start - 90) : start])[-1]
    if _BY.search(left):
        return 1
    future, past = _last(_FUTURE_CUE, left), _last(_PAST_CUE, left)
    if future >= 0 or past >= 0:
        return 1 if future >= past else -1
    right = SENTENCE_END.split(right)[0]
    ahead, behind = _FUTURE_CUE.search(right), _PAST_CUE.search(right)
    if ahead and (not behind or ahead.start() <= behind.start()):
        return 1
    return -1 if behind else 0


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of the pattern ends in the text, -1 for none."""
    return max((match.end() for match in pattern.finditer(text)), default=-1)
