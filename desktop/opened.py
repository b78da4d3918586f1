"""Opening a book, also one of an older form: that is brought to today's first, beside a copy of what it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.book import Book


def opened(path: Path, *, who: str = "", tell: Callable[[str], object] | None = None) -> Book:
    """The book, open. ``tell`` is told in a sentence when it had to be brought to today's form.

    Raises NotABook, NewerBook or CannotWrite.
    """
    from db.book import Book
    from db.errors import OlderBook

    try:
        return Book.open(path, who=who)
    except OlderBook:
        from db.migrating import migrate

        kept = migrate(path)
        if tell is not None:
            tell(f"The book was brought to this Twinbook's form; as it was it is kept as {kept.name}.")
        return Book.open(path, who=who)
