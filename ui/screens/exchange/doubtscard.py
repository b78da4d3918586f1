"""A card with what of a programme or of journeys wants a look; each row leads to what it is about."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from db.queries.exchange.planning import Want
from ui.kit.attention import AttentionRow
from ui.kit.card import Card
from ui.kit.rows import ruled
from ui.kit.text import Text
from ui.sentences.planning import doubt, of_many
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from db.queries.exchange.planning import PlanningDoubt

_ORDER = {want: place for place, want in enumerate(Want)}
_APART = 3
"""Up to so many findings of a kind have a row each; more are one row, which opens to show them."""
_AT_ONCE = 100
"""So many of a kind are shown when their row is opened."""


class DoubtsCard(Card):
    """Says so where nothing does."""

    chosen = Signal(object)
    """Carries the ``PlanningDoubt`` whose row was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Wants a look"), parent=parent)
        self._shown: Sequence[PlanningDoubt] | None = None
        self._open: set[Want] = set()
        self._heads: dict[Want, AttentionRow] = {}

    def show_doubts(self, doubts: Sequence[PlanningDoubt]) -> None:
        """Show these."""
        if doubts != self._shown:
            self._shown = doubts
            self._tell()

    def _tell(self) -> None:
        self.clear()
        doubts = sorted(self._shown or (), key=lambda one: _ORDER[one.want])
        rows = [row for want, some in groupby(doubts, lambda one: one.want) for row in self._rows(want, list(some))]
        if rows:
            self.add_rows(ruled(rows))
        else:
            self.add(Text(tr("Nothing clashes, and nobody is forgotten."), "soft"))

    def _rows(self, want: Want, doubts: Sequence[PlanningDoubt]) -> list[QWidget]:
        if len(doubts) <= _APART:
            return [self._row(one) for one in doubts]
        is_open = want in self._open
        head = AttentionRow(of_many(want), "", self.locale().toString(len(doubts)), "warning")
        turn = tr("{finding}. Hide them") if is_open else tr("{finding}. Show each of them")
        head.setAccessibleName(turn.format(finding=head.accessibleName()))
        head.opened.connect(partial(self._turn, want))
        self._heads[want] = head
        return [head, *(self._row(one) for one in doubts[:_AT_ONCE])] if is_open else [head]

    def _row(self, one: PlanningDoubt) -> AttentionRow:
        row = AttentionRow(*doubt(one, self.locale()))
        row.opened.connect(partial(self.chosen.emit, one))
        return row

    def _turn(self, want: Want) -> None:
        """Open the row of a kind, or close it; the focus stays on it."""
        self._open ^= {want}
        self._tell()
        self._heads[want].setFocus()
