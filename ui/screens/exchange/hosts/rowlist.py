"""A list of the board: rows that are chosen, dragged, let down on, opened and taken out, by pointer and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.kit.paintedlist import Index, ListedRows, PaintedList
from ui.kit.text import tip
from ui.screens.exchange.hosts.painting import ROW, VERDICT, RowPainting
from ui.screens.exchange.hosts.placing import Placing
from ui.screens.exchange.hosts.row import Row, Verdict
from ui.theme.colours import colours_of
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GUESTS = "application/x-twinbook-guests"
"""What is dragged: who is to sleep somewhere else, one a line."""


def carried(data: QMimeData) -> tuple[Placing, ...]:
    """The guests that are dragged."""
    lines = bytes(data.data(GUESTS).data()).decode("ascii").splitlines()
    return tuple(Placing.of(line) for line in lines) if data.hasFormat(GUESTS) else ()


class Rows(ListedRows[Row]):
    """The rows, and what each says of those who are being placed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judge: Callable[[Row], Verdict | None] = lambda _: None

    def judge_by(self, judge: Callable[[Row], Verdict | None]) -> None:
        """Let rows say something else at their end. A row is asked when it comes into view."""
        self._judge = judge
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1), [VERDICT])

    def verdict(self, row: Row) -> Verdict:
        """What stands at the end of a row now."""
        return self._judge(row) or row.verdict

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == VERDICT:
            return self.verdict(row)  # which may take a while to find out
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.title if role == Qt.ItemDataRole.DisplayRole else row.told(self.verdict(row))
        return tip(row.told(self.verdict(row))) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self.rows[index.row()]
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.guests:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled if row.roof is not None else flags

    def mimeTypes(self) -> list[str]:
        return [GUESTS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        guests = dict.fromkeys(guest for index in indexes for guest in self.rows[index.row()].guests)
        data.setData(GUESTS, "\n".join(str(guest) for guest in guests).encode("ascii"))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class RowList(PaintedList[Row]):
    """Guests are dragged from row to row, and from list to list."""

    opened = Signal()
    """What is chosen is to be opened."""
    chosen = Signal()
    """Other rows are chosen."""
    hovered = Signal(object)
    """Guests are dragged over the list, a tuple of ``Placing``; an empty one when they have left it."""
    dropped = Signal(object, object)
    """Guests were let down on a roof, None where they were let down beside the rows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        rows = Rows()
        super().__init__(name, rows, parent)
        self.rows = rows
        self.setObjectName("board")
        self.setItemDelegate(RowPainting(self))
        self.setMouseTracking(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoScrollMargin(40)
        self.doubleClicked.connect(lambda _: self.opened.emit())
        self.takes_beside = False
        """Whether guests can be let down where no row takes them."""
        self._nothing = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._come_to_current)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; what was chosen stays chosen, and the place in the list is kept."""
        place = self.verticalScrollBar().value()
        self._replace(rows, {row.key for row in self.chosen_rows()})
        self.verticalScrollBar().setValue(place)
        self.viewport().update()
        self.chosen.emit()

    def say_nothing(self, sentence: str) -> None:
        """What stands there while there are no rows."""
        self._nothing = sentence
        self.setAccessibleDescription("" if self.rows.rows else sentence)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.rows.rows or not self._nothing:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(colours_of(QApplication.palette()).soft))
        room = self.viewport().rect().adjusted(3 * GRID, 3 * GRID, -3 * GRID, -3 * GRID)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._nothing)

    def chosen_rows(self) -> tuple[Row, ...]:
        """The rows that are chosen, from top to bottom."""
        return tuple(self._selected())

    def current_key(self) -> object:
        """The key of the row that the person is in."""
        current = self.current()
        return current.key if current is not None else None

    def choose(self, key: object) -> bool:
        """Go to the row of this key and choose it alone; whether there is one."""
        at = self.rows.row_of(key)
        if at < 0:
            return False
        self.setCurrentIndex(self.rows.index(at))
        self._soon.start()  # once the rows are laid out
        return True

    def _come_to_current(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def sizeHint(self) -> QSize:
        """Little: it takes the room that is left."""
        return QSize(super().sizeHint().width(), 6 * QFontMetrics(self.font()).lineSpacing())

    # By keyboard and pointer

    def selectionChanged(self, selected: Any, deselected: Any) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def _open(self) -> None:
        self.opened.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
        if event.oldSize().isValid() and self.hasFocus():
            self._soon.start()

    # By dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        guests = carried(event.mimeData())
        if not guests:
            event.ignore()
            return
        super().dragEnterEvent(event)
        self.hovered.emit(guests)
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # which scrolls near the edges
        if carried(event.mimeData()) and (self.takes_beside or self._under(event.position().toPoint()) is not None):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.hovered.emit(())

    def dropEvent(self, event: QDropEvent) -> None:
        guests, roof = carried(event.mimeData()), self._under(event.position().toPoint())
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.hovered.emit(())
        if not guests or (roof is None and not self.takes_beside):
            event.ignore()
            return
        event.acceptProposedAction()
        self.dropped.emit(guests, roof)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """As Qt does; but where the rows go to is the book's affair, so none is taken out here."""
        from PySide6.QtGui import QDrag

        rows = [row for row in self.chosen_rows() if row.guests]
        if not rows:
            return
        drag = QDrag(self)
        drag.setMimeData(self.rows.mimeData([self.rows.index(self.rows.row_of(row.key)) for row in rows]))
        drag.exec(supported, Qt.DropAction.MoveAction)

    def _under(self, point: QPoint) -> object:
        index = self.indexAt(point)
        return self.rows.rows[index.row()].roof if index.isValid() else None
