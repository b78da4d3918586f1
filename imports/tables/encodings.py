"""In which encoding the bytes of a table are written, where they do not say it.

UTF-8 is known by itself. Of the others each is tried, and the one taken whose letters are most at home in a list of
people: the double bytes of the frequent characters of its standard, letters of Europe alone between ASCII ones, and
headings that are known words. Such a list is often too short for what libraries count.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from itertools import pairwise

from imports.tables.headings import known_heading

ENCODINGS = ("utf-8", "cp950", "gb18030", "cp932", "cp949", "cp1252", "cp1250", "cp1251", "utf-16")
"""What a person may choose among; the names are Python's."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LOOKED_AT = 200_000
_A_FEW = 5
# Lead bytes of the frequent characters: Big5 level 1; GB 2312 level 1; JIS level 1 with kana; the hangul of KS X 1001.
_FREQUENT: Mapping[str, tuple[tuple[int, int], ...]] = {
    "cp950": ((0xA4, 0xC6),),
    "gb18030": ((0xB0, 0xD7),),
    "cp932": ((0x82, 0x83), (0x88, 0x97)),
    "cp949": ((0xB0, 0xC8),),
}
# Letters by which a European encoding is told from another: what Windows-1252 makes of a Polish letter is a sign.
_AT_HOME: Mapping[str, re.Pattern[str]] = {
    "cp1252": re.compile("[àâäáãåæçèéêëìíîïñòóôöõøùúûüÿßœÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØÙÚÛÜŒ]"),
    "cp1250": re.compile("[ąćęłńóśźżčďěňřšťůžőűăâîşţäöüßáéíýđĄĆĘŁŃÓŚŹŻČĎĚŇŘŠŤŮŽŐŰÁÉÍÝÄÖÜĐ]"),
    "cp1251": re.compile("[а-яА-ЯёЁіїєґІЇЄҐ]"),
}
_MARKS_OF_WRITING = frozenset("–—‘’“”„…«»°·•€§©® \xa0")


def encoding_of(data: bytes) -> tuple[str, bool]:
    """Python's name of the encoding, and whether the bytes say it for sure."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, True
    if (wide := _wide(data[:_LOOKED_AT])) is not None:
        return wide, True
    if _is_utf8(data):
        return "utf-8", True
    sample = data[:_LOOKED_AT]
    scores = {encoding: _score(sample, encoding) for encoding in (*_FREQUENT, *_AT_HOME)}
    best = max(scores, key=lambda encoding: scores[encoding])
    return (best, False) if scores[best] > 0 else ("cp1252", False)


def decoded(data: bytes, encoding: str) -> str:
    """The text, with a mark in place of bytes that are none there."""
    return data.decode(encoding, "replace")


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of ASCII is null."""
    if len(data) < 4:
        return None
    for encoding, nulls in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if nulls.count(0) * 5 > 2 * len(nulls):
            return encoding
    return None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _score(data: bytes, encoding: str) -> float:
    """From about -2 to 2: how much at home the letters are, and how many of the headings are known words."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return -2.0
    home = _double(text, encoding) if encoding in _FREQUENT else _single(text, _AT_HOME[encoding])
    return home + _headings(text)


def _double(text: str, encoding: str) -> float:
    strange = seen = frequent = low = 0
    for char in text:
        if char.isascii():
            continue
        seen += 1
        written = char.encode(encoding, "replace")
        if len(written) == 1 or "\ue000" <= char <= "\uf8ff":
            strange += 1  # halfwidth kana and private letters: what other encodings look like in this one
        elif char.isalpha() and any(low <= written[0] <= high for low, high in _FREQUENT[encoding]):
            frequent += 1
            low += written[-1] < 0xA1
        elif not char.isalpha():
            seen -= 1
    if not seen:
        return 0.0
    # Two in five of the second bytes of Big5 are low ones, and none of the hangul of KS X 1001, which are all frequent.
    unlike = 0.5 if encoding == "cp950" and seen > _A_FEW and low * 10 < seen else 0.0
    alike = 0.2 if encoding == "cp949" and seen > _A_FEW and frequent == seen else 0.0
    return (frequent - 2 * strange) / seen - unlike + alike


def _single(text: str, at_home: re.Pattern[str]) -> float:
    """Letters of one's own count, where they do not stand in a row as the halves of double bytes do."""
    foreign = [char for char in text if not char.isascii() and char not in _MARKS_OF_WRITING]
    if not foreign:
        return 0.0
    known = sum(1 for char in foreign if at_home.match(char))
    own = known / len(foreign)
    if at_home is _AT_HOME["cp1251"]:
        # What is no Cyrillic looks like words with capitals amid them.
        amid = sum(1 for one, other in pairwise(text) if one.islower() and "А" <= other <= "Я")
        return own - 4 * amid / len(foreign)
    rows = len(re.findall(r"[^\x00-\x7f]{3,}", text))
    return own - (1.0 if rows * 6 > len(foreign) else 0.0) - 0.05 * (len(foreign) - known)


def _headings(text: str) -> float:
    cells = [cell for line in text.splitlines()[:5] for cell in re.split(r"[\t;,|]", line) if not cell.isascii()]
    known = sum(1 for cell in cells if (found := known_heading(cell)) is not None and found[1])
    return known / max(len(cells), 1)
