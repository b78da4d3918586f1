"""The table as it was read, each cell as it will be understood, and before it what becomes of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication

from imports.tables.headings import Field
from imports.tables.proposals import Decision
from imports.tables.rows import WHOLE_ROW
from imports.tables.table import as_text
from ui.kit.text import tip
from ui.sentences import pasting
from ui.theme.colours import colours_of
from ui.theme.icon import icon
from ui.words import tr

if TYPE_CHECKING:
    from imports.tables.proposals import Choice, Prepared
    from imports.tables.rows import Look

_Index = QModelIndex | QPersistentModelIndex
_NAMES = {Field.FULL_NAME, Field.FAMILY, Field.GIVEN, Field.OWN_NAME}
_CELL = Qt.ItemDataRole


class ListModel(QAbstractTableModel):
    """Column 0 says what is done with a row; the columns of the table follow. Cells are mended in place."""

    mended = Signal(int, int, str)
    """A cell was written over; carries its row and column in the table, and what was typed."""

    def __init__(self, locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self.prepared: Prepared | None = None
        self.choices: dict[int, Choice] = {}
        self._looks: dict[tuple[int, int], Look] = {}

    def show_prepared(self, prepared: Prepared | None) -> None:
        """Show another reading of a table; None for no table."""
        is_alike = (
            prepared is not None
            and self.prepared is not None
            and prepared.table.width == self.prepared.table.width
            and len(prepared.table.rows) == len(self.prepared.table.rows)
        )
        if not is_alike:
            self.beginResetModel()
        self.prepared = prepared
        self._looks = {(look.row, look.column): look for look in prepared.looks} if prepared else {}
        if is_alike:
            # The place where somebody stands in the table stays, as after a cell was mended.
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        else:
            self.choices = {}
            self.endResetModel()

    def choice(self, row: int) -> Choice:
        """What is done with a row."""
        assert self.prepared is not None  # noqa: S101 - rows are those of a prepared table
        return self.prepared.choice(row, self.choices)

    def choose(self, row: int, choice: Choice) -> None:
        """Decide of a row."""
        self.choices[row] = choice
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def whom(self, row: int) -> str:
        """What the person is called whom a row is taken for, or may be."""
        if self.prepared is None:
            return ""
        chosen, proposal = self.choice(row), self.prepared.proposals[row]
        if chosen.person is not None and (known := self.prepared.known.person(chosen.person)) is not None:
            return known.called.called
        return proposal.people[0].called if proposal.people else ""

    # Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() or self.prepared is None else len(self.prepared.table.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.prepared is None else self.prepared.table.width + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() else usual

    def data(self, index: _Index, role: int = _CELL.DisplayRole) -> Any:  # noqa: PLR0911 - one line a role
        if self.prepared is None or not index.isValid():
            return None
        row, column = index.row(), index.column() - 1
        look = self._looks.get((row, column))
        match role:
            case _CELL.DisplayRole:
                return self.text(row, column)
            case _CELL.EditRole:
                return as_text(self.prepared.table.rows[row][column])
            case _CELL.ToolTipRole:
                return tip(self._tip(row, column, look))
            case _CELL.AccessibleTextRole:
                return ". ".join(filter(None, (self.text(row, column), look.sentence if look else "")))
            case _CELL.ForegroundRole:
                return self._colour(row, column, look)
            case _CELL.BackgroundRole if look is not None:
                return QColor(colours_of(QGuiApplication.palette()).warning_ground)
            case _CELL.DecorationRole if look is not None:
                return icon("triangle-alert" if look.is_wrong else "eye", "warning")
            case _:
                return None

    def setData(self, index: _Index, value: Any, role: int = _CELL.EditRole) -> bool:
        if role != _CELL.EditRole or self.prepared is None or index.column() == 0:
            return False
        row, column = index.row(), index.column() - 1
        if str(value) != as_text(self.prepared.table.rows[row][column]):
            self.mended.emit(row, column, str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _CELL.DisplayRole) -> Any:
        if self.prepared is None or role != _CELL.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self.prepared.table.numbers[section])
        if section == 0:
            return tr("Goes in as")
        return self.prepared.table.header[section - 1] or tr("Column {number}").format(number=section)

    def text(self, row: int, column: int) -> str:
        """What a cell says; of column -1 what is done with the row."""
        if self.prepared is None:
            return ""
        if column == WHOLE_ROW:
            return pasting.decided(self.prepared.proposals[row], self.choice(row), self.whom(row))
        means, value = self.prepared.columns[column].means, self.prepared.reading.values[row][column]
        if means == Field.FULL_NAME and (called := self.prepared.reading.told[row].called):
            return called
        if value.said is None or means in _NAMES:
            return " ".join(as_text(self.prepared.table.rows[row][column]).split())
        return pasting.understood(means, value.said, self._locale)

    def _colour(self, row: int, column: int, look: Look | None) -> QColor | None:
        colours = colours_of(QGuiApplication.palette())
        if look is not None:
            return QColor(colours.warning)
        if self.prepared is None or column == WHOLE_ROW:
            return None
        is_out = self.choice(row).decision is Decision.LEAVE_OUT
        means, value = self.prepared.columns[column].means, self.prepared.reading.values[row][column]
        return QColor(colours.soft) if is_out or (value.said is None and means not in _NAMES) else None

    def _tip(self, row: int, column: int, look: Look | None) -> str:
        said = [look.sentence] if look is not None else []
        if self.prepared is not None and column != WHOLE_ROW:
            written = as_text(self.prepared.table.rows[row][column])
            if written != self.text(row, column):
                said.append(tr("In the list: {text}").format(text=written))
        return "\n".join(said)
