"""Which way the verb that governs an expression points: to the past or to the future."""

import re

from spacy.tokens import Doc, Token

from parley.language.tokens import text_of

_BACK = frozenset("say tell report announce".split())
_STARTS = frozenset(
    "begin start resume open expire end meet visit travel arrive return leave hold host go take come kick vote fly head".split()
)
_INTENDS = frozenset(
    "agree aim ask call decide demand expect hope intend invite mean need offer order plan pledge prepare promise propose schedule seek set "
    "swear threaten undertake urge vote vow want warn".split()
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
_SINCE = re.compile(r"\bsince (?:the |at least )?$", re.IGNORECASE)
# What is put off until a day, or must be done by it, lies ahead although the verb is past.
_PUT_OFF = re.compile(
    r"\b(?:(?:postpon|delay|adjourn|extend|prolong|deferr|suspend|give|grant)\w*|put off|gave|(?:has|have|had)(?= until))\b(?:(?! and )[^.,;!?\n]){0,50}"
    r"\b(?:until|till) (?:the )?$",
    re.IGNORECASE,
)
# "Friday's talks" may lie ahead where the verb does; "Friday's attack" has happened whatever the verb.
_APPOINTMENT = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}?(?:talks|negotiations|dialogue|meetings?|summit|conference|sessions?|round|hearing|debate|visit|trip|tour|votes?|ballot"
    r"|elections?|referendum|run-?off|inauguration|ceremony|funeral|parade|rally|deadline|handover|swap|exchange|release)\b"
)
_CONDITION = frozenset("when if once unless until till before after whether".split())
_PRESENT = frozenset("is are 's 're ’s ’re".split())


def direction(doc: Doc, start: int, end: int) -> int:
    """-1, 0 or 1 as the verb governing `doc.text[start:end]` points to the past, nowhere, or the future.

    "Since" looks back and "postponed until" ahead; then a verb just before the span decides, then the tree where `doc` has one, then the
    words around the span in its sentence.
    """
    text = text_of(doc)
    if _SINCE.search(text, max(0, start - 20), start):
        return -1
    if _PUT_OFF.search(text, max(0, start - 90), start):
        return 1
    if text[end : end + 2] in ("'s", "’s"):
        if not _APPOINTMENT.match(text, end):
            return 0
        if _AHEAD_OF.search(text, max(0, start - 20), start):
            return 1
    if doc.has_annotation("DEP") and doc.has_annotation("TAG"):
        points = _by_tree(doc, start, end)
        if points:
            return points
    return _by_words(text, start, end)


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
        if points > 0 and token.dep_ == "advcl" and token.head.lemma_ not in _INTENDS and _is_infinitive(token):
            # A purpose lies as its deed does: "flew to Cairo to meet them on Friday", but "agreed to meet them on Friday".
            ahead = 1
            continue
        if points:
            return points
        if _is_verb(token) and token.dep_ not in ("xcomp", "acl", "advcl", "conj", "ccomp"):
            break
    return ahead


def _preposition(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "")


def _is_infinitive(token: Token) -> bool:
    return any(child.dep_ in ("mark", "aux") and child.lower_ == "to" for child in token.children)


def _is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB")


def _points(token: Token) -> int:
    """The direction of one verb (or of an adjective such as "due"), 0 for words that show none."""
    helpers = [child.lower_ for child in token.children if child.dep_.startswith(("aux", "cop"))]
    if any(word in ("will", "'ll", "’ll", "shall", "would", "wo", "may", "might", "could", "should", "must", "can") for word in helpers):
        return -1 if "have" in helpers or ("could" in helpers and _is_denied(token)) else 1
    if token.lower_ in ("due", "set", "scheduled", "slated", "expected", "planned", "likely"):
        return 1
    if not _is_verb(token):
        # A verb in -s that was taken for a plural still has its subject.
        return int(token.tag_ == "NNS" and token.lemma_ in _STARTS and any(child.dep_ == "nsubj" for child in token.children))
    if _is_infinitive(token):
        return 1
    if _PRESENT & set(helpers) and any(child.lower_ in _CONDITION for child in token.children):
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


def _is_denied(token: Token) -> bool:
    """Whether a verb is denied ("could not be reached"): then "could" tells of the past, not of what may come."""
    if any(child.lower_ in ("not", "n't", "n’t", "never") for child in token.children):
        return True
    subjects = [child for child in token.children if child.dep_.startswith("nsubj")]
    return any(word.lower_ in ("no", "neither", "nor", "none", "nobody") for subject in subjects for word in subject.subtree)


def _by_words(text: str, start: int, end: int) -> int:
    """The nearest cue to the left in the clause, else the nearest to the right."""
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
