"""Texts on the screen: headings, lines of text, chips. What comes out of the book is plain text, never HTML."""

from __future__ import annotations

from html import escape
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.icon import icon
from ui.theme.scale import GRID

Role: TypeAlias = Literal["title", "heading", "subheading", "strong", "plain", "soft", "small", "overline", "problem"]
Tone: TypeAlias = Literal["plain", "accent", "warning", "good"]

_CHIP_EDGE = 9
"""Pixels between the edge of a chip and its picture."""
_LONGEST_WORD = 30
"""Letters of a word for which a column makes room."""
_PIECE = 16
"""Letters of a title's word that stay together where it has to be broken."""
_BREAK = "\N{ZERO WIDTH SPACE}"


def _beginning(widget: QWidget) -> Qt.AlignmentFlag:
    """The side where reading begins on the page, whatever script the text itself is in."""
    side = Qt.AlignmentFlag.AlignRight if widget.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def tip(text: str) -> str:
    """The text for a tool tip. Qt takes a tip that looks like markup for markup, and would load what it names."""
    return f"<p>{escape(text)}</p>" if "<" in text or "&" in text else text


class Text(QLabel):
    """A text that wraps, in one of the roles of the type scale."""

    def __init__(self, text: str = "", role: Role = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setAlignment(_beginning(self))
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def minimumSizeHint(self) -> QSize:
        """Not as wide as the longest word of the book may be: it must not push the page apart."""
        size = super().minimumSizeHint()
        return QSize(min(size.width(), _LONGEST_WORD * QFontMetrics(self.font()).averageCharWidth()), size.height())


class Title(Text):
    """What a page is about: on one line where there is room for it, else on as many as it needs."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("", "title", parent)
        self.setText(text)
        # Capitals with marks above them (Ö, Ñ) reach over the line of some fonts.
        self.setContentsMargins(0, GRID, 0, 0)

    def setText(self, text: str) -> None:
        """Show this title. A word that is wider than a page may be broken; what is read out is the word as it is."""
        super().setText(breakable(text))
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        return QSize(min(size.width(), _PIECE * QFontMetrics(self.font()).averageCharWidth()), size.height())

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + GRID)


def breakable(text: str) -> str:
    """The text with places marked where words that are too long for a line may be broken."""
    return " ".join(_BREAK.join(_pieces(word)) for word in text.split())


def _pieces(word: str) -> list[str]:
    if len(word) <= _LONGEST_WORD:
        return [word]
    return [word[start : start + _PIECE] for start in range(0, len(word), _PIECE)]


class Line(QLabel):
    """A text on one line, cut with "…" where the room ends; the whole of it is in its tip and read out."""

    def __init__(self, text: str = "", role: Role = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setAlignment(_beginning(self))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self.say(text)

    def say(self, text: str) -> None:
        """Show another text."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(
            min(self.sizeHint().width(), 8 * QFontMetrics(self.font()).averageCharWidth()),
            super().minimumSizeHint().height(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(tip(self._whole) if shown != self._whole else "")


class Chip(QLabel):
    """A word or two on a tint. The tone only repeats what the words say, and so does the ``picture``, an icon."""

    def __init__(self, text: str, tone: Tone = "plain", picture: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture = icon(picture, "text" if tone == "plain" else tone) if picture else None
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._picture is not None:
            side, top = self._side(), (self.height() - self._side()) // 2
            left = self.width() - side - _CHIP_EDGE if self.isRightToLeft() else _CHIP_EDGE
            painter = QPainter(self)
            self._picture.paint(painter, QRect(left, top, side, side))

    def _side(self) -> int:
        return round(QFontMetrics(self.font()).height() * 0.8)

    def _fit(self) -> None:
        """Room for the picture before the words."""
        room = self._side() + GRID if self._picture is not None else 0
        self.setContentsMargins(*((0, 0, room, 0) if self.isRightToLeft() else (room, 0, 0, 0)))


class Fact(QLabel):
    """What a label stands for, at the end of its row, broken over lines where it is long."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        side = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
