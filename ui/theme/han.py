"""The font in which a text of a language is set: Chinese, Japanese and Korean draw one character in different forms."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from exports.text.scripts import han_of

_SYSTEM = QFontDatabase.WritingSystem
# How families tell whose forms they draw: Noto Sans CJK TC, Microsoft JhengHei, PingFang SC, Yu Gothic, Malgun Gothic.
_FAMILIES = {
    "Hant": (_SYSTEM.TraditionalChinese, re.compile(r"\b(TC|HK|TW)\b|JhengHei|MingLiU", re.IGNORECASE)),
    "Hans": (_SYSTEM.SimplifiedChinese, re.compile(r"\b(SC|CN)\b|YaHei|SimSun|Heiti", re.IGNORECASE)),
    "Jpan": (_SYSTEM.Japanese, re.compile(r"\bJP\b|Hiragino|Meiryo|Yu Gothic|MS P?Gothic", re.IGNORECASE)),
    "Kore": (_SYSTEM.Korean, re.compile(r"\bKR\b|Malgun|Nanum|Apple SD Gothic", re.IGNORECASE)),
}


def set_in(language: str, font: QFont) -> QFont:
    """This font, with the Han forms of a language (BCP 47) before those of others."""
    family = _family_for(han_of(language))
    if not family:
        return font
    own = font.families() or [font.family()]
    chosen = QFont(font)
    chosen.setFamilies([own[0], family, *(each for each in own[1:] if each != family)])
    return chosen


@cache
def _family_for(han: str) -> str:
    if han not in _FAMILIES:
        return ""
    system, mark = _FAMILIES[han]
    sans = sorted(QFontDatabase.families(system), key=lambda family: ("Serif" in family, "Mono" in family))
    return next((family for family in sans if mark.search(family)), "")
