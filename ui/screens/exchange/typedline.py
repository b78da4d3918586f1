"""A line in which one thing after another is typed as it stands on paper; what it means is said below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.errors import BookError
from ui.kit.text import Text
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ui.screens.screen import Workplace


class TypedLine(QWidget):
    """Enter adds what is typed, and the line waits for the next one."""

    added = Signal(object)
    """It is in the book; carries its uid."""

    def __init__(self, work: Workplace, line: QLineEdit, before: Sequence[QWidget]) -> None:
        """``before`` stands in the row before the line."""
        super().__init__()
        self._work = work
        self.line = line
        line.textEdited.connect(self._say)
        line.returnPressed.connect(self.add)
        self.hint, self.problem = Text("", "small"), Text("", "problem")
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for piece in before:
            row.addWidget(piece)
        row.addWidget(line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        for said in (self.hint, self.problem):
            said.hide()
            column.addWidget(said)

    def add(self) -> None:
        """Put what stands in the line into the book, or say what does not hold."""
        try:
            uid = self._write(self.line.text().strip())
        except BookError as error:
            self._complain(str(error))
            return
        if uid is not None:
            self.line.clear()
            self._say()
            self.added.emit(uid)

    def _write(self, text: str) -> UUID | None:
        """Add what the text means. None where it means nothing, and that is said. Raises BookError."""
        raise NotImplementedError

    def _meaning(self, text: str) -> str:
        """What a text means so far, in words; empty where it means nothing, and what does not hold is said."""
        raise NotImplementedError

    def _say(self) -> None:
        """What the line means so far."""
        self.problem.hide()
        text = self.line.text().strip()
        meaning = self._meaning(text) if text else ""
        self.hint.setText(meaning)
        self.hint.setVisible(bool(meaning))

    def _complain(self, sentence: str) -> None:
        self.hint.hide()
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
