"""Moving the records of a list into the bin and back, each as one change with a title that says what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ui.openbook import OpenBook
    from ui.records.declaration import Shown


def bin_records(book: OpenBook, shown: Shown, uids: Sequence[UUID]) -> str:
    """Move them into the bin; returns the sentence for the bar that takes it back. Raises BookError."""
    title = tr("Bin “{record}”").format(record=_called(book, shown, uids[0])) if len(uids) == 1 else ""
    title = title or tr("Bin %Ln records", "", len(uids))
    book.bin(title, [(shown.kind, uid) for uid in uids])
    return tr("{done}. It is in the bin.").format(done=title) if len(uids) == 1 else title


def put_back(book: OpenBook, shown: Shown, uids: Sequence[UUID]) -> str:
    """Take them out of the bin; returns the same. Raises BookError."""
    title = tr("Put back “{record}”").format(record=_called(book, shown, uids[0])) if len(uids) == 1 else ""
    title = title or tr("Put back %Ln records", "", len(uids))
    book.restore(title, [(shown.kind, uid) for uid in uids])
    return title


def _called(book: OpenBook, shown: Shown, uid: UUID) -> str:
    return book.called(uid).called or shown.untitled
