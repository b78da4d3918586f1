"""The books that windows show: each is open once, however many windows show it, and closed with the last of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from db.book import Book
    from ui.openbook import OpenBook


class Books(QObject):
    """Knows which windows hold which book."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: dict[OpenBook, set[object]] = {}

    def at(self, path: Path) -> OpenBook | None:
        """The book of this file, if a window shows it."""
        if not path.exists():
            return None
        return next((book for book in self._held if path.samefile(book.book.path)), None)

    def of(self, book: Book) -> OpenBook:
        """A book that was just opened, for windows to hold."""
        from ui.openbook import OpenBook

        return OpenBook(book, self)

    def hold(self, book: OpenBook, window: object) -> None:
        """Let a window show a book."""
        self._held.setdefault(book, set()).add(window)

    def let_go(self, book: OpenBook, window: object) -> None:
        """A window shows a book no more; with the last one it is closed. Raises BookError where the disk refuses."""
        windows = self._held.get(book, set())
        windows.discard(window)
        if not windows and self._held.pop(book, None) is not None:
            book.close()
            book.deleteLater()
