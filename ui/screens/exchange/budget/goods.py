"""What was sent and received with an exchange: what is on its way, what nobody has thanked for, and the sums."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.queries.exchange.goods import Sent
from db.records.goods import GoodsDirection
from ui.kit.attention import AttentionRow, Deed
from ui.kit.button import Button
from ui.kit.card import Card, Facts
from ui.kit.page import Columns, ScrollPage
from ui.kit.rows import leading, ruled
from ui.kit.text import Text
from ui.screens.exchange.budget.thanks import thank
from ui.sentences import goods as words
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.queries.exchange.goods import Given, GoodsFacts
    from db.queries.exchange.head import Head
    from ui.screens.screen import Workplace


class GoodsGlance(ScrollPage):
    """Cards of goods and gifts; each row opens its record above the page."""

    asked_to_begin = Signal(str)
    asked_to_open = Signal(str, object)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._exchange: Head | None = None
        self._facts: GoodsFacts | None = None
        self._problem = Text("", "problem")
        self._problem.hide()
        self.column.addWidget(self._problem)
        columns = Columns()
        self.column.addWidget(columns)
        self.column.addStretch(1)
        self._came, self._went = Card(tr("Came to us")), Card(tr("Went to them"))
        self._gifts = Card(tr("Gifts"))
        for card in (self._came, self._went, self._gifts):
            columns.broad.addWidget(card)
        columns.broad.addStretch(1)
        self.wanted = Card(tr("Wants a look"))
        self._sums = Card(tr("In all"))
        for card in (self.wanted, self._sums):
            columns.narrow.addWidget(card)
        columns.narrow.addStretch(1)

    def show_goods(self, facts: GoodsFacts, exchange: Head) -> None:
        """Show these."""
        if (facts, exchange) == (self._facts, self._exchange):
            return
        self._facts, self._exchange = facts, exchange
        self._problem.hide()
        for card, direction, empty in (
            (self._came, GoodsDirection.IN, tr("Nothing was written down that came from them.")),
            (self._went, GoodsDirection.OUT, tr("Nothing was written down that went to them.")),
        ):
            card.clear()
            self._fill(card, facts.way(direction), empty)
        self._gifts.clear()
        self._fill(self._gifts, facts.gifts, tr("Gifts given and received on this occasion belong here."))
        if not self._work.book.book.read_only:
            self._went.add(leading(Button(tr("New goods"), partial(self.asked_to_begin.emit, "goods"), "link")))
            self._gifts.add(leading(Button(tr("New gift"), partial(self.asked_to_begin.emit, "gift"), "link")))
        self._show_wanted(facts)
        self._sums.clear()
        pairs = words.sums(facts, self.locale())
        self._sums.setVisible(bool(pairs))
        self._sums.add(Facts(pairs))

    def _fill(self, card: Card, some: Sequence[Sent | Given], empty: str) -> None:
        if some:
            card.add_rows(ruled([self._row(one) for one in some]))
        else:
            card.add(Text(empty, "soft"))

    def _row(self, one: Sent | Given) -> AttentionRow:
        said = words.goods_row(one, self.locale()) if isinstance(one, Sent) else words.gift_row(one, self.locale())
        title, detail, chip, tone = said
        row = AttentionRow(title, detail, chip, tone, self._deeds(one))
        row.opened.connect(partial(self.asked_to_open.emit, "goods" if isinstance(one, Sent) else "gift", one.uid))
        return row

    def _show_wanted(self, facts: GoodsFacts) -> None:
        self.wanted.clear()
        rows: list[QWidget] = []
        for one in facts.lacking_thanks:
            title = words.thanks_for(one, self.locale())
            row = AttentionRow(title, one.giver_name.text, tr("no letter yet"), "warning", self._deeds(one))
            row.opened.connect(partial(self._thank, one))
            rows.append(row)
        for one in facts.on_their_way:
            title, detail, chip, tone = words.goods_row(one, self.locale())
            row = AttentionRow(title, detail, chip, tone)
            row.opened.connect(partial(self.asked_to_open.emit, "goods", one.uid))
            rows.append(row)
        if rows:
            self.wanted.add_rows(ruled(rows))
        else:
            calm = tr("Everything arrived, and was thanked for.")
            self.wanted.add(Text(tr("Nothing was sent or given.") if facts.is_empty else calm, "soft"))

    def _deeds(self, one: Sent | Given) -> tuple[Deed, ...]:
        if not one.lacks_thanks or self._work.book.book.read_only:
            return ()
        thanks = tr("Thank for “{what}” by letter").format(what=one.what.text)
        return (Deed("mail", thanks, partial(self._thank, one)),)

    def _thank(self, one: Sent | Given) -> None:
        if self._exchange is not None and not self._work.book.book.read_only:
            partnerships = [each.uid for each in self._exchange.partnerships]
            thank(one, self._exchange.uid, partnerships, self._work, self._say)

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.show()
