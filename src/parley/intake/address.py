"""Dates that stand in web addresses and file names."""

import re
from datetime import date
from pathlib import PurePath
from urllib.parse import urlsplit

from parley.intake.day import make_day

_IN_PATH = re.compile(r"/(?P<year>\d{4})[/-](?P<month>\d{1,2}|[a-z]{3,9})[/-](?P<day>\d{1,2})(?=[/-]|$)", re.IGNORECASE)
_IN_NAME = re.compile(r"(?<!\d)(?P<year>(?:18|19|20|21)\d{2})(?P<gap>[-_.]?)(?P<month>\d{2})(?P=gap)(?P<day>\d{2})(?!\d)")


def is_address(source: str) -> bool:
    """Whether a source names a scheme (`https://...`) rather than a file."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", source) is not None


def published_in_address(address: str) -> date | None:
    """The day in the path of a web address, such as /2025/04/21/, /2025/apr/21/, /2025-04-21- or -20250421, or None."""
    path = urlsplit(address).path
    match = _IN_PATH.search(path)
    day = make_day(match["year"], match["month"], match["day"]) if match else None
    return day or published_in_name(path)


def published_in_name(name: str) -> date | None:
    """The one day in a file name, year first (2025-04-21-truce.txt, reuters_20250421.html), or None.

    A name that holds two different days fixes none.
    """
    days = {make_day(match["year"], match["month"], match["day"]) for match in _IN_NAME.finditer(PurePath(name).name)} - {None}
    return days.pop() if len(days) == 1 else None
