"""A short name for a matter, in the words of the report."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from parley.reading.matters.clue import Clue
from parley.reading.matters.lexicon import Naming
from parley.reading.matters.place import find_places
from parley.records import ActType, MatterKind, Span

_LONGEST = 12
_LONGEST_VERB = 9
_LEADS = frozenset({ActType.PROPOSE, ActType.DECLARE, ActType.DEMAND, ActType.ACCEPT, ActType.MEET, ActType.PLEDGE, ActType.EXTEND})
_PRONOUN = re.compile(r"(?:it|they|he|she|we|I)\b", re.IGNORECASE)
# Under which other kinds' nouns a kind goes by: "talks" for a meeting, "the deal" for a ceasefire.
_NEXT_TO = {
    MatterKind.MEETING: (MatterKind.TALKS,),
    MatterKind.TALKS: (MatterKind.MEETING,),
    MatterKind.CEASEFIRE: (MatterKind.PLAN,),
    MatterKind.PLAN: (MatterKind.CEASEFIRE, MatterKind.TALKS),
}
# Words that may stand before the noun of a matter and belong to it, where there is no tree to ask.
_MODIFIER = re.compile(
    r"(?:\d[\w-]*|[A-Z][\w'’.-]*|[a-z]+-[a-z-]+|[a-z]+(?:al|ed|ian|ive|ary|ous|ful|able|ent|ic)|peace|truce|ceasefire|cease-fire|hostage|prisoner|joint|direct|"
    r"indirect|first|second|third|next|last|previous|new|final|latest|total|full|immediate|lasting|permanent|further|fresh|round|rounds|of)$"
)
_AFTER = re.compile(
    r" (?:in|on|with|between|of|to|against|across|for) (?:the |all |its |their )?(?!an?\b|that\b|which\b)(?:(?:[A-Z]\.)+|[\w'’-]+)"
    r"(?: and (?:the )?[A-Z][\w-]+| areas?\b| targets?\b| sites?\b)?"
)
# "if nothing moves, it will leave" and "it will leave unless something moves": the rest is what follows.
_CONDITION = re.compile(r",?\s*\b(?:(?:if|unless) [^,]+(?P<comma>,)|(?:if|unless|until)\b.*)", re.IGNORECASE)
_WARNS = re.compile(r"\b(?:warn|indicat|threaten|say|said|vow|signal)\w*(?: on \w+)?(?: that)? ", re.IGNORECASE)
_CONTENT = re.compile(
    r"\b(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing|ence)?(?: on)?|call(?:s|ed|ing)?(?: (?:on|for|upon))|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|"
    r"want(?:s|ed|ing)?|requir(?:e|es|ed|ing)|conditions?(?: for \w+)? (?:include|are|is|of)|until|unless|only if|provided|include|said|"
    r"propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|offer(?:s|ed|ing)?(?: to)?|warn(?:s|ed|ing)?)\b[ ,:]*(?:on \w+ )?(?:that |for |to )?",
    re.IGNORECASE,
)


def matter_label(kind: MatterKind, clues: Sequence[Clue], *, doc: Doc | None = None) -> str:
    """The most telling naming of the matter in its acts, else the content of its first act; at most twelve words of the text."""
    if kind not in (MatterKind.TERMS, MatterKind.DEADLINE):
        for named in (kind, *_NEXT_TO.get(kind, ())):
            phrases = [
                (phrase, clue.act.act in _LEADS)
                for clue in clues
                for naming in clue.namings
                if naming.kind == named and (phrase := _phrase(clue, naming, doc))
            ]
            if phrases:
                # The phrase with most words tells most, up to eight, that of an offer or step more than one about it; of equals the first.
                return max(phrases, key=lambda phrase: min(len(phrase[0].split()), 8) + 2 * phrase[1])[0]
    if kind == MatterKind.DEADLINE and (threat := threatened(clues)):
        return threat
    return content(clues)


def threatened(clues: Sequence[Clue]) -> str | None:
    """What the threats among the acts say will follow: the first that names who acts ("the U.S. may leave"), else the first ("it may leave")."""
    said = [consequence(clue.act.evidence.text) for clue in clues if clue.act.act == ActType.THREATEN]
    return next((words for words in said if not _PRONOUN.match(words)), said[0] if said else None)


def content(clues: Sequence[Clue]) -> str:
    """What is asked, offered or threatened: the evidence behind its cue ("demands that"), at most twelve words."""
    order = (ActType.DEMAND, ActType.THREATEN, ActType.PROPOSE, ActType.ACCEPT, ActType.REJECT)
    lead = next((clue for wanted in order for clue in clues if clue.act.act == wanted), clues[0])
    if lead.act.act == ActType.THREATEN:
        return consequence(lead.act.evidence.text)
    text = " ".join(lead.act.evidence.text.split()).strip(" .,;:“”\"‘’'")
    match = next((match for match in _CONTENT.finditer(text) if len(text) - match.end() > 15), None)
    return _short(text[match.end() :] if match else text)


def consequence(text: str) -> str:
    """What a threat says will follow: the evidence without its condition and the words that introduce it; at most twelve words."""
    text = " ".join(text.split())
    condition = _CONDITION.search(text)
    if condition:
        text = text[condition.end() :] if condition["comma"] else text[: condition.start()]
    match = _WARNS.search(text)
    return _short(text[match.end() :] if match else text)


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:_LONGEST]).strip(" .,;:“”\"‘’'") + (" …" if len(words) > _LONGEST else "")


def _phrase(clue: Clue, naming: Naming, doc: Doc | None) -> str:
    evidence = clue.act.evidence
    if doc is not None:
        span = doc.char_span(naming.start, naming.end, alignment_mode="expand")
        if span is not None:
            head = span.root
            if head.pos_ == "VERB":
                return _verb_phrase(head, naming.start, evidence.end)
            phrase = _noun_phrase(head, evidence.start, evidence.end)
            return phrase if " " in phrase else _to_place(_behind(evidence, naming)) or phrase
    text = evidence.text
    start, end = naming.start - evidence.start, min(naming.end - evidence.start, len(text))
    words = text[:start].split()
    taken: list[str] = []
    while words and len(taken) < 5 and _MODIFIER.match(words[-1].strip("“\"‘'")):
        taken.insert(0, words.pop())
    while taken and (taken[0].lower() in ("of", "round", "rounds") or (taken[0][0].isupper() and len(taken) == 1 and start == 0)):
        taken.pop(0)
    after = _AFTER.match(text[end:])
    return " ".join([*taken, text[start:end]]).strip("“\"‘' ") + (after[0] if after else "")


def _behind(evidence: Span, naming: Naming) -> str:
    """The evidence from the naming on, on one line."""
    return " ".join(evidence.text[naming.start - evidence.start :].split())


def _to_place(text: str) -> str:
    """The words up to the first place that is named ("talks with both envoys in Vedra"), "" where there is none near."""
    place = next(find_places(text), None)
    end = text.find(place) + len(place) if place else 0
    return text[:end] if 0 < len(text[:end].split()) <= _LONGEST and not re.search(r"[,;:“”]", text[:end]) else ""


def _verb_phrase(head: Token, start: int, end: int) -> str:
    """A gerund or infinitive from its naming on, with its object and what it is directed at; "" for a finite verb."""
    if not {"Ger", "Inf"} & set(head.morph.get("VerbForm", [])):
        return ""
    keep = [
        token for child in head.children if child.i > head.i and child.dep_ in ("obj", "obl", "xcomp", "advcl") for token in child.subtree
    ]
    last = max((token.i for token in keep if token.idx < end and token.i - head.i < _LONGEST_VERB), default=None)
    if last is None:
        return ""
    stop = head.doc[last].idx + len(head.doc[last])
    return _short(" ".join(head.doc.text[start:stop].split()))


def _noun_phrase(head: Token, start: int, end: int) -> str:
    """The noun with its modifiers and short complements, inside the evidence, without its article; "" for a verb."""
    if head.pos_ not in ("NOUN", "PROPN"):
        return ""
    keep = [head]
    for child in head.children:
        part = list(child.subtree)
        before = child.i < head.i and child.dep_ in ("amod", "compound", "nummod", "nmod", "nmod:poss", "nmod:unmarked", "flat")
        after = child.i > head.i and child.dep_ in ("nmod", "compound", "flat") and len(part) <= 7
        if before or after:
            keep.extend(part)
    inside = [token.i for token in keep if start <= token.idx < end]
    if not inside:
        return ""
    first = min(inside)
    while first < head.i and head.doc[first].pos_ in ("DET", "PRON", "PUNCT"):
        first += 1
    return _short(" ".join(head.doc[first : max(inside) + 1].text.split()))
