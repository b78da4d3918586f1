"""The tab "Budget" of an exchange: at a glance, and the lists of what is planned, paid, sent and given."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.exchange.budget import budget
from db.queries.exchange.goods import goods
from db.queries.exchange.head import head
from db.queries.exchange.roster import roster
from db.queries.listing import Scope, count
from db.records.exchange import ExchangeKind
from ui.form.beginning import begin
from ui.kit.tabs import Tabs
from ui.kit.text import Text
from ui.navigation import page_of
from ui.records.declaration import New, shown
from ui.screens.exchange.budget.glance import Glance
from ui.screens.exchange.budget.goods import GoodsGlance
from ui.screens.listed import Listed, new_within
from ui.screens.recordwindow import RecordWindow
from ui.screens.view import RecordView
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace

_LISTS = {"planned": "budget_line", "paid": "money_entry", "goods": "goods", "gifts": "gift"}
"""The lists behind the glance, by the kind that they list."""


class BudgetPage(RecordView):
    """Its own row of tabs: the glance first; where the exchange is mutual aid, what was sent and received."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        exchange = head(work.book.book, uid)
        self._is_aid = exchange.kind is ExchangeKind.AID
        self.tab_bar = Tabs()
        self.tab_bar.setAccessibleName(tr("Parts of the budget"))
        self._pages = QStackedWidget()
        self._problem = Text("", "problem")
        self._problem.hide()
        self._lists: dict[str, Listed] = {}
        self.glance = Glance(work)
        self.goods = GoodsGlance(work)
        self._lay_out()
        self._deeds = self._make_deeds()
        self.glance.asked_to_begin.connect(self.begin)
        self.glance.asked_to_open.connect(self.open_above)
        self.goods.asked_to_begin.connect(self.begin)
        self.goods.asked_to_open.connect(self.open_above)
        self.tab_bar.currentChanged.connect(self._turned)
        self.lead_focus_to(self.tab_bar)
        self.refresh()

    def main_action(self) -> QAction | None:
        if self._work.book.book.read_only:
            return None
        main = {"planned": "budget_line", "goods": "goods", "sent": "goods", "gifts": "gift"}
        return self._deeds[main.get(self.tab_bar.chosen(), "money_entry")]

    def actions(self) -> list[QAction]:
        return [] if self._work.book.book.read_only else list(self._deeds.values())

    def refresh(self) -> None:
        book = self._work.book.book
        exchange = head(book, self.uid)
        guests = roster(book, exchange)
        self.glance.show_budget(budget(book, exchange, guests, self.locale().bcp47Name()))
        self.goods.show_goods(goods(book, exchange, self.locale().bcp47Name()), exchange)
        for name, kind in _LISTS.items():
            self.tab_bar.count_behind(name, count(book, kind, Scope(("exchange", self.uid))))

    def turn_to(self, part: str) -> None:
        """Bring one of its own tabs to the front."""
        self.tab_bar.choose(part)

    def begin(self, kind: str) -> None:
        """Begin a line, an entry, goods, a gift or a grant of this exchange."""
        new = new_within(shown(kind), ("exchange", self.uid))
        if new is None:
            return
        self._problem.hide()
        try:
            begin(shown(kind), self._filled(new), self._work.book, self._work.habits, self, partial(self._begun, kind))
        except BookError as error:
            self._problem.setText(str(error))
            self._problem.show()

    def open_above(self, kind: str, uid: UUID) -> None:
        """Open a record above the page."""
        RecordWindow(kind, uid, self._work, self).open()

    def _filled(self, new: New) -> New:
        """With what goes without saying on this page."""
        partnerships = head(self._work.book.book, self.uid).partnerships
        if len(partnerships) == 1 and new.kind in {"money_entry", "goods", "gift", "grant"}:
            return New(new.kind, {**new.fields, "partnership": partnerships[0].uid}, new.parts)
        return new

    def _begun(self, kind: str, uid: UUID) -> None:
        """What asks for little more is done here; goods, gifts and grants are written on."""
        if kind == "grant":
            self._work.way.go(page_of(kind, uid))
        elif kind in {"goods", "gift"}:
            self.open_above(kind, uid)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.tab_bar)
        column.addWidget(self._problem)
        column.addWidget(self._pages, 1)
        offered = [
            ("glance", tr("At a glance")),
            ("planned", tr("Planned")),
            ("paid", tr("Income and expense")),
            ("sent", tr("Sent and received")),
            ("goods", tr("Goods")),
            ("gifts", tr("Gifts")),
        ]
        if self._is_aid:
            offered = [offered[3], *offered[:3], *offered[4:]]
        for name, label in offered:
            self.tab_bar.offer(name, label)
        self._pages.addWidget(self.glance)
        self._pages.addWidget(self.goods)
        self._pages.setCurrentWidget(self._page(self.tab_bar.chosen()))

    def _page(self, name: str) -> QWidget:
        if name == "sent":
            return self.goods
        if name not in _LISTS:
            return self.glance
        if name not in self._lists:
            listed = Listed(_LISTS[name], self._work, ("exchange", self.uid))
            listed.counted.connect(partial(self.tab_bar.count_behind, name))
            self._lists[name] = listed
            self._pages.addWidget(listed)
        return self._lists[name]

    def _turned(self, _: int) -> None:
        self._pages.setCurrentWidget(self._page(self.tab_bar.chosen()))
        self.changed.emit()

    def _make_deeds(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}
        for kind in ("money_entry", "budget_line", "grant", "goods", "gift"):
            made[kind] = QAction(shown(kind).add, self)
            made[kind].triggered.connect(partial(self._begin_asked, kind))
        return made

    def _begin_asked(self, kind: str, _is_checked: bool = False) -> None:  # noqa: FBT002 - what a button sends along
        self.begin(kind)


def build(uid: UUID, work: Workplace) -> BudgetPage:
    return BudgetPage(uid, work)
