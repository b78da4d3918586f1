"""A board without guests or without homes: what belongs there, and the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.kit.button import Button
from ui.kit.empty import Empty
from ui.kit.flow import Flow
from ui.kit.text import Text
from ui.screens.exchange.hosts.newhomes import new_household
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.screens.exchange.hosts.board import Board
    from ui.screens.exchange.hosts.page import HostsView


class NoGuests(Empty):
    """Leads to the people of the exchange, or to its days; ``turn_to`` is told the name of the tab."""

    def __init__(self, turn_to: Callable[[str], object]) -> None:
        self._tab = "people"
        super().__init__("bed", "", " ", lambda: turn_to(self._tab))

    def say(self, board: Board) -> None:
        """Say why nobody is on the board."""
        has_people = bool(board.roster.coming)
        if board.head.is_online:
            sentence = tr("Nobody needs a bed: this exchange is online.")
        elif has_people and not board.facts.first_night:
            sentence = tr(
                "Nights are counted from the first day to the last. Say on which days the exchange begins and ends."
            )
        else:
            sentence = tr(
                "Guests who need a bed belong here. Write down first who takes part: paste the list, or add them."
            )
        self.sentence.setText(sentence)
        self._tab = "details" if has_people and not board.facts.first_night else "people"
        self.button.setText(tr("Go to the days") if self._tab == "details" else tr("Go to the people"))
        self.button.setVisible(not board.head.is_online)


class NoHomes(QWidget):
    """Asks who can host, above the board."""

    def __init__(self, view: HostsView) -> None:
        super().__init__(view)
        flow = Flow(self)
        flow.addWidget(Text(tr("Who can host? No household near is in the book yet."), "strong"))
        if view.may_change:
            flow.addWidget(Button(tr("New household"), lambda: new_household(view)))
            flow.addWidget(Button(tr("Households of people marked as hosts…"), view.begin_several))
