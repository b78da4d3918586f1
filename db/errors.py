"""What can go wrong with a book: few named errors, each carrying a sentence for a person."""

from __future__ import annotations


class BookError(Exception):
    """The book says no. ``str(error)`` is a whole sentence that window, command line and log show as it is."""


class NotABook(BookError):
    """The file is no Twinbook book, or is damaged so far that it cannot be opened."""


class NewerBook(BookError):
    """The book was last written by a newer Twinbook, in a form that this one must not touch."""


class OlderBook(BookError):
    """The book has an older form and must be migrated before it is written."""


class CannotWrite(BookError):
    """The disk says no: read-only folder, no permission, no room. Nothing was half written."""


class CannotRead(BookError):
    """A file that was to come into the book cannot be read, or is not what Twinbook takes. The book is as it was."""


class BookExists(BookError):
    """A new book, sample or export was asked for at a place where a file already stands."""


class RuleBroken(BookError):
    """A rule of the record does not hold. ``rule`` names the constraint, ``field`` the column to mark, if one."""

    def __init__(self, sentence: str, rule: str = "", field: str = "") -> None:
        super().__init__(sentence)
        self.rule = rule
        self.field = field


class NoSuchRecord(BookError):
    """The record asked for is not in the book (any more)."""


class IsPrivate(BookError):
    """What was asked for holds what is private, and was not asked for as such."""


class NothingToUndo(BookError):
    """There is no change left to take back, or to do again."""
