"""Names of files that come from outside, made harmless: no path, nothing that a system or a reader is fooled by."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 180
"""Characters; systems allow 255 bytes, of which one character may take four, and most take one."""
_FORBIDDEN = re.compile(r'[<>:"|?*]')
"""What Windows does not take in a name ("Naming Files, Paths, and Namespaces")."""
_RESERVED = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
_ENDING = re.compile(r"^(.+?)(\.\w{1,12})?$", re.DOTALL)
_BYTES = 240


def harmless(name: str) -> str:
    """The last part of a path as a plain name of a file; "file" where nothing is left of it.

    Control characters go, and those that turn the direction of writing, by which "exe.jpg" can be shown for "gpj.exe".
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    printed = "".join(char for char in last if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
    plain = " ".join(_FORBIDDEN.sub(" ", printed).split()).strip(" .")
    if _RESERVED.match(plain):
        plain = f"_{plain}"
    return _shortened(plain) or "file"


def title_of(name: str) -> str:
    """A title out of a harmless name: without its ending, with blanks where people write underscores."""
    found = _ENDING.match(name)
    stem = found[1] if found else name
    return " ".join(stem.replace("_", " ").split()) or name


def _shortened(name: str) -> str:
    found = _ENDING.match(name)
    if found is None:
        return name
    stem, ending = found[1], found[2] or ""
    stem = stem[: _LONGEST - len(ending)]
    while len(f"{stem}{ending}".encode()) > _BYTES:
        stem = stem[:-1]
    return f"{stem.rstrip(' .')}{ending}"
