"""Text to read as tall as it is: selected and copied, its links asked about, nothing loaded but its own pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QLocale, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QImageReader, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from ui.theme.scale import GRID

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QWheelEvent

_EDGE = 1
"""Pixels of the line around what has the focus; room is kept for it."""
_MOST_PIXELS = 40_000_000
"""Of a picture in a mail; a larger one is not drawn."""


class ReadText(QTextBrowser):
    """``pictures`` gives the bytes of a picture that the text names by ``cid:``, or None."""

    asked_for_link = Signal(str)
    """Carries the address that was pressed; nothing is opened by itself."""

    def __init__(
        self, name: str, pictures: Callable[[str], bytes | None] = lambda _: None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setObjectName("reading")
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.anchorClicked.connect(lambda url: self.asked_for_link.emit(url.toString()))
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def say(self, text: str, language: str = "") -> None:
        """Show plain text, in the direction of its language."""
        self.setPlainText(text)
        self.run_as(language)

    def run_as(self, language: str) -> None:
        """The direction of a language's writing."""
        option = self.document().defaultTextOption()
        auto = Qt.LayoutDirection.LayoutDirectionAuto
        option.setTextDirection(QLocale(language).textDirection() if language else auto)
        self.document().setDefaultTextOption(option)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of this letter; of anything else there is nothing, wherever it lies."""
        url = name if isinstance(name, QUrl) else QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value or url.scheme().lower() != "cid":
            return QImage() if kind == QTextDocument.ResourceType.ImageResource.value else b""
        return self._picture(url.toString().partition(":")[2])

    def _picture(self, content_id: str) -> QImage:
        data = self._pictures(content_id)
        if not data:
            return QImage()
        held = QByteArray(data)
        buffer = QBuffer(held)
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        size = reader.size()
        if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
            return QImage()
        room = max(self.viewport().width(), 40 * GRID)
        if size.width() > room:
            reader.setScaledSize(QSize(room, max(1, size.height() * room // size.width())))
        return reader.read()

    def _fit(self) -> None:
        bar = self.horizontalScrollBar()
        extra = bar.height() if bar.isVisible() else 0
        height = round(self.document().size().height()) + extra + GRID + 2 * _EDGE
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the text."""
        event.ignore()
