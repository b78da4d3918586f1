"""A view of one record that has a screen of its own, as a tab of the record's page."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from db.errors import NoSuchRecord
from ui.kit.compound import Compound

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QAction

    from ui.kit.tabs import Tabs
    from ui.openbook import OpenBook
    from ui.records.declaration import Shown, View
    from ui.screens.screen import Workplace


class RecordView(Compound):
    """What ``build(uid, workplace)`` of the module returns that the kind's declaration names.

    The page builds it when its tab is first turned to, and calls ``refresh`` after every change of the book.
    """

    asked_for_tab = Signal(str)
    """Another tab of the page tells more; carries its name, with a part of it behind a stroke: "papers/hosts"."""
    asked_to_begin = Signal(str)
    """A record is to be added to the list of a tab; carries the tab's name."""

    changed = Signal()
    """What it offers is not what it was."""

    def refresh(self) -> None:
        """Show the record as it is in the book, or in its bin. Raises NoSuchRecord where it is gone."""
        raise NotImplementedError

    def main_action(self) -> QAction | None:
        """The one main thing to do while this view is in front."""
        return None

    def print_action(self) -> QAction | None:
        """What Ctrl+P does while this view is in front; without one the record's page knows."""
        return None

    def turn_to(self, part: str) -> None:
        """Bring a part of the view forward, such as one of several papers."""

    def actions(self) -> list[QAction]:
        """What "Add…" offers on the record's page because of this view."""
        return []

    def settle(self) -> bool:
        """Save what is still being typed. False if something does not hold."""
        return True


def let_stand(tabs: Tabs, declared: Shown, uid: UUID, book: OpenBook) -> set[str]:
    """Let the tabs stand whose views fit the record as it is now; returns the names of those that do not."""
    unfit: set[str] = set()
    if any(view.only_if for view in declared.views):
        with suppress(NoSuchRecord):
            values = book.read(declared.kind, uid)
            unfit = {view.name for view in declared.views if not view.fits(values)}
            for view in declared.views:
                tabs.let_stand(view.name, offered=view.name not in unfit)
    return unfit


def build(view: View, uid: UUID, workplace: Workplace) -> RecordView:
    """The view, its module imported now."""
    return cast("RecordView", import_module(view.screen).build(uid, workplace))
