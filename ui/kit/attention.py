"""A row of what needs attention: what it is, since when or until when, and what can be done from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.apart import as_asked
from ui.kit.button import IconButton
from ui.kit.text import Chip, Text, Tone
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done from the row: icon, words, and the doing."""

    icon: str
    words: str
    do: Callable[[], object]


class AttentionRow(QWidget):
    """Enter or a click opens the record; Tab goes on to the deeds."""

    opened = Signal()

    def __init__(
        self, title: str, detail: str = "", when: str = "", tone: Tone = "accent", deeds: tuple[Deed, ...] = (),
        picture: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """``picture`` is an icon that stands with ``when``."""
        super().__init__(parent)
        self.setObjectName("row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(". ".join(filter(None, (title, detail, when))))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(2 * GRID)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)  # title and detail keep together in a row that is taller than they are
        words.addWidget(Text(title))
        if detail:
            words.addWidget(Text(detail, "small"))
        words.addStretch(1)
        row.addLayout(words, 1)
        for deed in deeds:
            row.addWidget(IconButton(deed.icon, deed.words, deed.do))
        if when:  # Last, so that the days of a card stand under each other.
            row.addWidget(Chip(when, tone, picture))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            with as_asked(event):
                self.opened.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        opens = event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}
        if opens and self.rect().contains(event.position().toPoint()):
            with as_asked(event):
                self.opened.emit()
