"""Going about a calendar: a month or a year on and back, to today, or to a day that is typed in any habit."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.dates.periods import period_name
from ui.form.editors.editor import Unreadable
from ui.form.editors.typed import DateEditor
from ui.kit.button import Button, IconButton
from ui.kit.compound import Compound
from ui.kit.text import Line, Text, tip
from ui.kit.timeaxis import Period
from ui.theme.scale import GRID
from ui.words import tr

_NAME, _FIELD = 15, 22
"""Characters that there is room for."""


class Going(Compound):
    """Says which period is looked at. What makes no day is said below the field, and the day stays what it was."""

    chosen = Signal(object)
    """Another day is wanted; carries it."""
    stepped = Signal(int)
    """The period before (-1) or after (1) is wanted."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self.before = IconButton("arrow-left", "", lambda: self.stepped.emit(-1))
        self.after = IconButton("arrow-right", "", lambda: self.stepped.emit(1))
        if self.isRightToLeft():
            icons = self.before.icon(), self.after.icon()
            self.before.setIcon(icons[1])
            self.after.setIcon(icons[0])
        self.period = Line("", "heading")
        self.period.setMinimumWidth(_NAME * self.fontMetrics().averageCharWidth())
        self.editor = DateEditor("day", date)
        self.editor.name_it(tr("Go to a day"), tr("Type a day as you are used to, or “today”."))
        self.editor.setFixedWidth(_FIELD * self.fontMetrics().averageCharWidth())
        self.editor.settled.connect(self._typed)
        self.editor.line.editingFinished.connect(self._typed)
        self.today = Button(tr("Today"), lambda: self.chosen.emit(_today()))
        self._problem = Text("", "problem")
        self._problem.hide()
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for piece in (self.before, self.period, self.after, self.today, self.editor):
            row.addWidget(piece)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self._problem)

    def show_day(self, day: date, period: Period) -> None:
        """Say the period of a day, without telling anybody."""
        self.day = day
        self.period.say(period_name(day, period, self.locale()))
        is_year = period is Period.YEAR
        names = (
            (self.before, tr("The year before") if is_year else tr("The month before")),
            (self.after, tr("The year after") if is_year else tr("The month after")),
        )
        for button, words in names:
            button.setAccessibleName(words)
            button.setToolTip(tip(words))
        self.editor.show_values({"day": day})
        self._say("")

    def _typed(self) -> None:
        try:
            day = self.editor.values()["day"]
        except Unreadable as error:
            self._say(str(error))
            return
        self._say("")
        if day is not None and day != self.day:
            self.chosen.emit(day)

    def _say(self, problem: str) -> None:
        self.editor.mark(problem)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own calendar
