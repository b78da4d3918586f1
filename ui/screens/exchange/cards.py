"""The cards beside the people of an exchange and on its overview: what wants a look, its numbers, its papers."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from exports.exchange.papers import names
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.card import Card, Facts
from ui.kit.rows import leading, ruled
from ui.kit.text import Text
from ui.navigation import page_of
from ui.screens.exchange.papers.telling import told
from ui.sentences.exchange import figures
from ui.sentences.looks import said, said_of_many
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from db.queries.exchange.glance import Glance
    from db.queries.exchange.looks import Look
    from ui.screens.screen import Workplace

_APART = 3
"""Up to so many findings of a kind have a row each; more are one row, which opens to show them."""
_AT_ONCE = 100
"""So many of a kind are shown when their row is opened."""
_OFTEN = ("participants", "hosts", "rooms", "programme", "arrivals", "badges", "emergency", "certificates")
"""The papers that are wanted most, in the order in which they are."""


class LooksCard(Card):
    """Every finding in a sentence; its row opens the record where it is settled."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(tr("Wants a look"), parent=parent)
        self._work = work
        self._open: set[str] = set()
        self._looks: Sequence[Look] | None = None
        self._heads: dict[str, AttentionRow] = {}

    def show_glance(self, found: Glance) -> None:
        """Show what was found."""
        if found.looks != self._looks:
            self._looks = found.looks
            self._tell()

    def _tell(self) -> None:
        self.clear()
        if not self._looks:
            calm = tr("Nothing is missing, clashes or runs out.")
            self.add(Text(calm, "soft"))
            return
        rows = [row for _, some in groupby(self._looks, lambda look: look.what) for row in self._rows(list(some))]
        self.add_rows(ruled(rows))

    def _rows(self, looks: Sequence[Look]) -> list[QWidget]:
        if len(looks) <= _APART:
            return [self._row(look) for look in looks]
        what = looks[0].what.value
        telling = said_of_many(looks, self.locale())
        is_open = what in self._open
        row = AttentionRow(telling.title, "" if is_open else telling.detail, telling.chip, telling.tone)
        turn = tr("{finding}. Hide them") if is_open else tr("{finding}. Show each of them")
        row.setAccessibleName(turn.format(finding=row.accessibleName()))
        row.opened.connect(partial(self._turn, what))
        self._heads[what] = row
        return [row, *(self._row(look) for look in looks[:_AT_ONCE])] if is_open else [row]

    def _row(self, look: Look) -> AttentionRow:
        telling = said(look, self.locale())
        row = AttentionRow(telling.title, telling.detail, telling.chip, telling.tone)
        row.opened.connect(lambda: self._work.way.go(page_of(look.about.kind, look.about.uid)))
        return row

    def _turn(self, what: str) -> None:
        """Open the row of a kind, or close it; the focus stays on it."""
        self._open ^= {what}
        self._tell()
        self._heads[what].setFocus()


class NumbersCard(Card):
    """How many take part as what and from where, their nights, the money."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Numbers"), parent=parent)

    def show_glance(self, found: Glance) -> None:
        """Show these numbers."""
        self.clear()
        told = figures(found.numbers, self.locale())
        if told:
            self.add(Facts(told))
        else:
            self.add(Text(tr("Nobody takes part yet, and nothing is planned to be spent."), "soft"))


class PrintCard(Card):
    """The papers of the exchange; each leads to the tab that prints them, with it chosen."""

    asked_for_tab = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Print"), parent=parent)
        column = QVBoxLayout()
        column.setSpacing(0)
        for name in sorted(names(), key=lambda name: (_rank(name), name)):
            column.addWidget(
                leading(Button(told(name, name).title, partial(self.asked_for_tab.emit, f"papers/{name}"), "link"))
            )
        self.add(column)


def _rank(name: str) -> int:
    return _OFTEN.index(name) if name in _OFTEN else len(_OFTEN)
