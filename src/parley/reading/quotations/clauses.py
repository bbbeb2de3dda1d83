"""What reporting verbs report, by the tree: clauses, infinitives, objects and prepositional contents."""

from parley.reading.quotations.attribution import Attribution, Range
from parley.reading.quotations.cues import Cue, CueKind
from parley.reading.quotations.page import Page
from parley.reading.quotations.source import Source, passive, phrase, source_of
from parley.reading.quotations.titles import titled

_HEARERS = frozenset(["tell", "ask", "inform", "notify", "brief", "assure", "reassure", "remind", "advise"])
_WITH_OBJECT = frozenset({"of", "for", "as", "to", "over", "about", "with", "from", "into", "on", "against", "at"})
_AUX = frozenset({"aux", "aux:pass", "compound:prt", "cop"})
_NAMING = frozenset({"call", "name", "dub", "nickname", "label"})
_REACH = 8
_ASIDE = 16
_THAT = frozenset({"that", "whether", "if", "how", "why"})
_WHETHER = frozenset({"if", "whether"})
_QUESTIONS = frozenset({"if", "whether", "what", "who", "how", "why", "which", "when", "where"})
_WHEN = frozenset({"when", "where", "while", "because", "if", "unless"})
_CLAUSES = ("ccomp", "csubj:pass", "csubj")


def clause_attributions(page: Page) -> list[Attribution]:
    """The indirect and mixed attributions of verbs outside quotation marks."""
    out = []
    for verb, cue in page.cues.items():
        found = _read(page, verb, cue)
        if found is not None:
            out.append(found)
    return out


def _read(page: Page, verb: int, cue: Cue) -> Attribution | None:
    if (
        cue.verb in _NAMING
        and page.dep[verb] == "acl"
        and any(titled(page.text, run) for run in page.runs_in(page.end[verb], page.end[verb] + 2))
    ):
        return None
    source = source_of(page, verb) or _subject_beside(page, verb, cue)
    pieces = _contents(page, verb, cue, has_source=source is not None)
    clause = bool(pieces)
    pieces = pieces or _phrase(page, verb, cue) or _question(page, verb, cue) or (_rest(page, verb, cue) if source else [])
    if not pieces:
        return None
    span = page.chars(source[1], source[2]) if source else None
    voice = source[0] if source else None
    return Attribution(tuple(pieces), cue_span(page, verb), span, verb, voice, cue.kind, clause=clause)


def cue_span(page: Page, verb: int) -> Range:
    """The code points of a reporting verb with the auxiliaries, negations and particles that touch it."""
    mates = {child for child in page.children[verb] if page.dep[child] in _AUX or (page.dep[child] == "advmod" and child < verb)} | {verb}
    first = last = verb
    while first - 1 in mates:
        first -= 1
    while last + 1 in mates:
        last += 1
    return page.begin[first], page.end[last]


def _contents(page: Page, verb: int, cue: Cue, *, has_source: bool) -> list[Range]:
    clauses = [child for child in page.children[verb] if page.dep[child] in _CLAUSES and not _follows_on(page, child, verb)]
    if CueKind.ASK in cue.kinds and not clauses:
        clauses = [child for child in page.children[verb] if page.dep[child] == "advcl" and _marked(page, child, _WHETHER)]
    if clauses:
        marked = [child for child in clauses if _marked(page, child, _THAT)]
        return _clause(page, max(marked or clauses, key=lambda child: page.edges(child)[1] - page.edges(child)[0]), verb)
    if page.dep[verb] == "parataxis" and (found := _around(page, verb)):
        return found
    later = next((c for c in page.children[verb] if page.dep[c] == "parataxis" and c > verb and _is_clause(page, c)), None)
    if later is not None and has_source and "c" in cue.frames:
        return _clause(page, later, verb)
    return []


