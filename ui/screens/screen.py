"""What a page gives to the window around it, and what it gets."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from ui.kit.compound import Compound

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QAction

    from ui.form.habits import Habits
    from ui.jobs import Jobs
    from ui.memory import Memory
    from ui.navigation import Navigator, Place
    from ui.openbook import OpenBook


@dataclass(frozen=True, slots=True)
class Workplace:
    """What screens work with."""

    book: OpenBook
    way: Navigator
    jobs: Jobs
    memory: Memory
    habits: Habits
    offer_undo: Callable[[str], None]
    """Shows the bar that takes back what was just done; takes the sentence that says it."""


class Screen(Compound):
    """One page. A module ``ui.screens.<name>`` builds it: ``build(place, workplace) -> Screen``."""

    changed = Signal()
    """Its title or what it offers is not what it was: the window asks again."""

    def title(self) -> str:
        """What the window's title bar and a screen reader say."""
        raise NotImplementedError

    def main_action(self) -> QAction | None:
        """The one main thing to do here: the coloured button, and Ctrl+N where it begins something new."""
        return None

    def additions(self) -> list[QAction]:
        """What "Add…" offers here."""
        return []

    def print_action(self) -> QAction | None:
        """What Ctrl+P does here."""
        return None

    def export_action(self) -> QAction | None:
        """What Ctrl+Shift+E does here: what is shown as a table for a spreadsheet."""
        return None

    def about(self) -> UUID | None:
        """The record that files belong to which are dropped or pasted here; None for the book itself."""
        return None

    def edit(self) -> None:
        """What Ctrl+E does here: go to the first field, or open the chosen row."""

    def tabs(self) -> list[tuple[str, str]]:
        """Names and labels of its tabs, for Ctrl+1 … Ctrl+9."""
        return []

    def turn_to(self, tab: str) -> None:
        """Bring a tab to the front."""

    def settle(self) -> bool:
        """Save what is still being typed. False if something does not hold. Asked before another page is shown."""
        return True


def build(place: Place, workplace: Workplace) -> Screen:
    """The page for a place, its module imported now."""
    return cast("Screen", import_module(f"ui.screens.{place.screen}").build(place, workplace))
