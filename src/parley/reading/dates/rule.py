"""One rule of the grammar: the patterns it answers to and what it makes of a phrase."""

from collections.abc import Callable
from dataclasses import dataclass, field

from parley.reading.dates.context import Context, Reading
from parley.reading.dates.pattern import Compiled, Phrase, compiled

Reader = Callable[[Phrase, Context], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Reads phrases that match any of its patterns; a reader that returns None declines the phrase."""

    read: Reader
    patterns: tuple[str, ...]
    compiled: tuple[Compiled, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", tuple(compiled(pattern) for pattern in self.patterns))


# Pieces that many patterns share. A bar between spaces separates sequences, one without spaces joins categories.
EDGE = "(EARLY DASH? IN? | LATE DASH? IN? | MID DASH? | EARLIER IN? | LATER IN? | THE? EDGE OF)"
RELATIVE = "LAST|PAST|NEXT|THIS|COMING|PREVIOUS|FOLLOWING|THAT|SAME|CURRENT"
ANY_MONTH = "month:MONTH|SHORTMONTH"
YEAR_AFTER = "(COMMA? year:YEAR | COMMA? short:SHORTYEAR | COMMA? (OF|IN)? THE? rel:LAST|THIS|NEXT|THAT|SAME|PREVIOUS|FOLLOWING yunit:UNIT)"