def _follows_on(page: Page, clause: int, verb: int) -> bool:
    """Whether a participle behind a comma tells what the speaker did next: "he said, citing ..."."""
    first = page.edges(clause)[0]
    return first > verb and first == clause and page.lower[first - 1] == "," and page.lower[clause].endswith("ing")


def _marked(page: Page, clause: int, marks: frozenset[str]) -> bool:
    mark = page.child(clause, "mark")
    return mark is not None and page.lower[mark] in marks


def _clause(page: Page, clause: int, verb: int) -> list[Range]:
    """The clause; behind the verb it takes in what the sentence adds to it, as "because ..." and "and that ..."."""
    first, last = page.edges(clause)
    if first <= verb <= last:
        return _apart(page, clause, verb)
    if first > verb:
        for child in page.children[verb]:
            if child > last and page.edges(child)[0] <= last + 2 and _goes_with(page, child):
                last = page.edges(child)[1]
    return _ranges(page, [(first, last)])


def _goes_with(page: Page, child: int) -> bool:
    if page.dep[child] == "conj":
        return _marked(page, child, _THAT) and child not in page.cues
    if page.dep[child] == "advcl":
        return page.child(child, "mark") is not None or page.lower[page.edges(child)[0]] in _WHEN
    return page.dep[child] in ("obl", "advmod", "obl:unmarked", "ccomp")


def _question(page: Page, verb: int, cue: Cue) -> list[Range]:
    """What was asked, up to the comma, where the tree has hung it elsewhere: "Asked whether ..., he ..."."""
    if CueKind.ASK not in cue.kinds:
        return []
    end = page.sentence(verb)[1]
    begin = next((i for i in range(verb + 1, min(verb + _REACH, end)) if page.lower[i] in _QUESTIONS), None)
    if begin is None or any(page.lower[i] == "," for i in range(verb, begin)):
        return []
    stop = next((i for i in range(begin, end) if page.lower[i] == ","), end)
    return _ranges(page, [(begin, stop - 1)])


def _rest(page: Page, verb: int, cue: Cue) -> list[Range]:
    """The rest of the sentence around "said", where the tree has lost the clause that is reported."""
    if "c" not in cue.frames or not speaks(cue.kind) or page.child(verb, "obj", "xcomp") is not None:
        return []
    opening, closing = page.sentence(verb)
    end = min(closing, page.last - 1)
    aside = (
        next((i for i in range(verb + 2, min(verb + _ASIDE, end)) if _resumes(page, i)), None)
        if page.lower[verb + 1 : verb + 2] == [","]
        else None
    )
    if aside is not None:
        return _ranges(page, [(aside, end)])
    for i in range(verb + 1, min(verb + _REACH, end)):
        if page.lower[i] in _THAT and page.pos[i] != "PRON":
            return _ranges(page, [(i, end)])
        if page.pos[i] in ("PUNCT", "VERB", "AUX"):
            break
    if cue.verb != "say":
        return []
    if any(page.pos[i] in ("VERB", "AUX") for i in range(verb + 2, end)) and page.pos[verb + 1] in ("PRON", "DET", "PROPN", "NOUN"):
        return _ranges(page, [(verb + 1, end)])
    comma = next((i for i in range(verb, max(verb - _REACH, opening), -1) if page.lower[i] == ","), None)
    return _ranges(page, [(opening, comma - 1)]) if comma is not None else []


def _resumes(page: Page, i: int) -> bool:
    """Whether a reported clause begins at the token behind an aside: "said, citing two aides, that ..."."""
    return page.lower[i] == "that" and page.lower[i - 1] == "," and page.pos[i] != "PRON"


def _subject_beside(page: Page, verb: int, cue: Cue) -> Source | None:
    """The noun or pronoun right before an active verb of saying, where the tree gives it no subject."""
    before = verb - 1
    if (
        "c" not in cue.frames
        or not speaks(cue.kind)
        or page.child(verb, "aux:pass", "nsubj:pass", "mark") is not None
        or passive(page, verb)
    ):
        return None
    if before < page.first or page.pos[before] not in ("PROPN", "PRON", "NOUN") or page.sentence(verb)[0] > before:
        return None
    head = before
    while page.dep[head] in ("flat", "compound") and page.head[head] < verb:
        head = page.head[head]
    return phrase(page, head, verb) if page.quoted[head] < 0 else None


