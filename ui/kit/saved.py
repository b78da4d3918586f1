"""The line that says what came of saving a file, with the button that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.button import Button, IconButton
from ui.kit.text import Line
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path


class Saved(QWidget):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self.said = Line("", "soft")
        self.open_button = Button(tr("Open"), self._open, "link")
        self._away = IconButton("x", tr("Put this line away"), self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.said, 1)
        row.addWidget(self.open_button)
        row.addWidget(self._away)
        self.hide()

    def say_saved(self, file: Path) -> None:
        """Say where it is, and offer to open it."""
        self._file = file
        self._say(tr("Saved: {file}").format(file=str(file)))

    def say(self, sentence: str) -> None:
        """Say something else, as that it did not work."""
        self._file = None
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.said.say(sentence)
        self.open_button.setVisible(self._file is not None)
        self.show()

    def _open(self) -> None:
        if self._file is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file))):
            self._say(tr("No program opened it. The file is at {file}.").format(file=str(self._file)))
