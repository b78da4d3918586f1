"""An empty place: says what belongs here and offers the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.text import Text
from ui.theme.icon import icon
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from collections.abc import Callable


class Empty(QWidget):
    """Icon, one or two sentences, and the button with the first step if there is one."""

    def __init__(
        self,
        name: str,
        sentence: str,
        step: str = "",
        take: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(3 * GRID)
        column.addStretch(1)
        picture = QLabel()
        picture.setPixmap(icon(name, "soft").pixmap(32, 32))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(picture)
        self.sentence = Text(sentence, "soft")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setMaximumWidth(48 * self.fontMetrics().averageCharWidth())
        # Between stretches rather than aligned: an aligned label is given the height of fewer lines than it has.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.sentence, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        self.button = Button(step, take)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button.setVisible(bool(step))
        column.addStretch(2)
