"""The fixed texts of what is printed, a folder a language; a phrase that a language lacks is taken from English.

A folder has a JSON file for each report, and ``everywhere.json``. What one report says, another may by the same key.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import cast

from babel import Locale, UnknownLocaleError

_FOLDER = Path(__file__).parent
_Entry = str | dict[str, str]


def locale_of(language: str) -> Locale:
    """CLDR's locale for a BCP 47 tag, its plainer kin where it has none, English where it knows none."""
    tag = language
    while tag:
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            tag = tag.rpartition("-")[0]
    return Locale("en")


def languages() -> tuple[str, ...]:
    """BCP 47 tags of the languages that the fixed texts are in."""
    return tuple(sorted({path.parent.name for path in _FOLDER.glob("*/*.json")}))


def spoken(language: str) -> str:
    """The language itself where the fixed texts are in it or in its kin, else English: no page speaks two languages."""
    head = language.partition("-")[0]
    return language if any(tag.partition("-")[0] == head for tag in languages()) else "en"


@cache
def _catalogue(tag: str) -> dict[str, _Entry]:
    found: dict[str, _Entry] = {}
    for path in sorted((_FOLDER / tag).glob("*.json")):
        found |= cast("dict[str, _Entry]", json.loads(path.read_text(encoding="utf-8")))
    return found


class Phrases:
    """Fixed texts in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = locale_of(language)
        tags: list[str] = []
        tag = language
        while tag:
            tags.append(tag)
            tag = tag.rpartition("-")[0]
        self._catalogues = [_catalogue(tag) for tag in [*tags, "en"]]

    def __call__(self, key: str, **values: str) -> str:
        """A phrase, its places in braces filled. Raises KeyError for a key that English lacks."""
        entry = self._find(key)
        if entry is None:
            raise KeyError(key)
        return (entry if isinstance(entry, str) else entry["other"]).format_map(values)

    def count(self, key: str, number: int, written: str | None = None) -> str:
        """A phrase that depends on a number, {n}, by the plural rule of the language (CLDR)."""
        entry = self._find(key)
        if entry is None:
            raise KeyError(key)
        written = str(number) if written is None else written
        if isinstance(entry, str):
            return entry.format_map({"n": written})
        form = self._locale.plural_form(number)
        return entry.get("zero" if number == 0 and "zero" in entry else form, entry["other"]).format_map({"n": written})

    def code(self, group: str, code: str) -> str:
        """A code of the records in words ("exchange kind", "mutual aid"); English codes are words already."""
        entry = self._find(f"{group}: {code}")
        if isinstance(entry, str):
            return entry
        words = code.replace("_", " ").strip()
        return words[:1].upper() + words[1:]

    def _find(self, key: str) -> _Entry | None:
        return next((catalogue[key] for catalogue in self._catalogues if key in catalogue), None)
