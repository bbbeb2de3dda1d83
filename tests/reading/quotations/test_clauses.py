"""Indirect and mixed attributions, by trees made by hand. All texts are made for this project."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from parley.reading.quotations import find_quotations
from parley.records import Quotation, QuotationKind

VOCAB = Vocab()


def tree(rows: str) -> Doc:
    """A doc of one or more sentences from rows "word pos head dep"; heads count from 1, 0 is the root."""
    cells = [row.split() for row in rows.strip().splitlines()]
    words = [cell[0] for cell in cells]
    glued = (",", ".", ":", "”", "’s", "?")
    spaces = [i + 1 < len(words) and words[i + 1] not in glued and words[i] != "“" for i in range(len(words))]
    heads = [int(cell[2]) - 1 if cell[2] != "0" else i for i, cell in enumerate(cells)]
    return Doc(
        VOCAB, words=words, spaces=spaces, pos=[cell[1] for cell in cells], heads=heads, deps=[cell[3] for cell in cells],
        lemmas=[cell[4] if len(cell) > 4 else cell[0].lower() for cell in cells],
    )  # fmt: skip


def texts(quotations: tuple[Quotation, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(q.content.text, q.source.text if q.source else None, q.cue.text if q.cue else None) for q in quotations]


SAID_THAT = """
Vask PROPN 2 nsubj
said VERB 0 root say
that SCONJ 6 mark
talks NOUN 6 nsubj
would AUX 6 aux
resume VERB 2 ccomp
. PUNCT 2 punct
"""

INTERRUPTED = """
The DET 2 det
talks NOUN 9 nsubj
, PUNCT 5 punct
he PRON 5 nsubj
told VERB 0 root tell
reporters NOUN 5 obj
, PUNCT 9 punct
would AUX 9 aux
resume VERB 5 ccomp
. PUNCT 5 punct
"""

QUOTED_AS = """
Interfax PROPN 2 nsubj
quoted VERB 0 root quote
Vask PROPN 2 obj
as SCONJ 5 mark
saying VERB 2 advcl say
that SCONJ 8 mark
Orle PROPN 8 nsubj
lied VERB 5 ccomp
. PUNCT 2 punct
"""

ACCORDING = """
According VERB 4 case
to ADP 1 fixed
the DET 4 det
ministry NOUN 7 obl
, PUNCT 4 punct
talks NOUN 7 nsubj
failed VERB 0 root fail
. PUNCT 7 punct
"""

URGED = """
Vask PROPN 2 nsubj
urged VERB 0 root urge
Orle PROPN 2 obj
to PART 5 mark
leave VERB 2 xcomp
. PUNCT 2 punct
"""

WARNING = """
Vask PROPN 2 nsubj
issued VERB 0 root issue
a DET 4 det
warning NOUN 2 obj
that SCONJ 8 mark
war NOUN 8 nsubj
would AUX 8 aux
come VERB 4 acl
. PUNCT 2 punct
"""

RELATIVE = """
Vask PROPN 7 nsubj
, PUNCT 4 punct
who PRON 4 nsubj
denied VERB 1 acl:relcl deny
it PRON 4 obj
, PUNCT 1 punct
said VERB 0 root say
talks NOUN 9 nsubj
failed VERB 7 ccomp
. PUNCT 7 punct
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (SAID_THAT, [("that talks would resume", "Vask", "said")]),
        (INTERRUPTED, [("The talks", "he", "told"), ("would resume", "he", "told")]),
        (ACCORDING, [("talks failed", "the ministry", "According to")]),
        (URGED, [("Orle to leave", "Vask", "urged")]),
        (WARNING, [("that war would come", "Vask", "warning")]),
        (RELATIVE, [("talks failed", "Vask", "said")]),
    ],
)
def test_clauses_phrases_and_nouns_report_words(rows: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert texts(find_quotations(tree(rows))) == expected


def test_in_a_chain_the_one_who_is_quoted_speaks() -> None:
    found = texts(find_quotations(tree(QUOTED_AS)))
    assert ("that Orle lied", "Vask", "saying") in found


def test_a_clause_with_quoted_words_is_mixed() -> None:
    doc = tree("""
He PRON 2 nsubj
said VERB 0 root say
it PRON 6 nsubj
was AUX 6 cop
“ PUNCT 6 punct
negotiable ADJ 2 ccomp
” PUNCT 6 punct
. PUNCT 2 punct
""")
    (found,) = find_quotations(doc)
    assert found.kind is QuotationKind.MIXED
    assert found.content.text == "it was “negotiable”"


def test_reported_thoughts_inside_reported_words_are_left_out() -> None:
    doc = tree("""
Vask PROPN 2 nsubj
said VERB 0 root say
that SCONJ 5 mark
Orle PROPN 5 nsubj
sought VERB 2 ccomp seek
war NOUN 5 obj
. PUNCT 2 punct
""")
    assert [content for content, _, _ in texts(find_quotations(doc))] == ["that Orle sought war"]
