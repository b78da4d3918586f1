"""What was looked for lately in a book, kept from one day to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.book import Book
    from ui.memory import Memory

_SHELF = "searches"
_MOST = 8


def recent(memory: Memory, book: Book) -> list[str]:
    """The questions as they were typed, the last one first."""
    kept = memory.recall(_SHELF, {})
    return [str(words) for words in kept.get(str(book.path), [])] if isinstance(kept, dict) else []


def remember(memory: Memory, book: Book, words: str) -> None:
    """Keep a question that led somewhere."""
    words = " ".join(words.split())
    kept = memory.recall(_SHELF, {})
    others = [known for known in recent(memory, book) if known != words]
    if words:
        memory.keep(_SHELF, {**(kept if isinstance(kept, dict) else {}), str(book.path): [words, *others][:_MOST]})
