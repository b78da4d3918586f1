"""In which language a few typed words are most likely written, by their script alone."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QLocale

from db.values import Texts

_BY_SCRIPT = {
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "BOPOMOFO": "zh-Hant",
    "CJK": "zh-Hant",
    "ARABIC": "ar",
    "HEBREW": "he",
    "THAI": "th",
    "GREEK": "el",
    "CYRILLIC": "uk",
    "DEVANAGARI": "hi",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
}


def language_of(words: str, usual: str = "") -> str:
    """A BCP 47 tag. ``usual`` is the language that Latin letters mean, the window's own if it is empty.

    A guess that saves a choice: the person sees it beside the words and can change it.
    """
    scripts = {unicodedata.name(char, "").split(" ")[0] for char in words if char.isalpha()}
    for script, language in _BY_SCRIPT.items():
        if script in scripts:
            return language
    return usual or QLocale().name().partition("_")[0] or "en"


def texts_of(words: str) -> Texts:
    """The words as a text in the language that they seem to be in; also no words, where a name must be."""
    return Texts.only(language_of(words), words)
