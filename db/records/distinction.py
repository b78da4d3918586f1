"""Distinctions: that two records which look alike do not mean the same, so that nobody is asked again."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from db.columns import ref, rule
from db.records.record import Record


class Distinction(Record):
    """That ``first`` and ``second`` are two, however alike they look. The order of the two means nothing."""

    first_id: Mapped[int] = ref("record")
    second_id: Mapped[int] = ref("record")
    __table_args__ = (rule("of_two", "first_id <> second_id", "A record is not told apart from itself.", "second"),)
