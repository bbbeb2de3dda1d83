"""Whether an act sets a deadline: a demand or threat with a time limit, or a threat to leave or cut off unless something is done."""

import re

from parley.records import Act, ActType

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_LIMIT = re.compile(
    rf"\b(?:deadline|ultimatum|within (?:the next )?(?:\w+[ -])?(?:hours?|days|weeks)|"
    rf"(?:by|until|before) (?:noon|midnight|the end of|(?:this |next )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    rf"(?:\d{{1,2}} )?(?:{_MONTHS})))\b"
)
_CONDITION = re.compile(r"\b(?:if|unless|until|or else|otherwise)\b", re.IGNORECASE)
_LEAVE = re.compile(
    r"\b(?:pull(?:ing)? (?:back|out)|withdraw(?:ing)?|walk(?:ing)? (?:away|out)|move on|give up|reconsider|suspend|cut(?:ting)? off|"
    r"no more|quit|boycott)\b",
    re.IGNORECASE,
)


def sets_deadline(act: Act) -> bool:
    """Whether the evidence of a demand or threat gives a time limit, or that of a threat a condition and the step of leaving."""
    text = act.evidence.text
    if act.act not in (ActType.THREATEN, ActType.DEMAND):
        return False
    if _LIMIT.search(text):
        return True
    return act.act == ActType.THREATEN and bool(_CONDITION.search(text) and _LEAVE.search(text))
