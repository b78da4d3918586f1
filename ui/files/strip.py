"""A strip of the pictures that are attached to a record, each with its caption; a click opens the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from db.queries.attached import seen_in_small
from ui.files.thumbnails import thumbnail
from ui.kit.flow import Flow
from ui.kit.laid import empty
from ui.kit.text import tip
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book
    from db.queries.attached import Seen

_MOST = 24
"""Of more, the list of the record's documents shows all."""
_BROAD, _HIGH = 6.2, 4.6
"""The room of a picture, in lines of text."""


class Strip(QWidget):
    """Hidden while there is nothing to be seen."""

    opened = Signal(object)
    """The uid of a document."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(tr("Pictures of the documents"))
        self._flow = Flow(self, 2 * GRID)
        self._shown: tuple[Seen, ...] = ()
        self.hide()

    def show_of(self, book: Book, uid: UUID) -> None:
        """Show the pictures that are attached to this record now."""
        found = seen_in_small(book, uid, _MOST)
        if found == self._shown:
            return
        self._shown = found
        empty(self._flow)
        line = self.fontMetrics().height()
        room = QSize(round(_BROAD * line), round(_HIGH * line))
        for each in found:
            picture = thumbnail(book, each.thumbnail, room, self.devicePixelRatioF())
            if picture is not None:
                self._flow.addWidget(self._button(each, QIcon(picture), room))
        self.setVisible(bool(self._flow.count()))

    def _button(self, each: Seen, picture: QIcon, room: QSize) -> QToolButton:
        words = " ".join(each.caption.in_language(self.locale().bcp47Name()).split()) if each.caption else each.called
        button = _Picture()
        button.setIcon(picture)
        button.setIconSize(room)
        metrics = QFontMetrics(button.font())
        button.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 2 * GRID))
        button.setAccessibleName(tr("Open {record}").format(record=words))
        button.setToolTip(tip(words))
        button.clicked.connect(lambda _=False, uid=each.uid: self.opened.emit(uid))
        return button


class _Picture(QToolButton):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "quiet")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)
