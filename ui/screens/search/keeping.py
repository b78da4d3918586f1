"""Keeping a question: under its own words at first, then renamed or let go of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from db.errors import BookError
from db.queries.saved_searches import SavedSearch, save, saved_searches
from ui.kit.asking import Asking
from ui.kit.button import Button
from ui.kit.text import Text
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from ui.screens.screen import Workplace


class Keeping(QWidget):
    """The buttons beside a question: keep it, or rename and remove the kept one."""

    failed = Signal(str)
    """Carries a sentence."""

    def __init__(self, words: str, work: Workplace) -> None:
        super().__init__()
        self._words = words
        self._work = work
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        self.keep_it = Button(tr("Save this search"), self._keep)
        self.rename = Button(tr("Rename"), self._ask_name, "quiet")
        self.remove = Button(tr("Remove"), self._remove, "quiet")
        for button in (self.keep_it, self.rename, self.remove):
            row.addWidget(button)
        self.refresh()

    def refresh(self) -> None:
        """Offer what can be done with the question now."""
        kept = self.kept()
        self.keep_it.setVisible(kept is None and bool(self._words))
        for button in (self.rename, self.remove):
            button.setVisible(kept is not None)

    def kept(self) -> SavedSearch | None:
        """The saved search with these words, if there is one."""
        every = saved_searches(self._work.book.book)
        return next((one for one in every if one.words == self._words), None)

    def _keep(self) -> None:
        title = tr("Save the search “{words}”").format(words=self._words)
        try:
            with self._work.book.book.change(title) as change:
                save(change, self._words, self._words)
        except BookError as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        self.rename.setFocus()
        self._work.offer_undo(tr("The search is saved. It stands under the search field while that is empty."))

    def _ask_name(self) -> None:
        kept = self.kept()
        if kept is None:
            return
        window = Asking(tr("Rename the search"), self.window())
        name = QLineEdit(kept.name)
        label = Text(tr("Name"))
        label.setBuddy(name)
        name.setAccessibleName(tr("Name"))
        window.column.addWidget(label)
        window.column.addWidget(name)
        window.answer(tr("Cancel"), window.reject)
        window.answer(tr("Rename"), window.accept, "main")
        window.accepted.connect(lambda: self._rename(kept, name.text()))
        name.selectAll()
        window.open()
        name.setFocus()

    def _rename(self, kept: SavedSearch, name: str) -> None:
        name = " ".join(name.split())
        if name in {"", kept.name}:
            return
        title = tr("Rename the search “{name}”").format(name=kept.name)
        try:
            self._work.book.edit(title, "saved_view", kept.uid, {"name": name})
        except BookError as error:
            self.failed.emit(str(error))

    def _remove(self) -> None:
        kept = self.kept()
        if kept is None:
            return
        title = tr("Remove the search “{name}”").format(name=kept.name)
        try:
            self._work.book.bin(title, [("saved_view", kept.uid)])
        except BookError as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        self.keep_it.setFocus()
        self._work.offer_undo(title)
