"""The bytes of the documents: each content once, under its SHA-256 (FIPS 180-4), in parts."""

from __future__ import annotations

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from db.columns import counted, points_at, rule
from db.records.record import Table

# The size of a part of stored content, so that a long film is never in memory as a whole.
PART_BYTES = 1 << 20


class Content(Table):
    """The bytes of a file, known by their SHA-256 in lower-case hex. No record: it is neither edited nor undone."""

    __tablename__ = "content"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    __table_args__ = (
        rule("sha256_is_hex", "length(sha256) = 64", "A SHA-256 has 64 hexadecimal digits.", "sha256"),
        counted("size", "A size is zero or more bytes."),
    )


class ContentPart(Table):
    """One part of the bytes of a file, numbered from 0, each but the last ``PART_BYTES`` long."""

    __tablename__ = "content_part"
    sha256: Mapped[str] = mapped_column(points_at("content.sha256", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)
