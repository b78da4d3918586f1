"""The lists of a case file that have no tab of their own, such as meetings, gifts and grants, behind one tab."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.compound import Compound
from ui.kit.flow import Flow
from ui.screens.case.tabs import MORE, more_labels
from ui.screens.listed import Listed
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.case import TabCounts
    from ui.screens.screen import Workplace


class MoreLists(Compound):
    """One button for each list, with how many rows it has; one is down. A list is built when it is first chosen."""

    turned = Signal(str)
    """Carries the name of the list that is in front now."""

    def __init__(self, uid: UUID, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._within = ("partnership", uid)
        self._work = work
        self._lists: dict[str, Listed] = {}
        self.buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self._pages = QStackedWidget()
        holder = QWidget()
        row = Flow(holder, GRID)
        for name, label in more_labels().items():
            button = Button(label, look="quiet")
            button.setCheckable(True)
            button.toggled.connect(partial(self._toggled, name))
            self._group.addButton(button)
            self.buttons[name] = button
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(holder)
        column.addWidget(self._pages, 1)
        self.choose(next(iter(MORE)))

    def chosen(self) -> str:
        """The name of the list in front."""
        return next(name for name, button in self.buttons.items() if button.isChecked())

    def choose(self, name: str) -> None:
        """Bring a list to the front."""
        self.buttons[name].setChecked(True)

    def listed(self) -> Listed:
        """The list in front."""
        return self._lists[self.chosen()]

    def show_counts(self, counts: TabCounts) -> None:
        """Say behind each name how many there are; nothing is said of none."""
        for name, label in more_labels().items():
            number = getattr(counts, name)
            words = tr("{tab} {count}", "a tab and how much is behind it")
            count = self.locale().toString(number)
            self.buttons[name].setText(words.format(tab=label, count=count) if number else label)

    def _toggled(self, name: str, is_down: bool) -> None:
        if not is_down:
            return
        if name not in self._lists:
            self._lists[name] = Listed(MORE[name], self._work, self._within)
            self._pages.addWidget(self._lists[name])
        self._pages.setCurrentWidget(self._lists[name])
        self.lead_focus_to(self._lists[name])
        self.turned.emit(name)
