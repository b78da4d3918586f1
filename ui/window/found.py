"""How a row of what was found is drawn: its name, and the sentence where the words stand, with the words marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit.marked import beside_icon, draw_marked
from ui.theme.colours import colours_of
from ui.theme.scale import GRID, SMALL, sized

WANTED, BEHIND = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
"""The words that were looked for, as terms, and what stands in soft letters behind the name."""
_EXAMPLE = 30
"""Characters of room for an example of how to ask; what it finds stands behind it."""


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
        painter.setLayoutDirection(option.direction)  # type: ignore[attr-defined]
        font: QFont = option.font  # type: ignore[attr-defined]
        inner = beside_icon(painter, inner, index.data(Qt.ItemDataRole.DecorationRole), font)
        name, behind = str(index.data(Qt.ItemDataRole.DisplayRole) or ""), str(index.data(BEHIND) or "")
        soft = QColor(colours.soft)
        painter.setPen(soft if is_head and not behind else QColor(colours.text))
        if is_head:
            small = sized(font, SMALL)
            painter.setFont(small)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, name)
            if behind:
                start = _EXAMPLE * QFontMetrics(small).averageCharWidth()
                is_right = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
                told = inner.adjusted(0, 0, -start, 0) if is_right else inner.adjusted(start, 0, 0, 0)
                draw_marked(painter, told, small, behind, (), soft, 0)
        else:
            whole = f"{name}  {behind}" if behind else name
            draw_marked(painter, inner, font, whole, index.data(WANTED) or (), soft, len(name))
        painter.restore()
