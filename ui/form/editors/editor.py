"""What every editor of a field can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID


class Unreadable(ValueError):
    """What was typed cannot be understood. Holds a sentence for a person; what was typed stays where it is."""


class Finder(Protocol):
    """How a reference finds what it may point at, names it, makes it and opens it."""

    def find(self, kinds: tuple[str, ...], wanted: str) -> list[Any]: ...
    def name(self, uid: UUID) -> tuple[str, str]:
        """The kind of the record and how it is called."""
        ...

    def begin(self, kind: str, words: str) -> UUID | None:
        """The new record; None where the person thought better of it."""
        ...

    def open(self, kind: str, uid: UUID) -> None: ...


class Editor(QWidget):
    """Shows the columns of one field and gives back what they have become."""

    edited = Signal()
    """Something was typed that is not saved yet."""
    settled = Signal()
    """A choice was made that is to be saved at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show these values of the field's columns."""
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        """The columns as they stand in the widgets. Raises Unreadable."""
        raise NotImplementedError

    def target(self) -> QWidget:
        """The widget that takes the focus, and that the label is a buddy of."""
        raise NotImplementedError

    def name_it(self, name: str, told: str) -> None:
        """Give the parts their accessible names and descriptions."""
        self.target().setAccessibleName(name)
        self.target().setAccessibleDescription(told)

    def mark(self, problem: str) -> None:
        """Mark what does not hold, or take the mark away."""
        target = self.target()
        target.setProperty("problem", "true" if problem else "false")
        target.style().unpolish(target)
        target.style().polish(target)
