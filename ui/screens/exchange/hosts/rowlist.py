"""A list of the board: rows that are chosen, dragged, let down on, opened and taken out, by pointer and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from ui.apart import as_asked
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
_Index = QModelIndex | QPersistentModelIndex


def carried(data: QMimeData) -> tuple[Placing, ...]:
    """The guests that are dragged."""
    lines = bytes(data.data(GUESTS).data()).decode("ascii").splitlines()
    return tuple(Placing.of(line) for line in lines) if data.hasFormat(GUESTS) else ()


class Rows(QAbstractListModel):
    """The rows, and what each says of those who are being placed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()
        self._judge: Callable[[Row], Verdict | None] = lambda _: None

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def judge_by(self, judge: Callable[[Row], Verdict | None]) -> None:
        """Let rows say something else at their end. A row is asked when it comes into view."""
        self._judge = judge
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1), [VERDICT])

    def verdict(self, row: Row) -> Verdict:
        """What stands at the end of a row now."""
        return self._judge(row) or row.verdict

    def row_of(self, key: object) -> int:
        """Where the row of this key stands; -1 where there is none."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
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

    def flags(self, index: _Index) -> Qt.ItemFlag:
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


class RowList(QListView):
    """Up and Down go from row to row, Shift and Ctrl choose several, Enter opens, Delete takes out."""

    opened = Signal()
    """What is chosen is to be opened."""
    removed = Signal()
    """What is chosen is to be taken out."""
    asked_for_menu = Signal(QPoint)
    """What can be done with what is chosen is asked for; carries the place on the screen."""
    chosen = Signal()
    """Other rows are chosen."""
    hovered = Signal(object)
    """Guests are dragged over the list, a tuple of ``Placing``; an empty one when they have left it."""
    dropped = Signal(object, object)
    """Guests were let down on a roof, None where they were let down beside the rows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board")
        self.setAccessibleName(name)
        self.rows = Rows(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowPainting(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setAutoScrollMargin(40)
        self.doubleClicked.connect(lambda _: self.opened.emit())
        self.takes_beside = False
        """Whether guests can be let down where no row takes them."""
        self._nothing = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._come_to_current)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; what was chosen stays chosen, and the place in the list is kept."""
        keys, current = set(self.chosen_keys()), self.current_key()
        place, at = self.verticalScrollBar().value(), self.currentIndex().row()
        selection = self.selectionModel()
        selection.blockSignals(True)
        self.rows.show(rows)
        for number, row in enumerate(self.rows.rows):
            if row.key in keys:
                selection.select(self.rows.index(number), selection.SelectionFlag.Select)
        selection.blockSignals(False)
        there = self.rows.row_of(current) if current is not None else -1
        if there < 0 <= at and self.rows.rows:
            there = min(at, len(self.rows.rows) - 1)
        if there >= 0:
            selection.setCurrentIndex(self.rows.index(there), selection.SelectionFlag.NoUpdate)
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
        indexes = self.selectionModel().selectedIndexes() if self.rows.rows else []
        return tuple(self.rows.rows[at] for at in sorted(index.row() for index in indexes))

    def chosen_keys(self) -> tuple[object, ...]:
        return tuple(row.key for row in self.chosen_rows())

    def current_key(self) -> object:
        """The key of the row that the person is in."""
        at = self.currentIndex().row()
        return self.rows.rows[at].key if 0 <= at < len(self.rows.rows) else None

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            with as_asked(event):
                self.opened.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rows:
            self.setCurrentIndex(self.rows.index(0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.asked_for_menu.emit(event.globalPos())
            return
        where = self.visualRect(self.currentIndex()).center() if self.currentIndex().isValid() else QPoint()
        self.asked_for_menu.emit(self.viewport().mapToGlobal(where))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}:
            self.scheduleDelayedItemsLayout()

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
