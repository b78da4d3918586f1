"""The page of a partnership: one case file, from the first idea to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.case.page import CaseScreen
    from ui.screens.screen import Workplace


def build(place: Place, workplace: Workplace) -> CaseScreen:
    """The page of a partnership; a place that is one of its steps opens on that step."""
    from ui.screens.case.page import CaseScreen

    if place.uid is None:
        raise ValueError("The page of a partnership needs its uid.")
    if place.kind != "stage_change":
        return CaseScreen(place.uid, workplace)
    from db.queries.life import partnership_of

    page = CaseScreen(partnership_of(workplace.book.book, place.uid), workplace)
    page.show_step(place.uid)
    return page
