"""A font in the PDF: every glyph used gets a code of its own with the text that it stands for (ISO 32000-1, 9.7, 9.10).

ReportLab's own TrueType fonts know one character a code; here a code is a pair of glyph and text, so that a ligature, a
mark or a variant form is found, copied and read aloud as it was typed.
"""

from __future__ import annotations

import hashlib
from typing import Any, Protocol, cast

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from exports.text.faces import Face, measures_of
from exports.text.shaping import Glyph, Piece

# Tables that shape and lay out: done by now.
_UNPRINTED = ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "VORG", "vhea", "vmtx", "gasp", "meta", "DSIG", "MVAR", "HVAR")


class Document(Protocol):
    """The part of ReportLab's PDFDocument that fonts touch."""

    delayedFonts: list[Any]  # noqa: N815 - ReportLab's names.
    idToObject: dict[str, Any]  # noqa: N815

    def Reference(self, item: Any, name: str | None = None) -> Any: ...  # noqa: N802


def _name(text: str) -> Any:
    return cast("Any", pdfdoc).PDFName(text)


class UsedFont:
    """The glyphs of one face that a document has used, each with its code."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self.codes: dict[tuple[int, str], int] = {(0, ""): 0}
        self.nominal: dict[int, int] = {}

    def code(self, glyph: Glyph) -> int:
        return self.codes.setdefault((glyph.index, glyph.text), len(self.codes))

    def advance(self, index: int) -> int:
        if index not in self.nominal:
            self.nominal[index] = self.face.font.get_glyph_h_advance(index)
        return self.nominal[index]

    def _edge(self, shift: int) -> str:
        """A blank that ends where the group ends: readers measure a group by its last glyph, which is a mark here."""
        blank = self.face.font.get_nominal_glyph(0x20) or 0
        back = self.advance(blank) - shift
        return f"{back * 1000 / self.face.units:g}<{self.code(Glyph(blank, 0, 0, 0, '')):04X}>"

    def operators(self, piece: Piece) -> str:
        """What stands between [ and ] TJ for a piece, at size 1."""
        scale = 1000 / self.face.units
        out: list[str] = []
        codes: list[str] = []
        shift = 0

        def flush() -> None:
            if codes:
                out.append(f"<{''.join(codes)}>")
                codes.clear()

        for glyph in piece.glyphs:
            if glyph.opens:
                flush()
                spoken = glyph.opens.encode("utf-16-be").hex().upper()
                out.append(f"] TJ /Span << /ActualText <FEFF{spoken}> >> BDC [")
            before = shift + glyph.right
            if before:
                flush()
                out.append(f"{-before * scale:g}")
            if glyph.up:
                flush()
                code = f"<{self.code(glyph):04X}>"
                out.append(f"] TJ {glyph.up / self.face.units:g} Ts [{code}] TJ 0 Ts [")
            else:
                codes.append(f"{self.code(glyph):04X}")
            shift = glyph.advance - self.advance(glyph.index) - glyph.right
            if glyph.closes:
                flush()
                if not glyph.advance:
                    out.append(self._edge(shift))
                    shift = 0
                out.append("] TJ EMC [")
        if shift:
            flush()
            out.append(f"{-shift * scale:g}")
        flush()
        return "".join(out)


def write_font(document: Document, used: UsedFont) -> Any:
    glyphs = sorted({index for index, _ in used.codes})
    data, places = _subset(used.face, glyphs)
    digest = hashlib.sha256(data).digest()
    tag = "".join(chr(65 + byte % 26) for byte in digest[:6])
    name = _name(f"{tag}+{used.face.file.name}-{used.face.file.style.capitalize()}")
    measures = measures_of(used.face)
    scale = 1000 / used.face.units
    widths = [round(used.advance(index) * scale) for index, _ in used.codes]
    codes = b"".join(places.get(index, 0).to_bytes(2, "big") for index, _ in used.codes)
    descriptor = pdfdoc.PDFDictionary(
        {
            "Type": _name("FontDescriptor"),
            "FontName": name,
            "Flags": 4,
            "FontBBox": pdfdoc.PDFArray(list(measures.box)),
            "ItalicAngle": measures.angle,
            "Ascent": measures.ascent,
            "Descent": measures.descent,
            "CapHeight": measures.cap_height,
            "StemV": 120 if used.face.file.style == "bold" else 80,
            "FontFile2": document.Reference(_stream(data, Length1=len(data))),
        }
    )
    descendant = pdfdoc.PDFDictionary(
        {
            "Type": _name("Font"),
            "Subtype": _name("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
            ),
            "FontDescriptor": document.Reference(descriptor),
            "DW": 1000,
            "W": pdfdoc.PDFArray([0, pdfdoc.PDFArray(widths)]),
            "CIDToGIDMap": document.Reference(_stream(codes)),
        }
    )
    font = pdfdoc.PDFDictionary(
        {
            "Type": _name("Font"),
            "Subtype": _name("Type0"),
            "BaseFont": name,
            "Encoding": _name("Identity-H"),
            "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
            "ToUnicode": document.Reference(_stream(_to_unicode(used))),
        }
    )
    return document.Reference(font)


def _stream(content: bytes, **entries: int) -> Any:
    stream = pdfdoc.PDFStream()
    stream.content = content
    stream.filters = [pdfdoc.PDFZCompress]
    for key, value in entries.items():
        stream.dictionary[key] = value
    return stream


def _subset(face: Face, glyphs: list[int]) -> tuple[bytes, dict[int, int]]:
    """The font with these glyphs only, and where each of them went."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode("ascii"), "big") for tag in _UNPRINTED)
    plan = hb.SubsetPlan(face.font.face, wanted)
    data = bytes(plan.execute().blob.data)
    mapping: Any = plan.old_to_new_glyph_mapping
    return data, {glyph: int(mapping[glyph]) for glyph in glyphs}


def _to_unicode(used: UsedFont) -> bytes:
    """A CMap from code to text (ISO 32000-1, 9.10.3)."""
    pairs = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for (_, text), code in used.codes.items() if code
    ]
    out = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(pairs), 100):
        block = pairs[start : start + 100]
        out += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    out.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(out).encode("ascii")
