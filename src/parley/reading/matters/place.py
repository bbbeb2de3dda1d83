"""Places that evidence names: "in Vedra", "the Vedra meeting"."""

import re
from collections.abc import Iterator

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_NO_PLACE = rf"(?!(?:{_MONTH}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|A|This|That|Peace)\b)"
_PLACE = re.compile(
    rf"\b(?:in|at) (?:the (?:\w+ )?(?:capital|city|town) (?:of )?)?"
    rf"(?P<place>{_NO_PLACE}[A-Z][\w'’-]+(?:(?: |, | or | and ){_NO_PLACE}[A-Z][\w'’-]+)*)"
    rf"|\b(?P<before>{_NO_PLACE}[A-Z][\w-]+) (?:peace )?(?:meeting|talks|summit|conference|negotiations)\b"
)
# A building stands in a town that may be named elsewhere, so it tells no meeting from another.
_BUILDING = re.compile(r"\b(?:House|Palace|Hotel|Office|Airport|Kremlin|Headquarters|Nations|University|Hall|Embassy|Ministry|Pentagon)\b")


def find_places(text: str) -> Iterator[str]:
    """The places in which, or by whose name, something is held, in the order of `text`; days and months are none."""
    return (match["place"] or match["before"] for match in _PLACE.finditer(text))


def towns(text: str) -> frozenset[str]:
    """The places of `text` without buildings."""
    return frozenset(place for place in find_places(text) if not _BUILDING.search(place))
