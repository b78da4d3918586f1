"""The list of what was found: all of it, told row by row as it is scrolled into view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.queries.search import Hit, tell
from db.rules.asking import Question
from ui.apart import as_asked
from ui.dates.shown import show_date
from ui.kit.marked import beside_icon, draw_marked
from ui.kit.text import tip
from ui.records.declaration import declared_kinds, shown
from ui.sentences.found import where_found
from ui.theme.colours import colours_of
from ui.theme.icon import icon
from ui.theme.scale import GRID, SMALL, sized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.book import Book
    from db.queries.hits import Found

_AT_ONCE = 60
_BELOW = Qt.ItemDataRole.UserRole
"""What stands under the name: the kind, the day, the sentence; and how long it is without the sentence."""

_Index = QModelIndex | QPersistentModelIndex


class Results(QAbstractListModel):
    """The found records by their keys; what a row says is read with its neighbours when it is first shown."""

    def __init__(self, book: Book, parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self._page = parent
        self._found: Sequence[Found] = ()
        self._told: dict[int, Hit] = {}
        self._read: set[int] = set()
        self.question = Question()

    def show(self, question: Question, found: Sequence[Found]) -> None:
        """List another answer."""
        self.beginResetModel()
        self.question, self._found = question, found
        self._told, self._read = {}, set()
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        """What a row is about; None for a record that has gone since."""
        page = row // _AT_ONCE
        if page not in self._read:
            self._read.add(page)
            self._told |= tell(self._book, self._found[page * _AT_ONCE : (page + 1) * _AT_ONCE], self.question)
        return self._told.get(self._found[row].whole)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        asked = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.AccessibleTextRole,
                 Qt.ItemDataRole.ToolTipRole, _BELOW)  # fmt: skip
        hit = self.hit(index.row()) if role in asked else None
        if hit is None:
            return None
        declared = shown(hit.whole.kind) if hit.whole.kind in declared_kinds() else None
        name = hit.whole.called or (declared.untitled if declared else "")
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(declared.icon if declared else "file", "soft")
        kind = declared.one if declared else hit.whole.kind.replace("_", " ")
        facts = " · ".join(filter(None, (kind, show_date(hit.on, self._page.locale()))))
        below = " · ".join(filter(None, (facts, where_found(hit))))
        if role == _BELOW:
            return below, len(facts)
        whole = f"{name}. {below}"
        return tip(whole) if role == Qt.ItemDataRole.ToolTipRole else whole


class ResultList(QListView):
    """Enter or a click opens; with Ctrl, or with the middle button, in a second window."""

    opened = Signal(str, object)
    """A record is to be opened: its kind and uid."""

    def __init__(self, model: Results, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results = model
        self._wanted = 0
        self.setModel(model)
        self.setItemDelegate(_Rows(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self._begin)

    def left(self) -> int:
        """The current row, for the way back (ui/window/bookmark.py)."""
        return max(self.currentIndex().row(), 0)

    def bring_back(self, left: int) -> None:
        """Go to a row as soon as it is there."""
        self._wanted = left
        self._begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            with as_asked(event):
                self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        with as_asked(event):
            self._open(self.indexAt(event.position().toPoint()))

    def _begin(self) -> None:
        if self._results.rowCount():
            self.setCurrentIndex(self._results.index(min(self._wanted, self._results.rowCount() - 1)))

    def _open(self, index: QModelIndex) -> None:
        hit = self._results.hit(index.row()) if index.isValid() else None
        if hit is not None and hit.whole.kind in declared_kinds():
            self.opened.emit(hit.whole.kind, hit.whole.uid)


class _Rows(QStyledItemDelegate):
    """Two lines: what the record is called, and under it in soft letters its kind, its day, and the sentence."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        font: QFont = option.font  # type: ignore[attr-defined] - missing in PySide's stubs
        return QSize(0, QFontMetrics(font).height() + QFontMetrics(sized(font, SMALL)).height() + 4 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        colours = colours_of(QApplication.palette())
        rect: QRect = option.rect  # type: ignore[attr-defined]
        font: QFont = option.font  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(rect, QColor(colours.accent_ground))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setLayoutDirection(option.direction)  # type: ignore[attr-defined]
        inner = rect.adjusted(3 * GRID, 2 * GRID, -3 * GRID, -2 * GRID)
        upper = QRect(inner.left(), inner.top(), inner.width(), QFontMetrics(font).height())
        upper = beside_icon(painter, upper, index.data(Qt.ItemDataRole.DecorationRole), font)
        lower = QRect(upper.left(), upper.bottom(), upper.width(), inner.bottom() - upper.bottom())
        model = index.model()
        wanted = model.question.wanted if isinstance(model, Results) else ()
        soft = QColor(colours.soft)
        painter.setPen(QColor(colours.text))
        draw_marked(painter, upper, font, str(index.data() or ""), wanted, soft)
        painter.setPen(soft)
        below, sentence = index.data(_BELOW) or ("", 0)
        draw_marked(painter, lower, sized(font, SMALL), below, wanted, soft, sentence)
        painter.restore()
