"""Write the table of lemmas that English endings do not give, from the treebanks that ship."""

import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from language import treebanks
from language.data import SHARED
from parley.language.lemma import regular_lemma

OUT = Path(__file__).parents[2] / "src/parley/language/lemmas.tsv"


def rows():
    corpora = SHARED / "corpora"
    files = [corpora / f"ewt/en_ewt-ud-{part}.conllu" for part in ("train", "dev")]
    held = (corpora / "gum/splits.md").read_text(encoding="utf8")
    files += [p for p in sorted((corpora / "gum/dep").glob("GUM_*.conllu")) if p.stem not in held]
    for path in files:
        for document in treebanks._documents(path):
            if document.genre and document.genre not in treebanks.SHIPPING_GENRES:
                continue
            for cells, _ in document.rows:
                yield cells[1].lower(), cells[4], cells[2]


def main() -> None:
    seen: dict[tuple[str, str], Counter] = defaultdict(Counter)
    for form, tag, lemma in rows():
        if form.isalpha() or form in ("'s", "'re", "'ve", "'m", "'d", "'ll", "n't"):
            seen[form, tag][lemma] += 1
    lines = ["# form\ttag\tlemma: from UD English-EWT and GUM (CC BY-SA 4.0, CC BY 4.0), where the regular endings do not give it"]
    for (form, tag), lemmas in sorted(seen.items()):
        lemma, count = lemmas.most_common(1)[0]
        if lemma == "_" or tag in ("NNP", "NNPS", "FW", "ADD", "GW", "_", "CD", "SYM", "NFP", "UH", "LS"):
            continue
        if lemma.lower() != regular_lemma(form, tag) and (count > 1 or tag[:2] in ("VB", "NN")):
            lines.append(f"{form}\t{tag}\t{lemma if lemma == 'I' else lemma.lower()}")
    OUT.write_text("\n".join(lines) + "\n", encoding="utf8")
    print(f"{len(lines) - 1} forms")


if __name__ == "__main__":
    main()
