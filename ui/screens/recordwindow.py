"""One record in a window above the page, so that its place among others there is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.form.everywhere import with_what_all_have
from ui.form.view import FormView
from ui.kit.button import Button
from ui.kit.text import Text
from ui.navigation import page_of
from ui.records.declaration import shown
from ui.theme.scale import GRID, PAGE_MARGIN
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace

_ROOM = 0.86
"""The share of the screen that it takes at most."""


class RecordWindow(QDialog):
    """The form of a record. It saves itself as every form does; closing only closes."""

    def __init__(self, kind: str, uid: UUID, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("page")
        self._work = work
        declared = with_what_all_have(shown(kind), work.book)
        called = work.book.called(uid).called or declared.untitled
        self.setWindowTitle(called)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 5 * GRID, PAGE_MARGIN - 3 * GRID, 5 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(Text(called, "heading"))
        self.form = FormView(declared, uid, work.book, work.habits)
        self.form.opened.connect(self._go)
        self.form.binned.connect(lambda what: work.offer_undo(tr("{done}. It is in the bin.").format(done=what)))
        self.form.gone.connect(self.reject)
        column.addWidget(self.form, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 3 * GRID, 0)
        foot.addWidget(Button(tr("Open its own page"), lambda: self._go(kind, uid), "link"))
        foot.addStretch(1)
        close = Button(tr("Close"), self.accept, "main")
        close.setDefault(False)
        foot.addWidget(close)
        column.addLayout(foot)
        room = self.screen().availableGeometry()
        self.resize(round(min(room.width() * _ROOM, 1040)), round(room.height() * _ROOM))
        self.form.focus_first()

    def accept(self) -> None:
        """Close, unless something typed does not hold: that is said at its field."""
        if self.form.settle():
            super().accept()

    def reject(self) -> None:
        """Esc closes as well; what does not hold is given up."""
        self.form.settle()
        super().reject()

    def _go(self, kind: str, uid: UUID) -> None:
        if self.form.settle():
            super().accept()
            self._work.way.go(page_of(kind, uid))
