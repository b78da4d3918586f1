"""The card with those to whom one letter goes: each with how it reaches them, or why it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.flow import Flow
from ui.kit.text import Text
from ui.records.declaration import shown
from ui.screens.mailing.adding import Adding
from ui.sentences.mailing import how, how_many, why
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.letters.mailing import Plan
    from db.queries.record import Called
    from ui.screens.screen import Workplace

_UID, _GETS_ONE = (Qt.ItemDataRole.UserRole + number for number in range(2))
_LINES = 8


class Whom(QWidget):
    """Knows nothing of the mailing: it shows a plan, and says who is added, removed, taken out and looked at."""

    added = Signal(object)
    removed = Signal(object)
    """Carries the uids of those who are taken off the list."""
    turned = Signal(object)
    """Somebody else is looked at; carries the uid."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self.card = Card(tr("1  To whom"))
        self.adding = Adding(work)
        self.adding.came.connect(self._came)
        self.adding.failed.connect(self._say)
        self.list = QListWidget()
        self.list.setObjectName("papers")
        self.list.setAccessibleName(tr("To whom"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.currentItemChanged.connect(self._turned)
        self.only = Button(tr("Only who gets none"), self._show_only, "quiet")
        self.only.setCheckable(True)
        self.remove = Button(tr("Take off the list"), self._remove, "quiet")
        self.problem = Text("", "problem")
        self.problem.hide()
        self.nobody = Text(
            tr("Nobody yet. Add people here, or choose them in a list with any filter and press “Write to these…”."),
            "soft",
        )
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._remove)
        self._lay_out()

    def show_plan(self, plan: Plan) -> None:
        """The letters in their order, and among them who gets none; who was looked at stays so."""
        locale = self.locale()
        lines = [(one.who, how(one, locale), True) for one in plan.letters]
        lines += [(one.who, why(one.why), False) for one in plan.left_out]
        kept = self.current()
        with QSignalBlocker(self.list):
            self.list.clear()
            for who, said, gets_one in lines:
                self._add(who, said, gets_one=gets_one)
        self.card.say_aside(how_many(plan) if lines else "")
        self.only.setVisible(bool(plan.left_out) or self.only.isChecked())
        self.remove.setVisible(bool(lines))
        self.list.setVisible(bool(lines))
        self.nobody.setVisible(not lines)
        self._show_only()
        self._fit()
        self.look_at(kept)

    def current(self) -> UUID | None:
        """Who is looked at."""
        item = self.list.currentItem()
        return None if item is None else item.data(_UID)

    def look_at(self, uid: UUID | None) -> None:
        """Make somebody the one who is looked at; the first where they are not on the list."""
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(_UID) == uid]
        if self.list.count():
            self.list.setCurrentRow(rows[0] if rows else 0)

    def changeEvent(self, event) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self._fit()

    # Making it

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.card.add(self.adding)
        self.card.add(self.problem)
        self.card.add(self.nobody)
        self.card.add_rows(self.list)
        row = Flow(gap=2 * GRID)
        row.addWidget(self.remove)
        row.addWidget(self.only)
        self.card.add(row)
        self._fit()

    def _fit(self) -> None:
        letters = self.list.fontMetrics().height()
        self.list.setIconSize(QSize(letters, letters))
        row = letters + 2 * GRID
        for number in range(self.list.count()):
            self.list.item(number).setSizeHint(QSize(0, row))
        self.list.setFixedHeight(max(min(self.list.count(), _LINES), 1) * row + GRID)

    def _add(self, who: Called, said: str, *, gets_one: bool) -> None:
        name = " ".join(who.called.split()) or shown(who.kind).untitled
        item = QListWidgetItem(tr("{name} · {how}").format(name=name, how=said))
        item.setData(_UID, who.uid)
        item.setData(_GETS_ONE, gets_one)
        told = item.text()
        if not gets_one:
            item.setIcon(icon("triangle-alert", "warning"))
            told = tr("{name} gets none: {why}").format(name=name, why=said)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        self.list.addItem(item)

    # What is done here

    def _came(self, uids: tuple[UUID, ...]) -> None:
        self._say("" if uids else tr("Nobody was found there."))
        if uids:
            self.added.emit(uids)

    def _remove(self) -> None:
        uids = [item.data(_UID) for item in self.list.selectedItems()]
        if uids:
            row = self.list.currentRow()
            self.removed.emit(uids)
            self.list.setCurrentRow(min(row, self.list.count() - 1))

    def _show_only(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(self.only.isChecked() and item.data(_GETS_ONE))

    def _turned(self, *_: object) -> None:
        if (uid := self.current()) is not None:
            self.turned.emit(uid)

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
