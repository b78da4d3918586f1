"""Choosing a day: typed in any habit, from a calendar, or a year at a time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.form.editors.editor import Unreadable
from ui.form.editors.typed import DateEditor
from ui.kit.button import Button, IconButton
from ui.kit.compound import Compound
from ui.kit.text import Text
from ui.theme.scale import GRID
from ui.words import tr

_YEAR_BEFORE, _YEAR_AFTER = "Alt+PgUp", "Alt+PgDown"
_WIDTH = 26
"""Characters that the field has room for."""


class DayChooser(Compound):
    """A day that somebody looks at. What makes no day is said below the field, and the day stays what it was."""

    chosen = Signal(object)
    """Carries a ``datetime.date``."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self.editor = DateEditor("day", date)
        self.editor.name_it(tr("Day"), tr("Type a day as you are used to, or “today”."))
        self.editor.setFixedWidth(_WIDTH * self.fontMetrics().averageCharWidth())
        self.editor.settled.connect(self._typed)
        self.editor.line.editingFinished.connect(self._typed)
        label = QLabel(tr("On"))
        label.setBuddy(self.editor.line)
        before = IconButton("arrow-left", tr("A year before"), lambda: self.step(-1), _YEAR_BEFORE)
        after = IconButton("arrow-right", tr("A year after"), lambda: self.step(1), _YEAR_AFTER)
        if self.isRightToLeft():
            before.setIcon(after.icon())
        self.today = Button(tr("Today"), self._choose_today, "link")
        self._problem = Text("", "problem")
        self._problem.hide()
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for piece in (label, before, self.editor, after, self.today):
            row.addWidget(piece)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self._problem)
        for key, years in ((_YEAR_BEFORE, -1), (_YEAR_AFTER, 1)):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda years=years: self.step(years))
        self.lead_focus_to(self.editor.line)
        self._show()

    def choose(self, day: date) -> None:
        """Look at another day."""
        is_new = day != self.day
        self.day = day
        self._show()
        if is_new:
            self.chosen.emit(day)

    def step(self, years: int) -> None:
        """The same day so many years later; of 29 February the 28th where the year has none."""
        there = QDate(self.day.year, self.day.month, self.day.day).addYears(years)
        if date.min.year <= there.year() <= date.max.year:
            self.choose(date(there.year(), there.month(), there.day()))

    def _choose_today(self) -> None:
        self.editor.line.setFocus()
        self.choose(_today())

    def _typed(self) -> None:
        try:
            day = self.editor.values()["day"]
        except Unreadable as error:
            self._say(str(error))
            return
        self.choose(day or _today())

    def _show(self) -> None:
        self.editor.show_values({"day": self.day})
        self.today.setVisible(self.day != _today())
        self._say("")

    def _say(self, problem: str) -> None:
        self.editor.mark(problem)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own calendar
