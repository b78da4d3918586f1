"""The page where a report is chosen, seen as it will print, and saved or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.reports.page import ReportsScreen
    from ui.screens.screen import Workplace


def build(_place: Place, workplace: Workplace) -> ReportsScreen:
    from ui.screens.reports.page import ReportsScreen

    return ReportsScreen(workplace)
