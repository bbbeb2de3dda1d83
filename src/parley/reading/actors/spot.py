"""Where names stand in a report: table, name recogniser and capital letters, settled into one list."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from parley.reading.actors.acronym import spelled_out
from parley.reading.actors.dateline import dateline_end
from parley.reading.actors.homeland import homelands
from parley.reading.actors.noun import ARMED_WORDS, HOME, MEDIA_WORDS, OFFICE, ORGAN, TITLES
from parley.reading.actors.sheet import Sheet
from parley.reading.actors.table import Form, Use, table
from parley.reading.actors.word import vocabulary
from parley.records import ActorKind

_PARTICLES = vocabulary("""
    al el ul ad as ash an bin ibn ben bint abu abd de del de la der van von den dos da du di le y e zu ter - ' ’ of
""")
_SAYING = vocabulary("""
    said says told added warned urged called stressed insisted denied claimed announced tweeted wrote noted argued
""")
_NOT_NAMES = vocabulary("""
    the a an this that these those he she it they we i you his her its their our my in on at by for from with to of and but or if as
    when while after before since until although though because so yet no not there here what who which how why where both all some
    many most such monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mr mrs ms islam islamic christmas easter ramadan god
""")
_NOT_BODIES = vocabulary("we our i my you your they their them he she his her it its this these that those here there")
_OFFICES = frozenset({"ministry", "department", "office", "embassy"})
_AMERICAN_STATE = vocabulary("""
    atlanta savannah augusta republican democrat gop senator sen gov lawmakers voters ballot county bulldogs
""")


class Sort(StrEnum):
    """What a spotted name is, as far as the name itself tells."""

    ENTRY = "entry"
    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    MEDIUM = "medium"


SORT_KINDS = {
    Sort.PERSON: ActorKind.PERSON,
    Sort.ORGANISATION: ActorKind.ORGANISATION,
    Sort.GROUP: ActorKind.ARMED_GROUP,
    Sort.MEDIUM: ActorKind.MEDIA,
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A name at tokens `start:end`; `form` is the table's reading of it, if it has one."""

    start: int
    end: int
    sort: Sort
    form: Form | None = None


def find_spots(sheet: Sheet) -> list[Spot]:
    """All names of the body in order, none overlapping. A longer reading wins, then the table, then the recogniser."""
    taken: dict[int, Spot] = {}
    made: dict[int, Spot] = {}

    def clashing(spot: Spot) -> set[Spot]:
        return {taken[at] for at in range(spot.start, spot.end) if at in taken}

    def put(spot: Spot) -> None:
        """Take the name in, in place of those that it overlaps."""
        for other in clashing(spot):
            made.pop(other.start, None)
            for at in range(other.start, other.end):
                taken.pop(at, None)
        made[spot.start] = spot
        taken.update((at, spot) for at in range(spot.start, spot.end))

    for spot in _from_table(sheet):
        put(spot)
    for spot in _from_ents(sheet, taken):
        if not any(_keeps(other, spot) for other in clashing(spot)):
            put(spot)
    if not sheet.shouted:
        for spot in _from_acronyms(sheet):
            if all(other.end - other.start < spot.end - spot.start for other in clashing(spot)):
                put(spot)
        for spot in _from_capitals(sheet, taken):
            put(spot)
        for spot in _from_surnames(sheet, taken):
            made[spot.start] = spot
    opening = dateline_end(sheet)
    return [made[start] for start in sorted(made) if start >= opening]


def _keeps(known: Spot, new: Spot) -> bool:
    """Whether the table's reading `known` stands against the recogniser's `new`."""
    size, other = known.end - known.start, new.end - new.start
    return known.form is None or size >= other or (len(known.form.words) > 1 and new.sort is Sort.PERSON)


def _from_table(sheet: Sheet) -> Iterator[Spot]:
    words, where = sheet.words()
    names = table()
    first = names.by_first_in_capitals if sheet.shouted else names.by_first
    own = homelands(sheet)
    at = 0
    while at < len(words):
        if words[at] in own:
            yield Spot(where[at], where[at] + 1, Sort.ENTRY, own[words[at]])
        elif words[at] in first:
            form = names.longest(words, at, shouted=sheet.shouted)
            if form is not None:
                start, end = where[at], where[at + len(form.words) - 1] + 1
                if not _is_another_thing(sheet, form, start, end):
                    yield Spot(start, end, Sort.ENTRY, form)
                    at += len(form.words)
                    continue
        at += 1


