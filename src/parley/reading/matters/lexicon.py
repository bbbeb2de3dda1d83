"""Words that name a matter: which kind of matter a run of text speaks of, and under which noun."""

import re
from dataclasses import dataclass

from parley.records import MatterKind

_FIGHTING = r"(?:attacks|strikes|hostilities|fighting|violence|assaults|shelling|bombing|bombardments?|offensive|bloodshed)"
_HELD = r"(?:hostages?|prisoners?|captives?|detainees?|abductees)"

# The nouns of each kind, one a line; its forms are divided by " | ", all in lower case, and each begins with a literal
# letter or more, by which the words of a text are looked up. UN and ETH/PRIO usage for the stops in fighting; the rest was
# collected from reports of peace processes of several decades.
_NOUNS: dict[MatterKind, tuple[str, ...]] = {
    MatterKind.CEASEFIRE: (
        r"cessations?[ -](?:of|in)[ -](?:hostilities|fire)",
        r"cease[ -]?fires?",
        r"truces? | armistices?",
        r"pauses?(?= (?:in|to|of|on)\b) | humanitarian (?:pauses?|corridors?)",
        r"lulls? | moratorium",
        rf"halt(?:s|ed|ing)? (?:to |in |of )?(?:all |the |any )?{_FIGHTING}",
        rf"end(?:ing)? (?:of |to )?(?:all |the |any )?{_FIGHTING} | stop(?:ping)? (?:all |the |any )?{_FIGHTING}",
        r"refrain(?:ing)? from (?:attack|strik|shell|bomb|target)\w* | not (?:attacking|targeting|striking|shelling|bombing)",
        r"lay(?:ing)? down (?:its |their |of )?(?:arms|weapons)",
    ),
    MatterKind.TALKS: (
        r"peace talks | truce talks | ceasefire talks | direct talks | indirect talks | proximity talks | political talks | talks",
        r"negotiations? | negotiat(?:e|ed|es|ing) | peace negotiations?",
        r"peace (?:process|efforts?|conference|initiative)",
        r"negotiating table",
        r"dialogues?",
        r"discussions",
        r"mediation",
        r"next rounds? | first rounds? | second rounds? | third rounds? | new rounds? | latest rounds? | final rounds? | rounds? of",
        r"diplomatic (?:process|efforts?)",
    ),
    MatterKind.MEETING: (
        r"meetings?",
        r"summits?",
        r"phone calls? | telephone calls? | calls? (?:with|between) | by (?:tele)?phone | phoned",
        r"sp(?:oke|eak|oken|eaks) (?:\w+ ){0,3}(?:with|to)",
        r"visit(?:s|ed|ing)?",
        r"met | meets?",
        r"conferences?",
        r"sessions?",
        r"trips?",
        r"talked | had talks | held talks | hold(?:ing)? talks",
        r"conversations?",
        r"host(?:ed|s|ing)? | receiv(?:ed|es|ing) | welcomed | gather(?:ed|ing|s)? | convene[ds]? | travel(?:l?ed|s|ling)?"
        r" | arriv(?:ed|es|ing)",
    ),
    MatterKind.PLAN: (
        r"peace (?:plan|deal|accord|agreement|treaty|pact|proposal)s?",
        r"plans?",
        r"proposals? | offers?",
        r"roadmap | road map",
        r"accords? | pacts? | treat(?:y|ies) | protocols? | memorand(?:um|a) | communiques? | declarations?",
        r"agreements? | deals?",
        r"resolutions?",
        r"framework",
        r"drafts?",
        r"initiatives?",
        r"blueprint | package | arrangements?",
    ),
    MatterKind.EXCHANGE: (
        r"prisoner (?:swaps?|exchanges?|releases?) | hostage (?:swaps?|exchanges?|releases?)",
        r"swaps? of | exchanges? of",
        rf"releas(?:e|es|ed|ing) (?:of )?(?:all |the |its |their |more )*{_HELD}",
        r"hostages | prisoners | captives | remains | bodies",
    ),
    MatterKind.DEADLINE: (
        r"deadlines? | ultimatums?",
        r"by (?:noon|midnight|the end of)",
        r"within (?:\w+ )?(?:hours|days|weeks)",
        r"run(?:s|ning)? out | expires?",
    ),
    MatterKind.TERMS: (
        r"demands? | demand(?:ed|ing)",
        r"conditions? | preconditions?",
        r"terms",
        r"requirements? | concessions? | guarantees?",
        r"unless | until | only if | provided that | in return | in exchange",
        r"must | should | ought",
        r"withdraw(?:al|s|n|ing)? | pull(?:out| out|ing out) | recogni[sz](?:e|es|ed|ing|tion)",
        r"sanctions? | blockades? | access | aid | disarm\w* | elections? | autonomy | independence | sovereignty",
    ),
}


def _start(form: str) -> str:
    """The literal letters, three at most, with which every text of a form begins."""
    letters = re.match(r"[a-z]{1,3}(?![?*+])", form)
    if letters is None:
        raise ValueError(f"the form {form!r} does not begin with a letter")
    return letters[0]


def _compile() -> dict[str, tuple[re.Pattern[str], tuple[tuple[MatterKind, int], ...]]]:
    """By the letters with which a form begins: a pattern of the forms that may begin so, one group each, and their nouns."""
    forms = [(kind, noun, form) for kind, nouns in _NOUNS.items() for noun, line in enumerate(nouns) for form in line.split(" | ")]
    by_start = {}
    for start in {_start(form) for _, _, form in forms}:
        fit = [(kind, noun, form) for kind, noun, form in forms if start.startswith(_start(form))]
        pattern = re.compile(r"(?:" + "|".join(f"({form})" for _, _, form in fit) + r")\b")
        by_start[start] = (pattern, tuple((kind, noun) for kind, noun, _ in fit))
    return by_start


_FORMS = _compile()
_WORD = re.compile(r"\b[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a text names a matter: its kind, which noun (number within the kind), and where it stands."""

    kind: MatterKind
    noun: int
    start: int
    end: int


def find_namings(text: str) -> list[Naming]:
    """Every naming of a matter in `text`, in order; none overlaps another."""
    small = text.lower()
    if len(small) != len(text):  # a few letters grow when lowered
        small = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    found = []
    end = 0
    for word in _WORD.finditer(small):
        start = word.start()
        if start < end:
            continue
        forms = _FORMS.get(small[start : start + 3]) or _FORMS.get(small[start : start + 2])
        match = forms[0].match(small, start) if forms else None
        if forms and match:
            kind, noun = forms[1][(match.lastindex or 1) - 1]
            end = match.end()
            found.append(Naming(kind, noun, start, end))
    return found
