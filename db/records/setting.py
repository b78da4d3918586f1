"""Settings that belong to the book and travel with it; those of a window stay on its computer."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from db.columns import JsonColumn, rule
from db.records.record import Record


class Setting(Record):
    """One setting: a name, of which there is one in the book, and a plain value (text, number, list, mapping)."""

    name: Mapped[str]
    value: Mapped[Any] = mapped_column(JsonColumn, nullable=True)
    __table_args__ = (rule("has_a_name", "length(trim(name)) > 0", "A setting needs a name.", "name"),)
