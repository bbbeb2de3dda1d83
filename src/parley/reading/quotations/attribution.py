"""An attribution while it is being read."""

from dataclasses import dataclass

from parley.reading.quotations.cues import CueKind

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Contents, cue and source as half-open runs of code points, before they become records.

    `pieces` are the contents, one for each unbroken run. `verb` and `voice` are the words that head the cue and the source.
    `spoken` holds for whole runs of quotation, whose extent the marks give and not the tree; `clause` where the
    content is a clause of its own rather than a thing named or a thing wished. `name` is the speaker where the report's
    heading gives it; `carrier` names who quotes the source in turn.
    """

    pieces: tuple[Range, ...]
    cue: Range | None = None
    source: Range | None = None
    verb: int | None = None
    voice: int | None = None
    kind: CueKind = CueKind.REPORT
    spoken: bool = False
    clause: bool = False
    name: str | None = None
    carrier: Range | None = None

    @property
    def start(self) -> int:
        """Where the first of its parts begins."""
        return min(run[0] for run in (*self.pieces, self.cue, self.source) if run)
