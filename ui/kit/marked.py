"""A line of text drawn with the words marked that were looked for, cut with "…" where the room ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QTextCharFormat, QTextLayout, QTextOption

from db.queries.excerpt import marks
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from db.rules.asking import Term

_SEEN = 12
"""Characters of a word and of what follows that should be seen."""


def beside_icon(painter: QPainter, room: QRect, picture: object, font: QFont) -> QRect:
    """Draw an icon at the beginning of the room, as large as the letters; returns the room beside it."""
    if not isinstance(picture, QIcon):
        return room
    side = max(16, round(QFontMetrics(font).height() * 0.9))
    is_right = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = room.right() - side if is_right else room.left()
    picture.paint(painter, QRect(left, room.center().y() - side // 2, side, side))
    taken = side + 2 * GRID
    return room.adjusted(0, 0, -taken, 0) if is_right else room.adjusted(taken, 0, 0, 0)


def draw_marked(
    painter: QPainter, room: QRect, font: QFont, text: str, wanted: Sequence[Term], soft: QColor, soft_from: int = -1
) -> None:
    """Draw the text in the middle of the room in the painter's colour; from a character on in a soft one.

    Where the room ends before the first of the words, the soft part begins later.
    """
    # Bold words are broader than they are measured.
    width = max(room.width() - 3 * GRID, 1)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    if 0 <= soft_from < len(shown) < len(text):
        text = _moved_up(text, soft_from, len(shown) - 1, wanted)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    # The line begins where the page does, whatever script its first word is in.
    option.setTextDirection(painter.layoutDirection())
    is_right = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats(list(_formats(shown, wanted, soft, soft_from)))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width())
    layout.endLayout()
    layout.draw(painter, QPointF(room.left(), room.center().y() - line.height() / 2))


def _moved_up(text: str, start: int, fits: int, wanted: Sequence[Term]) -> str:
    """The text with so much left out behind ``start`` that the first word that was looked for is among what fits."""
    first = next((place for place, _ in marks(text, wanted) if place >= start), None)
    if first is None or first + _SEEN <= fits:
        return text
    begin = max(first - max((fits - start) // 3, 0), start)
    space = text.rfind(" ", begin, first)
    kept = text[: start + len(text[start:]) - len(text[start:].lstrip(" ·"))]
    return f"{kept}…{text[max(space + 1 if space >= 0 else begin, len(kept)) :]}"


def _formats(shown: str, wanted: Sequence[Term], soft: QColor, soft_from: int) -> Iterator[QTextLayout.FormatRange]:
    if 0 <= soft_from < len(shown):
        behind = QTextCharFormat()
        behind.setForeground(soft)
        yield _range(soft_from, len(shown), behind)
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    for first, after in marks(shown, wanted):
        yield _range(first, after, strong)


def _range(first: int, after: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = first, after - first, look  # type: ignore[assignment]
    return found
