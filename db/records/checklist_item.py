"""What has to be ticked off within a task."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from db.columns import owner
from db.records.record import Record


class ChecklistItem(Record):
    """One thing to tick off within a task."""

    task_id: Mapped[int] = owner("task")
    text: Mapped[str]
    done: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)
