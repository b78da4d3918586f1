"""The budget at a glance: plan and reality by category, per head, who bears it, grants, fees, missing receipts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.choices import money
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.card import Card, Facts
from ui.kit.empty import Empty
from ui.kit.flow import Flow
from ui.kit.laid import empty
from ui.kit.ledger import Ledger
from ui.kit.page import Columns, ScrollPage
from ui.kit.rows import ruled
from ui.kit.text import Text
from ui.screens.exchange.budget import grants
from ui.screens.exchange.budget.receipts import Receipts
from ui.sentences import budget as words
from ui.shown import show_amount
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.queries.exchange.budget import Budget
    from ui.screens.screen import Workplace

_FEW = 8
"""So many lines and entries are unfolded from the beginning."""


def _all_of_few(budget: Budget) -> Iterator[object]:
    """The categories that are unfolded from the beginning: all, where there is little in them."""
    halves = (budget.income, budget.expense)
    if sum(len(row.lines) + len(row.entries) for half in halves for row in half.rows) <= _FEW:
        yield from (
            (half.direction, row.category.uid if row.category else None) for half in halves for row in half.rows
        )


class Glance(ScrollPage):
    """Cards that are filled anew whenever something of the budget changes."""

    asked_to_begin = Signal(str)
    """Carries the kind of what is to be begun."""
    asked_to_open = Signal(str, object)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._budget: Budget | None = None
        self._unfolded: set[object] | None = None
        self.empty = Empty(
            "coins",
            tr(
                "What is planned and what it came to belongs here: by category, per head, with its grants and receipts."
            ),
            "" if work.book.book.read_only else tr("Plan the first line"),
            partial(self.asked_to_begin.emit, "budget_line"),
        )
        self.column.addWidget(self.empty)
        self._columns = columns = Columns()
        self.column.addWidget(columns)
        self.column.addStretch(1)
        self._sums = Card(tr("Income and expense"))
        self.ledger = Ledger(tr("Income and expense"), words.heads())
        self.ledger.chosen.connect(self._chosen)
        self._unrated = Text("", "problem")
        self._sums.add_rows(self.ledger)
        self._sums.add(self._unrated)
        self._sums.add(self._buttons())
        self._missing = Card(tr("Expenses without a receipt"))
        self.receipts = Receipts(work)
        self.receipts.asked_to_open.connect(self.asked_to_open)
        self._missing.add_rows(self.receipts)
        for card in (self._sums, self._missing):
            columns.broad.addWidget(card)
        columns.broad.addStretch(1)
        self._each, self._borne = Card(tr("Per head")), Card(tr("Who bears it"))
        self._currencies = Card(tr("In each currency"))
        self._fees = Card(tr("Fees of participants"))
        self._grants = QWidget()
        self._grant_column = QVBoxLayout(self._grants)
        self._grant_column.setContentsMargins(0, 0, 0, 0)
        self._grant_column.setSpacing(3 * GRID)
        for piece in (self._grants, self._each, self._borne, self._currencies, self._fees):
            columns.narrow.addWidget(piece)
        columns.narrow.addStretch(1)

    def show_budget(self, budget: Budget) -> None:
        """Show this one."""
        if budget == self._budget:
            return
        self._budget = budget
        self.empty.setVisible(budget.is_empty)
        self._columns.setVisible(not budget.is_empty)
        self._show_sums(budget)
        self._missing.setVisible(bool(budget.without_receipt))
        self._missing.say_aside(self.locale().toString(len(budget.without_receipt)))
        self.receipts.show_entries(budget.without_receipt)
        self._show_facts(self._each, words.per_head(budget, self.locale()) if budget.expense.rows else [])
        borne = [(money.bearers()[one.by.value], one) for one in budget.borne if one.by is not None]
        rest = [(tr("Nobody named yet"), one) for one in budget.borne if one.by is None]
        told = [(by, show_amount(one.planned.worth, budget.currency, self.locale())) for by, one in (*borne, *rest)]
        self._show_facts(self._borne, told if borne else [])
        self._show_facts(self._currencies, words.by_currency(budget, self.locale()))
        self._show_grants(budget)
        self._show_fees(budget)

    def _show_sums(self, budget: Budget) -> None:
        if self._unfolded is None:
            self._unfolded = set(_all_of_few(budget))
        self._sums.say_aside(tr("in {currency}").format(currency=budget.currency))
        self.ledger.show_rows(words.rows(budget, self._unfolded, self.locale()))
        self._unrated.setText(words.unrated(budget.unrated))
        self._unrated.setVisible(bool(budget.unrated))

    def _chosen(self, name: tuple[str, object]) -> None:
        """Unfold a category, fold it again, or open a line or an entry."""
        kind, which = name
        if kind != "fold":
            self.asked_to_open.emit(kind, which)
        elif self._unfolded is not None and self._budget is not None:
            self._unfolded ^= {which}
            self._show_sums(self._budget)

    def _show_facts(self, card: Card, pairs: list[tuple[str, str]]) -> None:
        card.clear()
        card.setVisible(bool(pairs))
        card.add(Facts(pairs))

    def _show_grants(self, budget: Budget) -> None:
        empty(self._grant_column)
        for one in budget.grants:
            card = Card(tr("Grant"))
            grants.fill(card, one, partial(self._go, "grant", one.grant.called.uid), self.locale())
            self._grant_column.addWidget(card)
        self._grants.setVisible(bool(budget.grants))

    def _show_fees(self, budget: Budget) -> None:
        fees = budget.fees
        self._fees.clear()
        self._fees.setVisible(bool(fees.due))
        due, paid = words.amounts(fees.due, self.locale()), words.amounts(fees.paid, self.locale())
        self._fees.add(Facts([(tr("Due"), due), (tr("Paid"), paid)]))
        rows: list[QWidget] = []
        for one in fees.owing:
            row = AttentionRow(
                one.called, "", tr("owes {amount}").format(amount=words.amount(one.owed, self.locale())), "warning"
            )
            row.opened.connect(partial(self._go, "participant", one.participant))
            rows.append(row)
        if rows:
            self._fees.add_rows(ruled(rows))

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = Flow(holder, 2 * GRID)
        offered = {"budget_line": tr("Plan a line"), "money_entry": tr("Enter money"), "grant": tr("Add a grant")}
        for kind, label in () if self._work.book.book.read_only else offered.items():
            row.addWidget(Button(label, partial(self.asked_to_begin.emit, kind)))
        row.addWidget(Button(tr("Copy as a table"), self.ledger.copy, "link"))
        return holder

    def _go(self, kind: str, uid: object) -> None:
        self.asked_to_open.emit(kind, uid)
