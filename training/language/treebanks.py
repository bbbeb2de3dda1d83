"""Read CoNLL-U documents (UD English-EWT, GUM, PUD) into passages, with GUM's entities and coreference."""

import re
from collections import defaultdict
from pathlib import Path

from language.nationalities import NATIONALITIES
from language.passages import IGNORE, Passage
from parley.language.labels import NAMES, RELATIONS, UPOS, XPOS

_UPOS = {label: i for i, label in enumerate(UPOS)}
_XPOS = {label: i for i, label in enumerate(XPOS)}
_RELATIONS = {label: i for i, label in enumerate(RELATIONS)}
NAME_IDS = {label: i for i, label in enumerate(NAMES)}
_GUM_NAMES = {"person": "PERSON", "organization": "ORG", "place": "PLACE", "time": "TIME"}
_TITLES = frozenset(
    "president minister secretary ambassador general colonel major captain king queen prince princess pope senator governor mayor judge "
    "justice professor doctor dr. mr. mrs. ms. mr mrs ms sir lord lady chancellor premier prime chairman director administrator spokesman "
    "spokeswoman spokesperson representative rep. sen. gen. lt. col. sgt. st. leader commander chief officer candidate".split()
)

# The GUM genres whose texts are free to train weights that ship (see training/MODEL_CARD.md).
SHIPPING_GENRES = ("academic", "bio", "court", "interview", "news", "voyage")
_FREE_SOURCES = re.compile(r"openstax\.org|congress\.gov|speaker\.gov|presidency\.ucsb\.edu|whitehouse\.gov")


class _Document:
    def __init__(self, name: str) -> None:
        self.name, self.rows, self.starts, self.paragraphs, self.genre, self.address = name, [], [], set(), None, ""
        self.glued: set[int] = set()


def _documents(path: Path):
    document, base, inside, paragraph = None, 0, None, True
    for line in path.open(encoding="utf8"):
        if line.startswith("# newdoc"):
            if document is not None and document.rows:
                yield document
            document, paragraph = _Document(line.split("=")[-1].strip()), True
        elif line.startswith("# meta::genre"):
            document.genre = line.split("=")[1].strip()
        elif line.startswith("# meta::sourceURL"):
            document.address = line.split("=", 1)[1].strip()
        elif line.startswith("# newpar"):
            paragraph = True
        elif line[:1].isdigit():
            if document is None:
                document = _Document(path.stem)
            cells = line.rstrip("\n").split("\t")
            if "-" in cells[0]:
                first, last = map(int, cells[0].split("-"))
                inside = (first, last, "SpaceAfter=No" in cells[9])
                continue
            if "." in cells[0]:
                continue
            number = int(cells[0])
            if number == 1:
                base, inside = len(document.rows), inside if inside and inside[0] == 1 else None
                document.starts.append(base)
                if paragraph:
                    document.paragraphs.add(base)
                    paragraph = False
            glued = "SpaceAfter=No" in cells[9]
            if inside and inside[0] <= number <= inside[1]:
                glued = True if number < inside[1] else inside[2]
            if glued:
                document.glued.add(len(document.rows))
            document.rows.append((cells, base))
    if document is not None and document.rows:
        yield document


def _relation(label: str) -> int:
    return _RELATIONS.get(label, _RELATIONS.get(label.split(":")[0], IGNORE))


def _passage(document: _Document, *, entities: bool) -> Passage:
    rows = document.rows
    gaps = [3 if i in document.paragraphs or i == 0 else 0 if i - 1 in document.glued else 1 for i in range(len(rows))]
    starts = [0] * len(rows)
    for start in document.starts:
        starts[start] = 1
    heads = [-1 if cells[6] == "0" else base + int(cells[6]) - 1 for cells, base in rows]
    passage = Passage(
        words=[cells[1] for cells, _ in rows],
        gaps=gaps,
        starts=starts,
        upos=[_UPOS.get(cells[3], IGNORE) for cells, _ in rows],
        xpos=[_XPOS.get(cells[4], IGNORE) for cells, _ in rows],
        heads=heads,
        relations=[_relation(cells[7]) for cells, _ in rows],
        sentences=list(document.starts),
        source=document.name,
    )
    if entities:
        mentions = _gum_mentions(rows)
        passage.names = _gum_names(rows, heads, mentions)
        passage.referents = _gum_referents(rows, heads, mentions)
    return passage


