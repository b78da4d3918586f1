"""Folding text for search and order: case, accents and widths do not count; scripts without spaces split by character.

Chinese, Japanese and Korean are searched by parts of a run; so are Thai, Lao, Khmer and Burmese, whose words nobody
parts when writing. In all of these each character is a word, and what was typed is found where it stands in a row.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_ASCII_RUN = re.compile("[0-9A-Za-z]+")
_LETTERS = {"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}

# Forms of one Arabic letter that people write for each other, the Persian ones among them.
_ARABIC = {"ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ە": "ه"}
# Tatweel only draws a word out, soft hyphens and joiners stand between letters, variation selectors behind one.
_NOTHING = frozenset("\u0640\u00ad\u200d\u2060\ufeff")
# Half of a vowel of Thai or Lao stands below the letter and has a class of its own among accents; it is no accent.
_VOWELS_BELOW = (103, 118)

# Thai and Lao, Burmese, Khmer; East Asian marks of repetition and numerals, kana, bopomofo, ideographs, hangul.
_UNSPACED = (
    (0x0E01, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x19E0, 0x19FF), (0x3005, 0x3007), (0x3021, 0x3029),
    (0x3040, 0x30FF), (0x3100, 0x312F), (0x31A0, 0x31BF), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
    (0xA960, 0xA97F), (0xAA60, 0xAA7F), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0x1B000, 0x1B16F), (0x20000, 0x3FFFF),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordAt:
    """A word as search knows it, and where it stands in the text: its first character and the one behind it."""

    word: str
    first: int
    after: int


def fold(text: str) -> str:
    """The text without case, accents and width: "São" and "SAO" fold alike. For order and for comparing."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFC", plain.translate(_FOLDED))


def words(text: str) -> list[str]:
    """The words that search knows: folded runs of letters and digits, each character of a script without spaces."""
    return _parted(text).split()


def words_at(text: str) -> list[WordAt]:
    """The same words with their places in the text."""
    if text.isascii():
        return [WordAt(run[0].casefold(), run.start(), run.end()) for run in _ASCII_RUN.finditer(text)]
    found: list[WordAt] = []
    word, first, after = "", 0, 0
    for place, end in _clusters(text):
        for char in _parted(text[place:end]):
            if char != " ":
                first, after, word = (first if word else place), end, word + char
            elif word:
                found.append(WordAt(word, first, after))
                word = ""
    return [*found, WordAt(word, first, after)] if word else found


def is_unspaced(char: str) -> bool:
    """Whether the character is of a script in which search takes each one for a word."""
    code = ord(char)
    return code >= _UNSPACED[0][0] and any(first <= code <= last for first, last in _UNSPACED)


def _parted(text: str) -> str:
    """The folded text with spaces between its words."""
    if text.isascii():
        return text.casefold().translate(_PARTED)
    # Folding case may leave letters that fall into a base and accents only now.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFC", plain.translate(_BARE)).translate(_PARTED)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Where each character stands together with the marks and half letters behind it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _continues(text[place]):
            yield start, place
            start = place


def _continues(char: str) -> bool:
    """Whether the character belongs to the one before it: marks, vowels of hangul, halfwidth marks of kana."""
    if char.isascii():
        return False
    return "\u1160" <= char <= "\u11ff" or char in "\uff9e\uff9f" or unicodedata.category(char)[0] == "M"


class _Folded(dict[int, str | None]):
    """What each character becomes, found out when it is first met: None for accents, which go."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        is_accent = unicodedata.combining(char) and not "\u3099" <= char <= "\u309a"
        self[code] = None if is_accent else _LETTERS.get(char, char)
        return self[code]


class _Bare(dict[int, str | None]):
    """What each decomposed character becomes in search, before marks of kana and parts of hangul are put together."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        combining = unicodedata.combining(char)
        is_accent = combining and combining not in _VOWELS_BELOW and not "\u3099" <= char <= "\u309a"
        is_selector = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
        if is_accent or is_selector or char in _NOTHING:
            self[code] = None
        elif unicodedata.category(char) == "Nd":
            self[code] = str(unicodedata.digit(char))
        else:
            self[code] = _LETTERS.get(char) or _ARABIC.get(char, char)
        return self[code]


class _Parted(dict[int, str]):
    """Each character with the spaces that part it from others; a space for what is neither letter, digit nor mark."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if is_unspaced(char):
            self[code] = f" {char} " if unicodedata.category(char)[0] in "LNM" else " "
        else:
            # The modifier letters of romanisations (Ta‘if, Ch’en) are typed as all kinds of quotes, which part words.
            is_part = unicodedata.category(char)[0] in "LNM" and not "\u02b0" <= char <= "\u02ff"
            self[code] = char if is_part else " "
        return self[code]


_FOLDED, _BARE, _PARTED = _Folded(), _Bare(), _Parted()
