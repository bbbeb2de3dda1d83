"""Morphological features (UD) from Penn tags, words and the tree: tense, voice, mood, number and negation."""

from collections.abc import Sequence

_BY_TAG = {
    "VB": "VerbForm=Inf",
    "VBD": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "VBG": "Tense=Pres|VerbForm=Part",
    "VBN": "Tense=Past|VerbForm=Part",
    "VBP": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "VBZ": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "MD": "VerbForm=Fin",
    "NN": "Number=Sing",
    "NNS": "Number=Plur",
    "NNP": "Number=Sing",
    "NNPS": "Number=Plur",
    "JJ": "Degree=Pos",
    "JJR": "Degree=Cmp",
    "JJS": "Degree=Sup",
    "RBR": "Degree=Cmp",
    "RBS": "Degree=Sup",
    "CD": "NumType=Card",
}
_PRONOUNS = {
    "i": "Number=Sing|Person=1",
    "me": "Number=Sing|Person=1",
    "my": "Number=Sing|Person=1|Poss=Yes",
    "we": "Number=Plur|Person=1",
    "us": "Number=Plur|Person=1",
    "our": "Number=Plur|Person=1|Poss=Yes",
    "you": "Person=2",
    "your": "Person=2|Poss=Yes",
    "he": "Gender=Masc|Number=Sing|Person=3",
    "him": "Gender=Masc|Number=Sing|Person=3",
    "his": "Gender=Masc|Number=Sing|Person=3|Poss=Yes",
    "she": "Gender=Fem|Number=Sing|Person=3",
    "her": "Gender=Fem|Number=Sing|Person=3",
    "it": "Gender=Neut|Number=Sing|Person=3",
    "its": "Gender=Neut|Number=Sing|Person=3|Poss=Yes",
    "they": "Number=Plur|Person=3",
    "them": "Number=Plur|Person=3",
    "their": "Number=Plur|Person=3|Poss=Yes",
}
_NEGATIONS = frozenset(("not", "n't", "never", "no", "neither", "nor"))


def features_of(words: Sequence[str], tags: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> list[str]:
    """The features of each word in UD's notation, keys in order; `heads` are positions in the same sequence, a root its own."""
    passive = {heads[i] for i, relation in enumerate(relations) if relation in ("aux:pass", "nsubj:pass", "csubj:pass")}
    helped = {heads[i] for i, relation in enumerate(relations) if relation in ("aux", "aux:pass", "mark", "nsubj", "cop")}
    found = []
    for i, (word, tag) in enumerate(zip(words, tags, strict=True)):
        lower = word.lower()
        features = _PRONOUNS.get(lower, "") if tag in ("PRP", "PRP$") else _BY_TAG.get(tag, "")
        if tag == "VBN" and i in passive:
            features += "|Voice=Pass"
        elif tag == "VB" and relations[i] in ("root", "conj", "ccomp", "parataxis") and i not in helped:
            features = "Mood=Imp|VerbForm=Fin"
        elif lower in _NEGATIONS:
            features = "Polarity=Neg"
        found.append(features)
    return found
