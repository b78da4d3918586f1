"""A row of what needs attention: what it is, since when or until when, and what can be done from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.apart import as_asked
from ui.kit.button import IconButton
from ui.kit.text import Chip, Text, Tone
from ui.theme.icon import icon
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done from the row: icon, words, and the doing.

    One that is ``in_reserve`` shows its icon only while the row is under the pointer or has the focus.
    """

    icon: str
    words: str
    do: Callable[[], object]
    in_reserve: bool = False


class AttentionRow(QWidget):
    """Enter or a click opens the record; Tab goes on to the deeds, Up and Down to the rows around."""

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
        self._reserve: list[tuple[IconButton, str]] = []
        for deed in deeds:
            button = IconButton(deed.icon, deed.words, deed.do)
            row.addWidget(button)
            if deed.in_reserve:
                button.setIcon(QIcon())
                button.installEventFilter(self)
                self._reserve.append((button, deed.icon))
        if when:  # Last, so that the days of a card stand under each other.
            row.addWidget(Chip(when, tone, picture))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_reserve()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_reserve()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_reserve()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_reserve()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._show_reserve()
        return super().eventFilter(watched, event)

    def _show_reserve(self) -> None:
        is_wanted = self.underMouse() or self.hasFocus() or any(button.hasFocus() for button, _ in self._reserve)
        for button, name in self._reserve:
            button.setIcon(icon(name, "soft") if is_wanted else QIcon())

    def _go_along(self, *, forward: bool) -> None:
        """To the next row, past what can be done from this one."""
        piece = self.nextInFocusChain() if forward else self.previousInFocusChain()
        while piece is not None and piece is not self:
            if isinstance(piece, AttentionRow) and piece.isVisible():
                piece.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
                return
            piece = piece.nextInFocusChain() if forward else piece.previousInFocusChain()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            with as_asked(event):
                self.opened.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._go_along(forward=event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        opens = event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}
        if opens and self.rect().contains(event.position().toPoint()):
            with as_asked(event):
                self.opened.emit()