def _is_clause(page: Page, i: int) -> bool:
    return page.pos[i] in ("VERB", "AUX") or page.child(i, "nsubj", "nsubj:pass", "cop") is not None


def _around(page: Page, verb: int) -> list[Range]:
    """The clause that the reporting verb interrupts or ends: all of it but the reporting clause."""
    return _apart(page, page.head[verb], verb)


def _apart(page: Page, top: int, verb: int) -> list[Range]:
    """The subtree of `top` without that of `verb`, as its unbroken runs; a gap of punctuation alone breaks none."""
    held = {verb}
    todo = [verb]
    while todo:
        children = page.children[todo.pop()]
        todo += [child for child in children if child != top]
        held.update(child for child in children if child != top)
    first, last = page.edges(top)
    parts: list[tuple[int, int]] = []
    begin = None
    for i in range(first, last + 2):
        free = i <= last and i not in held
        if free and begin is None:
            begin = i
        elif not free and begin is not None:
            parts.append((begin, i - 1))
            begin = None
    return _ranges(page, parts)


def _phrase(page: Page, verb: int, cue: Cue) -> list[Range]:
    thing = page.child(verb, "obj")
    infinitive = next((c for c in page.children[verb] if page.dep[c] == "xcomp" and c > verb), None)
    if infinitive is not None and ("i" in cue.frames or "o" in cue.frames):
        first, last = page.edges(infinitive)
        if thing is not None and verb < thing < infinitive and cue.verb not in _HEARERS:
            first = page.edges(thing)[0]
        return _ranges(page, [(first, last)])
    if thing is not None and "o" in cue.frames and thing > verb:
        if page.pos[thing] == "PRON" and len(page.children[thing]) == 0 and page.child(verb, "xcomp") is None:
            return []
        return _ranges(page, [_object(page, verb, thing)])
    for child in page.children[verb]:
        if page.dep[child] in ("obl", "advcl", "obl:agent") and child > verb:
            case = page.child(child, "case", "mark")
            if case is not None and page.lower[case] in cue.prepositions:
                first, last = page.edges(child)
                return _ranges(page, [(max(first, case + 1), last)])
    patient = page.child(verb, "nsubj:pass")
    if patient is not None and page.child(verb, "obl:agent") is not None and "o" in cue.frames:
        return _ranges(page, [page.edges(patient)])
    return []


def _object(page: Page, verb: int, thing: int) -> Range:
    first, last = page.edges(thing)
    for child in page.children[verb]:
        if child > thing and page.edges(child)[0] <= last + 2 and _completes(page, child):
            last = max(last, page.edges(child)[1])
    return first, next((i - 1 for i in range(thing + 2, last) if _resumes(page, i)), last)


def _completes(page: Page, child: int) -> bool:
    if page.dep[child] == "xcomp":
        return True
    mark = page.child(child, "case", "mark")
    return page.dep[child] in ("obl", "advcl") and mark is not None and page.lower[mark] in _WITH_OBJECT


def _ranges(page: Page, parts: list[tuple[int, int]]) -> list[Range]:
    """Token ranges as code points; those without a word are left out."""
    spans = [page.chars(first, last) for first, last in parts if first <= last]
    return [(start, end) for start, end in spans if any(character.isalnum() for character in page.text[start:end])]


def speaks(kind: CueKind) -> bool:
    """Whether the cue reports words rather than thoughts, plans or findings."""
    return kind not in (CueKind.THINK, CueKind.PLAN, CueKind.EXPECT, CueKind.SHOW, CueKind.DECIDE)
