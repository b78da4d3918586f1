"""In which language a few words are most likely written, and in which script a name, by their letters alone."""

from __future__ import annotations

import unicodedata

_BY_SCRIPT = {
    "HIRAGANA": ("ja", "Jpan"),
    "KATAKANA": ("ja", "Jpan"),
    "HANGUL": ("ko", "Kore"),
    "BOPOMOFO": ("zh-Hant", "Hant"),
    "CJK": ("zh-Hant", "Hani"),
    "ARABIC": ("ar", "Arab"),
    "HEBREW": ("he", "Hebr"),
    "THAI": ("th", "Thai"),
    "GREEK": ("el", "Grek"),
    "CYRILLIC": ("uk", "Cyrl"),
    "DEVANAGARI": ("hi", "Deva"),
    "ARMENIAN": ("hy", "Armn"),
    "GEORGIAN": ("ka", "Geor"),
}

IN_OTHER_SCRIPTS = frozenset({
    "am", "ar", "be", "bg", "bn", "bo", "ckb", "cmn", "dz", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "kk",
    "km", "kn", "ko", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "pa", "ps", "ru", "si", "sr", "ta", "te", "th",
    "ti", "uk", "ur", "yi", "yue", "zh",
})  # fmt: skip
"""The languages, without script and country, that are not usually written in Latin letters."""


def language_of(words: str, usual: str) -> str:
    """A BCP 47 tag; ``usual`` is the language that Latin letters mean. A guess that a person sees and can change."""
    return _told(words, (usual, ""))[0]


def script_of(name: str) -> str:
    """An ISO 15924 code: "Latn" where no other script is in it, "Hani" for Han that may be anybody's."""
    return _told(name, ("", "Latn"))[1]


def _told(words: str, latin: tuple[str, str]) -> tuple[str, str]:
    scripts = {unicodedata.name(char, "").split(" ")[0] for char in words if char.isalpha()}
    return next((told for script, told in _BY_SCRIPT.items() if script in scripts), latin)
