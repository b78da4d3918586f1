"""The list of tags: on how many records each stands."""

from __future__ import annotations

from db.queries.lists.joined import Columns, number
from db.records.tag import Tag, Tagging


def columns() -> Columns:
    tagging = Tagging.__table__
    return {"records": number(tagging, tagging.c.tag_id, Tag.__table__.c.id)}
