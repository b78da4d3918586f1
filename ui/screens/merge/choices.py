"""Two values beside each other of which one is chosen, by a click on either or by the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from ui.kit.text import Text
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class Value(QWidget):
    """A round box with a text behind it that wraps."""

    def __init__(self, text: str, told: str, parent: QWidget | None = None) -> None:
        """``told`` is what a screen reader says of it."""
        super().__init__(parent)
        self.button = QRadioButton()
        self.button.setAccessibleName(told)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.text = Text(text)
        row.addWidget(self.text, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.button.click()
            self.button.setFocus()


class Choosing(QWidget):
    """The two values of one field. It is no widget to look at: its two values stand in the columns of a table."""

    chosen = Signal()

    def __init__(self, label: str, first: str, second: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.first, self.second = (Value(text, f"{label}: {text}") for text in (first, second))
        self.by_hand = False
        self._group = QButtonGroup(self)
        for number, value in enumerate((self.first, self.second)):
            self._group.addButton(value.button, number)
        self._group.idClicked.connect(self._click)

    def is_second(self) -> bool:
        """Whether the second value is the chosen one."""
        return self.second.button.isChecked()

    def choose(self, *, second: bool) -> None:
        """Choose a value, as a start: a person's own choice stays."""
        if not self.by_hand:
            (self.second if second else self.first).button.setChecked(True)

    def _click(self, _: int) -> None:
        self.by_hand = True
        self.chosen.emit()
