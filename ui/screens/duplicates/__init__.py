"""The page of what is likely in the book twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.duplicates.page import DuplicatesScreen
    from ui.screens.screen import Workplace


def build(place: Place, workplace: Workplace) -> DuplicatesScreen:
    from ui.screens.duplicates.page import DuplicatesScreen

    return DuplicatesScreen(place.kind, workplace)
