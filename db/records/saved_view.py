"""Saved views: a list with a filter, columns and an order that somebody wants again."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.columns import rule
from db.records.record import Record


class SavedView(Record):
    """A view of the list of one kind. ``shown`` are its columns, ``ordered_by`` the columns with "-" for falling."""

    name: Mapped[str]
    of_kind: Mapped[str]
    filter: Mapped[dict[str, Any] | None]
    shown: Mapped[list[str] | None]
    ordered_by: Mapped[list[str] | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule("has_a_name", "length(trim(name)) > 0", "A view needs a name.", "name"),
        Index("ix_saved_view_of_kind", "of_kind", "position"),
    )
