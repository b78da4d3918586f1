"""Countries by the names that cards and lists are mostly written in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from db.words import fold

_LANGUAGES = (
    "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "ko", "zh_Hant", "zh_Hans", "uk", "cs", "sv", "tr", "ar",
)  # fmt: skip
# What people write and no list of names has.
_ALSO: Mapping[str, str] = {
    "usa": "US", "u.s.a.": "US", "u.s.": "US", "united states of america": "US", "america": "US", "uk": "GB",
    "u.k.": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "roc": "TW",
    "republic of china": "TW", "taiwan roc": "TW", "taiwan, roc": "TW", "taiwan (roc)": "TW", "中華民國": "TW",
    "臺灣": "TW", "台灣": "TW", "台湾": "TW", "prc": "CN", "中國大陸": "CN", "中华人民共和国": "CN",
    "republic of korea": "KR", "korea": "KR", "south korea": "KR", "holland": "NL",
    "czech republic": "CZ", "macedonia": "MK", "turkey": "TR", "deutsch": "DE",
    "german": "DE", "taiwanese": "TW", "chinese": "CN", "japanese": "JP", "french": "FR", "american": "US",
    "british": "GB", "italian": "IT", "spanish": "ES", "polish": "PL", "dutch": "NL", "portuguese": "PT",
    "deutsche": "DE", "taiwanisch": "TW", "française": "FR", "français": "FR", "polska": "PL",
}  # fmt: skip
_THREE = re.compile(r"[a-z]{3}")


def country_named(text: str) -> str:
    """ISO 3166 alpha-2 of a country by its name or either of its codes; "" where it is none."""
    written = " ".join(text.split())
    if len(written) == 2 and written.isascii() and written.isalpha() and written.upper() in _codes():
        return written.upper()
    known = _names()
    plain = fold(written).rstrip(".")
    return known.get(plain) or (_of_three().get(plain, "") if _THREE.fullmatch(plain) else "")


@cache
def _codes() -> frozenset[str]:
    return frozenset(_names().values())


@cache
def _names() -> Mapping[str, str]:
    from babel import Locale

    names: dict[str, str] = {}
    for language in _LANGUAGES:
        territories: dict[str, str] = dict(Locale.parse(language).territories)
        for code, name in territories.items():
            if len(code) == 2 and code.isalpha():
                names.setdefault(fold(name), code)
    return names | {fold(name): code for name, code in _ALSO.items()}


@cache
def _of_three() -> Mapping[str, str]:
    """ISO 3166 alpha-3, as passports have them, with the one letter of Germany's."""
    from babel.core import get_global

    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    return {three.lower(): found[0] for three, found in aliases.items() if len(three) == 3 and three.isalpha()}
