"""Where in the book a person is, where they were, and how they get back there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from db.queries.listing import Scope

_REMEMBERED = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the window: a screen, and what it shows.

    ``screen`` is the name of a module in ui/screens ("home", "case", "list", "record", "reports").
    """

    screen: str
    kind: str = ""
    uid: UUID | None = None
    tab: str = ""
    scope: Scope | None = None
    """Which records a list shows, such as those that a figure of a report counts."""


def page_of(kind: str, uid: UUID) -> Place:
    """The page of one record. A partnership has one of its own kind, on which its steps open too."""
    return Place("case" if kind in {"partnership", "stage_change"} else "record", kind, uid)


class Navigator(QObject):
    """The way through the book, with the way back. It knows no widget: the window shows what it says."""

    moved = Signal(object)
    """Carries the Place to show."""

    def __init__(self, parent: QObject | None = None, may_leave: Callable[[], bool] = lambda: True) -> None:
        """``may_leave`` is asked before each move: False stays here, as where something typed does not hold."""
        super().__init__(parent)
        self._may_leave = may_leave
        self._way: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """The place in view."""
        return self._way[self._at] if self._way else None

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._way) - 1

    def go(self, place: Place) -> None:
        """Show a place; where forward would have led is forgotten."""
        if place == self.here or not self._may_leave():
            return
        self._way = [*self._way[: self._at + 1], place][-_REMEMBERED:]
        self._at = len(self._way) - 1
        self.moved.emit(place)

    def turn_to(self, tab: str) -> None:
        """Remember which tab of the present place is in front, so that the way back leads to it."""
        if self.here is not None:
            self._way[self._at] = replace(self.here, tab=tab)

    def back(self) -> None:
        """Show the place before this one."""
        if self.can_go_back:
            self._step(-1)

    def forward(self) -> None:
        """Show the place that ``back`` came from."""
        if self.can_go_forward:
            self._step(1)

    def forget(self, uid: UUID) -> None:
        """Take the places of a record that is gone out of the way; if one is in view, go to the one before it."""
        here = self.here
        kept = [(number, place) for number, place in enumerate(self._way) if place.uid != uid]
        before = sum(number <= self._at for number, _ in kept)
        self._way = [place for _, place in kept]
        self._at = max(before - 1, 0) if self._way else -1
        if self.here is not None and self.here != here:
            self.moved.emit(self.here)

    def start_over(self) -> None:
        """Forget the whole way, as when another book is opened."""
        self._way, self._at = [], -1

    def _step(self, by: int) -> None:
        if not self._may_leave():
            return
        self._at += by
        self.moved.emit(self._way[self._at])
