"""The clauses side by side: a row for each, a column for each language, and below a contested one who objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.choices.agreements import clause_subjects
from ui.names import language_name
from ui.screens.agreement.clausecells import CELL, Cell, Cells
from ui.sentences.clauses import contest
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtCore import QEvent

    from db.queries.agreement import ClauseRead

_FIRST = 15
"""The width of the first column in letters."""


@dataclass(frozen=True, slots=True)
class _Row:
    clause: ClauseRead
    is_note: bool


class ClauseModel(QAbstractTableModel):
    """Clauses in some of their languages."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._languages: tuple[str, ...] = ()
        self._view = parent

    def show_clauses(self, clauses: Sequence[ClauseRead], languages: Sequence[str]) -> None:
        """Show these, in these languages from the side where reading begins."""
        self.beginResetModel()
        self._languages = tuple(languages)
        self._rows = []
        for clause in clauses:
            self._rows.append(_Row(clause, is_note=False))
            if clause.is_contested or clause.settled_on is not None:
                self._rows.append(_Row(clause, is_note=True))
        self.endResetModel()

    def clause_at(self, row: int) -> ClauseRead | None:
        return self._rows[row].clause if 0 <= row < len(self._rows) else None

    def is_note(self, row: int) -> bool:
        return self._rows[row].is_note

    def row_of(self, uid: UUID) -> int:
        """The row of a clause; -1 where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.clause.uid == uid), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1 + len(self._languages)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return tr("Clause") if section == 0 else language_name(self._languages[section - 1], self._view.locale())

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == CELL:
            return cell
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ". ".join(filter(None, (cell.heading, cell.text, cell.chip)))
        return None

    def cell(self, row: int, column: int) -> Cell:
        """What stands there."""
        here = self._rows[row]
        clause = here.clause
        if here.is_note:
            if column:
                return Cell()
            said = contest(clause, self._view.locale())
            tone = "warning" if clause.is_open else "plain"
            return Cell(text=said, tone=tone, mark="triangle-alert" if clause.is_open else "check")
        if column == 0:
            return Cell(heading=clause.number, chip=clause_subjects()[clause.subject.value])
        language = self._languages[column - 1]
        heading = clause.heading.by.get(language, "").strip() if clause.heading else ""
        wording = clause.wording.by.get(language, "").strip() if clause.wording else ""
        if wording:
            return Cell(heading, wording, language)
        missing = tr("No wording in {language} yet.").format(language=language_name(language, self._view.locale()))
        return Cell(heading, missing, language if heading else "", is_missing=True)


class ClauseTable(QTableView):
    """Up and Down go from clause to clause, and down a long one; Enter opens it."""

    opened = Signal(object)
    """Carries the uid of a clause."""
    turned = Signal()
    """Another clause is the one that is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clauses")
        self.setAccessibleName(tr("Clauses side by side"))
        self.clauses = ClauseModel(self)
        self._cells = Cells(self)
        self.setModel(self.clauses)
        self.setItemDelegate(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(1)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._soon = QTimer(self, singleShot=True, interval=30)
        self._soon.timeout.connect(self._arrange)
        self.doubleClicked.connect(lambda _: self._open())
        self.selectionModel().currentChanged.connect(lambda *_: self.turned.emit())

    def show_clauses(self, clauses: Sequence[ClauseRead], languages: Sequence[str]) -> None:
        """Show these; the clause that was meant stays so, and stays in its place."""
        meant, column = self.meant(), max(self.currentIndex().column(), 0)
        place = self.verticalScrollBar().value()
        self.clauses.show_clauses(clauses, languages)
        self.clearSpans()
        for row in range(self.clauses.rowCount()):
            if self.clauses.is_note(row) and languages:
                self.setSpan(row, 0, 1, 1 + len(languages))
        if self.isVisible():  # before that it has no width; the first resizing arranges it
            self._arrange()
        row = self.clauses.row_of(meant.uid) if meant else -1
        self.setCurrentIndex(self.clauses.index(max(row, 0), min(column, len(languages))))
        self.verticalScrollBar().setValue(place)

    def meant(self) -> ClauseRead | None:
        """The clause in which the person is."""
        return self.clauses.clause_at(self.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is event.Type.FontChange:
            self._soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(str(self.currentIndex().data() or ""))
        elif not self._scrolls_within(event):
            super().keyPressEvent(event)

    def _scrolls_within(self, event: QKeyEvent) -> bool:
        """Down and Up read a clause that is taller than the page before they leave it."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        by = steps.get(Qt.Key(event.key()))
        if by is None or not self.currentIndex().isValid():
            return False
        here, seen = self.visualRect(self.currentIndex()), self.viewport().rect()
        goes_on = here.bottom() > seen.bottom() if by > 0 else here.top() < seen.top()
        is_page = event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
        if not goes_on:
            if is_page and self._is_tall(self.currentIndex().row() + by):
                # Qt would look a page further on, which is still within the clause.
                self.setCurrentIndex(self.currentIndex().siblingAtRow(self.currentIndex().row() + by))
                return True
            return False
        step = seen.height() - 8 * GRID if is_page else 3 * QFontMetrics(self.font()).height()
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + by * step)
        return True

    def _is_tall(self, row: int) -> bool:
        return 0 <= row < self.clauses.rowCount() and self.rowHeight(row) > self.viewport().height() // 2

    def _open(self) -> None:
        if (clause := self.meant()) is not None:
            self.opened.emit(clause.uid)

    def _arrange(self) -> None:
        """Share the width out and give each row the height of its tallest cell."""
        columns = self.clauses.columnCount()
        whole = self.viewport().width()
        first = min(_FIRST * QFontMetrics(self.font()).averageCharWidth(), whole // 4)
        each = (whole - first) // max(columns - 1, 1)
        for column in range(columns):
            self.setColumnWidth(column, first if column == 0 else each)
        for row in range(self.clauses.rowCount()):
            if self.clauses.is_note(row):
                tall = self._cells.height(self.clauses.cell(row, 0), first + each * (columns - 1), self.font())
            else:
                tall = max(
                    self._cells.height(self.clauses.cell(row, column), first if column == 0 else each, self.font())
                    for column in range(columns)
                )
            if self.rowHeight(row) != tall:
                self.setRowHeight(row, tall)
        self.updateGeometries()  # at once, so that the bar knows how far it reaches before the next key
