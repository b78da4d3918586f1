"""What lies over the window while files are dragged over it: it says what will happen where they are dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.card import Card
from ui.kit.text import Text
from ui.theme.colours import colours_of
from ui.theme.icon import icon
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

_VEIL = 0.72
"""How much of the page it covers: what is behind it stays known."""
_WORDS = 56
"""The widest sentence, in characters."""


class DropOverlay(QWidget):
    """A veil in the colour of the page, with a card in the middle."""

    def __init__(self, frame: QMainWindow) -> None:
        super().__init__(frame)
        self._frame = frame
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card = Card()
        card.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        picture = QLabel()
        picture.setPixmap(
            icon("paperclip", "accent").pixmap(
                QSize(1, 1) * max(24, self.fontMetrics().height()), self.devicePixelRatioF()
            )
        )
        self._sentence = Text("", "subheading")
        row = QHBoxLayout()
        row.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(3 * GRID)
        row.addWidget(picture)
        row.addWidget(self._sentence)
        card.add(row)
        # Between stretches rather than aligned: an aligned card is given the height of fewer lines than it has.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Cover the window and say this."""
        if self.isVisible() and sentence == self._sentence.text():
            return
        self._sentence.setText(sentence)
        self._sentence.ensurePolished()
        metrics = self._sentence.fontMetrics()
        words = min(metrics.horizontalAdvance(sentence) + GRID, _WORDS * metrics.averageCharWidth())
        self._sentence.setFixedWidth(words)
        self.setGeometry(self._frame.rect())
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(QApplication.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colours.background)
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(10, 10, -10, -10), 10, 10)
