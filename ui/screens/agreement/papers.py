"""The scans and documents of an agreement, each with its small picture, and the button that adds files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.rules.naming import in_one_line
from ui.files.pictured import with_picture
from ui.files.words import size_in_words, type_icon, type_in_words
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.text import Text
from ui.navigation import page_of
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from db.queries.agreement import Attached
    from ui.screens.screen import Workplace

_ROOM = QSize(56, 64)


def papers(attached: Sequence[Attached], work: Workplace, add: Callable[[], object]) -> QWidget:
    """A row for each; ``add`` asks for files."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    for one in attached:
        column.addWidget(_row(one, work))
    foot = QVBoxLayout()
    foot.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
    if not attached:
        foot.addWidget(Text(tr("The signed copies belong here, as scans or photographs."), "soft"))
    if not work.book.book.read_only:
        foot.addWidget(Button(tr("Add files…"), add, "link"), 0, Qt.AlignmentFlag.AlignLeading)
    column.addLayout(foot)
    return holder


def _row(one: Attached, work: Workplace) -> QWidget:
    title = in_one_line(one.caption) if one.caption is not None else one.document.called
    pages = ""
    if one.pages:
        pages = tr("1 page") if one.pages == 1 else tr("%Ln pages", "", one.pages)
    told = (type_in_words(one.media_type), pages, size_in_words(one.size, QLocale()))
    row = AttentionRow(title, " · ".join(filter(None, told)))
    row.opened.connect(partial(work.way.go, page_of("document", one.document.uid)))
    return with_picture(row, work.book.book, one.thumbnail, type_icon(one.media_type), _ROOM)
