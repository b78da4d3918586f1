"""The scans and documents of an agreement, each with its small picture."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.errors import BookError
from db.queries import contents
from db.rules.naming import in_one_line
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.text import Text
from ui.navigation import page_of
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from db.queries.agreement import Attached
    from ui.screens.screen import Workplace

_PICTURE = 40


def papers(attached: Sequence[Attached], work: Workplace, add: Callable[[], object]) -> QWidget:
    """A row for each; ``add`` goes where one is attached."""
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
        foot.addWidget(Button(tr("Attach a document"), add, "link"), 0, Qt.AlignmentFlag.AlignLeading)
    column.addLayout(foot)
    return holder


def _row(one: Attached, work: Workplace) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(2 * GRID, 0, 0, 0)
    line.setSpacing(0)
    picture = QLabel()
    picture.setFixedSize(_PICTURE, _PICTURE)
    picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
    picture.setPixmap(_small(one, work) or icon("file-text", "soft").pixmap(24, 24))
    line.addWidget(picture)
    title = in_one_line(one.caption) if one.caption is not None else one.document.called
    size = holder.locale().formattedDataSize(one.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    pages = ""
    if one.pages:
        pages = tr("1 page") if one.pages == 1 else tr("%Ln pages", "", one.pages)
    kind = one.media_type.rpartition("/")[2].upper()
    row = AttentionRow(title, " · ".join(filter(None, (kind, pages, size))))
    row.opened.connect(partial(work.way.go, page_of("document", one.document.uid)))
    line.addWidget(row, 1)
    return holder


def _small(one: Attached, work: Workplace) -> QPixmap | None:
    if one.thumbnail is None:
        return None
    picture = QPixmap()
    try:
        picture.loadFromData(contents.read(work.book.book, one.thumbnail))
    except BookError:
        return None
    if picture.isNull():
        return None
    return picture.scaled(
        _PICTURE, _PICTURE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
