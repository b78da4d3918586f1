"""The association's own fields as columns of the lists: shown by their type, put in order as numbers, days or words.

Private fields are no columns: a list is seen by whoever looks over a shoulder.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import ColumnElement, Float, String, cast, select, type_coerce
from sqlalchemy.types import TypeDecorator

from db.queries.record import id_of
from db.records.custom_field import CustomField, CustomValue, FieldType
from db.records.record import Record
from db.rules.own_values import Price, Value, read, written

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect

    from db.book import Book

_OWN = "own "
_ORDER = " order"
_NUMBERS = {FieldType.NUMBER, FieldType.MONEY}


def column_name(field: UUID) -> str:
    """The name of a field's column in ``db.queries.listing``."""
    return f"{_OWN}{field}"


def own_columns(book: Book, table: type[Record], asked: Iterable[str]) -> Mapping[str, ColumnElement[Any]]:
    """The expressions for those of these columns that are own fields of this kind, and by what each is put in order."""
    wanted = {name: UUID(name.removeprefix(_OWN)) for name in asked if name.startswith(_OWN)}
    if not wanted:
        return {}
    known = select(CustomField.uid, CustomField.field_type).where(
        CustomField.uid.in_(wanted.values()), CustomField.confidential.is_(False)
    )
    types = dict[UUID, FieldType](row for row in book.rows(known))
    found: dict[str, ColumnElement[Any]] = {}
    for name, uid in wanted.items():
        text = _text(table, uid)
        field_type = types.get(uid, FieldType.LINE)
        found[name] = type_coerce(text, _Held(field_type))
        # A number's written form begins with the number: what stands behind it, a currency, is passed over.
        found[name + _ORDER] = cast(text, Float) if field_type in _NUMBERS else text
    return found


def order_of(name: str) -> str:
    """The name of the expression by which a column is put in order."""
    return name + _ORDER


def _text(table: type[Record], field: UUID) -> ColumnElement[str | None]:
    value, base = CustomValue.__table__.alias(), Record.__table__.alias()
    return (
        select(value.c.value)
        .join_from(value, base, base.c.id == value.c.id)
        .where(value.c.record_id == table.__table__.c.id, value.c.custom_field_id == id_of(field))
        .where(base.c.binned.is_(None))
        .limit(1)
        .correlate(table.__table__)
        .scalar_subquery()
    )


class _Held(TypeDecorator[Any]):
    """A written form as the value that it means; as it stands where its type cannot read it, and for money."""

    impl = String
    cache_ok = True

    def __init__(self, field_type: FieldType) -> None:
        super().__init__()
        self.field_type = field_type

    def process_bind_param(self, value: Value | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy asks so
        return written(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Value | None:  # noqa: ARG002
        if value is None:
            return None
        try:
            found = read(self.field_type, value)
        except ValueError:
            return value
        return value if isinstance(found, Price) else found
