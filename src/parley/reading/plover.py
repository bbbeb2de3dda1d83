"""Acts as PLOVER events: root, mode and CAMEO root code of an act, and the dyads (who toward whom) of a report, for export.

Sources: the PLOVER manual of the Open Event Data Alliance (roots and their definitions, optional recipients, mutual events; roots as
renamed in the POLECAT data: REQUEST for DEMAND, ACCUSE for DISAPPROVE and INVESTIGATE, RETREAT for CONCEDE and RETREAT, ASSAULT for
ASSAULT and FIGHT), its CAMEO-to-PLOVER table, and the CAMEO manual (two-digit root codes). PLOVER counts what is offered, promised
or told in the future tense as AGREE where it is co-operation and as THREATEN where it is force, and has no root for comment: a `say`
has none. Where a type of act spans several roots, the words of the evidence draw the line that the manual draws.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from types import MappingProxyType

from parley.records import Act, Actor, ActorKind, ActType, Modality, Reading


@dataclass(frozen=True, slots=True)
class EventCode:
    """A code of both schemes: PLOVER `root` (None: no event) and `mode` (None: not told by the act), CAMEO root `cameo`."""

    root: str | None
    mode: str | None
    cameo: str


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """One event of an event coder: `source` did what `code` says toward `recipient`, both names of actors of the reading.

    `recipient` is None where the act's evidence names nobody else. `mutual`: the two did it together, in either order.
    """

    act: Act
    code: EventCode
    source: str
    recipient: str | None = None
    mutual: bool = False


_AGREE = EventCode("AGREE", None, "03")
_REQUEST = EventCode("REQUEST", None, "10")
_REJECT = EventCode("REJECT", None, "12")
_SIGN = EventCode("SUPPORT", None, "05")
_CONCEDE = EventCode("RETREAT", None, "08")
_AID = EventCode("AID", None, "07")
_MATERIAL = EventCode("COOPERATE", None, "06")
_ACCUSE = EventCode("ACCUSE", "disapprove", "11")
_THREATEN = EventCode("THREATEN", None, "13")
_MENACE = EventCode("THREATEN", "violence", "13")
_WALK_OUT = EventCode("SANCTION", "withdraw", "16")
_ASSAULT = EventCode("ASSAULT", None, "19")

CODES: MappingProxyType[ActType, EventCode] = MappingProxyType(
    {
        ActType.PROPOSE: _AGREE,
        ActType.READY: _AGREE,
        ActType.ACCEPT: _AGREE,
        ActType.REJECT: _REJECT,
        ActType.DEMAND: _REQUEST,
        ActType.PLEDGE: _AGREE,
        ActType.DECLARE: EventCode("RETREAT", "ceasefire", "08"),
        ActType.EXTEND: _AGREE,
        ActType.END: _REJECT,
        ActType.THREATEN: _THREATEN,
        ActType.ACCUSE: _ACCUSE,
        ActType.DENY: EventCode("REJECT", None, "01"),
        ActType.WELCOME: EventCode("SUPPORT", None, "05"),
        ActType.MEET: EventCode("CONSULT", None, "04"),
        ActType.ATTACK: _ASSAULT,
        ActType.COOPERATE: _CONCEDE,
        ActType.SAY: EventCode(None, None, "01"),
    }
)
# Roots of a type besides the one in CODES, by the table of the labelling guidelines.
_ALSO: MappingProxyType[ActType, tuple[str, ...]] = MappingProxyType(
    {ActType.PROPOSE: ("REQUEST",), ActType.END: ("ASSAULT",), ActType.COOPERATE: ("AID", "COOPERATE")}
)
_FORCE = r"attack|strike|retaliate|avenge|fight|bomb|shell|destroy|crush|invade|punish|impose|blockade|boycott|expel|arrest|jail|kill"
_WILL_FORCE = rf"(?:to|will|would|shall) (?:\w+ly )?(?:{_FORCE})|revenge|retaliation"
_FREE = r"prisoners?|hostages?|captives?|detainees?|bodies|remains"
# Words of the evidence that carry an act over to another root than that of its type, tried in order; each with its rule in the manual.
_BY_WORDS: MappingProxyType[ActType, tuple[tuple[re.Pattern[str], EventCode], ...]] = MappingProxyType(
    {
        type: tuple((re.compile(rf"\b(?:{words})\b"), code) for words, code in rules)
        for type, rules in {
            # "ratify, sign, or finalize an agreement"; to accede to demands concedes. A promise to sign stays an agreement.
            ActType.ACCEPT: (
                (r"signed|signs|signing|ratified|ratifies|finali[sz]ed|concluded|initialled|(?:reached|struck|sealed|clinched) (?:an?|the)"
                 r" (?:\S+ ){0,3}(?:agreement|deal|accord|pact|treaty)", _SIGN),
                (r"fail(?:ed|s|ing|ure)? to", _REJECT),
                (r"demands?", _CONCEDE),
            ),
            # An appeal is no offer; "solicit other parties to take actions against the target"; a demand with a threat is an ultimatum.
            ActType.PROPOSE: ((r"(?:ask|request|urg|call|appeal|invit)\w*", _REQUEST),),
            ActType.DEMAND: (
                (r"ultimatum|final warning|threaten\w*", _THREATEN),
                (r"(?:sanctions|boycott|embargo|action|mobili[sz]e|unite)\b.*\bagainst", _ACCUSE),
            ),
            ActType.PLEDGE: ((_WILL_FORCE, _THREATEN),),
            ActType.READY: ((_WILL_FORCE, _THREATEN),),
            # "Terminate discussions, negotiations, mediation"; "otherwise ending active conflicts"; a ceasefire violated is force.
            ActType.END: (
                (r"(?:resum|renew|restart|violat|br[eo]k|breach)\w*\b.*\b(?:fighting|fire|hostilities|attacks?|strikes|war|ceasefire"
                 r"|cease-fire|truce|bombing|shelling|offensive)", _ASSAULT),
                (r"talks?|negotiat\w+|mediation|meetings?|dialogue|summit|visit|conference|round", _WALK_OUT),
                (r"(?:strikes?|protests?|boycott|siege|blockade|curfew|emergency|sanctions|embargo|offensive|war|fighting|hostilities"
                 r"|occupation|operations?)", _CONCEDE),
            ),
            # What is let go or let in is yielded, what is given helps the other, what is shared helps both.
            ActType.COOPERATE: (
                (r"releas\w+ (?:\S+ ){0,5}(?:aid|assistance|funds?|funding)", _AID),
                (rf"{_FREE}|releas\w+|free[ds]?|freeing|withdr\w+|pull\w* (?:out|back)|lift\w*|eas(?:e|ed|es|ing)|(?:re-?)?open\w*"
                 r"|allow\w*|lets?|letting|permit\w*|surrender\w*|disarm\w*|demobili\w+|la(?:id|ys?) down|resign\w*|step\w* down|return\w*"
                 r"|cancel\w*|compensation|halt\w*|stop\w*|call\w* off|cede[ds]?|weapons", _CONCEDE),
                (r"aid|assist\w*|donat\w+|humanitarian|relief|grant\w*|loans?|lend|lent|fund\w*|asylum|suppl\w+|provid\w+|deliver\w*"
                 r"|peacekeep\w+|evacuat\w+|train(?:s|ed|ing)|food|medicines?|medical|arms|troops|million|billion", _AID),
                (r"joint\w*|shar(?:e|ed|es|ing)|together|co-?operat\w+|exchang\w+|trad(?:e|ed|ing)|extradit\w+|intelligence|exercises?"
                 r"|drills?|war games|patrols?|ties", _MATERIAL),
            ),
        }.items()
    }
)  # fmt: skip
_COOPERATIVE = frozenset({ActType.DECLARE, ActType.MEET, ActType.COOPERATE, ActType.ACCEPT, ActType.EXTEND, ActType.WELCOME})
# "Agree to, offer, promise, or otherwise indicate willingness"; "all cooperative actions reported in future tense are also taken to
# imply intentions": told before the first subordinate clause.
_WILL = (
    r"will|would|shall|plans? to|going to|(?:is|are|was|were) (?:due|set|ready|willing|prepared|expected|scheduled) to"
    r"|(?:offer|agree|promise|pledge|propose)(?:e?d|s)? to"
)
_FUTURE = re.compile(rf"\b(?:{_WILL})\b")
_FUTURE_OF = MappingProxyType(
    {
        ActType.MEET: re.compile(rf"\b(?:{_WILL}|to (?:meet|visit|hold|host|attend)|due|scheduled|planned)\b"),
        ActType.WELCOME: re.compile(rf"\b(?:{_WILL}) (?:\w+ )?(?:support|back|welcome|endorse|recogni[sz]e|approve|ratify)\b"),
    }
)
_THREAT = re.compile(r"\b(?:threat\w*|vow\w*|warn\w*|swor[en]\w*|ready to|prepared to)\b")
# What somebody will not, fails or refuses to do is refused; what has not come about is no event.
_REFUSAL = re.compile(r"\b(?:(?:will|would|can|could|shall) (?:not|never)|(?:wo|would|ca|could)n.t|refus\w+|declin\w+|fail\w*|unwilling)\b")
_SUBORDINATE = re.compile(r"\b(?:who|whom|which|whose|where|after|before|because|unless|until|if|when|while|so that)\b|[;:]")
_OFFERED = _COOPERATIVE | {ActType.READY, ActType.PLEDGE}
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")
_ASIDE = re.compile(r"\s*,[^,]*,|\s*\([^()]*\)")
_BROKEN_OFF = re.compile(r"\b(?:who|which|whose|where|after|before|because|until|if|when|while|as)\b")
_JOINED = re.compile(r"\W*(?:(?:[a-z]+\W+){0,3}(?:and|or))?(?: with)?(?: the| an?)?\W*")
_TOGETHER = _COOPERATIVE | {ActType.ATTACK, ActType.END}


def event_code(act: Act) -> EventCode | None:
    """The code of an act by its type, its modality and the words of its evidence; None for what is told not to have happened.

    A co-operative act that lies ahead is an agreement to it, an attack that lies ahead is a threat, and co-operation that is told as
    refused is a rejection.
    """
    words = act.evidence.text.lower()
    if act.modality == Modality.NEGATED:
        return _REJECT if act.act in _OFFERED and _REFUSAL.search(words) else None
    main_clause = _SUBORDINATE.split(words, maxsplit=1)[0]
    in_future = _FUTURE_OF.get(act.act, _FUTURE).search(main_clause) is not None
    planned = act.modality == Modality.PLANNED
    # A meeting told in the present tense is one, though the day may be to come: only the future tense tells an intention.
    if act.act in _COOPERATIVE and (in_future or (planned and act.act != ActType.MEET)):
        return _AGREE
    if act.act == ActType.ATTACK and (in_future or planned or _THREAT.search(main_clause)):
        return _MENACE
    return next((code for pattern, code in _BY_WORDS.get(act.act, ()) if pattern.search(words)), CODES[act.act])


def event_roots(act: Act) -> frozenset[str]:
    """Every PLOVER root that an act may stand for, by its type and its words; that of `event_code` is among them.

    Empty for comment and for what is told not to have happened.
    """
    code = event_code(act)
    if code is None or code.root is None:
        return frozenset()
    own = CODES[act.act].root
    return frozenset({code.root, *((own,) if own else ()), *_ALSO.get(act.act, ())})


def coded_events(reading: Reading) -> tuple[CodedEvent, ...]:
    """The events of a reading in the order of its acts, one for every author and recipient; comment and acts without author give none.

    Recipients are the act's addressees. Where an act has none, it is mutual if several did it together; else its recipients are the
    first other actors whom its evidence names after the author ("Hungary offered aid to Romania and Poland": Romania, Poland).
    """
    return tuple(event for act in reading.acts for event in _events(act, reading))


def _events(act: Act, reading: Reading) -> Iterator[CodedEvent]:
    code = event_code(act)
    if code is None or code.root is None:
        return
    if not act.to and len(act.by) > 1 and act.act in _TOGETHER:
        for source, recipient in combinations(act.by, 2):
            yield CodedEvent(act, code, source, recipient, mutual=True)
        return
    recipients: Sequence[str | None] = act.to or _others_named(act, reading) or (None,)
    for source, name in product(act.by, recipients):
        if name != source:
            yield CodedEvent(act, code, source, name)


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    actor: Actor


def _others_named(act: Act, reading: Reading) -> tuple[str, ...]:
    """The first actors after the author, joined by commas and "and", who neither did nor said it, nor belong to who did.

    They are looked for in the evidence up to its first subordinate clause, then before the author (passives), then in what follows the
    evidence up to the next comma.
    """
    text, (start, end) = reading.report.text, (act.evidence.start, act.evidence.end)
    sentence_ends = next((m.start() for m in _SENTENCE_END.finditer(text, end)), len(text))
    mentions = [m for m in _mentions(text[start:sentence_ends], reading.actors) if m.actor.kind != ActorKind.MEDIA]
    own = {*act.by, act.speaker, *(actor.of for name in act.by if (actor := reading.actor(name)) and actor.of)}
    after = min((m.end for m in mentions if m.actor.name in own), default=0)
    aside = _ASIDE.match(text, start + after, end)
    after = aside.end() - start if aside else after
    others = [m for m in mentions if m.actor.name not in own and m.actor.of not in act.by]
    clause = _BROKEN_OFF.search(text, start + after, end)
    first = [m for m in others if after <= m.start < (clause.start() if clause else end) - start]
    first = first or [m for m in others if m.start < after]
    comma = text.find(",", end, sentence_ends)
    first = first or [m for m in others if not clause and end - start <= m.start < (comma if comma >= 0 else sentence_ends) - start]
    if not first:
        return ()
    named = [first[0]]
    for mention in others[others.index(first[0]) + 1 :]:
        if not _JOINED.fullmatch(text, start + named[-1].end, start + mention.start):
            break
        named.append(mention)
    return tuple(dict.fromkeys(mention.actor.name for mention in named))


def _mentions(text: str, actors: Sequence[Actor]) -> list[_Mention]:
    """Where `text` names actors by any of their forms, in order; of forms that overlap the longest."""
    forms = {form: actor for actor in reversed(actors) for form in (*actor.aliases, actor.name)}
    if not forms:
        return []
    longest_first = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return [_Mention(m.start(), m.end(), forms[m.group()]) for m in re.finditer(rf"(?<!\w)(?:{longest_first})(?!\w)", text)]
