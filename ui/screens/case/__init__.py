"""The page of a partnership: one case file, from the first idea to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.case.page import CaseScreen
    from ui.screens.screen import Workplace


def build(place: Place, workplace: Workplace) -> CaseScreen:
    from ui.screens.case.page import CaseScreen

    if place.uid is None:
        raise ValueError("The page of a partnership needs its uid.")
    return CaseScreen(place.uid, workplace)
