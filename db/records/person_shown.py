"""Who is seen in a picture or heard in a recording, and the consent for it."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import owner, ref
from db.records.record import Record


class PersonShown(Record):
    """That a person is seen in a picture or heard in a recording, and the consent for it."""

    CALLED_BY = ("person",)

    document_id: Mapped[int] = owner("document")
    person_id: Mapped[int] = ref("person")
    consent_id: Mapped[int | None] = ref("consent")
    position: Mapped[int] = mapped_column(default=0)

    def call(self, session: Session) -> str:
        return self.called_of(session, self.person_id)
