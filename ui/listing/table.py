"""The table of a list: rows high enough to touch, columns that are kept, order by the head, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ui.apart import as_asked
from ui.theme.scale import GRID, row_height
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.listing.model import ListModel
    from ui.memory import Memory
    from ui.records.declaration import Shown


class Table(QTableView):
    """Shows a ListModel. Enter opens a row; Home and End go to the first and the last of the whole list."""

    asked_to_sort = Signal(str)
    """By the column of this name; the same again turns the order round."""

    def __init__(self, model: ListModel, declared: Shown, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = declared.listing.columns
        self._memory = memory
        self._shelf = f"lists/{declared.listing.shelf or declared.kind}"
        self.setModel(model)
        self.setAccessibleName(declared.many)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        # One height for all rows: the table need not ask each of 100,000 for its own.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSectionsMovable(True)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(6 * QFontMetrics(self.font()).averageCharWidth())
        head.sectionClicked.connect(lambda number: self.asked_to_sort.emit(self._columns[number].name))
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda place: self._menu().popup(head.mapToGlobal(place)))
        self._is_arranged = False
        self._recall()
        head.sectionResized.connect(lambda *_: self._keep())
        head.sectionMoved.connect(lambda *_: self._keep())

    def show_order(self, column: str, descending: bool) -> None:
        """Mark the column by which the rows are ordered."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        for number, each in enumerate(self._columns):
            if each.name == column:
                self.horizontalHeader().setSortIndicatorShown(True)
                self.horizontalHeader().setSortIndicator(number, order)

    def shown_columns(self) -> list[int]:
        """The numbers of the columns in sight, from the reading side on."""
        head = self.horizontalHeader()
        return [
            head.logicalIndex(place)
            for place in range(head.count())
            if not self.isColumnHidden(head.logicalIndex(place))
        ]

    def columns_in_sight(self) -> tuple[str, ...]:
        """The names of the columns in sight, in the order in which they stand."""
        return tuple(self._columns[number].name for number in self.shown_columns())

    def show_columns(self, names: Sequence[str]) -> None:
        """Show these columns in this order and no others; as the list began where none of them is one of its own."""
        known = {column.name: number for number, column in enumerate(self._columns)}
        wanted = [known[name] for name in names if name in known]
        if not wanted:
            self._as_at_first()
            return
        head = self.horizontalHeader()
        for number in range(len(self._columns)):
            self.setColumnHidden(number, number not in wanted)
        for place, number in enumerate(wanted):
            head.moveSection(head.visualIndex(number), place)
        self._share_out()
        self._keep()

    def first_column(self) -> int:
        """The number of the first column in sight."""
        return next(iter(self.shown_columns()), 0)

    def fill_columns_menu(self, menu: QMenu) -> None:
        """A tick for each column, and the order that the list began with."""
        for number, column in enumerate(self._columns):
            action = QAction(column.label, menu, checkable=True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(len(self.shown_columns()) > 1 or self.isColumnHidden(number))
            action.toggled.connect(lambda is_shown, number=number: self._show_column(number, is_shown))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(tr("As at first")).triggered.connect(self._as_at_first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            with as_asked(event):
                self.activated.emit(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.model().rowCount():
            self._go_to_end(event)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and index.isValid():
            with as_asked(event):
                self.activated.emit(index)
            return
        super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_arranged:
            self._share_out()

    def _go_to_end(self, event: QKeyEvent) -> None:
        """To the first or the last row of the list; with Shift all rows on the way are selected."""
        row = 0 if event.key() == Qt.Key.Key_Home else self.model().rowCount() - 1
        index = self.model().index(row, self.first_column())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(
                QItemSelection(self.currentIndex(), index), flags.Select | flags.Rows
            )  # fmt: skip
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        else:
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.fill_columns_menu(menu)
        return menu

    def _show_column(self, number: int, is_shown: bool) -> None:
        self.setColumnHidden(number, not is_shown)
        self._keep()

    def _share_out(self) -> None:
        """Give each column its width, and what is left to those that stretch."""
        self.ensurePolished()
        character = QFontMetrics(self.font()).horizontalAdvance("0")
        shown = [(number, self._columns[number]) for number in self.shown_columns()]
        widths = {number: column.width * character + 5 * GRID for number, column in shown}
        left = self.viewport().width() - sum(widths.values())
        stretch = sum(column.stretch for _, column in shown)
        head = self.horizontalHeader()
        head.blockSignals(True)
        for number, column in shown:
            more = left * column.stretch // stretch if stretch and left > 0 else 0
            self.setColumnWidth(number, widths[number] + more)
        head.blockSignals(False)

    def _recall(self) -> None:
        state = self._memory.recall(self._shelf)
        for number, column in enumerate(self._columns):
            self.setColumnHidden(number, column.hidden)
        if state:
            self._is_arranged = self.horizontalHeader().restoreState(QByteArray.fromBase64(state.encode()))

    def _keep(self) -> None:
        self._is_arranged = True
        self._memory.keep(self._shelf, bytes(self.horizontalHeader().saveState().toBase64().data()).decode())

    def _as_at_first(self) -> None:
        head = self.horizontalHeader()
        for number, column in enumerate(self._columns):
            self.setColumnHidden(number, column.hidden)
            head.moveSection(head.visualIndex(number), number)
        self._memory.keep(self._shelf, "")
        self._is_arranged = False
        self._share_out()
