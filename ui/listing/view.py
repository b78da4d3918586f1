"""A list of records with its scope: filter, order, columns, selection, opening, binning, copying."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedLayout, QVBoxLayout, QWidget

from db.errors import BookError
from ui.apart import opening
from ui.kit.button import IconButton
from ui.kit.empty import Empty
from ui.kit.text import Line, Text
from ui.kit.undobar import UndoBar
from ui.listing.binning import bin_records, put_back
from ui.listing.copying import as_mime
from ui.listing.coverbutton import CoverButton
from ui.listing.keptviews import KeptViews
from ui.listing.left import Left
from ui.listing.model import ListModel
from ui.listing.narrowbar import NarrowBar
from ui.listing.selection import remembered, stretches
from ui.listing.table import Table
from ui.memory import Memory
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from db.book import Changed
    from db.queries.listing import Order, Scope
    from db.queries.narrowing import Narrowing
    from db.queries.saved_views import View
    from ui.openbook import OpenBook
    from ui.records.declaration import Shown

FILTER_AFTER = 150
"""Milliseconds after the last key until the list is asked anew."""


class ListView(QWidget):
    """One kind of record in one scope. The same view stands in a partnership and over all of them."""

    opened = Signal(str, object)
    """A record is to be opened: its kind and uid."""
    chosen = Signal(object)
    """Another row is the current one; carries its uid, or None."""
    asked_for_new = Signal()
    counted = Signal(int)
    """How many rows the question has in all."""
    asked_to_export = Signal()
    """What is shown is wanted as a table for a spreadsheet."""

    def __init__(
        self, declared: Shown, book: OpenBook, scope: Scope | None = None, memory: Memory | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        from db.queries.listing import Order, Scope, day_columns

        self._shown = declared
        self._book = book
        self._scope = scope or Scope()
        self._order = self._at_first = Order.parse(declared.listing.order)
        self._touching = {declared.kind}
        columns = [
            replace(column, otherwise=declared.untitled) if column.name == "called" else column
            for column in declared.listing.columns
        ]
        self.model = ListModel(book.book, declared.kind, columns, self.locale(), self, declared.listing.picture)
        if declared.listing.picture:
            self.model.drawn = self._picture
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter by typing"))
        self.filter.setAccessibleName(tr("Filter: {records}").format(records=declared.many))
        self.filter.setMaximumWidth(320)
        self.table = Table(self.model, declared, memory or Memory(), self)
        names = [column.name for column in columns]
        self.narrow = NarrowBar(columns, day_columns(book.book, declared.kind, names), self._tags)
        self.views = KeptViews(declared.kind, declared.many, book, self._now)
        self._count = Line("", "soft")
        self._undo = UndoBar(self)
        self._clock = QTimer(self, interval=FILTER_AFTER, singleShot=True)
        self._lay_out()
        self._connect()
        self._add_actions()
        self._ask()

    def rescope(self, scope: Scope) -> None:
        """Show the same list of another scope."""
        self._scope = scope
        self._follow_scope()
        self._ask()

    def select(self, uid: UUID) -> None:
        """Make the row of this record the current one, if it is in the list."""
        row = self.model.row_of(uid)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, self.table.first_column()))

    def selected(self) -> list[UUID]:
        """The records of the selected rows, in the order of the list."""
        return [uid for first, last in stretches(self.table) for uid in self.model.pages.uids(first, last)]

    def left(self) -> Left:
        """What is filtered, ordered and chosen, for the way back (ui/window/bookmark.py)."""
        current = self.table.currentIndex()
        uid = self.model.uid(current.row()) if current.isValid() else None
        return Left(self.filter.text(), self.narrow.narrowed(), self._order, self.views.at, uid)

    def bring_back(self, left: Left) -> None:
        """Show the list as it was left."""
        self.filter.setText(left.wanted)
        self._clock.stop()
        self._narrow_to(left.narrowed)
        self._order = left.order
        self.views.at = left.view
        self._ask()
        if left.current is not None:
            self.select(left.current)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.views)
        top = QHBoxLayout()
        top.addWidget(self.filter, 1)
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(CoverButton(self.model))
        self._more = IconButton("list-filter", tr("More filters"), self._turn_narrow)
        self._export = IconButton("download", tr("Export what is shown…"), self.asked_to_export.emit, "Ctrl+Shift+E")
        self._columns = IconButton("columns-3", tr("Choose columns"), self._offer_columns)
        for button in (self._more, self._export, self._columns):
            top.addWidget(button)
        column.addLayout(top)
        column.addWidget(self.narrow)
        self._problem = Text("", "problem")
        self._problem.hide()
        column.addWidget(self._problem)
        step = self._shown.add if self._shown.can_begin else ""
        self._empty = Empty(self._shown.icon, self._shown.listing.empty, step, self.asked_for_new.emit)
        self._bare = Empty("trash-2", tr("Nothing of this kind is in the bin."))
        self._nothing = Empty("search", tr("Nothing here fits the filter."), tr("Show all"), self._clear_filter)
        self._stack = QStackedLayout()
        for page in (self.table, self._empty, self._bare, self._nothing):
            self._stack.addWidget(page)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._clock.start)
        self.filter.returnPressed.connect(self.table.setFocus)
        self._clock.timeout.connect(self._ask)
        self.narrow.changed.connect(self._ask)
        self.views.chosen.connect(self._show_view)
        self.views.failed.connect(self._say_problem)
        self.table.asked_to_sort.connect(self._sort)
        self.table.activated.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self._book.changed.connect(self._book_changed)

    def _picture(self, sha256: str | None) -> QPixmap:
        """The small picture of a row, or the icon of its kind."""
        from ui.files.thumbnails import in_row

        return in_row(self._book.book, sha256, self._shown.icon, self.table)

    def _add_actions(self) -> None:
        self._deeds: dict[str, QAction] = {}
        for name, words, key, do in (
            ("copy", tr("Copy as a table"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy),
            ("bin", tr("Move to the bin"), QKeySequence(QKeySequence.StandardKey.Delete), self.bin),
            ("restore", tr("Put back into the book"), QKeySequence("Ctrl+Return"), self.restore),
            ("apart", tr("Open in a second window"), QKeySequence("Ctrl+Return"), self.open_apart),
            ("all", tr("Select all"), QKeySequence(QKeySequence.StandardKey.SelectAll), self.table.selectAll),
        ):
            action = QAction(words, self.table)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(do)
            self.table.addAction(action)
            self._deeds[name] = action
        self._follow_scope()
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _follow_scope(self) -> None:
        """What lies in the bin can be put back, and the rest can be put there."""
        for name, is_for_bin in (("bin", False), ("apart", False), ("restore", True)):
            self._deeds[name].setVisible(self._scope.binned is is_for_bin)
            self._deeds[name].setEnabled(self._scope.binned is is_for_bin)

    def _ask(self) -> None:
        try:
            self.model.ask(*self.question())
        except BookError as error:
            self._say_problem(str(error))
            return
        self._problem.hide()
        self._say_count(self.model.rowCount())
        self.table.show_order(self._order.column, self._order.descending)
        self.views.follow()

    def _say_count(self, total: int) -> None:
        self._count.say(
            tr("%Ln shown", "rows of a list", total)
            if self._is_filtered()
            else tr("%Ln in all", "rows of a list", total)
        )
        empty = self._bare if self._scope.binned else self._empty
        page = self.table if total else self._nothing if self._is_filtered() else empty
        self._stack.setCurrentWidget(page)
        self.counted.emit(total)

    def _sort(self, column: str) -> None:
        from db.queries.listing import Order

        is_same = column == self._order.column
        self._order = Order(column, descending=is_same and not self._order.descending)
        self._ask()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._shown.kind, self.model.uid(index.row()))

    def _row_changed(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.uid(index.row()) if index.isValid() else None)

    def _book_changed(self, changed: Changed) -> None:
        """Read anew, and keep the place and the selection."""
        if changed.touches("saved_view"):
            self.views.refresh()
        current = self.table.currentIndex()
        kept = remembered(self.table, self.model.pages)
        uid = kept.get(current.row())
        place = self.table.verticalScrollBar().value()
        self.model.again()
        self._say_count(self.model.rowCount())
        row = self._again_at(current.row(), uid) if uid is not None else -1
        if row < 0 and current.isValid() and self.model.rowCount():
            row = min(current.row(), self.model.rowCount() - 1)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, self.table.first_column()))
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for was, chosen in kept.items():
            if was != current.row() and (number := self._again_at(was, chosen)) >= 0:
                self.table.selectionModel().select(self.model.index(number, 0), flags)
        self.table.verticalScrollBar().setValue(place)

    def _again_at(self, row: int, uid: UUID) -> int:
        """Where a record stands now that stood in this row; most stay where they were."""
        is_there = row < self.model.rowCount() and self.model.uid(row) == uid
        return row if is_there else self.model.row_of(uid)

    def open_apart(self) -> None:
        """Open the current row in a second window."""
        with opening(apart=True):
            self._open(self.table.currentIndex())

    def copy(self) -> None:
        """Put the selected rows on the clipboard as a table."""
        rows = [row for first, last in stretches(self.table) for row in self.model.pages.rows(first, last)]
        QGuiApplication.clipboard().setMimeData(as_mime(self.model, rows, self.table.shown_columns()))

    def bin(self) -> None:
        """Move the selected records into the bin as one change, and offer to take it back."""
        self._do(bin_records)

    def restore(self) -> None:
        """Take the selected records out of the bin as one change."""
        self._do(put_back)

    def _do(self, deed: Callable[[OpenBook, Shown, Sequence[UUID]], str]) -> None:
        uids = self.selected()
        if not uids:
            return
        try:
            self._undo.offer(deed(self._book, self._shown, uids), self._book.book.undo)
        except BookError as error:
            self._say_problem(str(error))

    # Filters and views

    def question(self) -> tuple[Scope, str, Order]:
        """Which rows are shown, holding which words, in which order."""
        return replace(self._scope, narrowed=self.narrow.narrowed()), self.filter.text().strip(), self._order

    def _is_filtered(self) -> bool:
        return bool(self.filter.text().strip() or self.narrow.narrowed())

    def _now(self) -> View:
        from db.queries.saved_views import View

        _, wanted, order = self.question()
        return View(wanted, self.narrow.narrowed(), self.table.columns_in_sight(), order)

    def _show_view(self, view: View) -> None:
        self.filter.setText(view.wanted)
        self._clock.stop()
        self._narrow_to(view.narrowed)
        # A view that was kept of a list with other columns may be in an order that there is none of here.
        known = {column.name for column in self.model.columns}
        self._order = view.order if view.order and view.order.column in known else self._at_first
        self.table.show_columns(view.columns)
        self._ask()

    def _narrow_to(self, narrowed: Sequence[Narrowing]) -> None:
        self.narrow.show_narrowed(narrowed)
        self.narrow.setVisible(bool(narrowed) or self.narrow.isVisibleTo(self))

    def _turn_narrow(self) -> None:
        """Show the bar of filters; hidden again it filters by nothing that is not seen."""
        is_shown = not self.narrow.isVisibleTo(self)
        self.narrow.setVisible(is_shown)
        if is_shown:
            self.narrow.focusNextChild()
        elif self.narrow.narrowed():
            self.narrow.clear()

    def _tags(self) -> dict[UUID, str]:
        return {tag.uid: tag.called for tag in self._book.find(("tag",), "", 500)}

    def _say_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()

    def _clear_filter(self) -> None:
        self.filter.clear()
        self._clock.stop()
        self._narrow_to(())
        self._ask()
        self.filter.setFocus()

    def _offer_columns(self) -> None:
        menu = QMenu(self)
        self.table.fill_columns_menu(menu)
        menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self._clear_filter()
            self.table.setFocus()
            return
        super().keyPressEvent(event)
