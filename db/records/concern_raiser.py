"""Who raised a concern."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import owner, ref
from db.records.record import Record


class ConcernRaiser(Record):
    """Who raised a concern: a person, an organisation, a place. Two directors who object are two."""

    CALLED_BY = ("raised_by",)

    concern_id: Mapped[int] = owner("concern")
    raised_by_id: Mapped[int] = ref("record")
    position: Mapped[int] = mapped_column(default=0)

    def call(self, session: Session) -> str:
        return self.called_of(session, self.raised_by_id)
