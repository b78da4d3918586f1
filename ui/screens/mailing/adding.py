"""The ways in which people come onto the list of a mailing: one by name, or all of a view, a tag, a partnership."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from db.errors import BookError
from db.queries.letters.whom import KINDS, of_record, of_view, with_tag
from db.queries.partners import partners
from db.queries.saved_views import saved_views
from ui.form.editors.editor import Unreadable
from ui.form.editors.reference import ReferenceEditor
from ui.form.finding import BookFinder
from ui.kit.button import Button
from ui.navigation import Place
from ui.records.declaration import shown
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from ui.screens.screen import Workplace

_EXCHANGES, _TAGS = 20, 60
"""So many are offered in a menu, of exchanges the newest."""


class Adding(QWidget):
    """A line to find somebody in, and a button with whom to add at once."""

    came = Signal(object)
    """Carries the uids of those who are to be added, in their order."""
    failed = Signal(str)

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.finding = ReferenceEditor("who", KINDS, BookFinder(work.book, lambda *_: None, self, work.habits))
        self.finding.line.setPlaceholderText(tr("Add somebody by name"))
        self.finding.name_it(tr("Add somebody by name"), "")
        self.finding.opener.hide()
        self.finding.settled.connect(self._take)
        self.finding.line.returnPressed.connect(self._take)
        self.several = Button(tr("Add several…"), self._offer)
        self.menu: QMenu | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.finding, 1)
        row.addWidget(self.several)

    def _take(self) -> None:
        try:
            uid = self.finding.values()["who"]
        except Unreadable as error:
            self.failed.emit(str(error))
            return
        if uid is not None:
            self.finding.show_values({"who": None})
            self.came.emit((uid,))

    def _offer(self) -> None:
        """Everything in the book that means several people or bodies."""
        book = self._work.book
        self.menu = menu = QMenu(self)
        for kind in KINDS:
            words = tr("Choose in the list: {records}").format(records=shown(kind).many)
            menu.addAction(words).triggered.connect(partial(self._go_to_list, kind))
        menu.addSeparator()
        views = [kept for kind in KINDS for kept in saved_views(book.book, kind)]
        self._fill(tr("A saved view"), ((kept.name, partial(of_view, book.book, kept.name)) for kept in views))
        tags = book.find(("tag",), "", _TAGS)
        self._fill(tr("All with a tag"), ((one.called, partial(with_tag, book.book, one.called)) for one in tags))
        every = sorted(partners(book.book).values(), key=lambda one: one.called)
        for kind in KINDS:
            words = tr("{records} of a partnership").format(records=shown(kind).many)
            self._fill(words, ((one.called, self._within(kind, "partnership", one.uid)) for one in every))
        exchanges = self._exchanges()
        self._fill(
            tr("Those of an exchange"), ((called, self._within("person", "exchange", uid)) for called, uid in exchanges)
        )
        menu.popup(self.several.mapToGlobal(self.several.rect().bottomLeft()))

    def _exchanges(self) -> list[tuple[str, UUID]]:
        from db.queries.listing import Order, page

        found = page(self._work.book.book, "exchange", ("called",), order=Order("starts", True), limit=_EXCHANGES)
        return [(row.cells[0] or shown("exchange").untitled, row.uid) for row in found.rows]

    def _within(self, kind: str, of: str, uid: UUID) -> Callable[[], tuple[UUID, ...]]:
        return partial(of_record, self._work.book.book, kind, (of, uid))

    def _fill(self, words: str, offers: Iterable[tuple[str, Callable[[], tuple[UUID, ...]]]]) -> None:
        if self.menu is None:
            return
        inner = self.menu.addMenu(words)
        for name, ask in offers:
            inner.addAction(name.replace("&", "&&")).triggered.connect(partial(self._add, ask))
        inner.setEnabled(not inner.isEmpty())

    def _add(self, ask: Callable[[], tuple[UUID, ...]], _: bool = False) -> None:  # noqa: FBT002 - Qt's
        try:
            self.came.emit(ask())
        except BookError as error:
            self.failed.emit(str(error))

    def _go_to_list(self, kind: str, _: bool = False) -> None:  # noqa: FBT002 - Qt's
        self._work.way.go(Place("list", kind))
