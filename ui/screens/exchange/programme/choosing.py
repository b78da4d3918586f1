"""The row above a programme: which day and which group is shown, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from ui.dates.shown import show_weekday_short
from ui.form.editors.pick import Pick
from ui.kit.button import Button, IconButton
from ui.kit.flow import Flow
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


_WIDEST = 26
"""Characters of a day or a group that are shown while its list is closed."""


class Choosing(QWidget):
    """``day`` is None for all days, ``group`` "" for everybody."""

    changed = Signal()
    asked_for_menu = Signal()
    asked_for_calendar = Signal()
    asked_to_print = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: Sequence[date] = ()
        self._groups: Sequence[str] = ()
        self.days, self.groups = Pick(), Pick()
        self.days.setAccessibleName(tr("Which day"))
        self.groups.setAccessibleName(tr("For whom"))
        for pick in (self.days, self.groups):
            pick.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToContents)
            pick.setMaximumWidth(_WIDEST * pick.fontMetrics().averageCharWidth())
            pick.currentIndexChanged.connect(self._chosen)
        self.before = IconButton("arrow-start", tr("The day before"), lambda: self._step(-1))
        self.after = IconButton("arrow-end", tr("The day after"), lambda: self._step(1))
        self.more = IconButton("ellipsis", tr("What can be done with the chosen items"), self.asked_for_menu.emit)
        self.calendar = Button(tr("Calendar file…"), self.asked_for_calendar.emit)
        self.print_button = Button(tr("Print…"), self.asked_to_print.emit)
        row = Flow(self, 2 * GRID)
        for piece in (
            self.before, self.days, self.after, self.groups, self.more, self.calendar, self.print_button,
        ):  # fmt: skip
            row.addWidget(piece)
        self.offer((), ())

    @property
    def day(self) -> date | None:
        at = self.days.currentIndex() - 1
        return self._days[at] if 0 <= at < len(self._days) else None

    @property
    def group(self) -> str:
        at = self.groups.currentIndex() - 1
        return self._groups[at] if 0 <= at < len(self._groups) else ""

    @property
    def group_names(self) -> Sequence[str]:
        """The groups that are offered."""
        return self._groups

    def offer(self, days: Sequence[date], groups: Sequence[str]) -> None:
        """Offer these; what is chosen stays chosen as long as it is there."""
        day, group = self.day, self.group
        self._fill(self.days, tr("All days"), [show_weekday_short(each, self.locale()) for each in days])
        self._fill(self.groups, tr("For everybody"), [tr("For {group}").format(group=each) for each in groups])
        self._days, self._groups = tuple(days), tuple(groups)
        with QSignalBlocker(self.days), QSignalBlocker(self.groups):
            self.days.setCurrentIndex(self._days.index(day) + 1 if day in self._days else 0)  # type: ignore[arg-type]
            self.groups.setCurrentIndex(self._groups.index(group) + 1 if group in self._groups else 0)
        self.groups.setVisible(bool(groups))
        self._say_ends()

    def show_all(self) -> None:
        """Let all days and everybody in."""
        self.days.setCurrentIndex(0)
        self.groups.setCurrentIndex(0)

    @staticmethod
    def _fill(pick: Pick, everything: str, words: Sequence[str]) -> None:
        if [pick.itemText(at) for at in range(pick.count())] == [everything, *words]:
            return
        with QSignalBlocker(pick):
            pick.clear()
            pick.addItems([everything, *words])

    def _step(self, by: int) -> None:
        """From all days to the first or the last one, then from day to day."""
        at = self.days.currentIndex()
        self.days.setCurrentIndex(self.days.count() - 1 if at == 0 and by < 0 else at + by)

    def _chosen(self) -> None:
        self._say_ends()
        self.changed.emit()

    def _say_ends(self) -> None:
        at, last = self.days.currentIndex(), self.days.count() - 1
        self.before.setEnabled(last > 0 and at != 1)
        self.after.setEnabled(last > 0 and at != last)
