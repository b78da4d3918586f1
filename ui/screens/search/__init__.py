"""Everything that answers a question, with how it divides by kind, partnership and year; and the questions kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.screen import Workplace
    from ui.screens.search.page import SearchScreen


def build(place: Place, workplace: Workplace) -> SearchScreen:
    from ui.screens.search.page import SearchScreen

    return SearchScreen(place.words, workplace)
