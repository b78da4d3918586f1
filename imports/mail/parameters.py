"""A structured field such as Content-Type: its value and parameters (RFC 2045), continued and encoded (RFC 2231)."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote_to_bytes

from imports.mail.charsets import decoded
from imports.mail.words import header_text

_PARAMETER: Final = re.compile(
    rb';\s*([^\s=;"*]++)(?:\*(\d{1,4}))?+(\*)?+\s*+=\s*+(?:"((?:[^"\\]|\\.)*+)"?+|([^;]*+))', re.DOTALL
)
_ESCAPED: Final = re.compile(rb"\\([\"\\])")
_MOST: Final = 200
_LONGEST: Final = 20_000

Parameters = dict[str, bytes]
"""By lower name. Values are as they stand: bytes of any charset, or encoded words."""


def structured(raw: bytes) -> tuple[str, Parameters]:
    """The value in lower case and without comments, and what is said of it."""
    raw = raw[:_LONGEST]
    head, _, _ = raw.partition(b";")
    value = head.partition(b"(")[0].decode("ascii", "replace").strip().strip("\"'").lower()
    if b"=" not in raw:
        return value, {}
    simple: Parameters = {}
    pieces: dict[str, list[tuple[int, bool, bytes]]] = {}
    for number, found in enumerate(_PARAMETER.finditer(raw)):
        if number >= _MOST:
            break
        name = found[1].decode("ascii", "replace").lower()
        written = _ESCAPED.sub(rb"\1", found[4]) if found[4] is not None else found[5].strip()
        if found[2] is None and found[3] is None:
            simple.setdefault(name, written)
        else:
            pieces.setdefault(name, []).append((int(found[2] or 0), found[3] is not None, written))
    for name, parts in pieces.items():
        simple[name] = _joined(sorted(parts, key=lambda part: part[0]))
    return value, simple


def plain(value: bytes) -> str:
    """A parameter that is a word of the standards, such as a charset."""
    return value.decode("ascii", "replace").strip().strip("\"'")


def worded(value: bytes, charset: str = "") -> str:
    """A parameter that a person wrote, such as the name of a file."""
    return header_text(value, charset)


def _joined(parts: list[tuple[int, bool, bytes]]) -> bytes:
    """Pieces in UTF-8. Only the first names the charset: utf-8'en'na%C3%AFve."""
    charset = ""
    out: list[bytes] = []
    for position, (_number, is_encoded, written) in enumerate(parts):
        data = written
        if is_encoded:
            if position == 0 and data.count(b"'") >= 2:
                named, _language, data = data.split(b"'", 2)
                charset = plain(named)
            data = unquote_to_bytes(data)
        out.append(data)
    joined = b"".join(out)
    return decoded(joined, charset).encode() if charset else joined
