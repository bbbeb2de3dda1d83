"""Acts as the network sights them: a head word, its labels, and where its author, addressee, speaker and date may stand."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from parley.language.act_labels import ACT_LABELS, ACT_TYPES, MATTER_LABELS, MODALITY_LABELS, POINTERS
from parley.language.parse import ACTS_KEY, WindowScores
from parley.records import ActType, MatterKind, Modality

ROLES = ("by", "to", "speaker", "when")
_REACH_FROM = 0.01
FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One sighted act. `head`, `start` and `end` (its last word) are tokens of the `Doc`.

    `acts`, `modalities` and `kinds` are the network's probabilities; `types` those of `acts` once the words are weighed in.
    `roles[name]` are the tokens that may name the role with their probabilities, and under None that nothing does.
    """

    head: int
    act: ActType
    probability: float
    start: int
    end: int
    roles: dict[str, dict[int | None, float]] = field(default_factory=dict)
    acts: dict[ActType, float] = field(default_factory=dict)
    types: dict[ActType, float] = field(default_factory=dict)
    modalities: dict[Modality, float] = field(default_factory=dict)
    kinds: dict[MatterKind | None, float] = field(default_factory=dict)

    @property
    def modality(self) -> Modality:
        """The likeliest modality."""
        return max(self.modalities, key=lambda modality: self.modalities[modality])


def sightings(doc: Doc, *, threshold: float) -> Iterator[Sighting]:
    """The acts of the report, in the order of their heads, whose probability of being any act is at least `threshold`."""
    for window in doc.user_data.get(ACTS_KEY, ()):
        if window.vectors:
            yield from _in_window(doc, window, threshold)


def _in_window(doc: Doc, window: WindowScores, threshold: float) -> Iterator[Sighting]:
    tags = window.vectors["act_tags"]
    any_act = 1 / (1 + np.exp(tags[:, 0]))
    acts = _softmax(tags[:, 1 : len(ACT_LABELS)])
    modalities = _softmax(tags[:, len(ACT_LABELS) : len(ACT_LABELS) + len(MODALITY_LABELS)])
    kinds = _softmax(tags[:, len(ACT_LABELS) + len(MODALITY_LABELS) :])
    words = len(tags)
    keys = window.vectors["act_key"].reshape(words, len(POINTERS), -1)
    queries = window.vectors["act_query"].reshape(words, len(POINTERS), -1)
    nothing = window.vectors["act_none"]
    for w in range(window.kept_from, words):
        if any_act[w] < threshold:
            continue
        scores = np.einsum("wpd,pd->pw", keys, queries[w]) / queries.shape[2] ** 0.5
        roles = {}
        for role in ROLES:
            p = POINTERS.index(role)
            spread = _softmax(np.concatenate([[nothing[w, p]], scores[p]])[None])[0]
            likely: dict[int | None, float] = {window.positions[v - 1]: float(spread[v]) for v in np.flatnonzero(spread > _REACH_FROM) if v}
            likely[None] = float(spread[0])
            roles[role] = likely
        start, end = _ends(doc, window, w, scores[POINTERS.index("start")], scores[POINTERS.index("end")])
        yield Sighting(
            head=window.positions[w],
            act=ACT_TYPES[int(acts[w].argmax())],
            probability=float(any_act[w]),
            start=start,
            end=end,
            roles=roles,
            acts={act: float(acts[w, n]) for n, act in enumerate(ACT_TYPES)},
            modalities={modality: float(modalities[w, n]) for n, modality in enumerate(MODALITY_LABELS)},
            kinds={kind: float(kinds[w, n]) for n, kind in enumerate(MATTER_LABELS)},
        )


def _ends(doc: Doc, window: WindowScores, w: int, starts: FloatArray, ends: FloatArray) -> tuple[int, int]:
    """The best first and last word of the evidence around word `w`, within its sentence."""
    sentence = doc[window.positions[w]].sent
    first = w
    while first > 0 and window.positions[first - 1] >= sentence.start:
        first -= 1
    last = w
    while last + 1 < len(window.positions) and window.positions[last + 1] < sentence.end:
        last += 1
    return window.positions[first + int(starts[first : w + 1].argmax())], window.positions[w + int(ends[w : last + 1].argmax())]


def _softmax(scores: FloatArray) -> FloatArray:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    result: FloatArray = raised / raised.sum(axis=1, keepdims=True)
    return result
