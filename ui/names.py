"""Names of languages and countries in the reader's language, from CLDR."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ui.words import tr

if TYPE_CHECKING:
    from babel import Locale
    from PySide6.QtCore import QLocale

# What sister cities write to each other in, offered before the rest of the world's languages.
_OFTEN = ("en", "zh-Hant", "zh-Hans", "ja", "ko", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "ar", "he")


def language_name(tag: str | None, reader: QLocale) -> str:
    """Traditional Chinese for zh-Hant; the tag itself where CLDR has no name."""
    return languages(reader.name()).get(tag, tag) if tag else ""


def country_name(code: str | None, reader: QLocale) -> str:
    """Taiwan for TW."""
    return countries(reader.name()).get(code, code) if code else ""


@lru_cache(maxsize=4)
def languages(reader: str) -> dict[str, str]:
    """BCP 47 tags and their names, the usual ones first, the others by name."""
    named = {tag.replace("_", "-"): name for tag, name in _cldr(reader).languages.items()}
    named["zh-Hant"] = named.get("zh-Hant", tr("Chinese, traditional"))
    first = {tag: named[tag] for tag in _OFTEN if tag in named}
    rest = sorted((item for item in named.items() if item[0] not in first), key=lambda item: item[1].casefold())
    return {tag: name[:1].upper() + name[1:] for tag, name in (*first.items(), *rest)}


@lru_cache(maxsize=4)
def countries(reader: str) -> dict[str, str]:
    """ISO 3166 alpha-2 codes and their names, by name."""
    named = {code: name for code, name in _cldr(reader).territories.items() if len(code) == 2 and code.isalpha()}
    for region in ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"):
        named.pop(region, None)
    return dict(sorted(named.items(), key=lambda item: item[1].casefold()))


def _cldr(reader: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(reader)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


@lru_cache(maxsize=64)
def minor_digits(currency: str) -> int:
    """How many decimals an amount in this currency has: 2 for USD, 0 for JPY (ISO 4217)."""
    from babel.numbers import get_currency_precision

    return get_currency_precision(currency)
