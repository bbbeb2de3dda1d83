"""Hostile text made safe to show: nothing in a report may move a cursor, ring a bell or turn a line around."""

_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
_REPLACED = dict.fromkeys([*range(0x80, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], 0xFFFD)
_DIRECTION = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_TABLE = {**_PICTURES, 0x7F: 0x2421, **_REPLACED}


def printable(text: str, *, one_line: bool = False) -> str:
    """`text` with control characters shown as pictures (ESC as ␛) and broken code points as U+FFFD.

    Line ends and tabs stay, unless `one_line`: then every run of white space is one blank and marks that turn the
    direction of writing around are left out, because they would reach into the words that follow.
    """
    if one_line:
        text = " ".join(text.split()).translate(_DIRECTION)
    return text.replace("\r\n", "\n").translate(_TABLE)
