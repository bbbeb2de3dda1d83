"""Whose act a head word is by the tree alone: the subject that it has or shares, the "by" of a passive, the possessor of a noun."""

from collections.abc import Iterator

from spacy.tokens import Token

_SUBJECTS = ("nsubj", "csubj", "nsubj:outer")
_SHARED = ("conj", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "appos")
_OF_NOUN = ("by", "between", "from", "of", "among", "with")
_STEPS = 6
# What somebody says or does through: in "Kyiv's letter rejects the terms" the author is Kyiv.
_MEANS = frozenset(
    "address announcement answer appeal article call comment communique communiqué condition decision declaration demand document draft "
    "letter message move note offer paper plan policy position proposal reaction refusal rejection remark reply report response speech "
    "stance statement term text threat ultimatum warning word".split()
)


def agents(head: Token) -> dict[int, str]:
    """The words that the tree names as authors of the act at `head`, each with the way that leads there; empty where none does.

    Ways: `own` (its subject), `owner` (whose the subject is: "Kyiv's letter rejects"), `by` (agent of a passive), `poss`, `noun` ("a call by", "talks between"), `mod` ("a Russian
    strike"), else the relation over which the subject is shared (`conj`, `xcomp`, `advcl`, `acl`), or `light` ("X issued a
    call").
    """
    if head.pos_ in ("NOUN", "PROPN") and not any(child.dep_ == "cop" for child in head.children):
        return _of_noun(head)
    return _of_verb(head)


def undergoer(head: Token) -> int | None:
    """The word for whom or what the passive at `head` is done to; None where it is active, or its subject stands elsewhere."""
    return next((child.i for child in head.children if child.dep_ == "nsubj:pass"), None)


def tellers(head: Token) -> set[int]:
    """The subjects of the verbs that report the clause at `head`: above it ("X said that") and beside it ("..., X said")."""
    found = {child.i for clause in head.children if clause.dep_ == "parataxis" for child in _subjects(clause)}
    at = head
    for _ in range(_STEPS):
        if at.head.i == at.i:
            break
        if at.dep_ == "ccomp":
            found.update(subject for subject in _of_verb(at.head))
        at = at.head
    return found


def _of_verb(head: Token) -> dict[int, str]:
    at, way = head, "own"
    for _ in range(_STEPS):
        own = [child.i for child in _subjects(at)]
        if own:
            return dict.fromkeys(own, way) | {owner: "owner" for subject in own for owner in _owners(at.doc[subject])}
        passive = is_passive(at)
        by = [child.i for child in at.children if child.dep_.startswith("obl") and _case(child) == "by"] if passive else []
        if by:
            return dict.fromkeys(by, "by")
        if at.dep_ not in _SHARED or at.head.i == at.i or (passive and at.dep_ != "conj"):
            return {}
        if at.dep_ in ("acl", "acl:relcl", "appos"):
            return {} if at.head.pos_ not in ("NOUN", "PROPN", "PRON") else {at.head.i: "acl"}
        if at.dep_ == "xcomp":
            objects = [child.i for child in at.head.children if child.dep_ in ("obj", "iobj") and child.i < at.i]
            if objects:
                return dict.fromkeys(objects, "xcomp")
        way = at.dep_ if way == "own" else way
        at = at.head
    return {}


def _of_noun(head: Token) -> dict[int, str]:
    ways: tuple[tuple[str, Iterator[Token]], ...] = (
        ("poss", (child for child in head.children if child.dep_ == "nmod:poss")),
        ("by", (kid for child in head.children if child.dep_ == "acl" for kid in child.children if _case(kid) == "by")),
        *(("noun", (child for child in head.children if child.dep_ == "nmod" and _case(child) == word)) for word in _OF_NOUN[:3]),
        ("mod", (child for child in head.children if child.dep_ in ("amod", "compound", "nmod:unmarked"))),
        *(("noun", (child for child in head.children if child.dep_ == "nmod" and _case(child) == word)) for word in _OF_NOUN[3:]),
    )
    found: dict[int, str] = {}
    for way, words in ways:
        for word in words:
            found.setdefault(word.i, way)
    if head.dep_ in ("obj", "obl", "xcomp") and head.head.i != head.i:
        for subject in _of_verb(head.head):
            found.setdefault(subject, "light")
    return found


def _owners(subject: Token) -> Iterator[int]:
    """Whose the letter, demand or reply is that stands as the subject."""
    if subject.lemma_.lower() in _MEANS and subject.pos_ == "NOUN":
        yield from (child.i for child in subject.children if child.dep_ == "nmod:poss" or _case(child) in _OF_NOUN[:3])


def is_passive(verb: Token) -> bool:
    """Whether the verb stands in the passive, or is a bare past participle that qualifies a noun ("a text drafted by X")."""
    if any(child.dep_ in ("aux:pass", "nsubj:pass") for child in verb.children):
        return True
    return verb.dep_ == "acl" and verb.tag_ == "VBN"


def _subjects(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if child.dep_ in _SUBJECTS)


def _case(word: Token) -> str:
    return next((child.lower_ for child in word.children if child.dep_ == "case"), "")