def _is_another_thing(sheet: Sheet, form: Form, start: int, end: int) -> bool:
    """Whether the text around says that the form is not the table's actor."""
    near = sheet.small[max(sheet.start, start - 3) : end + 3]
    if form.entry.name == "Georgia" and form.use is Use.NAME and _AMERICAN_STATE.intersection(near):
        return True
    if form.use is Use.ADJECTIVE and form.words == ("West",):
        return True
    before = sheet.small[start - 1] if start > sheet.start else ""
    after = sheet.text[end] if end < sheet.end else ""
    if form.words in {("West",), ("Commonwealth",), ("Quartet",)}:
        return before != "the" or after[:1].isupper()
    if form.words == ("Washington",) and (after == "Post" or before in {"george", "denzel"}):
        return True
    return (
        form.use is Use.SEAT
        and len(form.words) == 1
        and sheet.small[end : end + 1] == ["-"]
        and sheet.small[end + 1 : end + 2] == ["based"]
    )


def _from_ents(sheet: Sheet, taken: dict[int, Spot]) -> Iterator[Spot]:
    for label, start, end in _joined_ents(sheet):
        if label == "PERSON":
            begin = _without_titles(sheet, start, end, taken)
            if sheet.text[begin][:1].isalpha() and sheet.small[begin] not in _NOT_NAMES and sheet.small[end - 1].rstrip(".") not in TITLES:
                yield Spot(begin, end, Sort.PERSON)
        elif label == "ORG":
            begin = _whole_from(sheet, start + (sheet.small[start] in {"the", "a", "an"} and end - start > 1), end, taken)
            if sheet.small[begin] in _NOT_BODIES:
                continue
            if _are_several(sheet, begin, end, taken):
                continue
            if (sort := _sort_of(sheet, begin, end)) is not None:
                governs = end - begin == 1 and sheet.small[end : end + 1] and sheet.small[end] in HOME  # "the Orlin government"
                yield Spot(begin, end, Sort.PERSON if governs else sort)


def _whole_from(sheet: Sheet, start: int, end: int, taken: dict[int, Spot]) -> int:
    """Where a body's name begins whose first words the recogniser missed: capitals before it that the tree hangs on it."""
    while start > sheet.start and start - 1 not in taken and sheet.sentence[start - 1] == sheet.sentence[start]:
        before = start - 1
        if not (
            sheet.parsed and start <= sheet.head[before] < end and sheet.pos[before] in {"PROPN", "ADJ"} and _is_capital(sheet, before)
        ):
            break
        start = before
    return start


def _from_acronyms(sheet: Sheet) -> Iterator[Spot]:
    """Bodies whose acronym follows in brackets, whatever a recogniser saw of them."""
    for start, end in spelled_out(sheet):
        if sheet.small[start] not in _OFFICES:
            yield Spot(start, end, _sort_of(sheet, start, end) or Sort.ORGANISATION)


def _are_several(sheet: Sheet, start: int, end: int, taken: dict[int, Spot]) -> bool:
    """Whether the recogniser took two known names for one: "US-Taliban"."""
    names = {taken[at].start for at in range(start, end) if at in taken}
    return len(names) > 1 and all(at in taken or sheet.small[at] in {"-", "and"} for at in range(start, end))


def _joined_ents(sheet: Sheet) -> list[tuple[str, int, int]]:
    """Label, start and end of the recogniser's names; halves of a person's name are joined, a final "'s" is left out."""
    found: list[tuple[str, int, int]] = []
    for ent in sheet.doc.ents:
        start, end = ent.start, ent.end
        if start < sheet.start or end > sheet.end:
            continue
        while end > start and (sheet.small[end - 1] in {"'s", "’s", "'", "’", "-"}):
            end -= 1
        if end == start:
            continue
        hyphen = bool(found) and start - found[-1][2] == 1 and sheet.text[found[-1][2]] == "-"
        if found and ent.label_ == "PERSON" == found[-1][0] and (hyphen or start == found[-1][2]):
            start = found.pop()[1]
        found.append((ent.label_, start, end))
    return found


