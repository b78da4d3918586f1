"""The rows of a list for a table: all are there, and those that come into view are read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.kit.text import tip
from ui.listing.pages import Pages, Question
from ui.shown import show, show_amount
from ui.theme.colours import colours_of
from ui.theme.icon import icon
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtGui import QIcon, QPixmap

    from db.book import Book
    from db.queries.listing import Order, Row, Scope
    from ui.listing.declaration import Column

_LOOKED_AT = 50
"""Rows by which a column is known to hold numbers."""

_Index = QModelIndex | QPersistentModelIndex


class ListModel(QAbstractTableModel):
    """Rows of one kind in one scope, filtered and ordered by the book."""

    def __init__(
        self,
        book: Book,
        kind: str,
        columns: Sequence[Column],
        locale: QLocale,
        parent: QObject | None = None,
        picture: str = "",
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._kind = kind
        self.columns = tuple(columns)
        currencies = (column.currency for column in columns if column.currency)
        self._picture = picture
        more = (column.told[0] for column in columns if column.told)
        also = (*currencies, *more, *((picture,) if picture else ()))
        self._asked = list(dict.fromkeys((*(column.name for column in columns), *also)))
        self.drawn: Callable[[str | None], QPixmap] | None = None
        """What stands before what a record is called, made of the value of its ``picture``."""
        self._locale = locale
        self._is_covered = any(column.private for column in columns)
        self.pages = Pages(book, kind, self._asked)
        self._asked_for: dict[int, Callable[[_Index], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda at: self.text(at.row(), at.column()),
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.DecorationRole: lambda at: self._before(at.row(), at.column()),
            Qt.ItemDataRole.ForegroundRole: self._ink,
            Qt.ItemDataRole.ToolTipRole: lambda at: tip(self._told(at) or self.text(at.row(), at.column())),
            Qt.ItemDataRole.AccessibleDescriptionRole: lambda at: self.columns[at.column()].label,
            Qt.ItemDataRole.TextAlignmentRole: lambda at: self._side(at.column()) | Qt.AlignmentFlag.AlignVCenter,
        }
        self._question: Question | None = None

    def ask(self, scope: Scope, wanted: str, order: Order) -> None:
        """Show the rows of another question. Raises BookError with a sentence."""
        self._question = Question(scope, wanted, order)
        self.again()

    def again(self) -> None:
        """Read the same question anew, as after a change."""
        if self._question is None:
            return
        self.beginResetModel()
        try:
            self.pages.ask(self._question)
        finally:
            self.endResetModel()

    def uid(self, row: int) -> UUID:
        """The record of this row."""
        return self.pages.row(row).uid

    def row_of(self, uid: UUID) -> int:
        """Where the record stands in the list; -1 if it does not."""
        return self.pages.number(uid)

    def text(self, row: int, column: int) -> str:
        """What a cell says."""
        return self.said(self.pages.row(row), column)

    def said(self, row: Row, column: int) -> str:
        """What a cell of a row says that was read for itself."""
        shown, cells = self.columns[column], row.cells
        if shown.private and self._is_covered:
            return covered(cells[column], self._locale)
        if shown.currency:
            currency = cells[self._asked.index(shown.currency)]
            return " ".join(filter(None, (show_amount(cells[column], currency, self._locale), currency)))
        if shown.shown is not None:
            return shown.shown(cells[column], self._locale)
        return show(cells[column], shown.choices, self._locale) or shown.otherwise

    def cover(self, *, over: bool) -> None:
        """Cover what is private, or show it."""
        self._is_covered = over
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

    def column_as_shown(self, number: int) -> Column:
        """The column as it leaves the window: still covered where it is."""
        column = self.columns[number]
        return replace(column, shown=covered) if column.private and self._is_covered else column

    # Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self.pages.total

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        asked = self._asked_for.get(role)
        return asked(index) if asked is not None else None

    def _spoken(self, index: _Index) -> str:
        return ". ".join(filter(None, (self.text(index.row(), index.column()), self._told(index))))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].label
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self._side(section) | Qt.AlignmentFlag.AlignVCenter
        return None

    def _told(self, index: _Index) -> str:
        """What more there is to say of a cell."""
        column = self.columns[index.column()]
        if column.told is None or (column.private and self._is_covered):
            return ""
        name, words = column.told
        return words(self.pages.row(index.row()).cells[self._asked.index(name)], self._locale)

    def _ink(self, index: _Index) -> QColor | None:
        """The colour of words that want a look."""
        column = self.columns[index.column()]
        if column.tone is None or (column.private and self._is_covered):
            return None
        tone = column.tone(self.pages.row(index.row()).cells[index.column()])
        colours = colours_of(QApplication.palette())
        return QColor(
            {"warning": colours.warning, "good": colours.good, "accent": colours.accent}.get(tone, colours.text)
        )

    def _before(self, row: int, column: int) -> QPixmap | QIcon | None:
        """The picture before what a record is called, or before a choice."""
        if pictures := self.columns[column].pictures:
            name = pictures.get(str(self.pages.row(row).cells[column]))
            return icon(name, "soft") if name else None
        if self.drawn is None or not self._picture or self.columns[column].name != "called":
            return None
        return self.drawn(self.pages.row(row).cells[self._asked.index(self._picture)])

    def _side(self, column: int) -> Qt.AlignmentFlag:
        """Numbers stand under each other at the end of their column, with its head above them."""
        values = (row.cells[column] for row in self.pages.first()[:_LOOKED_AT])
        value = next((each for each in values if each is not None), None)
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        is_choice = bool(self.columns[column].choices)
        return Qt.AlignmentFlag.AlignTrailing if is_number and not is_choice else Qt.AlignmentFlag.AlignLeading


def covered(value: Any, _: QLocale) -> str:
    """What stands in the place of a private value: that there is one."""
    return "" if value is None else tr("private")
