"""Documents: files kept in the book, each stored once by its SHA-256, and the records that they are attached to."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index, LargeBinary
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, counted, owner, points_at, ref, rule
from db.records.record import Record, Table
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts

# The size of a part of stored content, so that a long film is never in memory as a whole.
PART_BYTES = 1 << 20


class DocumentKind(StrEnum):
    SCAN = "scan"
    PHOTO = "photo"
    AGREEMENT = "agreement"
    LETTER = "letter"
    MINUTES = "minutes"
    REPORT = "report"
    RECEIPT = "receipt"
    PRESS = "press"
    PROGRAMME = "programme"
    CONSENT = "consent"
    MESSAGE = "message"
    SOUND = "sound"
    FILM = "film"
    OTHER = "other"


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


class Document(Record):
    """A file of the book. ``sha256`` and ``thumbnail_sha256`` name stored content, ``size`` is in bytes.

    ``extracted`` is the text that was read out of the file, for search. ``language`` is a BCP 47 tag.
    """

    FOUND_BY = ("person_shown",)

    sha256: Mapped[str] = mapped_column(points_at("content.sha256"), index=True)
    size: Mapped[int]
    media_type: Mapped[str]
    title: Mapped[Texts | None]
    original_name: Mapped[str | None]
    document_kind: Mapped[DocumentKind] = choice(DocumentKind, DocumentKind.OTHER)
    dated: Mapped[PartialDate | None]
    language: Mapped[str | None]
    extracted: Mapped[str | None]
    pages: Mapped[int | None]
    thumbnail_sha256: Mapped[str | None] = mapped_column(points_at("content.sha256"), index=True)
    source: Mapped[str | None]
    rights: Mapped[str | None]
    credit: Mapped[str | None]
    __table_args__ = (
        counted("size", "A size is zero or more bytes."),
        rule("has_pages", "pages > 0", "A document with pages has at least one.", "pages"),
        Index("ix_document_dated", "dated"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return in_one_line(self.title or self.original_name or self.media_type)


class Attachment(Record):
    """That a document belongs to a record, with a caption, in an order."""

    CALLED_BY = ("document",)

    record_id: Mapped[int] = owner("record")
    document_id: Mapped[int] = ref("document")
    caption: Mapped[Texts | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule("not_to_itself", "record_id <> document_id", "A document cannot be attached to itself.", "record"),
        Index("ix_attachment_order", "record_id", "position"),
    )

    def call(self, session: Session) -> str:
        return in_one_line(self.caption) if self.caption else self.called_of(session, self.document_id)


class PersonShown(Record):
    """That a person is seen in a picture or heard in a recording, and the consent for it."""

    CALLED_BY = ("person",)

    document_id: Mapped[int] = owner("document")
    person_id: Mapped[int] = ref("person")
    consent_id: Mapped[int | None] = ref("consent")
    position: Mapped[int] = mapped_column(default=0)

    def call(self, session: Session) -> str:
        return self.called_of(session, self.person_id)
