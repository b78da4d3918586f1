"""The page of the timeline over all partnerships: everything dated that is in the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from ui.kit.text import Text
from ui.screens.screen import Screen
from ui.screens.timeline.view import Timeline
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from ui.navigation import Place
    from ui.screens.screen import Workplace


class TimelineScreen(Screen):
    """Shown anew whenever the book has changed."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(Text(self.title(), "title"))
        self.timeline = Timeline(None, work)
        column.addWidget(self.timeline, 1)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.timeline.refresh)
        work.book.changed.connect(self._soon.start)
        self.lead_focus_to(self.timeline)

    def title(self) -> str:
        return tr("Timeline of everything")

    def print_action(self) -> QAction:
        return self.timeline.print_action


def build(place: Place, workplace: Workplace) -> TimelineScreen:  # noqa: ARG001 - every page is built with its place
    return TimelineScreen(workplace)
