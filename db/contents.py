"""The bytes of the book's files: kept once by their SHA-256 (FIPS 180-4), in parts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from db.errors import CannotRead
from db.records.content import PART_BYTES, Content, ContentPart


@dataclass(frozen=True, slots=True)
class Kept:
    """What a document needs to name its bytes: SHA-256 in lower-case hex, and the size in bytes."""

    sha256: str
    size: int


def fingerprint(file: BinaryIO, step: Callable[[int], object] = lambda _: None) -> Kept:
    """Read a file part by part and say what it would be kept as. ``step`` is told the bytes of each part."""
    digest, size = hashlib.sha256(), 0
    for part in _parts(file):
        digest.update(part)
        size += len(part)
        step(len(part))
    return Kept(digest.hexdigest(), size)


def keep(connection: Connection, data: bytes) -> Kept:
    """Keep these bytes, unless the book has them already."""
    kept = Kept(hashlib.sha256(data).hexdigest(), len(data))
    if _begin(connection, kept):
        starts = range(0, len(data), PART_BYTES)
        parts = [_row(kept, number, data[start : start + PART_BYTES]) for number, start in enumerate(starts)]
        if parts:
            connection.execute(insert(ContentPart), parts)
    return kept


def keep_file(
    connection: Connection, file: BinaryIO, kept: Kept, step: Callable[[int], object] = lambda _: None
) -> Kept:
    """Keep a file whose ``fingerprint`` was taken, part by part, unless the book has it already.

    Raises CannotRead where it is no longer the file that it was.
    """
    if _begin(connection, kept):
        digest = hashlib.sha256()
        for number, part in enumerate(_parts(file)):
            digest.update(part)
            connection.execute(insert(ContentPart), _row(kept, number, part))
            step(len(part))
        if digest.hexdigest() != kept.sha256:
            raise CannotRead("The file changed while it was read. Bring it in again when nobody writes to it.")
    return kept


def _begin(connection: Connection, kept: Kept) -> bool:
    """Whether the parts of this content are still to be written."""
    if connection.execute(select(Content.sha256).where(Content.sha256 == kept.sha256)).first() is not None:
        return False
    connection.execute(insert(Content).values(sha256=kept.sha256, size=kept.size))
    return True


def _row(kept: Kept, number: int, data: bytes) -> dict[str, object]:
    return {"sha256": kept.sha256, "number": number, "data": data}


def _parts(file: BinaryIO) -> Iterator[bytes]:
    while part := file.read(PART_BYTES):
        yield part
