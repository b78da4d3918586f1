"""The small pictures of documents: read out of the book when they are first shown, and kept while there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QPixmapCache

from db.errors import BookError
from ui.theme.icon import icon
from ui.theme.scale import GRID, row_height

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from db.book import Book


_EDGE = QColor(128, 128, 128, 110)


def thumbnail(book: Book, sha256: str | None, room: QSize, ratio: float = 1.0) -> QPixmap | None:
    """The picture within this room, sharp at so many device pixels to one; None where there is none.

    It takes a millisecond: a book keeps a thumbnail of some 30 kilobytes beside each picture and PDF.
    """
    if not sha256:
        return None
    name = f"{sha256}-{room.width()}x{room.height()}@{ratio}"
    found = QPixmap()
    if QPixmapCache.find(name, found):
        return found
    from db.queries.contents import read

    try:
        picture = QImage.fromData(read(book, sha256))
    except BookError:
        return None
    if picture.isNull():
        return None
    small = picture.scaled(room * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    found = QPixmap.fromImage(small)
    # White paper must be seen on a white card.
    painter = QPainter(found)
    painter.setPen(_EDGE)
    painter.drawRect(found.rect().adjusted(0, 0, -1, -1))
    painter.end()
    found.setDevicePixelRatio(ratio)
    QPixmapCache.insert(name, found)
    return found


def in_row(book: Book, sha256: str | None, otherwise: str, table: QWidget) -> QPixmap:
    """What stands before the name in a row of a list: the picture in its place, or the icon ``otherwise``."""
    side = row_height(table.font()) - 2 * GRID
    room, ratio = QSize(side + GRID, side), table.devicePixelRatioF()
    small = thumbnail(book, sha256, room, ratio) or icon(otherwise, "soft").pixmap(QSize(side, side) * 0.7, ratio)
    place = QPixmap(room * ratio)
    place.setDevicePixelRatio(ratio)
    place.fill(Qt.GlobalColor.transparent)
    where = QRect(QPoint(0, 0), small.deviceIndependentSize().toSize())
    where.moveCenter(QRect(QPoint(0, 0), room).center())
    painter = QPainter(place)
    painter.drawPixmap(where, small)
    painter.end()
    return place
