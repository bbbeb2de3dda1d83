"""Answers that a sentence says are owed: "we await a reply from Ulvania", "the council has yet to respond"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_REPLY = r"(?:answer|response|reply|reaction|decision)"
_SPEAK = r"(?:answer|respond|repl(?:y|ied)|react|say (?:whether|if)|said (?:whether|if)|give an? (?:answer|reply|response))"
_SETTLE = rf"(?:{_SPEAK}|accept|agree|sign|confirm|decide|commit)"
_WAITS = r"(?:wait(?:s|ed|ing)? (?:for|on)|await(?:s|ed|ing)?|expect(?:s|ed|ing)?|seek(?:s|ing)?|demand(?:s|ed|ing)?|want(?:s|ed)?)"
_HOW = r"(?:yet|so far|still|directly|formally|officially|publicly|immediately|fully|clearly|explicitly)"
# Whose answer stands behind the words, before them, or between them.
_BEHIND = re.compile(
    rf"\b{_WAITS} (?:[\w-]+ ){{0,4}}{_REPLY}s? (?:\w+ ){{0,3}}?(?:from|of|by) (?P<who>[^.;“”\"]{{2,60}})"
    rf"|\b(?:no|without an?|without any) (?:[\w-]+ ){{0,2}}{_REPLY} (?:\w+ ){{0,2}}?(?:from|by) (?P<whose>[^.;“”\"]{{2,60}})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\b{_WAITS} (?P<who>[^.,;“”\"]{{2,40}}?)(?:[’']s?) (?:[\w-]+ ){{0,2}}{_REPLY}s?\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?P<who>[^.;“”\"]{{2,80}}?)[, ]+(?:"
    rf"(?:has|have|had)(?: {_HOW})* ?(?:not|n[o’']t|yet to|still to)(?: {_HOW})* {_SETTLE}"
    rf"|(?:did|does|do)(?: {_HOW})* ?(?:not|n[o’']t)(?: {_HOW})* {_SPEAK}"
    rf"|(?:has|have|had)(?: {_HOW})* left (?:\w+ ){{1,4}}unanswered"
    rf"|(?:is|are|was|were) (?:{_HOW} )*(?:yet|still) to {_SETTLE}"
    rf"|(?:while|though|although) not (?:{_HOW} )*(?:answering|responding|replying)"
    rf"|without (?:{_HOW} )*(?:answering|responding|replying)"
    rf"|(?:is|are|was|were) (?:{_HOW} )*(?:considering|studying|weighing|reviewing)"
    rf")",
    re.IGNORECASE,
)
_INNER = re.compile(r"\b(?:that|which|who|said) ", re.IGNORECASE)
_CLAUSE = re.compile(r"[,:;] |\b(?:but|and|while|as) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Forms:
    """The ways in which a report names its actors, each with the party behind it."""

    party_of: Mapping[str, str]
    pattern: re.Pattern[str] | None

    @classmethod
    def of(cls, party_of: Mapping[str, str]) -> "Forms":
        """The forms of `party_of`; those without a capital letter ("he", "both sides") name nobody here."""
        named = {form: party for form, party in party_of.items() if any(letter.isupper() for letter in form)}
        longest = sorted(named, key=len, reverse=True)
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)") if longest else None
        return cls(named, pattern)

    def within(self, text: str) -> list[str]:
        """The parties named in `text`, in order."""
        return [self.party_of[match[0]] for match in self.pattern.finditer(text)] if self.pattern else []


def owed(sentence: str, forms: Forms) -> Iterator[str]:
    """The parties whose answer `sentence` says is still to come."""
    for match in _BEHIND.finditer(sentence):
        yield from forms.within(re.split(r"[,:]", match["who"] or match["whose"])[0])[:1]
    for match in _BETWEEN.finditer(sentence):
        yield from forms.within(match["who"])[-1:]
    for match in _BEFORE.finditer(sentence):
        yield from forms.within(_last_clause(match["who"]))[:1]


def _last_clause(words: str) -> str:
    """The clause that ends `words`; an apposition or adverb between commas is set aside where it names nobody."""
    *_, inner = _INNER.split(words)
    words = inner if inner.strip(" ,") else words
    return words[max((cut.end() for cut in _CLAUSE.finditer(words) if any(map(str.isupper, words[cut.end() :]))), default=0) :]
