"""The head of the table: above each column its words, and a choice of what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from imports.tables.columns import Column
from imports.tables.days import Order
from ui.form.editors.pick import Pick
from ui.kit.text import tip
from ui.sentences.pasting import orders
from ui.theme.colours import colours_of
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_UNSURE = "\N{MIDDLE DOT}"
_LEAST = 16
"""Characters of the narrowest column: its choice must be readable."""


class FieldHeader(QHeaderView):
    """Tab goes from choice to choice; a column whose choice has the focus is brought into view."""

    chosen = Signal(int, object)
    """What a column means was chosen; carries its number in the table, and the Column."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._picks: list[Pick] = []
        self._columns: tuple[Column, ...] = ()
        self._headings: tuple[str, ...] = ()
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_LEAST * self.fontMetrics().averageCharWidth())
        self.sectionResized.connect(lambda *_: self._place())
        self.sectionCountChanged.connect(lambda *_: self._place())
        table.horizontalScrollBar().valueChanged.connect(lambda *_: self._place())

    def show_columns(
        self,
        headings: Sequence[str],
        columns: Sequence[Column],
        words: Mapping[str, str],
        with_days: Mapping[int, bool],
    ) -> None:
        """Show what each column means. ``words`` are the meanings there are; ``with_days`` by number the columns of
        days, and whether nobody knows the order in which they are written.
        """
        self._columns, self._headings = tuple(columns), tuple(headings)
        while len(self._picks) > len(columns):
            self._picks.pop().deleteLater()
        while len(self._picks) < len(columns):
            self._picks.append(self._new(len(self._picks)))
        for number, (pick, column) in enumerate(zip(self._picks, columns, strict=True)):
            with QSignalBlocker(pick):
                self._fill(pick, column, words, with_days.get(number))
            heading = headings[number] or tr("Column {number}").format(number=number + 1)
            sure = "" if column.is_sure else tr("not sure, please look")
            pick.setAccessibleName(tr("What “{column}” means").format(column=heading))
            pick.setAccessibleDescription(sure)
            pick.setToolTip(tip(", ".join(filter(None, (heading, sure)))))
            pick.setProperty("mark", "" if column.is_sure else "doubt")
        self._place()

    def picks(self) -> tuple[Pick, ...]:
        """The choices from the first column on."""
        return tuple(self._picks)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), self._words_height() + self._pick_height() + 2 * GRID)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """The words of the source above, room for the choice below."""
        colours = colours_of(QGuiApplication.palette())
        painter.save()
        painter.fillRect(rect, QColor(colours.card))
        is_unsure = 0 < logicalIndex <= len(self._columns) and not self._columns[logicalIndex - 1].is_sure
        painter.setPen(QColor(colours.warning if is_unsure else colours.soft))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        if is_unsure:
            look = tr("look", "at a column of which it is not sure what it holds")
            words = f"{words} {_UNSURE} {look}"
        room = rect.adjusted(2 * GRID + 3, 0, -2 * GRID, 0)
        room.setHeight(self._words_height() if logicalIndex else rect.height())
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _new(self, number: int) -> Pick:
        pick = Pick(self.viewport())
        pick.setMaxVisibleItems(20)
        pick.currentIndexChanged.connect(lambda _index, number=number: self._pressed(number))
        pick.show()
        return pick

    def _fill(self, pick: Pick, column: Column, words: Mapping[str, str], is_open: bool | None) -> None:
        pick.clear()
        for means, name in words.items():
            pick.addItem(name, (means, None))
            if means == column.means and is_open is not None and (is_open or column.order is not None):
                for order, said in orders().items():
                    pick.addItem(f"{name}, {said}", (means, order))
        wanted = (column.means, column.order)
        pick.setCurrentIndex(next((at for at in range(pick.count()) if pick.itemData(at) == wanted), 0))

    def _pressed(self, number: int) -> None:
        data = self._picks[number].currentData()
        if data is not None:
            means, order = data
            self.chosen.emit(number, Column(str(means), order=Order(order) if order else None))

    def _place(self) -> None:
        for number, pick in enumerate(self._picks):
            section = number + 1
            if section >= self.count():
                pick.hide()
                continue
            at = QRect(
                self.sectionViewportPosition(section) + GRID, self._words_height(),
                self.sectionSize(section) - 2 * GRID, self._pick_height(),
            )  # fmt: skip
            pick.setGeometry(at)
            pick.show()

    def _words_height(self) -> int:
        return self.fontMetrics().height() + 2 * GRID

    def _pick_height(self) -> int:
        return self._picks[0].sizeHint().height() if self._picks else self.fontMetrics().height() + 4 * GRID
