"""Three buttons of which one is down: looking at a timeline by decades, by years or by months."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.text import tip
from ui.kit.timeaxis import Zoom
from ui.theme.scale import GRID
from ui.words import tr


class Zooming(QWidget):
    """Says which zoom is wanted; years at first."""

    chosen = Signal(object)
    """Carries the Zoom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self._group = QButtonGroup(self)
        self.buttons: dict[Zoom, Button] = {}
        labels = {Zoom.DECADES: tr("Decades"), Zoom.YEARS: tr("Years"), Zoom.MONTHS: tr("Months")}
        for zoom, label in labels.items():
            button = Button(label, look="chip")
            button.setCheckable(True)
            button.setAccessibleName(tr("Look by: {period}").format(period=label))
            button.setToolTip(tip(tr("Ctrl and + look nearer, Ctrl and − from farther away")))
            button.clicked.connect(lambda _=False, zoom=zoom: self.chosen.emit(zoom))
            self._group.addButton(button)
            self.buttons[zoom] = button
            row.addWidget(button)
        self.zoom = Zoom.YEARS
        self.show_zoom(Zoom.YEARS)

    def show_zoom(self, zoom: Zoom) -> None:
        """Press the button of this zoom."""
        self.zoom = zoom
        self.buttons[zoom].setChecked(True)
