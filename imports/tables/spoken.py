"""Languages by their names, as lists have them: "German, English (B2)", 中文、日文."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from db.words import fold

_NAMED_IN = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "zh_Hant", "zh_Hans", "ja", "ko", "uk")
_BETWEEN = re.compile(r"[,;/、，；\n+&|]|\b(?:and|und|et|y|e|en|i)\b|和|與|及|と")
_LEVEL = re.compile(r"\([^)]*\)|\b[abc][12]\b|:.*$")
_ALSO: Mapping[str, str] = {
    "chinese": "zh-Hant", "mandarin": "zh-Hant", "中文": "zh-Hant", "國語": "zh-Hant",
    "华语": "zh-Hans", "華語": "zh-Hant", "普通话": "zh-Hans",
    "汉语": "zh-Hans", "taiwanese": "nan", "台語": "nan", "臺語": "nan", "閩南語": "nan",
    "英文": "en", "日文": "ja", "法文": "fr", "德文": "de", "韓文": "ko", "西班牙文": "es", "castellano": "es",
    "英": "en", "日": "ja", "中": "zh-Hant", "hakka": "hak", "客語": "hak", "客家話": "hak", "cantonese": "yue",
    "廣東話": "yue", "粵語": "yue",
}  # fmt: skip


def languages_named(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The BCP 47 tags of the languages in a cell, and the words in it that name none."""
    found: list[str] = []
    unknown: list[str] = []
    for piece in _BETWEEN.split(_LEVEL.sub("", text.casefold())):
        name = " ".join(fold(piece).split()).strip(" .")
        if not name:
            continue
        tag = _ALSO.get(name) or _names().get(name)
        (found if tag else unknown).append(tag or piece.strip())
    return tuple(dict.fromkeys(found)), tuple(unknown)


@cache
def _names() -> Mapping[str, str]:
    from babel import Locale

    names: dict[str, str] = {}
    for language in _NAMED_IN:
        known: dict[str, str] = dict(Locale.parse(language).languages)
        for code, name in known.items():
            if "_" not in code and len(code) <= 3:
                names.setdefault(fold(name), code)
                if len(code) == 2:
                    names.setdefault(code, code)
    return names
