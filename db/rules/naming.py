"""How a record is called in one line, in the scripts that its readers know."""

from __future__ import annotations

import unicodedata

from db.values import Texts

_LONGEST = 120


def is_latin(text: str) -> bool:
    """Whether the first letter of the text is a Latin one."""
    letter = next((char for char in text if char.isalpha()), "a")
    return "LATIN" in unicodedata.name(letter, "LATIN")


def in_one_line(text: str | Texts) -> str:
    """The text on one line; of several languages the Latin script first, with the original in its own script behind it.

    ``Texts("zh-Hant", {"zh-Hant": "宜蘭市", "en": "Yilan City"})`` is called "Yilan City 宜蘭市".
    """
    if isinstance(text, str):
        line = " ".join(text.split())
        return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
    original = in_one_line(str(text))
    if is_latin(original):
        return original
    latin = next((in_one_line(other) for other in text.by.values() if other and is_latin(other)), None)
    return original if latin is None else f"{latin} {original}"
