"""Where in the book a person is, where they were, and how they get back there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui import apart

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
    words: str = ""
    """What the page of a search looks for."""
    those: tuple[UUID, ...] = ()
    """The records that were chosen for a page about several, such as those to whom one letter is written."""


def page_of(kind: str, uid: UUID) -> Place:
    """The page of one record. A partnership has one of its own kind, on which its steps open too."""
    return Place("case" if kind in {"partnership", "stage_change"} else "record", kind, uid)


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the way: how its page was called and what it looked like when it was left, as far as it was."""

    place: Place
    title: str = ""
    left: object = None


class Navigator(QObject):
    """The way through the book, with the way back. It knows no widget: the window shows what it says."""

    moved = Signal(object)
    """Carries the Place to show."""
    asked_apart = Signal(object)
    """A place is to be shown in a second window."""

    def __init__(self, parent: QObject | None = None, may_leave: Callable[[], bool] = lambda: True) -> None:
        """``may_leave`` is asked before each move: False stays here, as where something typed does not hold."""
        super().__init__(parent)
        self._may_leave = may_leave
        self._way: list[Stop] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """The place in view."""
        return self._way[self._at].place if self._way else None

    @property
    def left(self) -> object:
        """What the place in view looked like when it was left; None for one that was not."""
        return self._way[self._at].left if self._way else None

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._way) - 1

    def stops(self) -> tuple[tuple[Stop, ...], int]:
        """The whole way, and the number of the place in view."""
        return tuple(self._way), self._at

    def go(self, place: Place) -> None:
        """Show a place; where forward would have led is forgotten. Where it is wanted apart, nothing moves here."""
        if apart.is_wanted():
            self._show_apart(place)
            return
        if place == self.here or not self._may_leave():
            return
        self._way = [*self._way[: self._at + 1], Stop(place)][-_REMEMBERED:]
        self._at = len(self._way) - 1
        self.moved.emit(place)

    def turn_to(self, tab: str) -> None:
        """Remember which tab of the present place is in front, so that the way back leads to it."""
        if self._way:
            stop = self._way[self._at]
            self._way[self._at] = replace(stop, place=replace(stop.place, tab=tab))

    def keep(self, title: str, left: object) -> None:
        """Remember how the place in view is called and what it looks like, before it is left."""
        if self._way:
            self._way[self._at] = replace(self._way[self._at], title=title, left=left)

    def back(self) -> None:
        """Show the place before this one."""
        self.go_to(self._at - 1)

    def forward(self) -> None:
        """Show the place that ``back`` came from."""
        self.go_to(self._at + 1)

    def go_to(self, number: int) -> None:
        """Show the place of this number on the way; nothing where there is none."""
        if number == self._at or not 0 <= number < len(self._way):
            return
        if apart.is_wanted():
            self._show_apart(self._way[number].place)
        elif self._may_leave():
            self._at = number
            self.moved.emit(self._way[self._at].place)

    def forget(self, uid: UUID) -> None:
        """Take the places of a record that is gone out of the way; if one is in view, go to the one before it."""
        here = self.here
        kept = [(number, stop) for number, stop in enumerate(self._way) if stop.place.uid != uid]
        before = sum(number <= self._at for number, _ in kept)
        self._way = [stop for _, stop in kept]
        self._at = max(before - 1, 0) if self._way else -1
        if self.here is not None and self.here != here:
            self.moved.emit(self.here)

    def _show_apart(self, place: Place) -> None:
        with apart.opening(apart=False):  # the second window goes its way in itself
            self.asked_apart.emit(place)

    def start_over(self) -> None:
        """Forget the whole way, as when another book is opened."""
        self._way, self._at = [], -1
