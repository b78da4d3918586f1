"""Through which letter, document or other record a concern came or is shown."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import owner, ref
from db.records.record import Record


class ConcernSource(Record):
    """A letter, document or other record through which a concern came or is shown."""

    CALLED_BY = ("source",)

    concern_id: Mapped[int] = owner("concern")
    source_id: Mapped[int] = ref("record")
    position: Mapped[int] = mapped_column(default=0)

    def call(self, session: Session) -> str:
        return self.called_of(session, self.source_id)
