"""Two buttons of which one is down: looking at a calendar by months or by years."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.timeaxis import Period
from ui.theme.scale import GRID
from ui.words import tr


class Looking(QWidget):
    """Says which period is wanted."""

    chosen = Signal(object)
    """Carries the Period."""

    def __init__(self, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self._group = QButtonGroup(self)
        self.buttons: dict[Period, Button] = {}
        for each, label in ((Period.MONTH, tr("Month")), (Period.YEAR, tr("Year"))):
            button = Button(label, look="chip")
            button.setCheckable(True)
            button.setAccessibleName(tr("Look by: {period}").format(period=label))
            button.clicked.connect(lambda _=False, each=each: self.chosen.emit(each))
            self._group.addButton(button)
            self.buttons[each] = button
            row.addWidget(button)
        self.period = period
        self.show_period(period)

    def show_period(self, period: Period) -> None:
        """Press the button of this period."""
        self.buttons[period].setChecked(True)
        self.period = period
