"""A list of rows that a delegate paints: gone through, chosen, opened and taken out by pointer and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.apart import as_asked

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent

Index = QModelIndex | QPersistentModelIndex


class Keyed(Protocol):
    """A row; its key says what it stands for."""

    @property
    def key(self) -> object: ...


Listed = TypeVar("Listed", bound=Keyed)


class ListedRows(QAbstractListModel, Generic[Listed]):
    """The rows of a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Listed, ...] = ()

    def show(self, rows: Sequence[Listed]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_of(self, key: object) -> int:
        """Where the row of this key stands; -1 where there is none."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)


class PaintedList(QListView, Generic[Listed]):
    """Up and Down go from row to row, Shift and Ctrl choose several, Enter opens, Delete takes out."""

    removed = Signal()
    """What is chosen is to be taken out."""
    asked_for_menu = Signal(QPoint)
    """What can be done with what is chosen is asked for; carries the place on the screen."""

    def __init__(self, name: str, listed: ListedRows[Listed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._listed = listed
        listed.setParent(self)
        self.setModel(listed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)

    def current(self) -> Listed | None:
        """The row that the person is in."""
        at = self.currentIndex().row()
        return self._listed.rows[at] if 0 <= at < len(self._listed.rows) else None

    def _selected(self) -> list[Listed]:
        """The rows that are chosen, from top to bottom."""
        indexes = self.selectionModel().selectedIndexes() if self._listed.rows else []
        return [self._listed.rows[at] for at in sorted(index.row() for index in indexes)]

    def _replace(self, rows: Sequence[Listed], chosen: Collection[object]) -> None:
        """Show other rows, those of these keys chosen; the person stays in their row, or near where it was."""
        current, at = self.current(), self.currentIndex().row()
        selection = self.selectionModel()
        selection.blockSignals(True)
        self._listed.show(rows)
        self._measure()
        for number, row in enumerate(self._listed.rows):
            if row.key in chosen:
                selection.select(self._listed.index(number), selection.SelectionFlag.Select)
        selection.blockSignals(False)
        there = self._listed.row_of(current.key) if current is not None else -1
        if there < 0:
            there = min(at, len(self._listed.rows) - 1)
        if there >= 0:
            selection.setCurrentIndex(self._listed.index(there), selection.SelectionFlag.NoUpdate)

    def _measure(self) -> None:
        """Find out what rows share in their width, as they, the room or the letters are others."""

    def _open(self) -> None:
        """Open what is chosen."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            with as_asked(event):
                self._open()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._listed.rows:
            self.setCurrentIndex(self._listed.index(0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self.visualRect(self.currentIndex()).center()
        is_mouse = event.reason() is event.Reason.Mouse
        self.asked_for_menu.emit(event.globalPos() if is_mouse else self.viewport().mapToGlobal(at))

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}:
            self._measure()
            self.scheduleDelayedItemsLayout()
