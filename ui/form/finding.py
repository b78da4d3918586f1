"""How the references of a form find, name, begin and open records of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db.errors import NoSuchRecord
from ui.form.habits import Habits
from ui.records.declaration import declared_kinds, shown
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ui.openbook import OpenBook


class BookFinder:
    """The finder of one form. ``opened`` is told the kind and uid of a record that is to be opened."""

    def __init__(
        self,
        book: OpenBook,
        opened: Callable[[str, UUID], object],
        window: QWidget | None = None,
        habits: Habits | None = None,
    ) -> None:
        self._book = book
        self._opened = opened
        self._window = window
        self._habits = habits or Habits()

    def find(self, kinds: tuple[str, ...], wanted: str) -> list[Any]:
        return self._book.find(kinds, wanted)

    def name(self, uid: UUID) -> tuple[str, str]:
        try:
            found = self._book.called(uid)
        except NoSuchRecord:
            return "", ""
        return found.kind, found.called or _untitled(found.kind)

    def begin(self, kind: str, words: str) -> UUID | None:
        from ui.form.beginning import begin_here

        return begin_here(shown(kind), words, self._book, self._habits, self._window)

    def open(self, kind: str, uid: UUID) -> None:
        self._opened(kind, uid)


def _untitled(kind: str) -> str:
    return shown(kind).untitled if kind in declared_kinds() else tr("without a name")
