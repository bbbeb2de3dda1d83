"""Lines that belong to a web page rather than to the report on it."""

import re
from enum import Enum

from parley.intake.block import Block


class Furniture(Enum):
    """What a line of furniture says about the text that follows it."""

    FORM = "a comment or contact form: the report is over"
    LIST = "heads a list of other things: the report is over if little running text follows"
    LINE = "stands alone, anywhere"


_OPINION = r"(?:comments?|reply|replies|response|conversation|discussion|thoughts?)"
_PIECE = r"(?:news|stories|story|articles?|posts?|content|topics?|links?|reading|headlines|coverage|videos?)"
_CHANNEL = (
    r"(?:share|tweet|e-?mail|print|pin ?it|save|bookmark|listen|facebook|twitter|x|whats ?app|linked ?in|telegram|reddit|pinterest"
    r"|instagram|youtube|messenger|flipboard|copy link|share on|share to|click to|\d+(?:\.\d)?k? shares?)"
)
_FOOT = (
    r"(?:terms(?: (?:of|and|&) (?:use|service|conditions))?|privacy(?: (?:policy|notice|settings))?"
    r"|cookies?(?: (?:policy|settings|notice|preferences))?"
    r"|accessibility|sitemap|disclaimer|advertise(?: with us)?|about(?: us)?|help|careers|contact(?: us)?)"
)
_CONSENT = r"(?:accept|reject|manage)(?: all)?(?: cookies)?"
_FIELD = r"(?:name|e-?mail|website|message|comment)"
_CREDIT = r"(?:reporting|writing|editing|compiled|edited|written|translated|graphics?)"
_STORY = r"(?:story|article|report|page|dispatch)"

