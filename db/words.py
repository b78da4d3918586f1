"""Folding text for search and order: case, accents and widths do not count, and each East Asian character is a word."""

from __future__ import annotations

import re
import unicodedata

# Ideographs, kana, bopomofo and hangul: written without spaces, so that search must find a part of a run of them.
_EAST_ASIAN = "\u3040-\u30ff\u3100-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(r"\w+")
_WORD = re.compile(rf"(?=\w)[{_EAST_ASIAN}]|[^\W{_EAST_ASIAN}]+")
_LETTERS = {"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}


def fold(text: str) -> str:
    """The text without case, accents and width: "São" and "SAO" fold alike. For order and for comparing."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFC", plain.translate(_FOLDED))


class _Folded(dict[int, str | None]):
    """What each character becomes, found out when it is first met: None for accents, which go."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        is_accent = unicodedata.combining(char) and not "\u3099" <= char <= "\u309a"
        self[code] = None if is_accent else _LETTERS.get(char, char)
        return self[code]


_FOLDED = _Folded()


def words(text: str) -> list[str]:
    """The words that search knows: folded runs of letters and digits, each East Asian character by itself."""
    folded = fold(text)
    return (_RUN if folded.isascii() else _WORD).findall(folded)