def _without_titles(sheet: Sheet, start: int, end: int, taken: dict[int, Spot]) -> int:
    """Where the name proper begins: after titles and names of parties that the recogniser took along."""
    while end - start > 1:
        word = sheet.small[start].rstrip(".")
        spot = taken.get(start)
        if word in TITLES or word in {"the", "-", "'s", "’s"} or sheet.text[start] == "Q":
            start += 1
        elif (
            spot is not None
            and spot.end < end
            and ((spot.form is not None and spot.form.use is not Use.NAME) or sheet.small[spot.end] in TITLES | OFFICE)
        ):
            start = spot.end
        else:
            break
    return start


def _sort_of(sheet: Sheet, start: int, end: int) -> Sort | None:
    """The sort of a body's name; None where it is an organ of a state, which is read as a noun phrase with its owner."""
    words = [word for word in sheet.small[start:end] if word[:1].isalpha()]
    if not words or words[0] in _OFFICES or words[-1] in TITLES:
        return None
    if words[-1] in ORGAN and words[-1] not in {"mission", "court", "team", "panel", "army", "command"}:
        return None
    if MEDIA_WORDS.intersection(words):
        return Sort.MEDIUM
    if ARMED_WORDS.intersection(words):
        return Sort.GROUP
    return Sort.ORGANISATION


def _from_capitals(sheet: Sheet, taken: dict[int, Spot]) -> Iterator[Spot]:
    """Names that neither table nor recogniser saw: persons after a title, or before a word of saying."""
    at = sheet.start
    while at < sheet.end:
        if at in taken or not _is_capital(sheet, at):
            at += 1
            continue
        end = _run(sheet, at, taken)
        start = at
        while start < end and (sheet.small[start].rstrip(".") in TITLES | OFFICE or sheet.text[start] == "-"):
            start += 1
        if start < end and _is_person(sheet, start, end, titled=start > at):
            yield Spot(start, end, Sort.PERSON)
        at = end


def _from_surnames(sheet: Sheet, taken: dict[int, Spot]) -> Iterator[Spot]:
    """Lone surnames of persons whom the report names in full somewhere, also where a table knows a place of that name."""
    persons = {spot.start: spot for spot in taken.values() if spot.sort is Sort.PERSON}
    full = {sheet.text[spot.end - 1] for spot in persons.values() if spot.end - spot.start > 1}
    alone = Counter(sheet.text[spot.start] for spot in persons.values() if spot.end - spot.start == 1)
    bodies = Counter(sheet.text[start] for start, spot in taken.items() if spot.sort is not Sort.PERSON and spot.end - spot.start == 1)
    surnames = {word for word in full if _may_be_surname(word)}
    lone = surnames | {word for word, count in alone.items() if count >= bodies[word] and _may_be_surname(word)}
    for at in range(sheet.start, sheet.end):
        word, spot = sheet.text[at], taken.get(at)
        if word not in lone or (spot is not None and (spot.sort is Sort.PERSON or spot.end - spot.start > 1)):
            continue
        if spot is None or spot.form is None or (word in surnames and spot.form.use is Use.NAME):
            yield Spot(at, at + 1, Sort.PERSON)


def _may_be_surname(word: str) -> bool:
    return len(word) > 2 and word[:1].isupper() and not word.isupper()


def _is_capital(sheet: Sheet, at: int) -> bool:
    word = sheet.text[at]
    return word[:1].isupper() and sheet.small[at] not in _NOT_NAMES and (len(word) > 1 or sheet.text[at + 1 : at + 2] == ["."])


def _run(sheet: Sheet, start: int, taken: dict[int, Spot]) -> int:
    end = at = start + 1
    while at < sheet.end and at not in taken and sheet.sentence[at] == sheet.sentence[start]:
        if _is_capital(sheet, at):
            end = at + 1
        elif sheet.small[at] not in _PARTICLES or sheet.small[at] == "of":
            break
        at += 1
    return end


def _is_person(sheet: Sheet, start: int, end: int, *, titled: bool) -> bool:
    words = [word for word in sheet.text[start:end] if word[:1].isupper()]
    if not 1 <= len(words) <= 5 or any(word.isupper() and len(word) > 2 for word in words):
        return False
    small = {word.lower() for word in words}
    if small & (ARMED_WORDS | ORGAN | MEDIA_WORDS):
        return False
    before = sheet.small[start - 1].rstrip(".") if start > sheet.start else ""
    after = sheet.small[end] if end < sheet.end else ""
    if titled or before in OFFICE | TITLES - {"of", "state", "foreign", "defense", "defence", "first", "national", "political", "military"}:
        return True
    return len(words) > 1 and (after in _SAYING or before in _SAYING)
