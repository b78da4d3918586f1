"""The lines of an address that are shown in the window, where both scripts of it would be too small to read."""

from __future__ import annotations

from collections.abc import Sequence

from db.queries.facts import Wording
from db.rules.languages import IN_OTHER_SCRIPTS
from db.rules.naming import is_latin

_MOST = 6
"""Lines that a window shows in letters that the post reads (DIN 5008 has as many)."""


def window_lines(address: Sequence[Wording], language: str) -> list[Wording]:
    """All of them where they fit; else those in the script of the letter's language, and the country that is last."""
    if len(address) <= _MOST:
        return list(address)
    wanted = "Latn" in language or language.partition("-")[0] not in IN_OTHER_SCRIPTS
    *lines, last = address
    scripts = _scripts([line.text for line in lines])
    own = [line for line, latin in zip(lines, scripts, strict=True) if latin == wanted]
    if not 1 < len(own) < len(lines):
        return list(address)
    return [*own, last] if is_latin(last.text) == wanted or last.text.isupper() else own


def _scripts(lines: Sequence[str]) -> list[bool]:
    """Whether each line is in Latin letters; one without letters, such as a postal code, goes with the next line."""
    found: list[bool] = []
    latin = True
    for line in reversed(lines):
        latin = is_latin(line) if any(char.isalpha() for char in line) else latin
        found.append(latin)
    return found[::-1]
