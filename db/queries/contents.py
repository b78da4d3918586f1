"""The bytes of a document, read back whole or part by part, and the document that holds a content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.errors import NoSuchRecord
from db.records.content import ContentPart
from db.records.document import Document


def read(book: Book, sha256: str) -> bytes:
    """The bytes with this SHA-256. Raises NoSuchRecord where the book does not have them, or not as they were."""
    return b"".join(parts(book, sha256))


def parts(book: Book, sha256: str) -> Iterator[bytes]:
    """The bytes with this SHA-256, a part at a time. Raises as ``read``, at the latest behind the last part."""
    digest, part = hashlib.sha256(), ContentPart
    wanted = select(part.number).where(part.sha256 == sha256).order_by(part.number)
    for (number,) in book.rows(wanted):
        data: bytes | None = book.scalar(select(part.data).where(part.sha256 == sha256, part.number == number))
        digest.update(data or b"")
        yield data or b""
    if digest.hexdigest() != sha256:
        raise NoSuchRecord("This file is no longer in the book as it was put there.")


def documents_of(book: Book, sha256: str) -> list[tuple[UUID, bool]]:
    """The documents that hold this content: the uid of each, and whether it lies in the bin; those in use first."""
    binned = Document.binned.is_not(None)
    wanted = select(Document.uid, binned).where(Document.sha256 == sha256).order_by(binned, Document.id)
    rows: list[Any] = list(book.rows(wanted))
    return [(uid, bool(is_binned)) for uid, is_binned in rows]
