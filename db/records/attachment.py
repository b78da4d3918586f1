"""Attachments: which documents belong to a record, in an order."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import owner, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import Texts


class Attachment(Record):
    """That a document belongs to a record, with a caption, in an order.

    ``content_id`` is by what the text of a letter names a picture that stands in it (RFC 2392), without the brackets.
    """

    CALLED_BY = ("document",)

    record_id: Mapped[int] = owner("record")
    document_id: Mapped[int] = ref("document")
    caption: Mapped[Texts | None]
    position: Mapped[int] = mapped_column(default=0)
    content_id: Mapped[str | None]
    __table_args__ = (
        rule("not_to_itself", "record_id <> document_id", "A document cannot be attached to itself.", "record"),
        Index("ix_attachment_order", "record_id", "position"),
    )

    def call(self, session: Session) -> str:
        return in_one_line(self.caption) if self.caption else self.called_of(session, self.document_id)
