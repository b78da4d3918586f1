"""The photos of an exchange in small, each with its caption, who is shown, and whether it may be printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.files.thumbnails import thumbnail
from ui.kit.attention import AttentionRow
from ui.navigation import page_of
from ui.sentences import evaluation as words
from ui.theme.icon import icon
from ui.theme.scale import GRID

if TYPE_CHECKING:
    from db.queries.exchange.photos import Photo
    from ui.screens.screen import Workplace

_ROOM = QSize(72, 56)


def photo_row(one: Photo, work: Workplace) -> QWidget:
    """The row; Enter opens the document, where it is said who is shown and with which consent."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(2 * GRID, 0, 0, 0)
    line.setSpacing(GRID)
    picture = QLabel()
    picture.setFixedWidth(_ROOM.width())
    picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
    small = thumbnail(work.book.book, one.thumbnail, _ROOM, holder.devicePixelRatioF())
    picture.setPixmap(small or icon("image", "soft").pixmap(24, 24))
    line.addWidget(picture)
    row = AttentionRow(*words.photo(one))
    row.opened.connect(partial(work.way.go, page_of("document", one.document.uid)))
    line.addWidget(row, 1)
    return holder
