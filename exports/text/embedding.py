"""Draws lines on a canvas and keeps the fonts that they use until the document is saved."""

from __future__ import annotations

from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas

from exports.fonts import FontFile
from exports.text.faces import Face
from exports.text.lines import Ink, Line
from exports.text.pdffont import Document, UsedFont, write_font
from exports.text.shaping import Piece


def _operands(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3g}" for at in (0, 2, 4))


class Embedding:
    """Draws lines on one document's canvas and, when it is saved, embeds what they used."""

    def __init__(self, document: Document) -> None:
        self._used: dict[FontFile, UsedFont] = {}
        self._cache: dict[Piece, str] = {}
        document.delayedFonts.append(self)

    @classmethod
    def of(cls, canvas: Canvas) -> Embedding:
        """The embedding of the document that a canvas writes."""
        document = cast("Any", canvas)._doc  # noqa: SLF001 - fonts belong to the document.
        found = getattr(document, "twinbook_embedding", None)
        if found is None:
            found = document.twinbook_embedding = cls(document)
        return cast("Embedding", found)

    def draw(self, canvas: Canvas, line: Line, x: float, y: float) -> None:
        """Set a line with its left end at (x, y), the base line, in points."""
        if not line.pieces:
            return
        out = ["BT"]
        font: UsedFont | None = None
        ink: Ink | None = None
        thick = False
        for placed in line.pieces:
            face = placed.piece.face
            used = self._font(face)
            if placed.ink is not ink or used is not font or face.thick != thick:
                out.append("] TJ" if font is not None else "")
                if placed.ink is not ink:
                    size = placed.ink.size
                    out.append(f"{_operands(placed.ink.colour)} rg {size:g} 0 0 {size:g} {x:.2f} {y:.2f} Tm")
                if face.thick:
                    out.append(f"2 Tr {_operands(placed.ink.colour)} RG {placed.ink.size / 36:.2f} w")
                elif thick:
                    out.append("0 Tr")
                out.append(f"/{used.name} 1 Tf [")
                font, ink, thick = used, placed.ink, face.thick
            out.append(self._code(used, placed.piece))
            x += placed.width
        out.append("] TJ 0 Tr ET" if thick else "] TJ ET")
        cast("Any", canvas)._code.append(" ".join(out))  # noqa: SLF001 - the stream has no other door.

    def _font(self, face: Face) -> UsedFont:
        file = face.file
        if file not in self._used:
            self._used[file] = UsedFont(face, f"N{len(self._used) + 1}")
        return self._used[file]

    def _code(self, used: UsedFont, piece: Piece) -> str:
        code = self._cache.get(piece)
        if code is None:
            code = self._cache[piece] = used.operators(piece)
        return code

    def addObjects(self, document: Document) -> None:  # noqa: N802 - ReportLab calls its delayed fonts so.
        """Write the fonts; ReportLab calls this once, when the document is saved."""
        resources = document.idToObject["BasicFonts"].dict
        for used in self._used.values():
            resources[used.name] = write_font(document, used)
