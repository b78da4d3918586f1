"""How a row of what was found is drawn: its name, and the sentence where the words stand, with the words marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from db.queries.excerpt import marks
from ui.theme.colours import colours_of
from ui.theme.scale import GRID, SMALL, sized

if TYPE_CHECKING:
    from collections.abc import Iterator

WANTED, BEHIND = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
"""What was looked for, and what stands in soft letters behind the name."""
_ICON = 16


class Rows(QStyledItemDelegate):
    """Draws rows of the finder's list. A row that cannot be chosen is the head of a group."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        # The option's own palette is the style sheet's for this list, which has other colours in other places.
        colours = colours_of(QApplication.palette())
        rect: QRect = option.rect  # type: ignore[attr-defined] - missing in PySide's stubs
        is_head = not index.flags() & Qt.ItemFlag.ItemIsSelectable
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, QColor(colours.accent_ground))
        inner = rect.adjusted(3 * GRID, 0, -3 * GRID, 0)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QIcon):
            is_right = option.direction is Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
            left = inner.right() - _ICON if is_right else inner.left()
            picture.paint(painter, QRect(left, inner.center().y() - _ICON // 2, _ICON, _ICON))
            room = _ICON + 2 * GRID
            inner = inner.adjusted(0, 0, -room, 0) if is_right else inner.adjusted(room, 0, 0, 0)
        font: QFont = option.font  # type: ignore[attr-defined]
        name, behind = str(index.data(Qt.ItemDataRole.DisplayRole) or ""), str(index.data(BEHIND) or "")
        soft = QColor(colours.soft)
        painter.setPen(soft if is_head else QColor(colours.text))
        if is_head:
            painter.setFont(sized(font, SMALL))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, name)
        else:
            self._words(painter, inner, font, name, behind, str(index.data(WANTED) or ""), soft)
        painter.restore()

    def _words(
        self, painter: QPainter, inner: QRect, font: QFont, name: str, behind: str, wanted: str, soft: QColor
    ) -> None:
        whole = f"{name}  {behind}" if behind else name
        # Bold words are broader than they are measured.
        shown = QFontMetrics(font).elidedText(whole, Qt.TextElideMode.ElideRight, inner.width() - 3 * GRID)
        layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(list(_formats(shown, len(name), wanted, soft)))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(inner.width())
        layout.endLayout()
        layout.draw(painter, QPointF(inner.left(), inner.center().y() - line.height() / 2))


def _formats(shown: str, name: int, wanted: str, soft: QColor) -> Iterator[QTextLayout.FormatRange]:
    if len(shown) > name:
        behind = QTextCharFormat()
        behind.setForeground(soft)
        yield _range(name, len(shown), behind)
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    for first, after in marks(shown, wanted):
        yield _range(first, after, strong)


def _range(first: int, after: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = first, after - first, look  # type: ignore[assignment]
    return found
