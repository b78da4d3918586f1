"""The picture at the head of a page, such as a person's photo: shown, chosen from a file, taken away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QSizePolicy, QToolButton

from db.errors import NoSuchRecord
from ui.files.thumbnails import thumbnail
from ui.kit.text import tip
from ui.theme.colours import colours_of
from ui.theme.icon import icon
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from db.change import Change
    from imports.outcome import Item
    from ui.openbook import OpenBook
    from ui.screens.screen import Workplace

_SIDE = 64
"""Pixels, at the usual size of text."""
_ROUND = 10


class Portrait(QToolButton):
    """A button with the picture, or an outline where there is none; its menu says what can be done."""

    asked_for_file = Signal()
    asked_to_remove = Signal()
    opened = Signal(str, object)

    def __init__(self, called: str, parent: QWidget | None = None) -> None:
        """``called`` is what the picture is: "Photo"."""
        super().__init__(parent)
        self._called = called
        self._document: UUID | None = None
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self._choose = menu.addAction(tr("Choose a picture…"))
        self._choose.triggered.connect(lambda _=False: self.asked_for_file.emit())
        self._open = menu.addAction(tr("Open its document"))
        self._open.triggered.connect(lambda _=False: self.opened.emit("document", self._document))
        self._remove = menu.addAction(tr("Take the picture away"))
        self._remove.triggered.connect(lambda _=False: self.asked_to_remove.emit())
        self.setMenu(menu)

    def show_of(self, book: OpenBook, uid: UUID | None) -> None:
        """Show the picture of this document."""
        self._document = uid
        self._picture = None
        if uid is not None:
            try:
                small = book.read("document", uid)["thumbnail_sha256"]
            except NoSuchRecord:
                small = None
            self._picture = thumbnail(book.book, small, QSize(512, 512))
        can_change = not book.book.read_only
        self._choose.setEnabled(can_change)
        self._remove.setEnabled(can_change and uid is not None)
        self._open.setEnabled(uid is not None)
        words = self._called if self._picture is not None else tr("{picture}: none yet").format(picture=self._called)
        self.setAccessibleName(words)
        self.setToolTip(tip(words))
        self.update()

    def sizeHint(self) -> QSize:
        side = max(_SIDE, 4 * self.fontMetrics().height())
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(QApplication.palette())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        shape = QPainterPath()
        shape.addRoundedRect(room, _ROUND, _ROUND)
        painter.fillPath(shape, QColor(colours.side))
        if self._picture is None:
            side = round(room.width() * 0.4)
            outline = icon("user", "soft").pixmap(QSize(side, side), self.devicePixelRatioF())
            painter.drawPixmap(round(room.center().x() - side / 2), round(room.center().y() - side / 2), outline)
        else:
            painter.setClipPath(shape)
            painter.drawPixmap(room, self._picture, _square(self._picture))
            painter.setClipping(False)
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.line), 2 if self.hasFocus() else 1))
        painter.drawPath(shape)


def choose_portrait(work: Workplace, parent: QWidget, kind: str, uid: UUID, reference: str) -> None:
    """Let a person choose a picture from a file, for this reference of a record."""
    from ui.files.incoming import bring_in_files, folder_of_files

    chosen, _ = QFileDialog.getOpenFileName(
        parent.window(),
        tr("Choose a picture"),
        folder_of_files(work),
        tr("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif)"),
    )
    if chosen:
        bring_in_files(work, parent.window(), [Path(chosen)], join=_joins(kind, uid, reference))


def _joins(kind: str, uid: UUID, reference: str) -> Callable[[Change, Item], object]:
    def join(change: Change, item: Item) -> None:
        from db.errors import CannotRead
        from db.records import kind as kind_named

        if not item.media_type.startswith("image/"):
            raise CannotRead(tr("This is no picture."))
        values: Mapping[str, Any] = {reference: item.uid}
        change.edit(change.get(kind_named(kind), uid), **values)

    return join


def _square(picture: QPixmap) -> QRectF:
    """The middle of a picture; of one that is held upright the upper part, where faces are."""
    size = picture.size()
    side = min(size.width(), size.height())
    return QRectF((size.width() - side) / 2, (size.height() - side) / 4, side, side)
