"""The correspondence of the year in figures: in and out by partnership, and after how many days both sides answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from db.queries.listing import Counted, Scope
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.laid import empty
from ui.kit.text import Line, Text
from ui.navigation import Place
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.letters.statistics import Exchanged
    from ui.screens.reports.register.making import Made

_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CorrespondenceCard(Card):
    """A row for each partnership that anything was written with, and one for all letters. Counts open their lists."""

    opened = Signal(object)
    """Carries a Place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("The year in figures"), parent=parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(0, 1)
        self.add(self._grid)
        note = Text(tr("Days are the median to the first answer: ours, and theirs."), "soft")
        note.setWordWrap(True)
        self.add(note)
        self.hide()

    def show_figures(self, made: Made) -> None:
        """Show those of this register; nothing where nothing was written."""
        empty(self._grid)
        rows: list[tuple[str, UUID | None, Exchanged]] = [
            (made.facts.called(uid), uid, one) for uid, one in made.written.partnerships.items() if _is_any(one)
        ]
        if made.chosen.partnership is None:
            rows.append((tr("All letters"), None, made.written.whole))
        self.setVisible(any(_is_any(one) for _, _, one in rows))
        for column, head in enumerate((tr("In"), tr("Out"), tr("Ours"), tr("Theirs")), start=1):
            self._grid.addWidget(Text(head, "soft"), 0, column, _END)
        for row, (called, uid, one) in enumerate(rows, start=1):
            self._grid.addWidget(Line(called), row, 0)
            ways = ((tr("Letters in"), "in", one.letters.incoming), (tr("Letters out"), "out", one.letters.outgoing))
            for column, (words, direction, count) in enumerate(ways, start=1):
                self._grid.addWidget(self._count(made, (called, words), uid, direction, count), row, column, _END)
            for column, days in enumerate((one.days.by_us, one.days.by_them), start=3):
                said = tr("–") if days is None else self.locale().toString(days)
                self._grid.addWidget(Text(said), row, column, _END)

    def _count(self, made: Made, told: tuple[str, str], uid: UUID | None, direction: str, count: int) -> QWidget:
        """A count that opens the list of what it counts; of nought there is no list."""
        shown = self.locale().toString(count)
        if not count:
            return Text(shown)
        scope = Scope(having={"direction": direction}, counted=Counted(made.span, None if uid is None else (uid,)))
        link = Button(shown, lambda: self.opened.emit(Place("list", "letter", scope=scope)), "link")
        link.setAccessibleName(
            tr("{partnership}: {what} {count}").format(partnership=told[0], what=told[1], count=shown)
        )
        link.setToolTip(tr("Show the list that this figure counts"))
        return link


def _is_any(one: Exchanged) -> bool:
    return bool(one.letters.incoming or one.letters.outgoing)
