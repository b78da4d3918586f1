"""What a step wants to rest on, piece by piece, and whether the book has it; what is there opens from here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.attention import AttentionRow
from ui.kit.laid import empty, widgets
from ui.kit.text import Text
from ui.sentences.evidence import evidence_name, item_said
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.queries.case.facts import Wanted

_MOST = 3
"""Records of one kind that are named; the newest come first."""


class EvidenceList(QWidget):
    """One row for each piece of evidence: there, with links to it, or missing."""

    opened = Signal(object)
    """Carries the record (Called) whose link was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)

    def show_wanted(self, wanted: Iterable[Wanted]) -> None:
        """Show these pieces instead of those before."""
        empty(self._column)
        rows = [self._row(each) for each in wanted]
        for row in rows:
            self._column.addWidget(row)
        self.setVisible(bool(rows))

    def said(self) -> list[str]:
        """The rows in words, as a screen reader has them."""
        return [row.accessibleName() for row in widgets(self._column, QWidget)]

    def _row(self, wanted: Wanted) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(item_said(wanted))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        side = max(16, self.fontMetrics().height())
        mark = QLabel()
        mark.setPixmap(icon("circle-check" if wanted.found else "circle-dashed", "soft").pixmap(QSize(side, side)))
        mark.setAccessibleName(tr("In the book") if wanted.found else tr("Missing"))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        name = evidence_name(wanted.evidence)
        name = name[:1].upper() + name[1:]
        if not wanted.found:
            row.addWidget(Text(tr("{evidence}: not in the book").format(evidence=name), "soft"), 1)
            return holder
        links = QVBoxLayout()
        links.setSpacing(0)
        for record in wanted.found[:_MOST]:
            link = AttentionRow(record.called, name)
            link.opened.connect(partial(self.opened.emit, record))
            links.addWidget(link)
        row.addLayout(links, 1)
        return holder
