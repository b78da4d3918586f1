"""The bytes of the book's files: kept once by their SHA-256 (FIPS 180-4), in parts."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from db.records.content import PART_BYTES, Content, ContentPart


@dataclass(frozen=True, slots=True)
class Kept:
    """What a document needs to name its bytes: SHA-256 in lower-case hex, and the size in bytes."""

    sha256: str
    size: int


def keep(connection: Connection, data: bytes) -> Kept:
    """Keep these bytes, unless the book has them already."""
    kept = Kept(hashlib.sha256(data).hexdigest(), len(data))
    if connection.execute(select(Content.sha256).where(Content.sha256 == kept.sha256)).first() is None:
        connection.execute(insert(Content).values(sha256=kept.sha256, size=kept.size))
        parts = [
            {"sha256": kept.sha256, "number": number, "data": data[start : start + PART_BYTES]}
            for number, start in enumerate(range(0, len(data), PART_BYTES))
        ]
        if parts:
            connection.execute(insert(ContentPart), parts)
    return kept
