"""The open book as screens use it: reading, changing, undoing, and one signal that says what changed.

Screens that show a record connect to ``changed`` and show it anew when it is among those that were touched; nobody
calls refresh. Everything of db is imported when it is first needed, so that the window's frame need not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from db.book import Book
    from db.change import Change
    from db.queries.record import Called, Fields
    from db.records.record import Record
    from ui.records.declaration import New


class OpenBook(QObject):
    """Wraps one ``db.book.Book`` for the window's thread."""

    changed = Signal(object)
    """Carries a ``db.book.Changed``, on the window's thread, also when a job on another thread made the change."""

    _told = Signal(object)

    def __init__(self, book: Book, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = book
        self.is_open = True
        self._unwatch = book.watch(self._told.emit)
        self._told.connect(self.changed, Qt.ConnectionType.AutoConnection)

    def close(self) -> None:
        """Stop announcing and close the file, unless that is done already."""
        if not self.is_open:
            return
        self.is_open = False
        self._unwatch()
        self.book.close()

    # Reading

    def read(self, kind: str, uid: UUID) -> Fields:
        """All fields of one record. Raises NoSuchRecord."""
        from db.queries import record

        return record.read(self.book, kind, uid)

    def parts(self, kind: str, owner: str, uid: UUID, ordered: str = "") -> list[Fields]:
        """The parts of a kind that belong to a record, each with its "uid"."""
        from db.queries import record

        return record.parts(self.book, kind, owner, uid, ordered=ordered)

    def called(self, uid: UUID) -> Called:
        """How another record is named. Raises NoSuchRecord."""
        from db.queries import record

        return record.called(self.book, uid)

    def find(self, kinds: Iterable[str], wanted: str, limit: int = 20) -> list[Called]:
        """Records of these kinds by any part of any of their names."""
        from db.queries import record

        return record.find(self.book, kinds, wanted, limit)

    # Changing

    def edit(self, title: str, kind: str, uid: UUID, values: Mapping[str, Any]) -> None:
        """Give fields of one record new values. Raises RuleBroken, CannotWrite or NoSuchRecord."""
        self.edit_several(title, [(kind, uid, values)])

    def edit_several(self, title: str, values: Iterable[tuple[str, UUID, Mapping[str, Any]]]) -> None:
        """Give several records, each of its kind, new values, as one change. Raises as ``edit``."""
        from db.records import kind as kind_named

        with self.book.change(title) as change:
            for kind, uid, fields in values:
                change.edit(change.get(kind_named(kind), uid), **fields)

    def edit_all(self, title: str, kind: str, values: Mapping[UUID, Mapping[str, Any]]) -> None:
        """Give several records of one kind new values, as one change. Raises as ``edit``."""
        self.edit_several(title, ((kind, uid, fields) for uid, fields in values.items()))

    def add(self, title: str, new: New) -> UUID:
        """Put a new record with its first parts into the book; returns its uid. Raises as ``edit``."""
        with self.book.change(title) as change:
            return _begin(change, new).uid

    def undo(self) -> str:
        """Take the newest change back and return its title. Raises NothingToUndo."""
        return self.book.undo()

    def redo(self) -> str:
        """Do again what was taken back last and return its title. Raises NothingToUndo."""
        return self.book.redo()

    def bin(self, title: str, records: Iterable[tuple[str, UUID]]) -> None:
        """Move records into the bin, as one change."""
        from db.records import kind as kind_named

        with self.book.change(title) as change:
            for kind, uid in records:
                change.bin(change.get(kind_named(kind), uid))

    def restore(self, title: str, records: Iterable[tuple[str, UUID]]) -> None:
        """Take records out of the bin, as one change."""
        from db.records import kind as kind_named

        with self.book.change(title) as change:
            for kind, uid in records:
                change.restore(change.get(kind_named(kind), uid))


def _begin(change: Change, new: New) -> Record:
    from db.records import kind as kind_named

    record = change.add(kind_named(new.kind), **new.fields)
    for part in new.parts:
        _begin(change, part.belonging_to(record.uid))
    return record
