"""The window that asks who is on a leg, or on several: all at once, a group, or one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from db.errors import BookError
from db.queries.exchange.roster import roster
from ui.kit.asking import Asking
from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.kit.text import Text
from ui.screens.exchange.chooser import Chooser
from ui.screens.exchange.travel import deeds
from ui.sentences.planning import leg_called
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.queries.exchange.head import Head
    from db.queries.exchange.travel import Leg
    from ui.screens.screen import Workplace


class TravellersWindow(Asking):
    """Those are ticked who are on all of the legs."""

    def __init__(self, head: Head, legs: Sequence[Leg], work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(tr("Who travels"), parent)
        self._legs, self._work = legs, work
        guests = roster(work.book.book, head).coming
        self._known = [guest.uid for guest in guests]
        on_all = set(self._known)
        for leg in legs:
            on_all &= {one.participant for one in leg.on_board if one.participant is not None}
        self.column.addWidget(Text(", ".join(leg_called(leg) for leg in legs), "soft"))
        self.chooser = Chooser(tr("Who travels"), guests, on_all, lambda guest: guest.in_group)
        names = list(dict.fromkeys(guest.in_group for guest in guests if guest.in_group))
        if names:
            holder = QWidget()
            row = Flow(holder, 2 * GRID)
            for name in names:
                those = {guest.uid for guest in guests if guest.in_group == name}
                words = tr("Tick {group}").format(group=name)
                row.addWidget(Button(words, lambda those=those: self.chooser.tick(those), "quiet"))
            self.column.addWidget(holder)
        self.problem = Text("", "problem")
        self.problem.hide()
        self.column.addWidget(self.chooser)
        self.column.addWidget(self.problem)
        self.answer(tr("Cancel"), self.reject)
        self.answer(tr("They travel"), self.keep, "main")
        self.chooser.words.setFocus()

    def keep(self) -> None:
        """Put those who are ticked on all of the legs, and take the others off."""
        try:
            deeds.seat(self._work.book, self._legs, self.chooser.chosen(), self._known)
        except BookError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.accept()


def ask_travellers(head: Head, legs: Sequence[Leg], work: Workplace, parent: QWidget) -> None:
    """Open the window for these legs."""
    window = TravellersWindow(head, legs, work, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
