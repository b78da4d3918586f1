"""In which language a few typed words are most likely written, where Latin letters mean the window's own."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from db.rules import languages
from db.values import Texts


def language_of(words: str, usual: str = "") -> str:
    """A BCP 47 tag. ``usual`` is the language that Latin letters mean, the window's own if it is empty."""
    return languages.language_of(words, usual or QLocale().name().partition("_")[0] or "en")


def texts_of(words: str) -> Texts:
    """The words as a text in the language that they seem to be in; also no words, where a name must be."""
    return Texts.only(language_of(words), words)
