"""Where a list comes from: pasted or typed into a field, or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.files.incoming import folder_of_files
from ui.kit.button import Button
from ui.kit.text import Text
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from ui.screens.screen import Workplace


class Lines(QPlainTextEdit):
    """A field for a list. What is pasted into it while it is empty is read at once."""

    pasted = Signal(str, str)
    """Carries the text and the HTML of the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The list"))
        self.setPlaceholderText(tr("Paste the rows here, or write a name on each line"))
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasHtml() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.toPlainText().strip() or not (source.hasText() or source.hasHtml()):
            super().insertFromMimeData(source)
        else:
            self.pasted.emit(source.text(), source.html())


class SourcePage(QWidget):
    """Says how to bring a list in, and takes it."""

    pasted = Signal(str, str)
    chosen = Signal(object)
    """Carries the path of a file."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.lines = Lines()
        self.lines.pasted.connect(self.pasted)
        self.lines.textChanged.connect(self._typed)
        self.paste = Button(tr("Paste from the clipboard"), self._paste, "main")
        self.read = Button(tr("Read these lines"), lambda: self.pasted.emit(self.lines.toPlainText(), ""))
        self.file = Button(tr("Choose a file…"), self._choose)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        for button in (self.paste, self.file, self.read):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4 * GRID)
        column.addWidget(
            Text(
                tr(
                    "Copy the rows in the spreadsheet or the mail, with their headings, and paste them here; or "
                    "choose a file of Excel, LibreOffice or CSV. Nothing goes into the book before you have seen it."
                ),
                "soft",
            )
        )
        column.addLayout(buttons)
        column.addWidget(self.lines, 1)
        self._typed()

    def _typed(self) -> None:
        self.read.setEnabled(bool(self.lines.toPlainText().strip()))

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        self.pasted.emit(data.text(), data.html())

    def _choose(self) -> None:
        kinds = tr("Tables ({patterns})").format(patterns="*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.tab *.txt")
        every = tr("All files")
        chosen, _ = QFileDialog.getOpenFileName(
            self.window(), tr("Choose a list"), folder_of_files(self._work), f"{kinds};;{every} (*)"
        )
        if chosen:
            self._work.memory.keep("files.folder", str(Path(chosen).parent))
            self.chosen.emit(Path(chosen))
