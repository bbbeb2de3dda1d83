"""Read the corpora that mark names or references only: UNER EWT, re3d, MEANTIME, LitBank, GAP."""

import csv
import json
import re
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

from spacy.lang.en import English

from language.nationalities import NATIONALITIES
from language.passages import IGNORE, Passage
from language.treebanks import NAME_IDS, mark, without_title

_BLANK = English()
_UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
_RE3D = {"Person": "PERSON", "Organisation": "ORG", "Location": "PLACE", "Temporal": "TIME", "Nationality": "NATION"}
_PREPOSITIONS = frozenset("of in on at from with to for by near under over who which that whose , ( - --".split())
_LINKS = frozenset("of the and for de al - ' 's ’s & . bin ul el".split())
# MEANTIME marks the headline, the date line and the first four sentences; the rest of an article carries no labels.
_MEANTIME_SENTENCES = 6
_RE3D_SHIPPING = (
    "Australian Department of Foreign Affairs",
    "CENTCOM",
    "Delegation of the European Union to Syria",
    "UK Government",
    "US State Department",
    "Wikipedia",
)


def _tokens(text: str):
    """Words with gaps and character starts, white space left out."""
    words, gaps, at, last_end = [], [], [], None
    for token in _BLANK.tokenizer(text):
        if token.is_space:
            continue
        between = "\n\n" if last_end is None else text[last_end : token.idx]
        gaps.append(3 if between.count("\n") > 1 else 2 if "\n" in between else 1 if between else 0)
        words.append(token.text)
        at.append(token.idx)
        last_end = token.idx + len(token)
    return words, gaps, at


def _is_name(words):
    """Whether a marked run can be a name: capitals, at most small linking words between, no brackets."""
    return bool(words) and all(w[:1].isupper() or w[:1].isdigit() or w in _LINKS for w in words)


