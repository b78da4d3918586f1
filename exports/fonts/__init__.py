"""The fonts of the house: which file draws which script, for the printed page and for the screen's fall-back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent

# ISO 15924 codes; the Han companions are chosen by language, since one character has several forms.
_BOTH = ("regular", "bold")
_ONE = ("regular",)
_FAMILIES: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("NotoSans", "sans", ("Latn", "Grek", "Cyrl", "Zyyy"), ("regular", "bold", "italic")),
    ("NotoSerif", "serif", ("Latn", "Grek", "Cyrl", "Zyyy"), _BOTH),
    ("NotoSansTC", "sans", ("Hant", "Bopo", "Hani"), _BOTH),
    ("NotoSansSC", "sans", ("Hans",), _ONE),
    ("NotoSansJP", "sans", ("Jpan", "Hira", "Kana"), _BOTH),
    ("NotoSansKR", "sans", ("Kore", "Hang"), _ONE),
    ("NotoSansArabic", "sans", ("Arab",), _BOTH),
    ("NotoSansHebrew", "sans", ("Hebr",), _BOTH),
    ("NotoSansThai", "sans", ("Thai",), _BOTH),
    ("NotoSansDevanagari", "sans", ("Deva",), _BOTH),
    ("NotoSansArmenian", "sans", ("Armn",), _BOTH),
    ("NotoSansGeorgian", "sans", ("Geor",), _BOTH),
    ("NotoSansBengali", "sans", ("Beng",), _ONE),
    ("NotoSansEthiopic", "sans", ("Ethi",), _ONE),
    ("NotoSansGujarati", "sans", ("Gujr",), _ONE),
    ("NotoSansGurmukhi", "sans", ("Guru",), _ONE),
    ("NotoSansKannada", "sans", ("Knda",), _ONE),
    ("NotoSansKhmer", "sans", ("Khmr",), _ONE),
    ("NotoSansLao", "sans", ("Laoo",), _ONE),
    ("NotoSansMalayalam", "sans", ("Mlym",), _ONE),
    ("NotoSansMyanmar", "sans", ("Mymr",), _ONE),
    ("NotoSansSinhala", "sans", ("Sinh",), _ONE),
    ("NotoSansTamil", "sans", ("Taml",), _ONE),
    ("NotoSansTelugu", "sans", ("Telu",), _ONE),
    ("NotoSansSymbols", "sans", ("Zsym",), _ONE),
    ("NotoSansSymbols2", "sans", ("Zsym",), _ONE),
    ("NotoEmoji", "sans", ("Zsye",), _ONE),
)


@dataclass(frozen=True, slots=True)
class FontFile:
    """One TrueType file. Style is "regular", "bold" or "italic"; scripts are ISO 15924 codes."""

    name: str
    family: str
    style: str
    scripts: tuple[str, ...]

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return FOLDER / f"{self.name}-{self.style.capitalize()}.ttf"


FILES: tuple[FontFile, ...] = tuple(
    FontFile(name, family, style, scripts) for name, family, scripts, styles in _FAMILIES for style in styles
)


def files_for(script: str) -> tuple[FontFile, ...]:
    """The files that draw a script (ISO 15924), best first; empty for one that the house has no font for."""
    return tuple(file for file in FILES if script in file.scripts)
