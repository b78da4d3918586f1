"""Reading a text whose encoding nobody says."""

from __future__ import annotations

import codecs
from pathlib import Path

from imports.files.seen import Inside

MOST_BYTES = 1 << 20

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


def look_inside(path: Path) -> Inside:
    """The words of a text file, the beginning of a long one."""
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    text = decoded(data[:MOST_BYTES]).replace("\r\n", "\n").replace("\0", "")
    remark = "Only the words of its first megabyte are found by search." if len(data) > MOST_BYTES else ""
    return Inside(text=text, remark=remark)
