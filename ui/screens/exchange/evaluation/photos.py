"""The photos of an exchange in small, each with its caption, who is shown, and whether it may be printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from ui.files.pictured import with_picture
from ui.kit.attention import AttentionRow
from ui.navigation import page_of
from ui.sentences import evaluation as words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from db.queries.exchange.photos import Photo
    from ui.screens.screen import Workplace

_ROOM = QSize(72, 56)


def photo_row(one: Photo, work: Workplace) -> QWidget:
    """The row; Enter opens the document, where it is said who is shown and with which consent."""
    row = AttentionRow(*words.photo(one))
    row.opened.connect(partial(work.way.go, page_of("document", one.document.uid)))
    return with_picture(row, work.book.book, one.thumbnail, "image", _ROOM)
