"""What can be done with the chosen rows of the board: the menu of the right button and of the menu key."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QMenu

from db.records.hosting import HostingState
from ui.choices import exchanges
from ui.screens.exchange.hosts.homes import StayKey
from ui.screens.exchange.hosts.newhomes import new_household
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from db.rules.hosting import Stay
    from ui.screens.exchange.hosts.page import HostsView
    from ui.screens.exchange.hosts.row import Row
    from ui.screens.exchange.hosts.rowlist import RowList

_STATES = (HostingState.PROPOSED, HostingState.ASKED, HostingState.AGREED)


class Menus:
    """Makes the menu for what is chosen in a list of the board."""

    def __init__(self, view: HostsView) -> None:
        self._view = view

    def for_rows(self, rows: RowList) -> QMenu:
        """The menu; without a line where nothing can be done."""
        menu = QMenu(self._view)
        chosen = rows.chosen_rows()
        stays = [row.key.stay for row in chosen if isinstance(row.key, StayKey)]
        guests = [row for row in chosen if row.guests]
        if self._view.may_change and guests:
            self._offer(menu, tr("Place…"), self._view.place_chosen)
        if stays and self._view.may_change and all(stay.uid is not None for stay in stays):
            self._offer_stays(menu, stays)
        if self._view.may_change and guests:
            placings = [placing for row in guests for placing in row.guests]
            if any(self._view.board.by_sleeper.get(one.sleeper) for one in placings):
                self._offer(menu, tr("Take out") + "\tDel", partial(self._view.take_out, placings))
        if len(chosen) == 1:
            self._offer_pages(menu, chosen[0])
        return menu

    def _offer_stays(self, menu: QMenu, stays: Sequence[Stay]) -> None:
        view, board = self._view, self._view.board
        if len(stays) == 1 and stays[0].uid is not None:
            self._offer(menu, tr("Nights, room and more…"), partial(view.open_above, "hosting", stays[0].uid))
        menu.addSeparator()
        words = exchanges.hosting_states()
        for state in _STATES:
            action = menu.addAction(words[state.value])
            action.setCheckable(True)
            action.setChecked(all(stay.state is state for stay in stays))
            action.triggered.connect(partial(self._do, partial(view.deeds.set_state, board, tuple(stays), state.value)))
        menu.addSeparator()
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        if any(stay.told_on is None for stay in stays):
            self._offer(
                menu,
                tr("The household was told today"),
                partial(self._do, partial(view.deeds.tell, board, stays, today)),
            )
        else:
            self._offer(
                menu, tr("The household was not told"), partial(self._do, partial(view.deeds.tell, board, stays, None))
            )
        if len(stays) == 1:
            self._offer_pairs(menu, stays[0])
        menu.addSeparator()

    def _offer_pairs(self, menu: QMenu, stay: Stay) -> None:
        """What the stay may be in return for: stays of the guest's home and of this household with each other."""
        view = self._view
        ties = [tie for tie in view.board.facts.ties.get(stay.sleeper, ()) if tie.home == stay.roof]
        if not ties and stay.pair is None:
            return
        pairs = menu.addMenu(tr("In return for"))
        for tie in ties:
            action = pairs.addAction(tie.exchange.called.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(stay.pair == tie.hosting)
            action.triggered.connect(partial(self._do, partial(view.deeds.pair, view.board, stay, tie.hosting)))
        if stay.pair is not None:
            self._offer(pairs, tr("Nothing"), partial(self._do, partial(view.deeds.pair, view.board, stay, None)))

    def _offer_pages(self, menu: QMenu, row: Row) -> None:
        view = self._view
        menu.addSeparator()
        for placing in row.guests:
            guest = view.board.guests.get(placing.sleeper)
            if guest is not None:
                called = guest.called.replace("&", "&&")
                self._offer(menu, tr("Open {record}").format(record=called), partial(view.go, "participant", guest.uid))
        if row.roof in view.board.homes:
            home = view.board.homes[cast("UUID", row.roof)].home
            called = home.called.replace("&", "&&")
            self._offer(menu, tr("Open {record}").format(record=called), partial(view.go, "household", home.uid))
            if view.may_change and not row.is_within:
                self._offer(menu, tr("Beds, animals and more…"), partial(view.open_above, "household", home.uid))
        if view.may_change and not row.guests:
            self._offer(menu, tr("New household"), partial(new_household, view))

    def _do(self, deed: Callable[[], str], _checked: bool = False) -> None:  # noqa: FBT002 - what Qt sends along
        self._view.do(deed)

    @staticmethod
    def _offer(menu: QMenu, words: str, do: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(lambda _=False: do())
