"""Trees and tags on a Universal Dependencies test set: gold words and sentences, the shipped network.

    python bench/ud.py            GUM test and PUD

LAS counts the universal relations as the CoNLL 2018 shared task does (without subtypes); LAS with subtypes stands beside it.
A document is read whole: its words, the gaps between them and its sentence starts are given. `starts` is the F1 of sentence
starts where only the words and gaps are given. Needs the corpora (PARLEY_SHARED).
"""

import re
import sys
from pathlib import Path

from spacy.tokens import Doc

from shared import corpora

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))

from language.passages import Passage
from language.treebanks import gum, treebank
from parley.language import Parser
from parley.language.labels import RELATIONS, UPOS
from parley.language.tokens import tokenizer


def doc_of(passage: Passage) -> Doc:
    """The given words as a `Doc`; a word is followed by a space where the next one is not glued to it."""
    spaces = [gap > 0 for gap in passage.gaps[1:]] + [False]
    return Doc(tokenizer().vocab, words=passage.words, spaces=spaces)


def measure(passages: list[Passage]) -> dict[str, float]:
    """UPOS, UAS, LAS and LAS with subtypes, as shares of all words, and the F1 of sentence starts."""
    parser = Parser()
    counts = dict.fromkeys(("words", "upos", "uas", "las", "las_full", "hit", "made", "gold"), 0)
    for passage in passages:
        doc = doc_of(passage)
        places = range(len(doc))
        parser.annotate(doc, places, passage.gaps, starts=[bool(s) for s in passage.starts or ()])
        for i, token in enumerate(doc):
            gold_head = (passage.heads or ())[i]
            label = (passage.relations or ())[i]
            gold = RELATIONS[label] if label >= 0 else "dep"
            right = token.head.i == (i if gold_head == -1 else gold_head)
            counts["words"] += 1
            counts["upos"] += token.pos_ == UPOS[(passage.upos or ())[i]]
            counts["uas"] += right
            counts["las_full"] += right and token.dep_ == gold
            counts["las"] += right and re.sub(":.*", "", token.dep_) == re.sub(":.*", "", gold)
        free = doc_of(passage)
        parser.annotate(free, places, passage.gaps)
        made = {sentence.start for sentence in free.sents}
        gold_starts = set(passage.sentences)
        counts["hit"] += len(made & gold_starts)
        counts["made"] += len(made)
        counts["gold"] += len(gold_starts)
    scores = {key: counts[key] / counts["words"] for key in ("upos", "uas", "las", "las_full")}
    return scores | {"starts": 2 * counts["hit"] / (counts["made"] + counts["gold"])}


def main() -> None:
    folder = corpora()
    for name, passages in (
        ("GUM test", gum(folder / "gum", "test", shipping_only=False)),
        ("PUD", treebank(folder / "pud/en_pud-ud-test.conllu")),
    ):
        print(f"{name:9}", "  ".join(f"{key} {value:.4f}" for key, value in measure(passages).items()))


if __name__ == "__main__":
    main()
