"""The calendar of all partnerships, or of one: a month or a year at a time, and what is on the chosen day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.calendar.page import CalendarScreen
    from ui.screens.screen import Workplace


def build(place: Place, workplace: Workplace) -> CalendarScreen:
    from ui.screens.calendar.page import CalendarScreen

    return CalendarScreen(place.uid, workplace)
