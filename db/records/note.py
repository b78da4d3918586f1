"""Notes that a person writes beside any record."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from db.columns import owner
from db.records.record import Record
from db.values import Texts


class Note(Record):
    """A note about a record. Who wrote it and when is what every record says of itself; pinned ones come first."""

    about_id: Mapped[int] = owner("record")
    text: Mapped[Texts]
    pinned: Mapped[bool] = mapped_column(default=False)
