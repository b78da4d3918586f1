"""The file of a document, written out of the book part by part, byte for byte as it came."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from db.book import Book
from db.queries.contents import parts
from exports.saving import saving


def write_out(book: Book, sha256: str, target: Path, step: Callable[[int], object] = lambda _: None) -> Path:
    """Write the bytes with this SHA-256 to a file, whole or not at all. ``step`` is told the bytes of each part.

    Raises NoSuchRecord where the book no longer has them as they were, CannotWrite where the disk says no.
    """
    with saving(target) as file:
        for part in parts(book, sha256):
            file.write(part)
            step(len(part))
    return target
