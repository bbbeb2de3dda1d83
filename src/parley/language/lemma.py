"""Lemmas: a table of the irregular forms that the treebanks show, and the regular endings for the rest."""

from functools import cache
from importlib.resources import files

_DOUBLED = frozenset("bdgkmnprtv")
_KEPT = ("ss", "us", "is")


@cache
def _irregular() -> dict[tuple[str, str], str]:
    table = {}
    for line in (files("parley.language") / "lemmas.tsv").read_text(encoding="utf8").splitlines():
        if not line.startswith("#"):
            form, tag, lemma = line.split("\t")
            table[form, tag] = lemma
    return table


@cache
def lemma_of(word: str, tag: str) -> str:
    """The dictionary form of a word under its Penn tag; proper nouns keep their letters."""
    lower = word.lower()
    known = _irregular().get((lower, tag))
    if known is not None:
        return known
    if tag in ("NNP", "NNPS"):
        return word[:-1] if tag == "NNPS" and word.endswith("s") and not word.endswith(_KEPT) else word
    return regular_lemma(lower, tag)


def regular_lemma(lower: str, tag: str) -> str:
    """The lemma by English endings alone."""
    if tag in ("NNS", "VBZ") and lower.endswith("s") and len(lower) > 3:
        if lower.endswith("ies") and len(lower) > 4:
            return lower[:-3] + "y"
        if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
            return lower[:-2]
        return lower if lower.endswith(_KEPT) else lower[:-1]
    if tag in ("VBD", "VBN") and lower.endswith("ed") and len(lower) > 4:
        return lower[:-3] + "y" if lower.endswith("ied") else _stem(lower[:-2])
    if tag == "VBG" and lower.endswith("ing") and len(lower) > 5:
        return _stem(lower[:-3])
    return lower


def _stem(stem: str) -> str:
    """A verb's stem with the final e or the single consonant that the ending took."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
        return stem[:-1]
    if stem.endswith(("at", "iz", "is", "v", "c", "u", "bl", "pl", "tl", "dl", "gl", "g", "z", "ur", "as", "os", "us", "ns", "rs")):
        return stem if stem.endswith(("ang", "ing", "ong", "ung", "eng", "g" * 2)) else stem + "e"
    if len(stem) > 2 and stem[-1] in "dkmnprs" and stem[-2] in "aiou" and stem[-3] not in "aeiou" and len(stem) <= 4:
        return stem + "e"
    return stem
