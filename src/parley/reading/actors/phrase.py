"""The reach of a noun phrase around its noun, from word order and parts of speech."""

from parley.reading.actors.sheet import Sheet
from parley.reading.actors.spot import Spot
from parley.reading.actors.word import vocabulary

_POSSESSIVE = frozenset({"'s", "’s", "'", "’", "s'"})
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "DET", "SYM", "X"})
_OWN = vocabulary("his her its their our my your")
_UNTAGGED_STOP = vocabulary("""
    of in on at by for from with to and or but that which who said says told as is was were are be been has have had will would
    could can may after before while when where if than into over under against about between during without within through said
""")


def is_possessive(sheet: Sheet, at: int) -> bool:
    """Whether the token is the mark of a possessor ("'s")."""
    return at < len(sheet.small) and sheet.small[at] in _POSSESSIVE


def left_edge(sheet: Sheet, at: int, spots: dict[int, Spot]) -> int:
    """Where the phrase that ends in the noun `at` begins, its article and possessors included."""
    edge = at
    while edge > sheet.start and at - edge < 14:
        before = edge - 1
        if sheet.sentence[before] != sheet.sentence[at]:
            break
        spot = spots.get(before)
        if _is_dateline(sheet, before) or (spot is not None and _is_apart(sheet, spot, spots.get(edge))):
            break
        if spot is not None:
            edge = spot.start
        elif (
            sheet.small[edge] == "-"
            or _belongs(sheet, before, at)
            or (sheet.small[before] in {"and", ",", "-"} and _joins(sheet, before, edge, spots))
        ):
            edge = before
        else:
            break
        if sheet.small[edge] in {"a", "an", "the", "this", "these", "those"} or sheet.small[edge] in _OWN:
            break
    return edge


def _is_apart(sheet: Sheet, spot: Spot, possessor: Spot | None) -> bool:
    """Whether the name before a possessor is no part of its phrase: "in Beirut Syria's opposition"."""
    if possessor is None or spot.form is None or spot.form.use == "adjective":
        return False
    return is_possessive(sheet, possessor.end)


def _is_dateline(sheet: Sheet, at: int) -> bool:
    """Whether a sentence opens with the place in capitals: "BEIRUT Syrian rebels"."""
    opens = at == sheet.start or sheet.sentence[at - 1] != sheet.sentence[at] or sheet.text[at - 1].isspace()
    return opens and not sheet.shouted and len(sheet.text[at]) > 3 and sheet.text[at].isalpha() and sheet.text[at].isupper()


def _belongs(sheet: Sheet, at: int, noun: int) -> bool:
    small = sheet.small[at]
    if small in _POSSESSIVE or small in _OWN or small == "-":
        return True
    if not sheet.tagged:
        return noun - at <= 4 and small not in _UNTAGGED_STOP and small[:1].isalnum() and sheet.text[at] != "\n"
    if sheet.pos[at] in _INSIDE:
        return not (
            sheet.parsed
            and sheet.dep[at] in {"obj", "iobj", "root", "nsubj", "nsubj:pass"}
            and sheet.head[at] != noun
            and not is_possessive(sheet, at + 1)
        )
    return sheet.pos[at] in {"VERB", "ADV"} and sheet.dep[at] in {"amod", "advmod"} and sheet.head[at] > at


def _joins(sheet: Sheet, at: int, edge: int, spots: dict[int, Spot]) -> bool:
    """Whether the conjunction `at` joins two names that both modify the noun: "Egyptian and Qatari mediators"."""
    right, left = spots.get(edge), spots.get(at - 1)
    if sheet.small[at] == "-":
        return True
    if right is None or left is None or right.form is None or left.form is None:
        return False
    return right.form.use == left.form.use or {right.form.use, left.form.use} <= {"adjective", "short"}


def run_right(sheet: Sheet, at: int, spots: dict[int, Spot]) -> int:
    """The end of the noun phrase that begins at `at`; `at` itself where none does."""
    end = at
    while end < sheet.end and end - at < 12 and sheet.sentence[end] == sheet.sentence[at]:
        spot = spots.get(end)
        if spot is not None:
            end = spot.end
        elif _belongs(sheet, end, end):
            end += 1
        else:
            break
    return end
