"""The page on which one letter is written to many."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Place
    from ui.screens.mailing.page import MailingScreen
    from ui.screens.screen import Workplace


def build(place: Place, workplace: Workplace) -> MailingScreen:
    from ui.screens.mailing.page import MailingScreen

    return MailingScreen(place.those, workplace)