def _gum_mentions(rows):
    """Every entity mention as (first word, last word, group, type, is it named)."""
    open_by_id, mentions = defaultdict(list), []
    for at, (cells, _) in enumerate(rows):
        found = re.search(r"(?:^|\|)Entity=([^|]+)", cells[9])
        if not found:
            continue
        for piece in re.findall(r"\([^()]+\)?|[^()]+\)", found.group(1)):
            fields = piece.strip("()").split("-")
            group = fields[0]
            if piece.startswith("("):
                named = fields[-1][:1].isupper() and len(fields) > 7
                open_by_id[group].append((at, fields[1], named))
            if piece.endswith(")") and open_by_id[group]:
                start, kind, named = open_by_id[group].pop()
                mentions.append((start, at, re.sub(r"\[.*", "", group), kind, named))
    return mentions


def _mention_head(start, end, heads):
    for word in range(start, end + 1):
        if not start <= heads[word] <= end:
            return word
    return start


def _gum_names(rows, heads, mentions):
    names = [0] * len(rows)
    for start, end, _, kind, _ in sorted(mentions, key=lambda m: m[0] - m[1]):
        label = _GUM_NAMES.get(kind)
        run = _gum_run(rows, start, end, _mention_head(start, end, heads), label)
        if run and not any(names[i] for i in run):
            mark(names, run, label)
    for i, (cells, _) in enumerate(rows):
        if cells[1] in NATIONALITIES and cells[3] in ("ADJ", "PROPN") and names[i] == 0:
            names[i] = NAME_IDS["B-NATION"]
    return names


def _gum_run(rows, start, end, head, label):
    """The words of a mention that are its name: whole for a time, the proper nouns around the head for the rest."""
    pos = [cells[3] for cells, _ in rows[start : end + 1]]
    if label is None:
        return []
    if label == "TIME":
        return list(range(start, end + 1)) if end - start < 7 and {"NUM", "PROPN", "NOUN"} & set(pos) else []
    if rows[head][0][3] != "PROPN":
        return []
    left = right = head
    while left > start and rows[left - 1][0][3] == "PROPN":
        left -= 1
    while right < end and rows[right + 1][0][3] == "PROPN":
        right += 1
    if label != "PERSON" and right < end and rows[right + 1][0][1] == "of":
        further = right + 2 + (right + 2 <= end and rows[right + 2][0][1].lower() == "the")
        while further <= end and rows[further][0][3] == "PROPN":
            right, further = further, further + 1
    run = list(range(left, right + 1))
    if label == "PERSON":
        run = without_title(run, [cells[1] for cells, _ in rows])
    return [] if len(run) == 1 and rows[run[0]][0][1] in NATIONALITIES else run


def without_title(run, words):
    """The words of a person's name after the last title before it."""
    titles = [i for i in run if words[i].lower() in _TITLES]
    return [i for i in run if not titles or i > titles[-1]]


def mark(names, run, label):
    """Write a name's B and I labels over the words of `run`, in place."""
    for i in run:
        names[i] = NAME_IDS[("B-" if i == run[0] else "I-") + label]


def _gum_referents(rows, heads, mentions):
    referents: list[set[int] | None] = [None] * len(rows)
    seen: dict[str, set[int]] = defaultdict(set)
    for start, end, group, _, _ in sorted(mentions):
        head = _mention_head(start, end, heads)
        if referents[head] is None:
            referents[head] = set(seen[group])
        seen[group].add(head)
    return referents


def gum(folder: Path, part: str, *, shipping_only: bool) -> list[Passage]:
    """The documents of a standard split of GUM; `shipping_only` keeps those whose licence allows weights that ship."""
    splits = (folder / "splits.md").read_text(encoding="utf8")
    parts = {name: set(re.findall(r"GUM_\w+", body)) for name, body in re.findall(r"## (\w+)\n(.*?)(?=\n## |\Z)", splits, re.S)}
    held = parts["dev"] | parts["test"]
    passages = []
    for path in sorted((folder / "dep").glob("GUM_*.conllu")):
        if (path.stem in parts[part]) if part != "train" else (path.stem not in held):
            for document in _documents(path):
                if not shipping_only or document.genre in SHIPPING_GENRES or _FREE_SOURCES.search(document.address):
                    passages.append(_passage(document, entities=True))
    return passages


def treebank(path: Path) -> list[Passage]:
    """The documents of one CoNLL-U file with trees only."""
    return [_passage(document, entities=False) for document in _documents(path)]


def ewt(path: Path) -> list[Passage]:
    """The documents of a part of EWT."""
    passages = treebank(path)
    for passage in passages:
        passage.web = True
    return passages
