"""The list as it was read: its table with what each column means, and beside it what wants a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from db.queries.own_columns import column_name
from db.queries.own_fields import own_fields
from imports.tables.encodings import ENCODINGS
from imports.tables.headings import Field
from imports.tables.rows import WHOLE_ROW
from ui.form.editors.pick import Pick
from ui.kit.text import Line
from ui.screens.exchange.pasting.deciding import menu_of
from ui.screens.exchange.pasting.header import FieldHeader
from ui.screens.exchange.pasting.looks import WHOLE_COLUMN, LooksList
from ui.screens.exchange.pasting.model import ListModel
from ui.sentences import pasting
from ui.theme.scale import GRID, row_height
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QModelIndex

    from imports.tables.columns import Column
    from imports.tables.proposals import Choice, Prepared
    from ui.screens.screen import Workplace

_FATE, _WIDEST, _NARROWEST = 40, 32, 18
"""Characters."""
_LOOKED_AT = 60
"""Rows by which the widths are known."""


class ListTable(QTableView):
    """Enter on a row's first cell opens its choices; on another cell it mends it, as F2 and typing do."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The Enter that ends the mending of a cell comes by here as well.
        is_free = self.state() is not QAbstractItemView.State.EditingState
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid() and is_free:
            if self.currentIndex().column() == 0:
                self.activated.emit(self.currentIndex())
            else:
                self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)


