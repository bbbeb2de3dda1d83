"""The label sets of the act reader's heads, in the order of their outputs."""

from parley.records import ActType, MatterKind, Modality

ACT_TYPES: tuple[ActType, ...] = tuple(ActType)
ACT_LABELS: tuple[ActType | None, ...] = (None, *ACT_TYPES)
MODALITY_LABELS: tuple[Modality, ...] = tuple(Modality)
MATTER_LABELS: tuple[MatterKind | None, ...] = (None, *MatterKind)
POINTERS = ("by", "to", "speaker", "when", "start", "end")
