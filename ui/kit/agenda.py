"""A list of days and what is on each of them, with its times: opened, moved to another day, taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QMimeData,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.kit.agendapainting import ROW, AgendaPainting
from ui.kit.agendarow import lead_width
from ui.kit.paintedlist import Index, ListedRows, PaintedList
from ui.kit.text import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QResizeEvent,
    )

    from ui.kit.agendarow import AgendaRow

_DRAGGED = "application/x-twinbook-agenda"
"""What is dragged within one list, whose number it is; which rows these are, the list itself knows."""
_LEAST = 14
"""Lines of text."""


class _Rows(ListedRows["AgendaRow"]):
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.told) if row.chips else None
        return row.told if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        if index.isValid() and self.rows[index.row()].is_movable:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        return [_DRAGGED]


class Agenda(PaintedList["AgendaRow"]):
    """Up and Down go from row to row, Enter opens, Delete takes out, Alt+Up and Alt+Down move to the day before or
    after. Shift and Ctrl choose several.
    """

    opened = Signal(object)
    """Carries the key of a row, or of a heading."""
    moved = Signal(object)
    """What is chosen is to be moved to a day; carries the day."""
    stepped = Signal(int)
    """What is chosen is to be moved by so many days."""
    went = Signal()
    """Another row is the current one, or others are chosen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, _Rows(), parent)
        self.leading = 0
        """The width of the times, in pixels."""
        self.let_down_on: object = None
        """The day over which something is dragged."""
        self.setObjectName("agenda")
        self.setItemDelegate(AgendaPainting(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows[index.row()].key))

    @property
    def rows(self) -> tuple[AgendaRow, ...]:
        """What is shown."""
        return self._listed.rows

    def show_rows(self, rows: Sequence[AgendaRow]) -> None:
        """Show these; what was chosen stays chosen, and the place in the list is kept."""
        if tuple(rows) == self.rows:
            return
        place = self.verticalScrollBar().value()
        self._replace(rows, {row.key for row in self.chosen()})
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        self.went.emit()

    def chosen(self) -> list[AgendaRow]:
        """The rows that are chosen, from top to bottom, without headings."""
        return [row for row in self._selected() if not row.is_heading]

    def go_to(self, key: object) -> bool:
        """Go to the row of this key and choose it alone; whether there is one."""
        at = self._listed.row_of(key)
        if at >= 0:
            selection = self.selectionModel()
            # Told so, since Qt would add to what is chosen while Ctrl is held.
            selection.setCurrentIndex(self._listed.index(at), selection.SelectionFlag.ClearAndSelect)
            self.scrollTo(self._listed.index(at))
        return at >= 0

    # By keyboard and pointer

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.went.emit()

    def selectionChanged(self, selected: Any, deselected: Any) -> None:
        super().selectionChanged(selected, deselected)
        self.went.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if (row := self.current()) is not None:
            self.opened.emit(row.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:
        """So many lines that some rows are seen, however large the text is."""
        return QSize(super().minimumSizeHint().width(), _LEAST * QFontMetrics(self.font()).height())

    def _measure(self) -> None:
        self.leading = lead_width(self.rows, self.font(), self.viewport().width())

    # By dragging

    def startDrag(self, supported: Qt.DropAction) -> None:
        """As Qt does; but where the rows go is the book's affair, so none is taken out here."""
        if not any(row.is_movable for row in self.chosen()):
            return
        drag = QDrag(self)
        drag.setMimeData(self.carried())
        drag.exec(Qt.DropAction.MoveAction)

    def carried(self) -> QMimeData:
        """What is dragged: not the rows themselves, only that they are those chosen in this list."""
        data = QMimeData()
        data.setData(_DRAGGED, str(id(self)).encode("ascii"))
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._judge(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # which scrolls near the edges
        self._judge(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._over(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._judge(event)
        day = self.let_down_on
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._over(None)
        if day is not None:
            self.moved.emit(day)

    def _judge(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_ours = bytes(event.mimeData().data(_DRAGGED).data()) == str(id(self)).encode("ascii")
        self._over(self.rows[index.row()].day if is_ours and index.isValid() else None)
        if self.let_down_on is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def _over(self, day: object) -> None:
        if day != self.let_down_on:
            self.let_down_on = day
            self.viewport().update()
