"""Which fields are private: those whose column is marked so in db/records, whatever a declaration says."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from db.records import kind as kind_named
from ui.form.declaration import Field, Parts

AnyField = TypeVar("AnyField", bound=Field)


def marked(field: AnyField, kind: str) -> AnyField:
    """The field as the column of this kind of record marks it; for parts, all their fields as theirs do."""
    if isinstance(field, Parts):
        fields = tuple(marked(each, field.of) for each in field.fields)
        more = tuple(marked(each, field.of) for each in field.more)
        return replace(field, fields=fields, more=more)
    columns = kind_named(kind).__table__.columns
    column = columns.get(field.name, columns.get(f"{field.name}_id"))
    is_private = column is not None and bool(column.info.get("private"))
    return replace(field, private=True) if is_private and not field.private else field
