"""How many: "three", "30", "two and a half", "a couple of", "several"."""

from parley.reading.dates.pattern import Phrase

# One amount; `amount_of` reads it. "Several" and the like match without a number.
AMOUNT = (
    "(half:HALF A | amount:NUMBER|DAYNUM|YEAR (AND A half:HALF)? | A? couple:COUPLE OF? | one:A (AND A half:HALF)? "
    "| A? few:SOME (MORE)? | THE? few:SOME)"
)


def amount_of(phrase: Phrase) -> float | None:
    """The number of units, None for "several", "a few" and plain plurals."""
    if "amount" in phrase:
        return float(phrase.word("amount").meaning) + (0.5 if "half" in phrase else 0.0)
    if "couple" in phrase:
        return 2.0
    if "one" in phrase:
        return 1.5 if "half" in phrase else 1.0
    if "half" in phrase:
        return 0.5
    return None


def duration_value(amount: float | None, unit: str) -> str:
    """P3D, PT30H, P2.5Y; an unknown amount is X; decades and centuries count in years."""
    letter = unit.removeprefix("T")
    time = "T" if unit.startswith("T") else ""
    factor = {"DE": 10, "CE": 100, "ML": 1000, "F": 2, "H": 6}.get(unit, 1)
    if unit == "WE":
        factor = 1
    letter = {"DE": "Y", "CE": "Y", "ML": "Y", "F": "W"}.get(unit, "M" if unit == "H" else letter)
    if unit == "WE":
        letter, factor = "D", 2
    if amount is None:
        return f"P{time}X{letter}"
    total = amount * factor
    if unit == "TH" and total != int(total):
        whole = f"{int(total)}H" if total >= 1 else ""
        return f"PT{whole}{round(total % 1 * 60)}M"
    text = str(int(total)) if total == int(total) else f"{total:g}"
    return f"P{time}{text}{letter}"
