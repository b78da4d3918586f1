"""A table of sums on a card: as tall as its rows, its figures under each other; some rows open, some unfold."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QWidget,
)

from ui.apart import as_asked
from ui.kit.text import tip
from ui.theme.colours import colours_of
from ui.theme.icon import icon
from ui.theme.scale import BASE, GRID, SMALL, row_height, semibold, sized, tabular
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

    from ui.kit.text import Tone

Weight: TypeAlias = Literal["plain", "heading", "total", "under"]
_LEAST, _ROOM = 14, 6 * GRID
"""The characters that the first column keeps, and the pixels beside a figure."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A row: its words, then its figures. ``name`` is told again when the row is opened or unfolded; "" does nothing.

    ``is_open`` says of a row that unfolds whether it is unfolded; None of every other. ``tones`` are by column.
    """

    cells: tuple[str, ...]
    weight: Weight = "plain"
    name: object = None
    is_open: bool | None = None
    tones: tuple[Tone, ...] = ()
    told: str = ""
    """What a screen reader says beside the words of the first column."""


class _Model(QAbstractTableModel):
    def __init__(self, view: QTableView, heads: Sequence[str]) -> None:
        super().__init__(view)
        self._view = view
        self.heads = tuple(heads)
        self.rows: list[LedgerRow] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return self.heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: PLR0911 - a line a role
        row, column = self.rows[index.row()], index.column()
        words = row.cells[column] if column < len(row.cells) else ""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"      {words}" if row.weight == "under" and not column else words
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(filter(None, (words, row.told if not column else "")))
            case Qt.ItemDataRole.ToolTipRole:
                return tip(words)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._side(column)
            case Qt.ItemDataRole.FontRole:
                font = self._view.font()
                if row.weight in {"heading", "total"}:
                    return tabular(semibold(font, BASE))
                return tabular(sized(font, SMALL) if row.weight == "under" else font)
            case Qt.ItemDataRole.ForegroundRole:
                return self._ink(row, column)
            case Qt.ItemDataRole.DecorationRole if not column and row.is_open is not None:
                return icon("chevron-down" if row.is_open else "chevron-right", "soft")
            case _:
                return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        across = Qt.AlignmentFlag.AlignTrailing if column else Qt.AlignmentFlag.AlignLeading
        return across | Qt.AlignmentFlag.AlignVCenter

    def _ink(self, row: LedgerRow, column: int) -> QColor | None:
        colours = colours_of(QApplication.palette())
        tone = row.tones[column] if column < len(row.tones) else "plain"
        if tone != "plain":
            return QColor(getattr(colours, tone))
        return QColor(colours.soft) if row.weight == "under" else None


class Ledger(QTableView):
    """Enter or a click opens or unfolds; Ctrl+C copies all of it, for a spreadsheet."""

    chosen = Signal(object)
    """The ``name`` of the row that was opened or unfolded."""

    def __init__(self, called: str, heads: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledger")
        self.setAccessibleName(called)
        self._model = _Model(self, heads)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentRowChanged.connect(self._bring_into_view)

    def show_rows(self, rows: Sequence[LedgerRow]) -> None:
        """Show these; the place in the table stays where it was."""
        current = self.currentIndex().row()
        self._model.beginResetModel()
        self._model.rows = list(rows)
        self._model.endResetModel()
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()) - 2 * GRID)
        self._fit()
        self.updateGeometry()
        if current >= 0 and rows:
            self.setCurrentIndex(self._model.index(min(current, len(rows) - 1), 0))

    @property
    def rows(self) -> tuple[LedgerRow, ...]:
        """What stands in it."""
        return tuple(self._model.rows)

    def copy(self) -> None:
        """Put all of it on the clipboard as a table."""
        from exports.tables.table import starts_formula

        lines = [self._model.heads, *(row.cells for row in self._model.rows)]
        lines = [
            [f"'{cell}" if starts_formula(cell) and not _is_figure(cell) else cell for cell in line] for line in lines
        ]
        data = QMimeData()
        data.setText("\n".join("\t".join(line) for line in lines))
        marked = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>" for line in lines)
        data.setHtml(f'<meta charset="utf-8"><table>{marked}</table>')
        QGuiApplication.clipboard().setMimeData(data)

    def sizeHint(self) -> QSize:
        tall = (
            self.horizontalHeader().sizeHint().height()
            + self._model.rowCount() * self.verticalHeader().defaultSectionSize()
        )
        bar = self.horizontalScrollBar()
        return QSize(super().sizeHint().width(), tall + 4 + (bar.sizeHint().height() if bar.maximum() else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the table."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            with as_asked(event):
                self._choose(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0 and event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            with as_asked(event):
                self._choose(row)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._model.rows) and self._model.rows[row].name is not None:
            self.chosen.emit(self._model.rows[row].name)

    def _bring_into_view(self, index: QModelIndex) -> None:
        """The page scrolls to the row that the keys went to."""
        page: QWidget | None = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        inner = page.widget() if page is not None else None
        if page is not None and inner is not None and self.hasFocus() and index.isValid():
            where = self.viewport().mapTo(inner, self.visualRect(index).center())
            page.ensureVisible(where.x(), where.y(), 0, 2 * self.rowHeight(index.row()))

    def _fit(self) -> None:
        """Figures have the room that they need, the words the rest."""
        bold = QFontMetrics(tabular(semibold(self.font(), BASE)))
        taken = 0
        for column in range(1, self._model.columnCount()):
            texts = (
                self._model.heads[column],
                *(row.cells[column] for row in self._model.rows if column < len(row.cells)),
            )
            width = max(map(bold.horizontalAdvance, texts), default=0) + _ROOM
            self.setColumnWidth(column, width)
            taken += width
        least = _LEAST * QFontMetrics(self.font()).averageCharWidth()
        self.setColumnWidth(0, max(self.viewport().width() - taken, least))


def _is_figure(cell: str) -> bool:
    """A loss is no formula."""
    return cell[1:2].isdigit()


def folded_words(count: int, is_open: bool) -> str:
    """What a screen reader says of a row that unfolds."""
    many = tr("1 line") if count == 1 else tr("%Ln lines", "", count)
    return tr("{lines}, unfolded").format(lines=many) if is_open else tr("{lines}, folded").format(lines=many)
