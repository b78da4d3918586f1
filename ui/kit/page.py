"""A page that scrolls, and two columns on it that become one where the room is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.kit.button import Button
from ui.theme.scale import GRID

_NARROW = 92
"""The width in characters below which the columns stand under each other."""


class Scrolling(QScrollArea):
    """What scrolls up and down as a whole, as broad as its room; the Tab key does not stop at it."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setObjectName("page")
        self.setWidget(page)


class ScrollPage(Scrolling):
    """Pieces below each other; what has the focus is scrolled into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        page = _Page()
        super().__init__(page, parent)
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(0, 0, 2 * GRID, 6 * GRID)
        self.column.setSpacing(3 * GRID)


class _Page(QWidget):
    """As tall as its pieces are at its width, not as they would be at their least width."""

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        layout = self.layout()
        return QSize(least.width(), 0) if layout is not None and layout.hasHeightForWidth() else least


class LowRoom(Scrolling):
    """A page with its own scrolling pieces; where the room is too low for head and pieces, the whole of it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        page = QWidget()
        super().__init__(page, parent)
        self.column = QVBoxLayout(page)


class Pieces(QStackedWidget):
    """The pieces of such a page, one in front: each takes the room that is left, and a screenful of lines at least."""

    _LINES = 15

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._LINES * QFontMetrics(self.font()).height())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._LINES * QFontMetrics(self.font()).height())

    def hasHeightForWidth(self) -> bool:
        return False


class Columns(QWidget):
    """A broad column for what matters and a narrow one beside it, in the reading direction; or two of other shares."""

    def __init__(self, shares: tuple[int, int] = (3, 2), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4 * GRID)
        self.broad, self.narrow = (self._column(share) for share in shares)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW * QFontMetrics(self.font()).averageCharWidth()
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if direction is not self._row.direction():
            self._row.setDirection(direction)

    def _column(self, share: int) -> QVBoxLayout:
        holder = QWidget()
        # Only the shares count, whatever stands in the columns.
        holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        self._row.addWidget(holder, share)
        return column


def in_the_middle(piece: QWidget, widest: int) -> QWidget:
    """The piece in the middle of the page, a button as wide as its words; all of one width begin under each other."""
    holder, inner = QWidget(), QWidget()
    inner.setMaximumWidth(widest)
    line = QHBoxLayout(inner)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(piece, 0 if isinstance(piece, Button) else 1)
    if isinstance(piece, Button):
        line.addStretch(1)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(inner, 100)
    row.addStretch(1)
    return holder
