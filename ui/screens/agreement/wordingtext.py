"""A wording as a text on a page, in the direction and the script of its language; it can be marked and copied."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from ui.kit.text import Text
from ui.theme.han import set_in


class WordingText(Text):
    """Runs as its language does, whichever way the window runs."""

    def __init__(self, text: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "plain", parent)
        direction = QLocale(language).textDirection()
        self.setLayoutDirection(direction)
        is_right = direction is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        self.setFont(set_in(language, QFont(self.font())))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
