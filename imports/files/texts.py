"""Reading a text whose encoding nobody says."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from imports.files.seen import Inside

MOST_BYTES = 1 << 20

_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_BLANKS = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decoded(data: bytes) -> str:
    """The text: as its byte order mark says, else UTF-8, else Windows-1252, which gives every byte a letter.

    A cut may lie within a character: an end that is no whole one is left out.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def plain(text: str) -> str:
    """The text as a field can show it and give it back: simple blanks, no control characters, nothing around it."""
    lines = _BREAKS.sub("\n", text).split("\n")
    return "\n".join(_CONTROLS.sub("", _BLANKS.sub(" ", line)).rstrip() for line in lines).strip()


def look_inside(path: Path) -> Inside:
    """The words of a text file, the beginning of a long one."""
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    text = plain(decoded(data[:MOST_BYTES]))
    remark = "Only the words of its first megabyte are found by search." if len(data) > MOST_BYTES else ""
    return Inside(text=text, remark=remark)
