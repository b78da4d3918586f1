"""What is not in the bin, for counts over many: asked of the few that are in it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, select

from db.records.record import Record


def living(key: Any) -> ColumnElement[bool]:
    """That the record with this key is not in the bin."""
    base = Record.__table__.alias()
    return key.not_in(select(base.c.id).where(base.c.binned.is_not(None)))
