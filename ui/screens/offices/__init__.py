"""Who is in office, today or on any past day: in the whole book, or in one partnership."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.offices.page import OfficesScreen
    from ui.screens.screen import Workplace


def build(place: Place, workplace: Workplace) -> OfficesScreen:
    from ui.screens.offices.page import OfficesScreen

    return OfficesScreen(place.uid, workplace)
