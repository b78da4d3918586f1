"""The choices for a row: new, somebody known, somebody else of the book, left out, and which values are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from db.errors import BookError
from imports.tables.proposals import Choice, Decision, differences_of
from ui.form.editors.reference import ReferenceEditor
from ui.form.finding import BookFinder
from ui.kit.asking import Asking
from ui.kit.text import Text
from ui.navigation import page_of
from ui.sentences import pasting
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from imports.tables.proposals import Prepared
    from ui.screens.exchange.pasting.model import ListModel
    from ui.screens.screen import Workplace


def menu_of(row: int, model: ListModel, work: Workplace, parent: QWidget) -> QMenu:
    """The menu of a row, to be opened where the row stands."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    prepared = model.prepared
    if prepared is None:
        return menu
    proposal, now = prepared.proposals[row], model.choice(row)
    told = prepared.reading.told[row]
    group = QActionGroup(menu)

    def offer(words: str, choice: Choice, *, is_now: bool) -> None:
        action = QAction(words, menu, checkable=True)
        action.setChecked(is_now)
        action.triggered.connect(lambda _=False: model.choose(row, choice))
        group.addAction(action)
        menu.addAction(action)

    if told.heads:
        offer(tr("Put in as heads without names"), Choice(Decision.NEW), is_now=now.decision is Decision.NEW)
    elif told.names:
        offer(tr("Somebody new"), Choice(Decision.NEW), is_now=now.decision is Decision.NEW)
        people = {one.uid: one.called for one in proposal.people}
        if now.person is not None:
            people.setdefault(now.person, model.whom(row))
        for uid, called in people.items():
            offer(called, Choice(Decision.KNOWN, uid), is_now=now.person == uid)
        somebody = menu.addAction(tr("Somebody else in the book…"))
        somebody.triggered.connect(lambda _=False: Somebody(row, model, work, parent).open())
    offer(tr("Leave out"), Choice(Decision.LEAVE_OUT), is_now=now.decision is Decision.LEAVE_OUT)
    if now.decision is Decision.KNOWN and now.person is not None:
        _offer_values(menu, row, model, prepared, now.person)
    return menu


def _offer_values(menu: QMenu, row: int, model: ListModel, prepared: Prepared, person: UUID) -> None:
    """Where the book and the list differ: the book's stands unless the list's is ticked."""
    differences = differences_of(prepared.reading.told[row], prepared.known, person)
    if differences:
        menu.addSeparator()
    for difference in differences:
        action = QAction(pasting.take(difference, menu.locale()), menu, checkable=True)
        action.setChecked(difference.field in model.choice(row).take)
        action.triggered.connect(lambda is_taken, field=difference.field: _take(row, model, person, field, is_taken))
        menu.addAction(action)


def _take(row: int, model: ListModel, person: UUID, field: str, is_taken: bool) -> None:
    taken = model.choice(row).take
    kept = taken | {field} if is_taken else taken - {field}
    model.choose(row, Choice(Decision.KNOWN, person, kept))


class Somebody(Asking):
    """Asks whom of the book a row means."""

    def __init__(self, row: int, model: ListModel, work: Workplace, parent: QWidget) -> None:
        super().__init__(tr("Who is it?"), parent)
        self._row, self._model = row, model
        told = model.prepared.reading.told[row] if model.prepared is not None else None
        self.column.addWidget(Text(tr("In the list: {text}").format(text=told.called if told else ""), "soft"))
        opened: Callable[[str, UUID], object] = lambda kind, uid: work.way.go(page_of(kind, uid))  # noqa: E731
        self.editor = ReferenceEditor("person", ("person",), BookFinder(work.book, opened, self, work.habits))
        self.editor.line.setAccessibleName(tr("Person"))
        self.column.addWidget(self.editor)
        self._problem = Text("", "problem")
        self.column.addWidget(self._problem)
        self.column.addStretch(1)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("This person"), self._take, "main")
        self.editor.line.setFocus()

    def _take(self) -> None:
        try:
            uid = self.editor.values()["person"]
        except (BookError, ValueError) as error:
            self._problem.setText(str(error))
            return
        if uid is None:
            self._problem.setText(tr("Type a part of the name and choose."))
            return
        self._model.choose(self._row, Choice(Decision.KNOWN, uid))
        self.accept()
