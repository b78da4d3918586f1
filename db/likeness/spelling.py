"""Words brought to one spelling: without case, accents, hyphens, titles and the habits of one language's spelling."""

from __future__ import annotations

import re
from functools import lru_cache

from db.likeness.sounds import HAN, has_han
from db.rules.naming import is_latin
from db.words import fold

_WRITTEN_BESIDE = (
    "mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend hon honorable honourable mayor alderman ing",
    "mag dipl phd md esq herr frau hr dott dottor signor signora sig m mme mlle monsieur madame mademoiselle maire",
    "senor senora sr sra srta don dona dom exmo exma pan pani",
    "先生 女士 小姐 市長 縣長 市长 县长 議員 博士 教授 様 さん 氏",
)
# What stands before or after a name and is no part of it, folded. A name of which nothing would be left keeps it.
_TITLES = frozenset(title for line in _WRITTEN_BESIDE for title in line.split())
_NOT_LETTERS = re.compile(r"[^\w]+|_")
_HYPHENS = re.compile("[-\u00ad\u2010-\u2015\u2212'`´\u2018\u2019\u02bb\u02bc\u05be.]")
_BY_SCRIPT = re.compile(f"{HAN}+|[^{HAN[1:]}+")
_DOUBLE = re.compile(r"(.)\1+")

# One after the other; each brings spellings of one sound, in the languages of Europe and in romanisations, to one.
_ONE_SPELLING = tuple(
    (re.compile(pattern), one)
    for pattern, one in (
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
        ("o[uy]", "u"),
        ("tsch|tch|ch|cz", "c"),
        ("sch|sh|sz", "x"),
        ("ph", "f"),
        ("th", "t"),
        ("[kg]h", "h"),
        ("ck|q", "k"),
        ("t[sz]|ds", "z"),
        ("w", "v"),
        ("y", "i"),
    )
)
_VOICED = str.maketrans("gbdjzx", "kptcss")
_LOOSE = re.compile("[aeiouyhwv]")


@lru_cache(maxsize=200_000)
def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a name in Latin letters or Han characters, titles left out, in their order.

    Hyphens and apostrophes are closed up: "Tsung-yuan" is one word. Other scripts are romanised sign by sign.
    """
    closed = _HYPHENS.sub("", text)
    every = tuple(word for word in _NOT_LETTERS.split(fold(_latin(closed))) if word)
    named = tuple(_untitled(word) for word in every if word not in _TITLES)
    return named or every


def _untitled(word: str) -> str:
    """A Han name without the title that is written behind it: 林市長 loses nothing, since 林 alone is no name."""
    title = next((title for title in _TITLES if word.endswith(title) and has_han(title)), "")
    return word.removesuffix(title) if len(word) - len(title) > 1 else word


def _latin(text: str) -> str:
    """The text with every letter romanised that is neither Latin nor Han; before folding, which drops Thai vowels."""
    if text.isascii() or all(is_latin(char) for char in text if char.isalpha()):
        return text
    from anyascii import anyascii

    return "".join(run if has_han(run) else _HYPHENS.sub("", anyascii(run)) for run in _BY_SCRIPT.findall(text))


@lru_cache(maxsize=200_000)
def spelled(word: str) -> str:
    """A folded word in the one spelling: "schaefer" and "shafer" become "xafer"."""
    for pattern, one in _ONE_SPELLING:
        word = pattern.sub(one, word)
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """What is left of a word in any script and romanisation: its consonants, voiced and voiceless ones the same.

    Vowels go, since Arabic and Hebrew do not write them, and with them the letters that stand for some there (h, w, v,
    y). It says where to look, not that two words are the same.
    """
    bare = _LOOSE.sub("", spelled(word)).translate(_VOICED)
    return _DOUBLE.sub(r"\1", bare)
