"""Who sleeps where: guests beside homes, what wants a look, and the nights; placed by hand or as it is proposed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from db.errors import BookError, NoSuchRecord
from db.rules.hosting import Clash, Clashing
from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.kit.text import Text
from ui.navigation import page_of
from ui.screens.exchange.hosts.bars import Bar
from ui.screens.exchange.hosts.board import Board, read_board
from ui.screens.exchange.hosts.deeds import Deeds
from ui.screens.exchange.hosts.guestpane import GuestPane
from ui.screens.exchange.hosts.homepane import HomePane
from ui.screens.exchange.hosts.homes import NewHotel, told_for
from ui.screens.exchange.hosts.layout import BoardLayout
from ui.screens.exchange.hosts.lookpane import LookPane
from ui.screens.exchange.hosts.menus import Menus
from ui.screens.exchange.hosts.newhomes import ask_hotel, new_household
from ui.screens.exchange.hosts.nobody import NoGuests, NoHomes
from ui.screens.exchange.hosts.picker import Picker
from ui.screens.exchange.hosts.proposing import Proposing
from ui.screens.exchange.hosts.row import Row, Verdict
from ui.screens.exchange.hosts.telling import Telling
from ui.screens.recordwindow import RecordWindow
from ui.screens.view import RecordView
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from db.rules.hosting import Roof
    from ui.screens.exchange.hosts.placing import Placing
    from ui.screens.exchange.hosts.rowlist import RowList
    from ui.screens.screen import Workplace


class HostsView(RecordView):
    """The board of one exchange. It is read anew after every change of the book, as soon as it is in sight."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self.work = work
        self.deeds = Deeds(work, uid)
        self._is_stale = False
        self._is_behind = False
        """Whether the book was changed since the board was read."""
        self._is_covered = True
        self._dragged: tuple[Placing, ...] = ()
        self._verdicts: dict[object, Verdict | None] = {}
        self._considered: tuple[Placing, ...] = ()
        self._left_of: RowList | None = None
        self.board: Board = read_board(work.book.book, uid, self.locale().bcp47Name())
        self._lay_out()
        self._connect()
        self._show()

    @property
    def may_change(self) -> bool:
        return not self.work.book.book.read_only

    @property
    def telling(self) -> Telling:
        """What says the board in words."""
        return Telling(self.board, self.locale(), self._is_covered)

    # What the page asks

    def refresh(self) -> None:
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = self._is_behind = False
        draft, before = self.board.draft, self.board.facts.stays
        self.board = read_board(self.work.book.book, self.uid, self.locale().bcp47Name())
        if draft is not None:
            self.board = self.board.drafted(draft.rebased(before, self.board.facts.stays))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            try:
                self.refresh()
            except NoSuchRecord:
                return  # the page says that it is gone

    def main_action(self) -> QAction | None:
        return self._new_home if self.may_change else None

    def actions(self) -> list[QAction]:
        return [self._place_action, self._several_action] if self.may_change else []

    # What it shows

    def draft(self, board: Board) -> None:
        """Show a board with another draft, or none."""
        self.board = board
        self._show()

    def _show(self) -> None:
        board = self.board
        self._verdicts.clear()
        has_any = bool(board.sleepers or board.facts.stays)
        self.layout_.setVisible(has_any)
        self.empty.setVisible(not has_any)
        self.empty.say(board)
        self.guests.tell(self.telling)
        self.homes.tell(self.telling)
        self.looks.tell(self.telling)
        self.proposing.show_offers()
        self._homeless.setVisible(has_any and not board.facts.homes and not board.facts.stays)
        self.cover.setText(tr("Show what is private") if self._is_covered else tr("Cover what is private"))
        self._follow()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self._tools = QWidget()
        flow = Flow(self._tools)
        self.proposing = Proposing(self)
        self.place_button = Button(tr("Place…"), self.place_chosen)
        self.cover = Button("", self._turn_cover, "quiet")
        for button in (self.proposing.button, self.place_button, self.cover):
            flow.addWidget(button)
        self.problem = Text("", "problem")
        self.problem.hide()
        self.asking = Bar(tr("What speaks against it"))
        for bar in (self.problem, self.proposing.bar, self.asking):
            column.addWidget(bar)
        self._homeless = NoHomes(self)
        column.addWidget(self._homeless)
        self.guests, self.homes, self.looks = GuestPane(), HomePane(), LookPane()
        self.layout_ = BoardLayout(self._tools, self.guests, self.homes, self.looks)
        column.addWidget(self.layout_, 1)
        self.empty = NoGuests(self.asked_for_tab.emit)
        column.addWidget(self.empty, 1)
        self.menus = Menus(self)
        self._new_home = QAction(tr("New household"), self)
        self._new_home.triggered.connect(lambda: new_household(self))
        self._place_action = QAction(tr("Place the chosen guests…"), self)
        self._place_action.triggered.connect(self.place_chosen)
        self._several_action = QAction(tr("Households of people marked as hosts…"), self)
        self._several_action.triggered.connect(self.begin_several)
        self.lead_focus_to(self.guests.list)

    def _connect(self) -> None:
        for rows in (self.guests.list, self.homes.list):
            rows.chosen.connect(partial(self._consider, rows))
            rows.opened.connect(partial(self._open, rows))
            rows.removed.connect(partial(self._take_out_chosen, rows))
            rows.asked_for_menu.connect(partial(self._show_menu, rows))
            rows.setDragEnabled(self.may_change)
            rows.setAcceptDrops(self.may_change)
        self.homes.list.hovered.connect(self._hover)
        self.homes.list.dropped.connect(self.place)
        self.guests.list.dropped.connect(lambda placings, _: self.take_out(placings))
        self.homes.list.rows.judge_by(self._verdict)
        self.looks.list.opened.connect(self._look_at)
        self.work.book.changed.connect(self._fall_behind)

    def _fall_behind(self) -> None:
        self._is_behind = True

    # Who is being placed

    def chosen(self) -> tuple[Placing, ...]:
        """Those who are chosen in the list that was used last."""
        return self._considered

    def _consider(self, rows: RowList) -> None:
        chosen = tuple(placing for row in rows.chosen_rows() for placing in row.guests)
        if not chosen and rows is not self._left_of:
            return
        self._left_of = rows
        self._considered = chosen
        self._verdicts.clear()
        self.homes.list.viewport().update()
        self._follow()

    def _hover(self, placings: tuple[Placing, ...]) -> None:
        self._dragged = placings
        self._verdicts.clear()
        self.homes.list.viewport().update()

    def _verdict(self, row: Row) -> Verdict | None:
        """What a home says of those who are dragged, or else chosen."""
        placings = self._dragged or self._considered
        if not placings or row.is_within or row.roof not in self.board.homes:
            return None
        if row.key not in self._verdicts:
            roof = cast("Roof", row.roof)
            new = [one for one in placings if not self.board.is_there(one, roof)]
            self._verdicts[row.key] = told_for(self.telling, self.board.judge(new, roof)) if new else None
        return self._verdicts[row.key]

    def _follow(self) -> None:
        can_place = self.may_change and bool(self._considered)
        self.place_button.setVisible(self.may_change)
        self.place_button.setEnabled(can_place)
        self._place_action.setEnabled(can_place)
        self.changed.emit()

    # Placing

    def place_chosen(self) -> None:
        """Ask where those who are chosen shall sleep."""
        if not self._considered or not self.may_change:
            return
        placings = self._considered
        window = Picker(self.telling, placings, self)
        window.accepted.connect(lambda: self._place(placings, window.roof, is_sure=True))
        window.open()

    def place(self, placings: Sequence[Placing], roof: Roof | NewHotel | None) -> None:
        """Let guests sleep under a roof, after saying what must not be, if anything speaks so against it."""
        self._place(placings, roof, is_sure=False)

    def _place(self, placings: Sequence[Placing], roof: Roof | NewHotel | None, *, is_sure: bool) -> None:
        self.asking.hide()
        if roof is None:
            return
        if isinstance(roof, NewHotel):
            ask_hotel(self, lambda name: self.do(lambda: self.deeds.place(self.board, placings, name)))
            return
        new = [one for one in placings if not self.board.is_there(one, roof)]
        hard = [one for one in self.board.judge(new, roof).against if one.is_hard]
        if not new:
            return
        if hard and not is_sure:
            said = " ".join(self.telling.clash(one) for one in hard)
            self.asking.ask(
                said,
                (
                    (tr("Place all the same"), lambda: self._place(new, roof, is_sure=True)),
                    (tr("Leave it"), self._leave_it),
                ),
                "problem",
            )
            return
        if self.board.draft is not None:
            self.proposing.change(self.board.draft.with_moved(new, roof))
        else:
            self.do(lambda: self.deeds.place(self.board, new, roof))

    def _leave_it(self) -> None:
        self.asking.hide()
        (self._left_of or self.guests.list).setFocus()

    def take_out(self, placings: Sequence[Placing]) -> None:
        """Let guests be without a bed on these nights."""
        placed = [one for one in placings if self.board.by_sleeper.get(one.sleeper)]
        if not placed or not self.may_change:
            return
        if self.board.draft is not None:
            self.proposing.change(self.board.draft.with_taken_out(placed))
        else:
            self.do(lambda: self.deeds.take_out(self.board, placed))

    def _take_out_chosen(self, rows: RowList) -> None:
        self.take_out([placing for row in rows.chosen_rows() for placing in row.guests])

    def do(self, deed: Callable[[], str]) -> bool:
        """Do what changes the book and offer to undo it; or say why it did not work."""
        try:
            if self._is_behind:  # who is quick must not place somebody twice
                self.refresh()
            done = deed()
        except BookError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return False
        self.problem.hide()
        if done:
            self.work.offer_undo(tr("{done}.").format(done=done))
        return True

    # Opening

    def _open(self, rows: RowList) -> None:
        row = next(iter(rows.chosen_rows()), None)
        if row is None:
            return
        if row.guests and self.may_change:
            self.place_chosen()
        elif row.roof in self.board.homes:
            self.go("household", cast("UUID", row.roof))

    def go(self, kind: str, uid: UUID) -> None:
        """Open the page of a record."""
        self.work.way.go(page_of(kind, uid))

    def open_above(self, kind: str, uid: UUID) -> None:
        """Open a record in a window above the board."""
        RecordWindow(kind, uid, self.work, self).open()

    def begin_several(self) -> None:
        from ui.screens.exchange.hosts.fromhosts import FromHosts

        FromHosts(self).open()

    def _show_menu(self, rows: RowList, where: object) -> None:
        menu: QMenu = self.menus.for_rows(rows)
        if menu.actions():
            menu.popup(where)  # type: ignore[arg-type]

    def _look_at(self) -> None:
        key = self.looks.list.current_key()
        sleeper, there = self.looks.where(key)
        if isinstance(key, Clashing) and key.clash is Clash.NO_BED and sleeper is not None:
            self.guests.go_to(sleeper)
        elif self.homes.go_to(there):
            self.homes.list.setFocus()
        elif sleeper is not None:
            self.guests.go_to(sleeper)

    def _turn_cover(self) -> None:
        self._is_covered = not self._is_covered
        self._show()


def build(uid: UUID, work: Workplace) -> HostsView:
    return HostsView(uid, work)
