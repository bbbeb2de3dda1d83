"""The label sets of the network's heads, in the order of their outputs."""

UPOS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())

XPOS = tuple(
    "$ '' , -LRB- -RRB- . : CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH "
    "VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB `` ADD AFX GW NFP".split()
)

RELATIONS = tuple(
    "root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop csubj "
    "csubj:pass csubj:outer dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss "
    "nmod:unmarked nsubj nsubj:pass nsubj:outer nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum vocative xcomp".split()
)

NAME_TYPES = ("PERSON", "ORG", "PLACE", "TIME", "NATION")
NAMES = ("O", *(f"{edge}-{kind}" for kind in NAME_TYPES for edge in ("B", "I")))
