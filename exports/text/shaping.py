"""From characters to glyphs: a run of one face and one direction, shaped by HarfBuzz, with the text of every glyph."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import uharfbuzz as hb

from exports.text.breaks import wide_neighbour
from exports.text.faces import Face, Family, Style, face_for
from exports.text.scripts import EAST_ASIAN, script_of

_QUOTES = frozenset("“”‘’…—·‥―")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph at its place, lengths in font units.

    Text is what it stands for; of several glyphs that stand for one text together (a syllable, a letter with its marks)
    the widest has it, the first opens the group and the last closes it.
    """

    index: int
    advance: int
    right: int
    up: int
    text: str
    opens: str = ""
    closes: bool = False


@dataclass(eq=False, slots=True)
class Piece:
    """Shaped text of one face and one bidirectional level; glyphs stand from left to right. Width in em."""

    face: Face
    glyphs: tuple[Glyph, ...]
    width: float
    level: int


@dataclass(frozen=True, slots=True)
class Type:
    """Which letters: family, style, and whose Han ("Hant", "Hans", "Jpan", "Kore", "")."""

    family: Family = "sans"
    style: Style = "regular"
    han: str = ""


PLAIN = Type()


@lru_cache(maxsize=100_000)
def shape(text: str, letters: Type, level: int = 0) -> tuple[Piece, ...]:
    """Shape a text of one level into pieces, one a face and script, in logical order."""
    return tuple(_shape_run(run, face, script, level) for run, face, script in _runs(text, letters))


def _runs(text: str, letters: Type) -> list[tuple[str, Face, str]]:
    out: list[tuple[str, Face, str]] = []
    for index, char in enumerate(text):
        script = script_of(char)
        if not script and out:
            run, face, before = out[-1]
            combining = char in "\u200c\u200d\ufe0e\ufe0f\u200e\u200f" or "\u0300" <= char <= "\u036f"
            if combining or (before not in EAST_ASIAN and face.has(char) and not char.isdigit()):
                out[-1] = (run + char, face, before)
                continue
        if char in _QUOTES and _among_wide(text, index):
            script = "Hani"
        face = face_for(char, letters.family, letters.style, letters.han) if script != "Hani" else _wide(char, letters)
        if out and out[-1][1] is face and (out[-1][2] == script or not script or not out[-1][2]):
            run, _, before = out[-1]
            out[-1] = (run + char, face, before or script)
        else:
            out.append((char, face, script))
    return out


def _among_wide(text: str, index: int) -> bool:
    return (index > 0 and wide_neighbour(text[index - 1])) or (
        index + 1 < len(text) and wide_neighbour(text[index + 1])
    )


def _wide(char: str, letters: Type) -> Face:
    face = face_for("一" if char in _QUOTES else char, letters.family, letters.style, letters.han)
    return face if face.has(char) else face_for(char, letters.family, letters.style, letters.han)


def _shape_run(text: str, face: Face, script: str, level: int) -> Piece:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.guess_segment_properties()
    if script:
        buffer.script = script
    buffer.direction = "rtl" if level % 2 else "ltr"
    hb.shape(face.font, buffer, None)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    glyphs: list[Glyph] = []
    for cluster, group in groupby(zip(infos, positions, strict=True), key=lambda pair: pair[0].cluster):
        members = list(group)
        text_of = text[cluster : ends[cluster]]
        if level % 2:  # Poppler and its kin turn right-to-left text around character by character, marks too.
            text_of = text_of[::-1]
        grouped = len(members) > 1 and level % 2 == 0
        widest = max(range(len(members)), key=lambda at: members[at][1].x_advance)
        for at, (info, position) in enumerate(members):
            glyphs.append(
                Glyph(
                    info.codepoint,
                    position.x_advance,
                    position.x_offset,
                    position.y_offset,
                    text_of if at == widest else "",
                    text_of if grouped and at == 0 else "",
                    grouped and at == len(members) - 1,
                )
            )
    return Piece(face, tuple(glyphs), sum(glyph.advance for glyph in glyphs) / face.units, level)
