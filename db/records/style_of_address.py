"""How a person is addressed in a language."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from db.columns import owner
from db.records.record import Record


class StyleOfAddress(Record):
    """How a person is addressed in one language: on the envelope, at the head of a letter and at its foot."""

    person_id: Mapped[int] = owner("person")
    language: Mapped[str]
    address: Mapped[str | None]
    opening: Mapped[str | None]
    closing: Mapped[str | None]
    NAMED_BY = ("address", "opening", "language")
