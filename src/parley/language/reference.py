"""References: which earlier mention a pronoun or a noun stands for."""

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc, Token

KEY = "parley.references"
_PERSONAL = frozenset("he him his himself she her hers herself they them their theirs themselves it its itself".split())
_SURE = frozenset("he him his himself she her hers herself they them their theirs themselves".split())
_DETERMINERS = frozenset("the this that these those both such".split())
_DEMONSTRATIVE = frozenset("this that these those both".split())


def antecedent(token: Token) -> Token | None:
    """The head word of the nearest earlier mention that the pronoun or noun phrase headed by `token` stands for, or None."""
    at = token.doc.user_data.get(KEY, {}).get(token.i)
    return None if at is None else token.doc[at]


def asks(doc: Doc, i: int) -> bool:
    """Whether the word may stand for an earlier mention: a personal pronoun, or a noun with a definite determiner."""
    token = doc[i]
    if token.lower_ in _PERSONAL:
        return token.tag_ in ("PRP", "PRP$")
    if token.lower_ in _DEMONSTRATIVE:
        return token.pos_ == "PRON"
    return token.tag_ in ("NN", "NNS") and any(child.lower_ in _DETERMINERS or child.dep_ == "nmod:poss" for child in token.lefts)


def can_be_meant(doc: Doc, i: int) -> bool:
    """Whether the word can head a mention that others refer to."""
    return doc[i].pos_ in ("NOUN", "PROPN", "PRON") and doc[i].dep_ not in ("expl", "case", "mark")


def find_references(
    doc: Doc,
    positions: Sequence[int],
    *,
    kept_from: int,
    queries: npt.NDArray[np.float32],
    keys: npt.NDArray[np.float32],
    none: npt.NDArray[np.float32],
) -> dict[int, int]:
    """The references among the words of one window: token to earlier token.

    `positions[w]` is the token of the window's word `w`; arrays are (words, width) and none (words, 1); words before
    `kept_from` are context and only serve as antecedents. A personal pronoun of a person or group always gets its best
    antecedent, anything else only where that beats "none".
    """
    meant = [w for w, i in enumerate(positions) if can_be_meant(doc, i)]
    found: dict[int, int] = {}
    if not meant:
        return found
    targets = keys[meant]
    for w in range(kept_from, len(positions)):
        if not asks(doc, positions[w]):
            continue
        earlier = bisect_left(meant, w)
        if not earlier:
            continue
        # einsum, since BLAS would wake threads that spin beside those of the network.
        scores = np.einsum("md,d->m", targets[:earlier], queries[w]) / queries.shape[1] ** 0.5
        best = int(scores.argmax())
        if scores[best] > none[w, 0] or doc[positions[w]].lower_ in _SURE:
            found[positions[w]] = positions[meant[best]]
    return found
