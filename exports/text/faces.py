"""Loaded faces, and which of them draws a character: by script, then by whose Han it is, then by who has it at all."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

import uharfbuzz as hb

from exports.fonts import FILES, FontFile
from exports.text.scripts import EAST_ASIAN, script_of

Family = Literal["sans", "serif"]
Style = Literal["regular", "bold", "italic"]


@dataclass(eq=False, slots=True)
class Face:
    """A font file ready to measure and shape with. Thick means that its bold is made by stroking the regular."""

    file: FontFile
    font: hb.Font
    units: int
    thick: bool = False

    def has(self, char: str) -> bool:
        """Whether the font draws the character."""
        return _glyph(self, char) is not None


@lru_cache(maxsize=65536)
def _glyph(face: Face, char: str) -> int | None:
    return face.font.get_nominal_glyph(ord(char))


@cache
def _load(file: FontFile) -> Face:
    blob = hb.Blob.from_file_path(str(file.path))
    face = hb.Face(blob)
    return Face(file, hb.Font(face), face.upem)


@cache
def face_of(name: str, style: Style) -> Face:
    """The face of a family's name in a style; where the family lacks the style, the nearest one that it has."""
    files = {file.style: file for file in FILES if file.name == name}
    if style in files:
        return _load(files[style])
    plain = _load(files["regular"])
    if style == "bold":
        return Face(plain.file, plain.font, plain.units, thick=True)
    return plain


_HAN_NAMES = {"Hant": "NotoSansTC", "Hans": "NotoSansSC", "Jpan": "NotoSansJP", "Kore": "NotoSansKR"}
_BASE_NAMES = {"sans": "NotoSans", "serif": "NotoSerif"}


@cache
def _names(family: Family, script: str, han: str) -> tuple[str, ...]:
    """Families to try, best first."""
    base = _BASE_NAMES[family]
    others = [file.name for file in FILES if file.style == "regular" and file.name not in _HAN_NAMES.values()]
    every = [base, *others, *_HAN_NAMES.values()]
    if script in EAST_ASIAN:
        wanted = {"Hira": "NotoSansJP", "Kana": "NotoSansJP", "Hang": "NotoSansKR"}.get(script, "")
        first = _HAN_NAMES.get(han, wanted or "NotoSansTC")
        every = [first, *([wanted] if wanted else []), *_HAN_NAMES.values(), *every]
    elif script:
        every = [base, *(file.name for file in FILES if script in file.scripts), *every]
        if script not in {"Latn", "Grek", "Cyrl"}:
            every = every[1:]
    return tuple(dict.fromkeys(every))


@lru_cache(maxsize=65536)
def face_for(char: str, family: Family, style: Style, han: str) -> Face:
    """The face that draws a character; the base face, with its empty box, where no font of the house has it."""
    for name in _names(family, script_of(char), han):
        face = face_of(name, style)
        if face.has(char):
            return face
    return face_of(_BASE_NAMES[family], style)


@dataclass(frozen=True, slots=True)
class Measures:
    """What a PDF font descriptor states, in thousandths of an em."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    angle: int


@cache
def measures_of(face: Face) -> Measures:
    """Read a face's head, hhea and OS/2 tables (OpenType 1.9)."""
    table = face.font.face.reference_table
    head = bytes(table("head").data)
    hhea = bytes(table("hhea").data)
    scale = 1000 / face.units
    x0, y0, x1, y1 = (round(value * scale) for value in struct.unpack(">4h", head[36:44]))
    ascent, descent = (round(value * scale) for value in struct.unpack(">2h", hhea[4:8]))
    return Measures((x0, y0, x1, y1), ascent, descent, 714, -12 if face.file.style == "italic" else 0)
