"""The field for the year of a report, or several: those that the book knows are offered, any other is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui.form.editors.pick import Pick
from ui.kit.text import Text
from ui.screens.reports.chosen import read_years, years_text
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable


class YearField(QWidget):
    """A list that can be typed into, and the sentence that says what does not hold."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pick = Pick()
        self.pick.setEditable(True)
        self.pick.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.pick.setCompleter(None)  # type: ignore[arg-type]
        self.pick.setAccessibleName(tr("Year"))
        self.pick.setAccessibleDescription(self._expected())
        self._problem = Text("", "problem")
        self._problem.hide()
        self._years = (0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.pick)
        column.addWidget(self._problem)
        self.pick.activated.connect(self._typed)
        line = self.pick.lineEdit()
        if line is not None:
            line.textEdited.connect(self._typed)
            line.editingFinished.connect(self._left)

    def offer(self, years: Iterable[int]) -> None:
        """Offer these years; what stands in the field stays."""
        with QSignalBlocker(self.pick):
            self.pick.clear()
            self.pick.addItems([str(year) for year in years])
            self.pick.setEditText(years_text(*self._years))

    def show_years(self, first: int, last: int) -> None:
        """Show these."""
        self._years = (first, last)
        with QSignalBlocker(self.pick):
            self.pick.setEditText(years_text(first, last))
        self._say("")

    def years(self) -> tuple[int, int]:
        """The last that held, first and last."""
        return self._years

    def _typed(self) -> None:
        years = self._read(self.pick.currentText())
        if years is not None:
            self._say("")
            if years != self._years:
                self._years = years
                self.changed.emit()

    def _left(self) -> None:
        text = self.pick.currentText()
        if self._read(text) is None:
            self._say(self._wrong().format(text=text.strip()))

    # What the field of a single year says otherwise

    def _read(self, text: str) -> tuple[int, int] | None:
        return read_years(text)

    def _expected(self) -> str:
        return tr("A reporting year such as 2025, or several: 2019–2024")

    def _wrong(self) -> str:
        return tr("“{text}” is no year. Write 2025, or several: 2019–2024.")

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.pick.setProperty("problem", "true" if problem else "false")
        self.pick.style().unpolish(self.pick)
        self.pick.style().polish(self.pick)


class OneYearField(YearField):
    """The same for a calendar year, which is always one."""

    def _read(self, text: str) -> tuple[int, int] | None:
        years = read_years(text)
        return years if years is not None and years[0] == years[1] else None

    def _expected(self) -> str:
        return tr("A calendar year such as 2025")

    def _wrong(self) -> str:
        return tr("“{text}” is no year. Write one such as 2025.")
