"""Words that name a matter: which kind of matter a run of text speaks of, and under which noun."""

import re
from dataclasses import dataclass

from parley.records import MatterKind

# Each noun form of a kind. A longer name stands before a shorter one that it holds. UN and ETH/PRIO usage for
# the stops in fighting; the rest was collected from peace-process reports of several decades.
_NAMES: dict[MatterKind, tuple[str, ...]] = {
    MatterKind.CEASEFIRE: (
        r"cessations?[ -]of[ -](?:hostilities|fire)",
        r"cessation in hostilities",
        r"cease[ -]?fires?",
        r"truces?",
        r"armistices?",
        r"(?:humanitarian |temporary |operational )?pauses?(?= (?:in|to|of|on)\b|[^a-z]* humanitarian)",
        r"humanitarian (?:pauses?|corridors?)",
        r"lulls?",
        r"moratorium",
        r"halt(?:ing)? (?:to |in |of )?(?:all |the |any )?(?:attacks|strikes|hostilities|fighting|violence|assaults|shelling|bombing|bombardments?|offensive)",
        r"(?:end|stop|ending|stopping)(?: of| to)? (?:the |all )?(?:hostilities|fighting|bloodshed|violence)",
        r"lay(?:ing)? down (?:its|their|of)? ?(?:arms|weapons)",
    ),
    MatterKind.TALKS: (
        r"(?:peace |truce |ceasefire |direct |indirect |proximity |political )?(?:talks|negotiations?|negotiat(?:e|ed|es|ing))",
        r"peace (?:process|efforts?|conference|initiative)",
        r"negotiating table",
        r"dialogues?",
        r"discussions",
        r"mediation",
        r"(?:next|first|second|third|new|latest|final) rounds?",
        r"rounds? of",
        r"diplomatic (?:process|efforts?)",
    ),
    MatterKind.MEETING: (
        r"meetings?",
        r"summits?",
        r"phone calls?|telephone calls?|calls? with|spoke (?:by (?:tele)?phone )?with|by (?:tele)?phone|phoned",
        r"visit(?:s|ed|ing)?",
        r"met|meet|meets",
        r"conferences?",
        r"sessions?",
        r"trips?",
        r"talked",
        r"conversations?",
        r"hosted",
    ),
    MatterKind.PLAN: (
        r"peace (?:plan|deal|accord|agreement|treaty|pact|proposal)s?",
        r"plans?",
        r"proposals?|offers?",
        r"roadmap|road map",
        r"accords?|pacts?|treat(?:y|ies)|protocols?|memorand(?:um|a)|communiques?|declarations?",
        r"agreements?|deals?",
        r"resolutions?",
        r"framework",
        r"drafts?",
        r"initiatives?",
        r"blueprint|package|arrangements?",
    ),
    MatterKind.EXCHANGE: (
        r"(?:prisoner|hostage|captive)s?[ -](?:swaps?|exchanges?|releases?)",
        r"(?:swaps?|exchanges?) of",
        r"releas(?:e|es|ed|ing) (?:of )?(?:all |the |its |their |more )*(?:hostages?|prisoners?|captives?|detainees?|abductees)",
        r"hostages|prisoners|captives|remains|bodies",
    ),
    MatterKind.DEADLINE: (
        r"deadlines?|ultimatums?",
        r"by (?:noon|midnight|the end of)",
        r"within (?:\w+ )?(?:hours|days|weeks)",
        r"run(?:s|ning)? out|expires?",
    ),
    MatterKind.TERMS: (
        r"demands?|demand(?:ed|ing)",
        r"conditions?|preconditions?",
        r"terms",
        r"requirements?|concessions?|guarantees?",
        r"unless|until|only if|provided that|in return|in exchange",
        r"must|should|ought",
        r"withdraw(?:al|s|n|ing)?|pull(?:out| out|ing out)|recogni[sz](?:e|es|ed|ing|tion)",
        r"sanctions?|blockades?|access|aid|disarm\w*|elections?|autonomy|independence|sovereignty",
    ),
}

_PATTERN = re.compile(
    r"\b(?:" + "|".join(f"(?P<{kind.value}{i}>{name})" for kind, names in _NAMES.items() for i, name in enumerate(names)) + r")\b",
    re.IGNORECASE,
)
_GROUP = {f"{kind.value}{i}": (kind, i) for kind, names in _NAMES.items() for i in range(len(names))}


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a text names a matter: its kind, which noun (number within the kind), and where it stands."""

    kind: MatterKind
    noun: int
    start: int
    end: int


def find_namings(text: str) -> list[Naming]:
    """Every naming of a matter in `text`, in order."""
    found = []
    for match in _PATTERN.finditer(text):
        kind, noun = _GROUP[match.lastgroup or ""]
        found.append(Naming(kind, noun, match.start(), match.end()))
    return found
