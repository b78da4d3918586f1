"""The window in which guests are placed by keyboard: homes, the best first, with what speaks for and against each."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.text import Text
from ui.screens.exchange.hosts.homes import NewHotel, facts_said, hotel_row, reasons, told_for
from ui.screens.exchange.hosts.row import Row, Said, Verdict
from ui.screens.exchange.hosts.rowlist import RowList
from ui.screens.exchange.hosts.searchline import SearchLine
from ui.theme.scale import GRID, PAGE_MARGIN
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent

    from db.queries.exchange.homes import HomeFacts
    from db.rules.hosting import Roof
    from ui.screens.exchange.hosts.board import Judged
    from ui.screens.exchange.hosts.placing import Placing
    from ui.screens.exchange.hosts.telling import Telling

_ROOM = 0.86
"""The share of the screen that it takes at most."""


class Picker(QDialog):
    """Type to find a home, Up and Down go along, Enter places. ``roof`` is what was chosen, None where nothing was.

    A home against which something speaks that must not be is chosen only by its own button, which says so.
    """

    def __init__(self, telling: Telling, placings: Sequence[Placing], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("page")
        self.roof: Roof | NewHotel | None = None
        self._telling = telling
        self._placings = placings
        self._judged: dict[object, Judged] = {}
        names = ", ".join(telling.name(one.sleeper) for one in placings[:4])
        left = len({one.sleeper for one in placings}) - 4
        title = tr("Place {guests}").format(guests=names + (f" +{left}" if left > 0 else ""))
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 5 * GRID, PAGE_MARGIN, 5 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(Text(title, "heading"))
        self.search = SearchLine(tr("Find a home"), tr("Find a home, by any of its words"))
        self.search.installEventFilter(self)
        column.addWidget(self.search)
        self.list = RowList(tr("Homes, the best first"))
        self.list.setSelectionMode(RowList.SelectionMode.SingleSelection)
        self.list.setDragDropMode(RowList.DragDropMode.NoDragDrop)
        column.addWidget(self.list, 1)
        self.against = Text("", "problem")
        column.addWidget(self.against)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(Button(tr("Cancel"), self.reject))
        self.all_the_same = Button(tr("Place all the same"), self._take)
        self.place = Button(tr("Place here"), self._take, "main")
        for button in (self.all_the_same, self.place):
            foot.addWidget(button)
        column.addLayout(foot)
        self._every = self._rows(placings)
        self.search.searched.connect(self._filter)
        self.list.chosen.connect(self._follow)
        self.list.opened.connect(self._enter)
        self._filter()
        room = self.screen().availableGeometry()
        self.resize(round(min(room.width() * _ROOM, 760)), round(min(room.height() * _ROOM, 720)))
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field Up, Down and Enter are the list's."""
        keys = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in keys:
            self.search.settle()
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.search.hold()
        super().closeEvent(event)

    def _rows(self, placings: Sequence[Placing]) -> list[tuple[Row, bool]]:
        """Each row, and whether it is one of the homes that are near."""
        board = self._telling.board
        near = {each.home.uid for each in board.facts.homes}
        rows: list[tuple[Row, bool]] = []
        for facts, judged in board.best(placings, (*board.facts.homes, *board.facts.elsewhere)):
            self._judged[facts.home.uid] = judged
            rows.append((self._row(facts, judged), facts.home.uid in near))
        rows += [(hotel_row(hotel), True) for hotel in board.facts.hotels]
        if board.draft is None:
            rows.append((Row(NewHotel(), tr("Another hotel…"), picture="building-2", roof=NewHotel()), True))
        return rows

    def _row(self, facts: HomeFacts, judged: Judged) -> Row:
        telling, board = self._telling, self._telling.board
        beds = tr("{free} of {beds} beds free").format(
            free=max(facts.home.beds - board.used(facts.home.uid), 0), beds=facts.home.beds
        )
        lines = [Said(f"{beds} · {facts_said(telling, facts)}")]
        lines += [Said(said, "good", "check") for said in list(reasons(telling, judged))[1:]]
        lines += [
            Said(telling.clash(one), "warning" if one.is_hard else "plain", "circle-x" if one.is_hard else "info")
            for one in judged.against
        ]
        called = facts.home.called or tr("Household without people")
        is_there = all(board.is_there(one, facts.home.uid) for one in self._placings)
        verdict = Verdict(tr("sleeps here now")) if is_there else told_for(telling, judged)
        return Row(facts.home.uid, called, verdict, tuple(lines), "house", roof=facts.home.uid)

    def _filter(self) -> None:
        if self.search.words:
            rows = [row for row, _ in self._every if self.search.fits(row.told())]
        else:
            rows = [row for row, is_near in self._every if is_near]
        self.list.show_rows(rows)
        if rows and not self.list.chosen_rows():
            self.list.choose(rows[0].key)
        self._follow()

    def _follow(self) -> None:
        chosen = self.list.chosen_rows()
        judged = self._judged.get(chosen[0].key) if chosen else None
        is_hard = judged is not None and judged.is_hard
        self.place.setVisible(not is_hard)
        self.place.setEnabled(bool(chosen))
        self.all_the_same.setVisible(is_hard)
        hard = [one for one in judged.against if one.is_hard] if judged else []
        self.against.setText(" ".join(self._telling.clash(one) for one in hard))
        self.against.setVisible(is_hard)

    def _enter(self) -> None:
        """Enter places where nothing speaks against it that must not be; else it goes to the button that does."""
        if self.all_the_same.isVisible():
            self.all_the_same.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._take()

    def _take(self) -> None:
        chosen = self.list.chosen_rows()
        if chosen:
            self.roof = cast("Roof | NewHotel", chosen[0].roof)
            self.accept()
