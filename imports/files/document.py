"""A file on its way into the book as a document."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from db.book import Book
from db.change import Change
from db.contents import Kept, fingerprint
from db.errors import CannotRead
from db.queries.contents import documents_of
from db.records.attachment import Attachment
from db.records.document import Document
from db.rules.languages import language_of
from db.values import Texts
from imports.files.looking import look_at
from imports.files.names import harmless
from imports.files.seen import Seen
from imports.outcome import Became, Item

LARGEST = 1 << 31
"""Bytes: 2 GiB, an hour of film. A book with larger ones can hardly be copied (a FAT stick takes 4 GiB a file)."""


@dataclass(frozen=True, slots=True)
class ComingFile:
    """One file, looked at. ``seen`` is None for one that the book has; ``binned`` is a document of it in the bin."""

    path: Path
    kept: Kept
    seen: Seen | None
    binned: UUID | None
    language: str
    step: Callable[[int], object]

    def put(self, change: Change, about: UUID | None) -> list[Item]:
        """Store it unless the book has it, and attach it to ``about``. Raises CannotRead where it is another by now."""
        # Asked again: the same file may have come in a moment ago, under another name.
        known = change.all(Document, sha256=self.kept.sha256)
        seen = self.seen
        if known:
            document = known[0]
        elif self.binned is not None:
            document = change.get(Document, self.binned)
            change.restore(document)
        else:
            seen = seen or look_at(self.path)
            document = self._stored(change, seen)
        is_known = bool(known) or self.binned is not None
        return [
            Item(
                harmless(self.path.name),
                Became.KNOWN if is_known else Became.NEW,
                "document",
                document.uid,
                document.media_type,
                seen.inside.remark if seen is not None and not is_known else "",
                is_attached=about is not None and _attach(change, document, about),
            )
        ]

    def _stored(self, change: Change, seen: Seen) -> Document:
        with self.path.open("rb") as file:
            kept = change.keep_file(file, self.kept, self.step)
        inside = seen.inside
        return change.add(
            Document,
            sha256=kept.sha256,
            size=kept.size,
            media_type=seen.media_type,
            title=Texts.only(language_of(seen.title, self.language), seen.title),
            original_name=seen.name,
            document_kind=inside.kind,
            dated=inside.dated,
            extracted=inside.text or None,
            pages=inside.pages,
            thumbnail_sha256=change.keep(inside.thumbnail).sha256 if inside.thumbnail else None,
        )


def coming_file(
    book: Book, path: Path, language: str, step: Callable[[int], object], tick: Callable[[], object]
) -> ComingFile:
    """Look at a file. ``step`` is told the bytes that were read, then those that were written; ``tick`` may stop it.

    Raises CannotRead with a sentence for what no document can be made of, OSError where the system says no.
    """
    size = size_of(path)
    if size > LARGEST:
        raise CannotRead(
            "It is larger than 2 GB, the most that the book takes. Keep it beside the book and note where."
        )
    if not size:
        raise CannotRead("It is empty: there is nothing in it to keep.")
    with path.open("rb") as file:
        if file.read(16) == b"SQLite format 3\0" and path.suffix == ".twinbook":
            raise CannotRead("This is a book of Twinbook. Open it by Book, Open.")
        file.seek(0)
        kept = fingerprint(file, step)
    known = documents_of(book, kept.sha256)
    if known:
        uid, is_binned = known[0]
        return ComingFile(path, kept, None, uid if is_binned else None, language, step)
    return ComingFile(path, kept, look_at(path, tick), None, language, step)


def size_of(path: Path) -> int:
    """The bytes of a file. Raises CannotRead for what is no file, such as a device, which would never end."""
    told = path.stat()
    if not stat.S_ISREG(told.st_mode):
        raise CannotRead("It is no file that can be kept.")
    return told.st_size


def _attach(change: Change, document: Document, about: UUID) -> bool:
    """Attach it behind what is attached there; False where it is attached already, or is the very thing."""
    attached = change.all(Attachment, record=about)
    if about == document.uid or any(each.document_id == document.id for each in attached):
        return False
    position = max((each.position for each in attached), default=-1) + 1
    change.add(Attachment, record=about, document=document, position=position)
    return True
