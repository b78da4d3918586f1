"""The small picture of a document before the row that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.files.thumbnails import thumbnail
from ui.theme.icon import icon
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from db.book import Book


def with_picture(row: QWidget, book: Book, sha256: str | None, otherwise: str, room: QSize) -> QWidget:
    """The row behind the picture, which is within this room; ``otherwise`` is the icon where there is none."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(2 * GRID, 0, 0, 0)
    line.setSpacing(GRID)
    picture = QLabel()
    picture.setFixedWidth(room.width())
    picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
    small = thumbnail(book, sha256, room, holder.devicePixelRatioF())
    picture.setPixmap(small or icon(otherwise, "soft").pixmap(24, 24))
    line.addWidget(picture)
    line.addWidget(row, 1)
    return holder