_FORM = (
    rf"(?:post|leave|add|write|submit|make|join|start)(?: an?| your| the| in the)?(?: first)? {_OPINION}\b.{{0,30}}",
    r"be the first to comment.{0,40}",
    r"(?:cancel )?reply",
    r"comments are (?:closed|moderated|off).{0,60}",
    r"your e-?mail address will not be published.*",
    r"required fields are marked.*",
    r"save my name,? e-?mail.*",
    r"we love comments.*",
    r".{0,60}\bcomments will be moderated.*",
    r"read our (?:full )?comment policy.*",
    r"contact form|contact us|post navigation",
    r"(?:[«←<] ?)?previous(?: (?:post|article|story|page))?(?:\W+next(?: (?:post|article|story|page))?\W*)?",
    r"(?:next|newer|older) (?:posts?|article|story|page)\W*",
)
_LIST = (
    r"(?:no|\d[\d,]*) (?:comments?|responses?|replies)(?: yet)?",
    r"comments?(?: ?[(\[]?\d+[)\]]?)?",
    r"(?:view|show|see|load|hide) (?:all |more )?(?:\d+ )?comments?",
    rf"(?:related|similar|recommended|popular|trending|latest|more|further|top|recent) (?:world |on this )?{_PIECE}",
    rf"most (?:read|popular|viewed|shared)(?: {_PIECE})?",
    r"related|trending|recommended|read next|up next|what to read next|more to read|editor[’']?s[’']? (?:picks?|choice)",
    r"recommended for you|you (?:may|might) (?:also )?(?:like|be interested in|have missed).{0,20}",
    r"more (?:from|on|about|in) [^.]{1,50}",
    r"about (?:the|this) (?:author|writer|reporter)s?",
    r"(?:newsletters?|mailing list)(?: sign-? ?up)?",
    r"(?:subscribe|sign up)(?: (?:now|today|here|free))?(?:\W+(?:to|for|and|by) .{1,160})?",
    r"get .{1,80}(?:newsletter|inbox|e-?mail|notifications?|updates).{0,60}",
    r"(?:share|spread) (?:this|the) ?(?:story|article|post|page|word|report)?.{0,60}",
    r"(?:follow|connect with) us.{0,60}",
)
_LINE = (
    rf"(?:{_CHANNEL}(?:[\W_]+|$))+(?:\(?opens in new window\)?)?",
    r"(?:share|tags?|filed under|categories|category|topics?|labels?|keywords|more on) ?:.{0,200}",
    r"advertisement|advertising|sponsored(?: content)?|ad|promoted|story continues below(?: advertisement)?",
    r"article continues.{0,40}|continue reading.{0,60}|skip ad.{0,20}",
    r"(?:read (?:more|also|next|the full story)|see (?:also|more)|also (?:read|see)|watch|listen|related) ?[:|»>→] ?.{0,160}",
    r"read more.{0,12}|show more|load more|learn more",
    r"click (?:here|to)\b.{0,90}",
    r"(?:©|copyright\b|\(c\) ).{0,160}|(?:.{0,60}\W)?all rights reserved.{0,60}",
    rf"{_FOOT}(?:\W+{_FOOT})*\W*",
    r"(?:we|(?:this|our) (?:web)?site) uses? cookies.*|by (?:continuing|using) .{0,60}\b(?:site|cookies|terms)\b.*",
    rf"{_CONSENT}(?:\W+{_CONSENT})*",
    r"skip to (?:main |primary )?(?:content|navigation).{0,20}|(?:toggle |main |open )?(?:menu|navigation)",
    r"search(?: for:?| this (?:site|blog))?|log ?in|sign in|register|my account|back to top|close|home",
    r"home ?(?:[>»/|›·] ?[\w &-]{1,40}){1,6}",
    r"(?:[\w&-]+(?: [\w&-]+)? ?[|·•›] ?){2,12}[\w&-]+(?: [\w&-]+)?",
    r"\d+[ -]min(?:ute)?s? read",
    rf"(?:your )?{_FIELD} ?(?:\*|\(required\)|:)?|submit|send|post comment",
    rf"\(?(?:additional |with )?{_CREDIT} (?:and (?:writing|editing) )?(?:contributed )?by\b.{{1,400}}",
    rf".{{1,250}}\bcontributed (?:reporting|to this {_STORY}).{{0,40}}",
    r"this is a (?:developing|breaking)(?: news)? story.{0,120}",
    rf"this {_STORY}(?: and headline)? (?:has|have|was|were) (?:been )?(?:updated|corrected).{{0,160}}",
    r"end|ends|-30-|- 30 -|#(?: ?#)+|\*(?: ?\*)+|-->|_{3,}|-(?: ?-){2,}|={3,}",
)
_KINDS = tuple(
    (kind, re.compile("|".join(patterns), re.IGNORECASE | re.DOTALL))
    for kind, patterns in ((Furniture.FORM, _FORM), (Furniture.LIST, _LIST), (Furniture.LINE, _LINE))
)
_LONGEST = 420
_INLINE = re.compile(r"CLICK HERE(?: [A-Z][A-Z'’]*(?![a-z]))+")
_APPEAL = re.compile(
    r"(?:Get the (?:latest|best|top)\b|Sign up (?:for|to)\b|Subscribe (?:to|now)\b"
    r"|By (?:entering|submitting|providing|signing up|subscribing)\b"
    r"|Stay up to date\b|[\w'’\" ]{0,60}newsletter brings you\b)"
)
_APPEAL_WORDS = re.compile(r"newsletter|inbox|subscri|opt-out|Terms of Use|Privacy Policy|campaign trail|exclusive|e-?mail", re.IGNORECASE)
_LONGEST_APPEAL = 700


def furniture_of(block: Block) -> Furniture | None:
    """The kind of furniture that a block is, or None where it may be part of a report."""
    if len(block.text) > _LONGEST:
        return None
    line = " ".join(block.text.split())
    bare = line.rstrip(" :.!»›>→…*")
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(line) or (bare and pattern.fullmatch(bare))), None)


def find_inline(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Furniture that a careless extraction glued into the running text between `start` and `end`, as (start, end) pairs."""
    return [(match.start(), match.end()) for match in _INLINE.finditer(text, start, end)]


def find_appeal(text: str, start: int, end: int) -> int:
    """Where an appeal to subscribe, glued to the last paragraph, begins; `end` where there is none."""
    for match in _APPEAL.finditer(text, max(start, end - _LONGEST_APPEAL), end):
        glued = match.start() == start or text[match.start() - 1] in '.!?”"’)\n '
        if glued and _APPEAL_WORDS.search(text, match.end(), end) and '"' not in text[match.end() : end]:
            return match.start()
    return end
