"""The association's own fields: those of a kind in order, what a record holds in them, what another type breaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from db.book import Book
from db.queries.record import id_of
from db.records.custom_field import CustomField, CustomValue, FieldType
from db.records.record import Record
from db.rules.own_values import read
from db.values import Texts


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field of the association's own, of a kind of record."""

    uid: UUID
    of_kind: str
    name: Texts
    help: Texts | None
    field_type: FieldType
    choices: tuple[str, ...]
    confidential: bool
    printed_in: frozenset[str]


@dataclass(frozen=True, slots=True)
class Use:
    """At how many records a field holds something, and how many of these values its type and choices do not know."""

    records: int
    unreadable: int


def own_fields(book: Book, kind: str = "") -> tuple[OwnField, ...]:
    """The fields of one kind in the order of its form; of all kinds where none is named."""
    one = CustomField
    statement = select(
        one.uid, one.of_kind, one.name, one.help, one.field_type, one.choices, one.confidential, one.printed_in
    ).where(one.binned.is_(None))
    if kind:
        statement = statement.where(one.of_kind == kind)
    return tuple(
        OwnField(uid, of_kind, name, help_, type_, tuple(choices or ()), private, frozenset(printed or ()))
        for uid, of_kind, name, help_, type_, choices, private, printed in book.rows(
            statement.order_by(one.of_kind, one.position, one.id)
        )
    )


def held(book: Book, record: UUID) -> Mapping[UUID, str]:
    """What a record holds in its own fields, in the written form, by the uid of the field; private values too."""
    field, value = Record.__table__.alias(), CustomValue
    statement = (
        select(field.c.uid, func.coalesce(value.value, value.private_value))
        .join_from(value, field, field.c.id == value.custom_field_id)
        .where(value.record_id == id_of(record), value.binned.is_(None))
    )
    return {uid: text for uid, text in book.rows(statement) if text}


def printed(
    book: Book, report: str, kind: str, records: Collection[int], *, confidential: bool = False
) -> Mapping[int, tuple[tuple[OwnField, str], ...]]:
    """By the key of a record the fields that this report prints, with what they hold in the written form.

    Those of confidential fields only where they are asked for.
    """
    fields = {
        one.uid: one
        for one in own_fields(book, kind)
        if report in one.printed_in and (confidential or not one.confidential)
    }
    if not fields or not records:
        return {}
    base, value = Record.__table__.alias(), CustomValue
    statement = (
        select(value.record_id, base.c.uid, func.coalesce(value.value, value.private_value))
        .join_from(value, base, base.c.id == value.custom_field_id)
        .where(base.c.uid.in_(fields), value.record_id.in_(records), value.binned.is_(None))
    )
    found: dict[int, dict[UUID, str]] = defaultdict(dict)
    for record, uid, text in book.rows(statement):
        found[record][uid] = text
    return {
        record: tuple((field, texts[uid]) for uid, field in fields.items() if texts.get(uid))
        for record, texts in found.items()
    }


def use(book: Book, uid: UUID) -> Use:
    """How a field is used, and what of it its present type and choices do not know."""
    field = next((one for one in own_fields(book) if one.uid == uid), None)
    if field is None:
        return Use(0, 0)
    value = CustomValue
    statement = (
        select(func.coalesce(value.value, value.private_value), func.count())
        .where(value.custom_field_id == id_of(uid), value.binned.is_(None))
        .group_by(func.coalesce(value.value, value.private_value))
    )
    texts = {text: number for text, number in book.rows(statement) if text}
    return Use(sum(texts.values()), sum(number for text, number in texts.items() if not fits(field, text)))


def fits(field: OwnField, text: str) -> bool:
    """Whether the field, as it is now, knows a value of this written form."""
    if field.field_type is FieldType.CHOICE:
        return text in field.choices
    try:
        read(field.field_type, text)
    except ValueError:
        return False
    return True
