"""The rows of a list, read page by page behind the last row's key, never by number and never all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.kit.text import tip
from ui.shown import show, show_amount

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from uuid import UUID

    from PySide6.QtGui import QPixmap

    from db.book import Book
    from db.queries.listing import Key, Order, Row, Scope
    from ui.listing.declaration import Column

_FIRST, _LARGEST = 100, 3_200
"""Rows in the first page, and in the largest: each page is twice the one before, so that the far end is near."""

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
        also = (*currencies, *((picture,) if picture else ()))
        self._asked = list(dict.fromkeys((*(column.name for column in columns), *also)))
        self.drawn: Callable[[str | None], QPixmap] | None = None
        """What stands before what a record is called, made of the value of its ``picture``."""
        self._locale = locale
        self._rows: list[Row] = []
        self._next: Key | None = None
        self._size = _FIRST
        self._scope: Scope | None = None
        self._wanted = ""
        self._order: Order | None = None

    def ask(self, scope: Scope, wanted: str, order: Order) -> None:
        """Show the first page of another question. Raises BookError with a sentence."""
        self.beginResetModel()
        try:
            self._scope, self._wanted, self._order = scope, wanted, order
            self._rows, self._next, self._size = [], None, _FIRST
            page = self._page(None, _FIRST)
            self._rows, self._next = list(page.rows), page.next
        finally:
            self.endResetModel()

    def again(self) -> None:
        """Read the same question anew after a change, as many rows as were shown."""
        self.beginResetModel()
        try:
            page = self._page(None, max(len(self._rows), _FIRST))
            self._rows, self._next = list(page.rows), page.next
        finally:
            self.endResetModel()

    def uid(self, row: int) -> UUID:
        """The record of this row."""
        return self._rows[row].uid

    def row_of(self, uid: UUID) -> int:
        """Where the record stands among the rows read so far; -1 if it does not."""
        return next((number for number, row in enumerate(self._rows) if row.uid == uid), -1)

    def text(self, row: int, column: int) -> str:
        """What a cell says."""
        shown, cells = self.columns[column], self._rows[row].cells
        if shown.currency:
            currency = cells[self._asked.index(shown.currency)]
            return " ".join(filter(None, (show_amount(cells[column], currency, self._locale), currency)))
        if shown.shown is not None:
            return shown.shown(cells[column], self._locale)
        return show(cells[column], shown.choices, self._locale) or shown.otherwise

    # Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.DecorationRole:
            return self._before(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self.text(index.row(), index.column()))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.columns[index.column()].label
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column()) | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].label
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self._side(section) | Qt.AlignmentFlag.AlignVCenter
        return None

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._next is not None

    def fetchMore(self, parent: _Index) -> None:
        if parent.isValid() or self._next is None:
            return
        self._size = min(self._size * 2, _LARGEST)
        page = self._page(self._next, self._size)
        self._next = page.next
        if page.rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page.rows) - 1)
            self._rows.extend(page.rows)
            self.endInsertRows()

    def _before(self, row: int, column: int) -> QPixmap | None:
        """The picture before what a record is called."""
        if self.drawn is None or not self._picture or self.columns[column].name != "called":
            return None
        return self.drawn(self._rows[row].cells[self._asked.index(self._picture)])

    def _side(self, column: int) -> Qt.AlignmentFlag:
        """Numbers stand under each other at the end of their column, with its head above them."""
        values = (row.cells[column] for row in self._rows[:_LOOKED_AT])
        value = next((each for each in values if each is not None), None)
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        is_choice = bool(self.columns[column].choices)
        return Qt.AlignmentFlag.AlignTrailing if is_number and not is_choice else Qt.AlignmentFlag.AlignLeading

    def _page(self, after: Key | None, limit: int) -> Any:
        from db.queries import listing

        scope = self._scope or listing.Scope()
        order = self._order or listing.Order()
        return listing.page(self._book, self._kind, self._asked, scope, self._wanted, order, after, limit)


def as_text(model: ListModel, rows: Sequence[int], shown: Sequence[int], heads: Mapping[int, str]) -> str:
    """Rows as lines with tabs, as a spreadsheet takes them. What it would run as a formula is defused."""
    lines = ["\t".join(heads[column] for column in shown)]
    lines += ["\t".join(_defused(model.text(row, column)) for column in shown) for row in rows]
    return "\n".join(lines)


def _defused(text: str) -> str:
    flat = " ".join(text.split())
    return f"'{flat}" if flat[:1] in {"=", "+", "-", "@"} else flat