class PreviewPage(QWidget):
    """Shows what was prepared and collects what a person decides."""

    decided = Signal()
    asked_to_look = Signal(object, object)
    """A cell or a column is another; carries the table and its columns."""
    asked_to_read = Signal(str, str)
    """Another sheet is wanted, or another encoding."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.model = ListModel(work.habits.locale, self)
        self.table = ListTable()
        self.header = FieldHeader(self.table)
        self.looks = LooksList()
        self._from = Line("", "soft")
        self._sheets, self._encodings = Pick(), Pick()
        self._sheet_label, self._encoding_label = QLabel(tr("&Sheet")), QLabel(tr("&Written in"))
        self._lay_out()
        self.header.chosen.connect(self._meant)
        self.model.mended.connect(self._mended)
        self.model.dataChanged.connect(lambda *_: self.decided.emit())
        self.looks.asked_for.connect(self.go_to)
        self.table.activated.connect(self._decide)
        self.table.doubleClicked.connect(self._decide)
        self._sheets.currentIndexChanged.connect(lambda _: self.asked_to_read.emit(self._sheets.currentText(), ""))
        self._encodings.currentIndexChanged.connect(
            lambda _: self.asked_to_read.emit("", self._encodings.currentText())
        )

    @property
    def prepared(self) -> Prepared | None:
        """What is shown."""
        return self.model.prepared

    @property
    def choices(self) -> Mapping[int, Choice]:
        """What was decided of rows."""
        return self.model.choices

    def show_prepared(self, prepared: Prepared | None, file: str = "") -> None:
        """Show a list; None for none. ``file`` is the name of the one it comes from."""
        is_new = prepared is None or self.prepared is None or prepared.table.header != self.prepared.table.header
        self.model.show_prepared(prepared)
        if prepared is None:
            return
        self.header.show_columns(prepared.table.header, prepared.columns, self._meanings(), _days(prepared))
        self.looks.show_looks(prepared, _columns_to_look_at(prepared))
        if is_new:
            self._share_out(prepared)
        self._say_source(prepared, file)

    def go_to(self, row: int, column: int) -> None:
        """Bring a cell forward, or the choice of a column."""
        if row == WHOLE_COLUMN:
            index = self.model.index(max(self.table.currentIndex().row(), 0), column + 1)
            self.table.scrollTo(index)
            self.header.picks()[column].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        index = self.model.index(row, 0 if column == WHOLE_ROW else column + 1)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.table.setFocus()

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setHorizontalHeader(self.header)
        table.setAccessibleName(tr("The list as it will be put in"))
        table.setWordWrap(False)
        side = max(16, table.fontMetrics().height() * 4 // 5)
        table.setIconSize(QSize(side, side))
        table.setTabKeyNavigation(False)
        table.setAlternatingRowColors(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setShowGrid(False)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height(table.font()))
        bar = QHBoxLayout()
        bar.setSpacing(2 * GRID)
        bar.addWidget(self._from, 1)
        for label, pick in ((self._sheet_label, self._sheets), (self._encoding_label, self._encodings)):
            label.setBuddy(pick)
            bar.addWidget(label)
            bar.addWidget(pick)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(table)
        split.addWidget(self.looks)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 4)
        split.setStretchFactor(1, 1)
        split.setHandleWidth(4 * GRID)
        characters = self.fontMetrics().averageCharWidth()
        self.looks.setMinimumWidth(24 * characters)
        split.setSizes([1000, 36 * characters])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(bar)
        column.addWidget(split, 1)

    def _share_out(self, prepared: Prepared) -> None:
        """Each column as wide as what stands in its first rows, within bounds."""
        metrics, one = self.table.fontMetrics(), self.table.fontMetrics().averageCharWidth()
        for column in range(-1, prepared.table.width):
            shown = (self.model.text(row, column) for row in range(min(_LOOKED_AT, len(prepared.table.rows))))
            widest = max((metrics.horizontalAdvance(text[:200]) for text in shown), default=0) + 8 * GRID
            most = _FATE if column == WHOLE_ROW else _WIDEST
            widest += 2 * self.table.iconSize().width() if column == WHOLE_ROW else 0
            self.table.setColumnWidth(column + 1, min(max(widest, _NARROWEST * one), most * one))

    def _say_source(self, prepared: Prepared, file: str) -> None:
        table = prepared.table
        rows = tr("1 row") if len(table.rows) == 1 else tr("%Ln rows", "", len(table.rows))
        self._from.say(tr("{file}: {rows}").format(file=file, rows=rows) if file else rows)
        for pick, label, entries, now in (
            (self._sheets, self._sheet_label, table.sheets if len(table.sheets) > 1 else (), table.sheet),
            (self._encodings, self._encoding_label, ENCODINGS if table.encoding and file else (), table.encoding),
        ):
            with QSignalBlocker(pick):
                pick.clear()
                pick.addItems(list(entries))
                pick.setCurrentText(now)
            pick.setVisible(bool(entries))
            label.setVisible(bool(entries))

    def _meanings(self) -> dict[str, str]:
        words: dict[str, str] = {str(means): said for means, said in pasting.fields().items()}
        language = next(iter(self._work.habits.languages), "en")
        own = own_fields(self._work.book.book, "participant")
        return words | {column_name(field.uid): field.name.in_language(language) for field in own}

    def _meant(self, number: int, column: Column) -> None:
        if self.prepared is not None:
            columns = list(self.prepared.columns)
            columns[number] = column
            self.asked_to_look.emit(self.prepared.table, tuple(columns))

    def _mended(self, row: int, column: int, text: str) -> None:
        if self.prepared is not None:
            self.asked_to_look.emit(self.prepared.table.mended(row, column, text.strip()), self.prepared.columns)

    def _decide(self, index: QModelIndex) -> None:
        if index.column() == 0 and self.prepared is not None:
            at = self.table.visualRect(index)
            menu_of(index.row(), self.model, self._work, self).popup(
                self.table.viewport().mapToGlobal(QPoint(at.left(), at.bottom()))
            )


def _days(prepared: Prepared) -> dict[int, bool]:
    """The columns of days, and whether nobody knows the order in which they are written."""
    days = {Field.BORN, Field.PASSPORT_EXPIRES}
    return {
        number: number in prepared.reading.open_columns
        for number, column in enumerate(prepared.columns)
        if column.means in days or number in prepared.reading.open_columns
    }


def _columns_to_look_at(prepared: Prepared) -> list[tuple[int, str]]:
    said: list[tuple[int, str]] = []
    for number, column in enumerate(prepared.columns):
        heading = prepared.table.header[number] or tr("Column {number}").format(number=number + 1)
        if column.means == Field.PASSPORT_NUMBER:
            said.append(
                (number, tr("“{column}”: numbers of passports are not kept in the book.").format(column=heading))
            )
        elif not column.is_sure and column.means == Field.LEAVE_OUT:
            said.append((number, tr("“{column}” is not understood: it stays out.").format(column=heading)))
        elif not column.is_sure:
            meant = pasting.fields().get(Field(column.means), heading)
            said.append((number, tr("“{column}” is taken for: {meaning}.").format(column=heading, meaning=meant)))
        if number in prepared.reading.open_columns:
            said.append(
                (number, tr("“{column}”: choose whether the day stands first or the month.").format(column=heading))
            )
    return said
