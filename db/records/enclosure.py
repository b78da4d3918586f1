"""Enclosures: what lies in the envelope of a letter."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import owner, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line


class Enclosure(Record):
    """What lies in the envelope: a document of the book, or a thing in words."""

    CALLED_BY = ("document",)

    letter_id: Mapped[int] = owner("letter")
    what: Mapped[str | None]
    document_id: Mapped[int | None] = ref("document")
    copies: Mapped[int] = mapped_column(default=1)
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule(
            "is_something",
            "coalesce(what, '') <> '' OR document_id IS NOT NULL",
            "Name the enclosure or choose a document.",
            "what",
        ),
        rule("copies_count", "copies > 0", "There is at least one copy.", "copies"),
    )

    def call(self, session: Session) -> str:
        return in_one_line(self.what or self.called_of(session, self.document_id))
