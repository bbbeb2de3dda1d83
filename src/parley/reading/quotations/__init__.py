"""Who is reported as saying what, by which words and through which channel."""

from parley.reading.quotations.cues import CueKind, cue_kind
from parley.reading.quotations.find import find_quotations
from parley.reading.quotations.innermost import attribution_of, channel_of, speaker_of

__all__ = ["CueKind", "attribution_of", "channel_of", "cue_kind", "find_quotations", "speaker_of"]
