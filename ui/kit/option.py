"""One of several things to choose from, whose words give way where the room is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.kit.text import tip


class Option(QRadioButton):
    """A radio button on one line, cut with "…"; the whole of its words is in its tip and read out."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = " ".join(words.split())
        self.setAccessibleName(self._whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(self._whole.replace("&", "&&"))

    def minimumSizeHint(self) -> QSize:
        """Not as wide as its words: they must not push the page apart."""
        return QSize(12 * QFontMetrics(self.font()).averageCharWidth(), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = QStyleOptionButton()
        self.initStyleOption(look)
        room = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonContents, look, self).width()
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, max(room - 4, 1))
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(tip(self._whole) if shown != self._whole else "")
