"""Threads: letters that go on from each other."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from db.columns import ref
from db.records.record import Record


class Thread(Record):
    """Letters that go on from each other."""

    subject: Mapped[str]
    partnership_id: Mapped[int | None] = ref("partnership")
