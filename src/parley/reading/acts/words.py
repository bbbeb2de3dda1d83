"""The words of a sighted act, as features: its predicate, what hangs on it, and the bag of its evidence."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

_COMPLEMENTS = frozenset(("xcomp", "ccomp", "obj", "advcl", "acl", "parataxis", "obl", "nsubj:pass", "compound:prt", "iobj"))
_HELPERS = frozenset(("aux", "aux:pass", "mark", "advmod", "case", "cop", "det"))


def features_of(doc: Doc, head: int, start: int, end: int) -> Iterator[str]:
    """Feature names of the act headed by token `head` with evidence tokens `start` to `end` (inclusive), repeats left out."""
    token = doc[head]
    seen = {f"head={_lemma(token)}", f"pos={token.pos_}", f"dep={token.dep_}"}
    if token.head.i != token.i:
        seen.add(f"above={_lemma(token.head)}")
    for child in token.children:
        if child.dep_ in _COMPLEMENTS:
            seen.add(f"{child.dep_}={_lemma(child)}")
            seen.add(f"below={_lemma(child)}")
            for grandchild in child.children:
                if grandchild.dep_ in _COMPLEMENTS:
                    seen.add(f"below2={_lemma(grandchild)}")
                elif grandchild.dep_ in _HELPERS:
                    seen.add(f"helper2={grandchild.lower_}")
        elif child.dep_ in _HELPERS:
            seen.add(f"helper={child.lower_}")
    before = ""
    for word in doc[start : end + 1]:
        if word.is_space or word.ent_type_ in ("PERSON", "PLACE", "TIME", "NATION"):
            before = ""
            continue
        lemma = _lemma(word)
        seen.add(f"word={lemma}")
        if before:
            seen.add(f"pair={before}_{lemma}")
        before = lemma
    yield from seen


def _lemma(token: Token) -> str:
    if token.ent_type_ in ("PERSON", "ORG", "PLACE", "NATION"):
        return f"<{token.ent_type_}>"
    return token.lemma_.lower()
