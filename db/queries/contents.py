"""The bytes of a document, read back whole."""

from __future__ import annotations

import hashlib

from sqlalchemy import select

from db.book import Book
from db.errors import NoSuchRecord
from db.records.content import ContentPart


def read(book: Book, sha256: str) -> bytes:
    """The bytes with this SHA-256. Raises NoSuchRecord where the book does not have them, or not as they were."""
    wanted = select(ContentPart.data).where(ContentPart.sha256 == sha256).order_by(ContentPart.number)
    with book.reading() as connection:
        data = b"".join(connection.execute(wanted).scalars())
    if hashlib.sha256(data).hexdigest() != sha256:
        raise NoSuchRecord("This file is no longer in the book as it was put there.")
    return data
