"""Holidays that a rule fixes: the day on which each falls in a year."""

import re
from collections.abc import Callable
from datetime import date, timedelta


def easter(year: int) -> date:
    """Western Easter Sunday of a Gregorian year (the anonymous Gregorian computus)."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    days = moon - weekday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday, as a Gregorian date valid from 1900 to 2099 (Meeus' Julian computus, 13 days on)."""
    moon = (19 * (year % 19) + 15) % 30
    days = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114
    return date(year, days // 31, days % 31 + 1) + timedelta(13)


def hijri_days(year: int, month: int, day: int) -> list[date]:
    """The Gregorian days of `year` on which a day of the tabular Islamic calendar falls; sightings may differ by one day."""
    found = []
    for hijri in range(int((year - 622) * 33 / 32) - 1, int((year - 622) * 33 / 32) + 3):
        ordinal = day + (59 * (month - 1) + 1) // 2 + (hijri - 1) * 354 + (3 + 11 * hijri) // 30 + 227013
        when = date.fromordinal(ordinal)
        if when.year == year:
            found.append(when)
    return found


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], list[date]]:
    def days(year: int) -> list[date]:
        first = date(year, month, 1)
        return [first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))]

    return days


def _last_monday_of_may(year: int) -> list[date]:
    end = date(year, 5, 31)
    return [end - timedelta(end.weekday())]


def _election(year: int) -> list[date]:
    first = date(year, 11, 1)
    return [first + timedelta((0 - first.weekday()) % 7 + 1)]


def _fixed(month: int, day: int) -> Callable[[int], list[date]]:
    return lambda year: [date(year, month, day)]


def _easter(shift: int) -> Callable[[int], list[date]]:
    return lambda year: [easter(year) + timedelta(shift)]


def _hijri(month: int, day: int) -> Callable[[int], list[date]]:
    return lambda year: hijri_days(year, month, day)


HOLIDAYS: dict[str, Callable[[int], list[date]]] = {
    "new year's eve": _fixed(12, 31),
    "new year's day": _fixed(1, 1),
    "new year's": _fixed(1, 1),
    "orthodox christmas": _fixed(1, 7),
    "valentine's day": _fixed(2, 14),
    "nowruz": _fixed(3, 21),
    "may day": _fixed(5, 1),
    "victory day": _fixed(5, 9),
    "bastille day": _fixed(7, 14),
    "halloween": _fixed(10, 31),
    "armistice day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3),
    "good friday": _easter(-2),
    "easter sunday": _easter(0),
    "easter monday": _easter(1),
    "orthodox easter": lambda year: [orthodox_easter(year)],
    "easter": _easter(0),
    "labor day": _nth(9, 0, 1),
    "memorial day": _last_monday_of_may,
    "election day": _election,
    "thanksgiving day": _nth(11, 3, 4),
    "thanksgiving": _nth(11, 3, 4),
    "eid al-fitr": _hijri(10, 1),
    "eid al-adha": _hijri(12, 10),
    "ashura": _hijri(1, 10),
}

HOLIDAY_PATTERN = "|".join(re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]") for name in sorted(HOLIDAYS, key=len, reverse=True))


def holiday_days(name: str, year: int) -> list[date]:
    """The days of `year` that bear the holiday `name` (one, but for lunar feasts: none to two)."""
    return HOLIDAYS[" ".join(name.lower().replace("’", "'").split())](year)
