"""How Chinese names sound: Han characters and their romanisations brought to one spelling, syllable by syllable.

The one spelling is Wade-Giles without its apostrophes and dots, as people write it: in it fall together what the
systems spell alike (Chang is 張 or 常) and what they spell differently (Jiang and Chiang). The readings of a character
and the table of syllables are pypinyin's. Cantonese and Hokkien spellings no library gives: they are compared as
they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, product

HAN = "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
"""One Han character, as a regular expression."""

_HAN = re.compile(HAN)
_READINGS = 3
"""Of a character: rarer ones than these are not in names."""
_WAYS = 12
"""In which one name may be read."""
_LONGEST = 4
"""Syllables of one word: a compound surname or a given name has two; the rest is room for those written together."""

_PLAIN = str.maketrans({"'": None, "`": None, "v": "u", "ü": "u", "ê": "e"})

Sounds = frozenset[tuple[str, ...]]
"""Every way to read a name, or a part of it: its syllables in a row."""


def has_han(text: str) -> bool:
    """Whether a Han character is in the text."""
    return _HAN.search(text) is not None


def han_only(text: str) -> bool:
    """Whether the text is written in Han characters alone."""
    return bool(text) and all(_HAN.match(char) for char in text)


@lru_cache(maxsize=20_000)
def sounds_of_han(text: str) -> Sounds:
    """The ways to read Han characters in Mandarin."""
    return _ways([_readings(char) for char in text])


@lru_cache(maxsize=200_000)
def syllables(word: str) -> tuple[tuple[str, ...], ...]:
    """The ways in which a folded Latin word, without hyphens, is a row of Mandarin syllables; none if it is none."""
    return tuple(islice(_split(word, _LONGEST), _WAYS))


def sounds_of_words(words: Sequence[str]) -> Sounds:
    """The ways to read folded Latin words, each a syllable or several written together; empty if one is no syllable."""
    split = [syllables(word) for word in words]
    if not all(split):
        return frozenset()
    return frozenset(tuple(syllable for word in way for syllable in word) for way in islice(product(*split), _WAYS))


def _ways(readings: Sequence[Iterable[str]]) -> Sounds:
    return frozenset(islice(product(*readings), _WAYS))


@cache
def _readings(char: str) -> tuple[str, ...]:
    """The first readings of a character, each once."""
    from pypinyin import Style, pinyin

    read = pinyin(char, style=Style.WADEGILES, heteronym=True)[0]
    return tuple(dict.fromkeys(map(_plain, read)))[:_READINGS]


def _split(word: str, most: int) -> Iterator[tuple[str, ...]]:
    if not word:
        yield ()
    elif most:
        known = _table()
        for end in range(min(len(word), 6), 0, -1):
            for syllable in known.get(word[:end], ()):
                for rest in _split(word[end:], most - 1):
                    yield (syllable, *rest)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """The one spelling of a syllable by its spelling in either system; "chi" is 齊 in the one and 遲 in the other."""
    from pypinyin import Style
    from pypinyin.pinyin_dict import pinyin_dict
    from pypinyin.style import convert

    table: dict[str, dict[str, None]] = {}
    read = {reading for listed in pinyin_dict.values() for reading in listed.split(",")}
    for reading in sorted(read):
        spelled = _plain(convert(reading, Style.NORMAL, strict=False))
        wade = _plain(convert(reading, Style.WADEGILES, strict=False))
        # Interjections of one consonant are in no name, and would make syllables of any word.
        if wade.isascii() and re.search("[aeiou]", spelled):
            table.setdefault(spelled, {})[wade] = None
            table.setdefault(wade, {})[wade] = None
    # Other usual spellings of 子 and 四.
    for other, one in (("tze", "tzu"), ("szu", "ssu")):
        table.setdefault(other, {})[one] = None
    return {spelled: tuple(ways) for spelled, ways in table.items()}


def _plain(syllable: str) -> str:
    """The syllable as people write it: no apostrophe, no dots on the u (which pypinyin writes as v)."""
    return syllable.translate(_PLAIN)
