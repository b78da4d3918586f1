"""Writing what a record holds in the association's own fields."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from db.change import Change
from db.records.custom_field import CustomField, CustomValue


def put(change: Change, record: UUID, values: Mapping[UUID, str | None]) -> None:
    """Write values in their written form (``db.rules.own_values``) by the uid of their field; None removes one.

    The value of a confidential field goes where it is private. Raises NoSuchRecord.
    """
    for uid, text in values.items():
        field = change.get(CustomField, uid)
        stored = {"value": None, "private_value": text} if field.confidential else {"value": text}
        held = change.all(CustomValue, record=record, custom_field=field)
        if text is None:
            for each in held:
                change.bin(each)
        elif held:
            change.edit(held[0], **stored)
        else:
            change.add(CustomValue, record=record, custom_field=field, **stored)


def order(change: Change, fields: list[UUID]) -> None:
    """Let the fields of one kind stand in this order in its form."""
    for place, uid in enumerate(fields):
        field = change.get(CustomField, uid)
        if field.position != place:
            change.edit(field, position=place)