def uner(path: Path, trees: list[Passage]) -> None:
    """Lay the names of UNER over the same sentences of EWT (which stand in another order there), in place."""
    by_words: dict[tuple[str, ...], list[str]] = {}
    for block in path.read_text(encoding="utf8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        by_words[tuple(row[1] for row in rows)] = [row[2] for row in rows]
    for passage in trees:
        names: list[int] = []
        for start, end in zip(passage.sentences, [*passage.sentences[1:], len(passage.words)], strict=True):
            words = passage.words[start:end]
            labels = by_words.get(tuple(words))
            if labels is None:
                names.extend([IGNORE] * len(words))
                continue
            for word, label in zip(words, labels, strict=True):
                edge, _, kind = label.partition("-")
                known = _UNER.get(kind)
                nation = word in NATIONALITIES and (not known or edge == "B")
                names.append(NAME_IDS["B-NATION"] if nation else NAME_IDS[f"{edge}-{known}"] if known else 0)
        passage.names = names


def re3d(folder: Path) -> list[Passage]:
    """The reports of re3d whose licence lets weights ship, with names."""
    passages = []
    for name in _RE3D_SHIPPING:
        marks = defaultdict(list)
        for line in (folder / name / "entities.json").open(encoding="utf8"):
            row = json.loads(line)
            if row["type"] in _RE3D:
                marks[row["documentId"]].append((row["begin"], row["end"], _RE3D[row["type"]]))
        for line in (folder / name / "documents.json").open(encoding="utf8"):
            row = json.loads(line)
            words, gaps, at = _tokens(row["text"])
            names = [0] * len(words)
            for begin, end, label in sorted(marks[row["_id"]], key=lambda m: m[0] - m[1]):
                run = [i for i, a in enumerate(at) if begin <= a < end]
                while run and words[run[0]].lower() in ("the", "a", "an"):
                    run = run[1:]
                if label == "PERSON":
                    run = without_title(run, words)
                if label in ("PERSON", "ORG", "PLACE") and not _is_name([words[i] for i in run]):
                    continue
                if run and not any(names[i] for i in run):
                    mark(names, run, label)
            for i, word in enumerate(words):
                if word in NATIONALITIES and names[i] == 0:
                    names[i] = NAME_IDS["B-NATION"]
            passages.append(Passage(words=words, gaps=gaps, names=names, source="re3d"))
    return passages


def meantime(folder: Path) -> list[Passage]:
    """The Wikinews articles of MEANTIME with names; sentence starts as given."""
    passages = []
    for path in sorted(folder.glob("intra_cross-doc_annotation/*/*.xml")) or sorted(folder.glob("intra-doc_annotation/*/*.xml")):
        root = ElementTree.parse(path).getroot()
        tokens = [token for token in root.findall("token") if int(token.get("sentence")) < _MEANTIME_SENTENCES]
        index = {token.get("t_id"): i for i, token in enumerate(tokens)}
        words = [token.text or "-" for token in tokens]
        sentence = [int(token.get("sentence")) for token in tokens]
        starts = [int(i == 0 or sentence[i] != sentence[i - 1]) for i in range(len(words))]
        gaps = [3 if s in (0, 1, 2) and starts[i] else 0 if words[i] in ",.;:)'s" else 1 for i, s in enumerate(sentence)]
        kinds = {e.get("m_id"): e.get("ent_type") for e in root.iter("ENTITY")}
        kind_of = {}
        for link in root.iter("REFERS_TO"):
            target = link.find("target")
            for source in link.findall("source"):
                kind_of[source.get("m_id")] = kinds.get(target.get("m_id")) if target is not None else None
        names = [0] * len(words)
        for mention in root.iter("ENTITY_MENTION"):
            label = _UNER.get(kind_of.get(mention.get("m_id")) or "")
            run = sorted(index[a.get("t_id")] for a in mention.findall("token_anchor") if a.get("t_id") in index)
            if run and words[run[0]].lower() == "the":
                run = run[1:]
            if not label or mention.get("syntactic_type") != "NAM" or any(names[i] for i in run):
                continue
            if _is_name([words[i] for i in run]):
                mark(names, run, label)
            else:
                for i in run:
                    names[i] = IGNORE
        for i, word in enumerate(words):
            if word in NATIONALITIES and names[i] == 0:
                names[i] = NAME_IDS["B-NATION"]
        passages.append(Passage(words=words, gaps=gaps, starts=starts, names=names, source="meantime"))
    return passages


def _rough_head(words, start, end):
    """The likely head of a mention without a tree: the last word before a preposition, a comma or a relative."""
    for i in range(start + 1, end + 1):
        if words[i].lower() in _PREPOSITIONS or words[i] == "'s":
            return i - 1 if words[i] != "'s" else _rough_head(words, i + 1, end) if i < end else i - 1
    return end


def litbank(folder: Path) -> list[Passage]:
    """The novels of LitBank with references; heads are guessed from the span."""
    passages = []
    for path in sorted(folder.rglob("*.conll")):
        words, starts, spans, pending, sentence_open = [], [], [], defaultdict(list), True
        for line in path.open(encoding="utf8"):
            cells = line.split("\t") if "\t" in line else line.split()
            if line.startswith("#") or len(cells) < 5:
                sentence_open = True
                continue
            at = len(words)
            words.append(cells[3])
            starts.append(int(sentence_open))
            sentence_open = False
            for piece in cells[-1].strip().split("|"):
                group = piece.strip("()")
                if piece.startswith("("):
                    pending[group].append(at)
                if piece.endswith(")") and pending[group]:
                    spans.append((pending[group].pop(), at, group))
        referents: list[set[int] | None] = [None] * len(words)
        seen = defaultdict(set)
        for start, end, group in sorted(spans):
            head = _rough_head(words, start, end)
            if referents[head] is None:
                referents[head] = set(seen[group])
            seen[group].add(head)
        gaps = [0 if w in ",.;:!?)" or w.startswith("'") else 1 for w in words]
        passages.append(Passage(words=words, gaps=gaps, starts=starts, referents=referents, source="litbank"))
    return passages


def gap(paths: list[Path]) -> list[Passage]:
    """The ambiguous pronouns of GAP: one pronoun a passage, its name the referent; undecided ones are left out."""
    passages = []
    for path in paths:
        for row in csv.DictReader(path.open(encoding="utf8"), delimiter="\t", quoting=csv.QUOTE_NONE):
            right = [side for side in "AB" if row[f"{side}-coref"] == "TRUE"]
            if not right:
                continue
            words, gaps, at = _tokens(row["Text"])
            begin = int(row[f"{right[0]}-offset"])
            end = begin + len(row[right[0]])
            name = {i for i, a in enumerate(at) if begin <= a < end and re.match(r"\w", words[i])}
            pronoun = next((i for i, a in enumerate(at) if a == int(row["Pronoun-offset"])), None)
            if pronoun is None or not name or max(name) > pronoun:
                continue
            everywhere = {i for i in range(pronoun) if words[i] in {words[j] for j in name} and words[i][:1].isupper()}
            referents: list[set[int] | None] = [None] * len(words)
            referents[pronoun] = name | everywhere
            passages.append(Passage(words=words, gaps=gaps, referents=referents, source="gap"))
    return passages
