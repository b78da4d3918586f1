"""Mergers: that two records were found to mean the same, and which of them lives on."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session

from db.columns import owner, ref, rule
from db.records.record import Record


class Merger(Record):
    """That the record ``gone``, which lies in the bin, lives on in ``record``: who knows its uid is led there."""

    CALLED_BY = ("gone",)

    record_id: Mapped[int] = owner("record")
    gone_id: Mapped[int] = ref("record")
    __table_args__ = (rule("of_two", "record_id <> gone_id", "A record cannot be merged with itself.", "gone"),)

    def call(self, session: Session) -> str:
        """As the one was that is gone, so that who looks for it finds where it lives on."""
        return self.called_of(session, self.gone_id)
