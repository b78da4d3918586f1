"""The people of an exchange: the list of all who take part, with what wants a look and the numbers beside it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.exchange.glance import Glance, glance
from db.rules.ordering import Way, moved
from ui.kit.button import Button, IconButton
from ui.kit.text import Text
from ui.kit.withcards import WithCards
from ui.navigation import Place
from ui.screens.exchange.cards import LooksCard, NumbersCard, PrintCard
from ui.screens.exchange.people.adding import AddingLine
from ui.screens.exchange.people.columns import participants
from ui.screens.exchange.people.several import change_several
from ui.screens.listed import Listed
from ui.screens.view import RecordView
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace

_OWN_ORDER = "position"


class PeopleView(RecordView):
    """Asks the book once for all that stands beside the list, whenever it has changed."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        self.listed = Listed("participant", work, ("exchange", uid), declared=participants(self._look().guests))
        self.adding = AddingLine(work, uid, self._look)
        self.looks, self.numbers, self.prints = LooksCard(work), NumbersCard(), PrintCard()
        self._problem = Text("", "problem")
        self._problem.hide()
        self._new = QAction(self.listed.declared.add, self)
        self._new.triggered.connect(self.listed.begin)
        self._paste = QAction(tr("Paste participants…"), self)
        self._paste.triggered.connect(lambda _=False: self._paste_list())
        self._lay_out()
        self._connect()
        self.refresh()

    def main_action(self) -> QAction | None:
        return self._new

    def actions(self) -> list[QAction]:
        return [self._new, self._paste]

    def refresh(self) -> None:
        found = self._look()
        self.looks.show_glance(found)
        self.numbers.show_glance(found)
        self._say_chosen()

    def _look(self) -> Glance:
        on = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        return glance(self._work.book.book, self.uid, on, self.locale().bcp47Name())

    def _lay_out(self) -> None:
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.adding, 1)
        self.several = Button(tr("Change…"), self._change_several)
        self.up = IconButton("arrow-up", tr("Move up in the list"), partial(self._move, Way.UP), "Alt+Up")
        self.down = IconButton("arrow-down", tr("Move down in the list"), partial(self._move, Way.DOWN), "Alt+Down")
        paste = Button(tr("Paste…"), self._paste_list)
        paste.setAccessibleName(self._paste.text())
        self.write = IconButton("mail", tr("Write to these, or to the guardians of minors…"), self._write_to_these)
        for button in (paste, self.several, self.write, self.up, self.down):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addWidget(self.listed, 1)
        page = WithCards(main)
        for card in (self.looks, self.numbers, self.prints):
            page.cards.addWidget(card)
        page.cards.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        self.lead_focus_to(self.listed.view.table)

    def _connect(self) -> None:
        table = self.listed.view.table
        table.selectionModel().selectionChanged.connect(self._say_chosen)
        self.adding.added.connect(self.listed.view.select)
        self.prints.asked_for_tab.connect(self.asked_for_tab)
        for words, key, do in (
            (tr("Change several…"), "Ctrl+Shift+C", self._change_several),
            (tr("Move up in the list"), "Alt+Up", partial(self._move, Way.UP)),
            (tr("Move down in the list"), "Alt+Down", partial(self._move, Way.DOWN)),
        ):
            action = QAction(words, table)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _=False, do=do: do())
            table.addAction(action)

    def _say_chosen(self) -> None:
        """What can be done hangs on how many rows are chosen."""
        number = len(self.listed.view.table.selectionModel().selectedRows())
        self.several.setEnabled(number > 0)
        self.several.setText(tr("Change…") if number < 2 else tr("Change %Ln…", "chosen rows", number))
        for button in (self.up, self.down):
            button.setEnabled(number > 0 and self._is_in_own_order())

    def _is_in_own_order(self) -> bool:
        _, wanted, order = self.listed.view.question()
        return order.column == _OWN_ORDER and not order.descending and not wanted

    def _change_several(self) -> None:
        chosen = self.listed.view.selected()
        if chosen:
            change_several(chosen, self._work, self)

    def _write_to_these(self) -> None:
        """One letter to those who are selected, to all where one or none is; for minors to their guardians."""
        selected = set(self.listed.view.selected())
        guests = [each for each in self._look().guests.guests if len(selected) < 2 or each.uid in selected]
        grown = [each.guardians if each.is_minor else (each.person,) for each in guests]
        those = dict.fromkeys(one.uid for some in grown for one in some if one is not None)
        self._work.way.go(Place("mailing", those=tuple(those)))

    def _paste_list(self) -> None:
        from ui.screens.exchange.pasting.window import paste_participants

        paste_participants(self.uid, self._work, self)

    def _move(self, way: Way) -> None:
        """Move the chosen rows by one place, as one change."""
        chosen = set(self.listed.view.selected())
        if not chosen or not self._is_in_own_order():
            return
        was = {guest.uid: guest.position for guest in self._look().guests.guests}
        order = moved(list(was), chosen, way)
        edits = {uid: {_OWN_ORDER: place} for place, uid in enumerate(order) if was[uid] != place}
        if order == list(was) or not edits:
            return
        title = tr("Move up in the list") if way is Way.UP else tr("Move down in the list")
        try:
            self._work.book.edit_all(title, "participant", edits)
            self._problem.hide()
        except BookError as error:
            self._problem.setText(str(error))
            self._problem.show()


def build(uid: UUID, work: Workplace) -> PeopleView:
    return PeopleView(uid, work)
