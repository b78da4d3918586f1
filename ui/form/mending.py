"""What the form offers where a value does not hold: words for a button, and what it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.kit.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class WayOut:
    """Taken, it changes the book so that the value holds; the field is then saved or shows what else is wrong."""

    words: str
    take: Callable[[], object]


class WayOutButton(Button):
    """Stands below the sentence that says what does not hold, while there is a way out. ``after`` follows the way."""

    def __init__(self, after: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__("", self._go, "link", parent)
        self._after = after
        self._way: WayOut | None = None
        self.hide()

    def offer(self, way: WayOut | None) -> None:
        """Offer this one, or none."""
        self._way = way
        self.setText(way.words if way is not None else "")
        self.setVisible(way is not None)

    def _go(self) -> None:
        if self._way is not None:
            self._way.take()
            self._after()
