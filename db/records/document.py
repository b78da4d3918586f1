"""Documents: what is known of the files kept in the book, each stored once by its SHA-256."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, counted, points_at, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


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
