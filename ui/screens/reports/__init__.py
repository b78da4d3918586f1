"""The page where a report is chosen, seen as it will print, and saved or printed: each report has a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.reports.report import ReportPage
    from ui.screens.screen import Workplace


def build(place: Place, workplace: Workplace) -> ReportPage:
    if place.tab == "register":
        from ui.screens.reports.register.page import RegisterScreen

        return RegisterScreen(workplace)

    from ui.screens.reports.page import ReportsScreen

    return ReportsScreen(workplace)
