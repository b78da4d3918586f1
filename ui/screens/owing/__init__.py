"""Answers that are owed: the page of them, the line below a letter, and what can be done about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.owing.page import OwedScreen
    from ui.screens.screen import Workplace


def build(place: Place, workplace: Workplace) -> OwedScreen:
    from ui.screens.owing.page import OwedScreen

    return OwedScreen(place.uid, workplace)
