"""Which script a character belongs to, and whose form of Han a text wants."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

# Blocks of Unicode 16 (Blocks.txt), as first code point of each stretch; "" is common to all scripts.
_STRETCHES: tuple[tuple[int, str], ...] = (
    (0x0000, ""), (0x0041, "Latn"), (0x005B, ""), (0x0061, "Latn"), (0x007B, ""), (0x00AA, "Latn"), (0x00AB, ""),
    (0x00BA, "Latn"), (0x00BB, ""), (0x00C0, "Latn"), (0x00D7, ""), (0x00D8, "Latn"), (0x00F7, ""), (0x00F8, "Latn"),
    (0x02B9, ""), (0x0370, "Grek"), (0x0400, "Cyrl"), (0x0530, "Armn"), (0x0590, "Hebr"), (0x0600, "Arab"),
    (0x0700, ""), (0x0750, "Arab"), (0x0780, ""), (0x0870, "Arab"), (0x0900, "Deva"), (0x0964, ""), (0x0966, "Deva"),
    (0x0980, "Beng"), (0x0A00, "Guru"), (0x0A80, "Gujr"), (0x0B00, ""), (0x0B80, "Taml"), (0x0C00, "Telu"),
    (0x0C80, "Knda"), (0x0D00, "Mlym"), (0x0D80, "Sinh"), (0x0E00, "Thai"), (0x0E3F, ""), (0x0E40, "Thai"),
    (0x0E80, "Laoo"), (0x0F00, ""), (0x1000, "Mymr"), (0x10A0, "Geor"), (0x1100, "Hang"), (0x1200, "Ethi"),
    (0x13A0, ""), (0x1780, "Khmr"), (0x1800, ""), (0x19E0, "Khmr"), (0x1A00, ""), (0x1C80, "Cyrl"), (0x1C90, "Geor"),
    (0x1CC0, ""), (0x1D00, "Latn"), (0x1DC0, ""), (0x1E00, "Latn"), (0x1F00, "Grek"), (0x2000, ""), (0x2C60, "Latn"),
    (0x2C80, ""), (0x2D00, "Geor"), (0x2D30, ""), (0x2D80, "Ethi"), (0x2DE0, "Cyrl"), (0x2E00, ""), (0x2E80, "Hani"),
    (0x2FE0, ""), (0x3000, "Hani"), (0x3041, "Hira"), (0x30A0, "Kana"), (0x3100, "Bopo"), (0x3130, "Hang"),
    (0x3190, "Hani"), (0x31A0, "Bopo"), (0x31C0, "Hani"), (0x31F0, "Kana"), (0x3200, "Hani"), (0xA000, ""),
    (0xA640, "Cyrl"), (0xA6A0, ""), (0xA720, "Latn"), (0xA800, ""), (0xA8E0, "Deva"), (0xA900, ""), (0xA960, "Hang"),
    (0xA980, ""), (0xAB00, "Ethi"), (0xAB30, "Latn"), (0xAB70, ""), (0xAC00, "Hang"), (0xD800, ""), (0xF900, "Hani"),
    (0xFB00, "Latn"), (0xFB13, "Armn"), (0xFB1D, "Hebr"), (0xFB50, "Arab"), (0xFE00, ""), (0xFE10, "Hani"),
    (0xFE20, ""), (0xFE30, "Hani"), (0xFE50, ""), (0xFE70, "Arab"), (0xFF00, "Hani"), (0xFF65, "Kana"),
    (0xFFA0, "Hang"), (0xFFE0, "Hani"), (0xFFF0, ""), (0x1AFF0, "Kana"), (0x1B170, ""), (0x1F200, "Hani"),
    (0x1F300, ""), (0x20000, "Hani"), (0x323B0, ""),
)  # fmt: skip
_STARTS = [start for start, _ in _STRETCHES]
EAST_ASIAN = frozenset({"Hani", "Hira", "Kana", "Bopo", "Hang"})


@lru_cache(maxsize=4096)
def script_of(char: str) -> str:
    """ISO 15924 code of a character's script, "" where all scripts share it."""
    return _STRETCHES[bisect_right(_STARTS, ord(char)) - 1][1]


def han_of(language: str) -> str:
    """Which Han a BCP 47 language writes: "Hant", "Hans", "Jpan", "Kore", or "" for a language that writes none."""
    subtags = language.split("-")
    head = subtags[0].lower()
    if head == "ja":
        return "Jpan"
    if head == "ko":
        return "Kore"
    if head not in {"zh", "cmn", "yue", "nan", "hak", "wuu"}:
        return ""
    rest = {subtag.lower() for subtag in subtags[1:]}
    if "hant" in rest or rest & {"tw", "hk", "mo"}:
        return "Hant"
    if "hans" in rest or rest & {"cn", "sg", "my"}:
        return "Hans"
    return "Hant" if head in {"yue", "nan", "hak"} else "Hans"


@lru_cache(maxsize=4096)
def han_of_text(text: str) -> str:
    """Whose Han a text without a known language is likely to be.

    Kana and Hangul decide; else the national character set that has all of its characters: Big5, GB 2312, JIS X 0208.
    """
    scripts = {script_of(char) for char in text}
    if scripts & {"Hira", "Kana"}:
        return "Jpan"
    if "Hang" in scripts:
        return "Kore"
    han = "".join(char for char in text if script_of(char) == "Hani" and char.isalpha())
    for han_script, encoding in (("Hant", "big5"), ("Hans", "gb2312"), ("Jpan", "shift_jis")):
        try:
            han.encode(encoding)
        except UnicodeEncodeError:
            continue
        return han_script
    return "Hant"
