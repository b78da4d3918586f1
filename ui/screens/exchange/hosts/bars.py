"""The bars above the board: what a proposal says and how it is taken, and what speaks against a placement by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.text import Text
from ui.theme.scale import CARD_ACROSS, GRID

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.kit.button import Look


class Bar(QFrame):
    """A sentence and the answers to it. Hidden until there is something to say; Esc gives the last answer."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD_ACROSS, 2 * GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        self.said = Text("")
        row.addWidget(self.said, 1)
        self._answers = row
        self.buttons: list[Button] = []
        self.hide()

    def ask(self, sentence: str, answers: Sequence[tuple[str, Callable[[], object]]], role: str = "plain") -> None:
        """Say the sentence and offer the answers, the first of which has the focus."""
        self.say(sentence, role)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        looks: list[Look] = ["main" if at == 0 and role == "plain" else "usual" for at in range(len(answers))]
        self.buttons = [Button(words, do, look) for (words, do), look in zip(answers, looks, strict=True)]
        for button in self.buttons:
            self._answers.addWidget(button)
        self.show()
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.buttons:
            self.buttons[-1].click()
        else:
            super().keyPressEvent(event)

    def say(self, sentence: str, role: str = "plain") -> None:
        """Say something else, the answers kept."""
        if self.said.property("role") != role:
            self.said.setProperty("role", role)
            self.said.style().polish(self.said)
        self.said.setText(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
