"""Pieces below each other in a column, as a frame sets them; and what keeps an ending with the text before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable

from exports.pages.blocks import Block

_TALLER = 1e6
_PAGE = 500.0
"""Points of room on a page that is nearly empty: what does not fit there is let go rather than sent on for ever."""


class Stack:
    """Pieces in a width; ``after`` is the space that the last one wants below it. All in points."""

    def __init__(self, pieces: Sequence[Flowable], width: float) -> None:
        self.pieces = list(pieces)
        self._width = width
        self._tops: list[float] = []
        self.height = 0.0
        self.after = 0.0
        for piece in self.pieces:
            _, height = piece.wrap(width, _TALLER)
            self.height += max(self.after, piece.getSpaceBefore()) if self._tops else 0.0
            self._tops.append(self.height)
            self.height += height
            self.after = piece.getSpaceAfter()

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw them from the height top down."""
        for piece, down in zip(self.pieces, self._tops, strict=True):
            piece.drawOn(canvas, left, top - down - piece.height)

    def cut(self, room: float) -> tuple[list[Flowable], list[Flowable]]:
        """What fits a height, and the rest; a heading goes with what it stands over."""
        first: list[Flowable] = []
        rest: list[Flowable] = []
        for piece, down in zip(self.pieces, self._tops, strict=True):
            if rest:
                rest.append(piece)
            elif down + piece.height <= room + 0.01:
                first.append(piece)
            else:
                parts = _parts(piece, self._width, room - down)
                first += parts[:1]
                rest += parts[1:] or [piece]
        while rest and first and cast("Any", first[-1]).getKeepWithNext():
            rest.insert(0, first.pop())
        return first, rest


class Ending(Block):
    """The last piece of a text with what must not stand without it, such as a signature.

    Where both do not fit, the piece is divided so that at least ``least`` points of it go along.
    """

    def __init__(self, last: Flowable, held: Sequence[Flowable], least: float) -> None:
        super().__init__(last.getSpaceBefore(), held[-1].getSpaceAfter() if held else last.getSpaceAfter())
        self._last, self._held, self._least = last, list(held), least

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self._stack = Stack([self._last, *self._held], aW)
        self.width, self.height = aW, self._stack.height
        return aW, self.height

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - ReportLab's names.
        self.wrap(aW, aH)
        room = min(aH, self._last.height - self._least)
        parts = _parts(self._last, aW, room)
        if len(parts) == 2:
            return [parts[0], Ending(parts[1], self._held, self._least)]
        is_at_the_top = aH > _PAGE
        return [self._last, *self._held] if is_at_the_top and self._last.height <= aH else []

    def draw(self) -> None:
        self._stack.draw(self.canv, 0, self.height)


def _parts(piece: Flowable, width: float, room: float) -> list[Any]:
    """A piece divided at a height; none where it cannot be."""
    cut: list[Any] = piece.split(width, room) if room > 0 else []
    return [part for part in cut if not isinstance(part, CondPageBreak)]
