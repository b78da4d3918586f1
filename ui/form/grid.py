"""The grid in which the fields of a group stand: thirds, halves and whole rows; one column where the room is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme.scale import GRID

if TYPE_CHECKING:
    from ui.form.declaration import Width

_COLUMNS: dict[str, int] = {"third": 2, "half": 3, "whole": 6}
_NARROW = 56


class Grid(QWidget):
    """Fields flow into rows of six columns, in the order in which they were added.

    ``narrow`` is the width in characters below which each takes a row of its own.
    """

    def __init__(self, parent: QWidget | None = None, narrow: int = _NARROW) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._pieces: list[tuple[QWidget, Width]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4 * GRID)
        self._grid.setVerticalSpacing(3 * GRID)
        for column in range(6):
            self._grid.setColumnStretch(column, 1)
        self._placed: tuple[object, ...] = ()

    def add(self, piece: QWidget, width: Width) -> None:
        """Put a piece at the end."""
        self._pieces.append((piece, width))
        piece.setParent(self)
        self.arrange()

    def arrange(self) -> None:
        """Place the pieces anew, those left out that are hidden."""
        is_narrow = self.width() < self._narrow * QFontMetrics(self.font()).averageCharWidth()
        shown = [(piece, width) for piece, width in self._pieces if not piece.isHidden()]
        placed = (is_narrow, *map(id, (piece for piece, _ in shown)))
        if placed == self._placed:
            return
        self._placed = placed
        for piece, _ in self._pieces:
            self._grid.removeWidget(piece)
        row = column = 0
        for piece, width in shown:
            span = 6 if is_narrow else _COLUMNS[width]
            if column + span > 6:
                row, column = row + 1, 0
            self._grid.addWidget(piece, row, column, 1, span)
            column += span

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
