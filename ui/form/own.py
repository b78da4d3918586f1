"""The association's own fields on the screen: in the form of a record, each by its type, and as columns of its list."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QLocale

from ui.form.declaration import Check, Choice, Field, Group, Line, Link, LongText, Money, Number, PartialDay
from ui.listing.declaration import Column
from ui.names import minor_digits
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.queries.own_fields import OwnField
    from ui.openbook import OpenBook
    from ui.records.declaration import Shown

_MOST = 999_999_999_999_999
_CURRENCY = " currency"


class OwnFields:
    """Keeps the values of a group of own fields (``ui.form.declaration.Kept``). A field is named by its uid."""

    kinds = frozenset({"custom_field", "custom_value"})

    def __init__(self, book: OpenBook, fields: tuple[OwnField, ...]) -> None:
        self._book = book
        self._fields = {str(field.uid): field for field in fields}

    def read(self, uid: UUID) -> Mapping[str, Any]:
        """What the record holds; what a field's type cannot read stands there as it was written."""
        from db.queries.own_fields import held

        values: dict[str, Any] = {}
        texts = held(self._book.book, uid)
        for name, field in self._fields.items():
            values |= _as_typed(name, field, texts.get(field.uid))
        return values

    def save(self, title: str, uid: UUID, values: Mapping[str, Any]) -> None:
        """Write what was typed. Raises BookError."""
        from db.own_fields import put
        from db.rules.own_values import Price, written

        texts: dict[UUID, str | None] = {}
        for name, value in values.items():
            if name not in self._fields:
                continue
            currency = values.get(f"{name}{_CURRENCY}")
            if currency and value is not None:
                value = Price(Decimal(value).scaleb(-minor_digits(currency)), currency)  # noqa: PLW2901
            texts[UUID(name)] = written(value)
        with self._book.book.change(title) as change:
            put(change, uid, texts)


def own_group(kind: str, book: OpenBook, uid: UUID | None) -> Group | None:
    """The group of the fields that the association added to this kind; None where it added none.

    ``uid`` is the record whose form it is: what it holds may be older than the field's type and choices.
    """
    from db.queries.own_fields import held, own_fields

    fields = own_fields(book.book, kind)
    if not fields:
        return None
    texts = held(book.book, uid) if uid is not None else {}
    declared = (_declared(field, texts.get(field.uid, "")) for field in fields)
    return Group(tr("Our own fields"), tuple(declared), kept=OwnFields(book, fields))


def with_own_columns(declared: Shown, book: OpenBook) -> Shown:
    """The declaration with a column for each own field of the kind, which is shown when it is chosen."""
    from db.queries.own_columns import column_name
    from db.queries.own_fields import own_fields

    language = QLocale().bcp47Name()
    columns = [
        Column(
            column_name(field.uid),
            field.name.in_language(language),
            width=16,
            hidden=True,
            choices={word: word for word in field.choices} if field.field_type == "choice" else {},
        )
        for field in own_fields(book.book, declared.kind)
        if not field.confidential
    ]
    return replace(declared, listing=replace(declared.listing, columns=(*declared.listing.columns, *columns)))


def _declared(field: OwnField, text: str) -> Field:  # noqa: PLR0911 - one line a type
    from db.queries.own_fields import fits

    language = QLocale().bcp47Name()
    name, label, private = str(field.uid), field.name.in_language(language), field.confidential
    told = field.help.in_language(language) if field.help is not None else ""
    if text and not fits(field, text) and field.field_type in {"money", "check"}:
        return Line(name, label, help=_older(told), private=private, width="half")
    match field.field_type:
        case "long text":
            return LongText(name, label, help=told, private=private, rows=3)
        case "number":
            return Number(name, label, help=told, private=private, least=-_MOST, most=_MOST, decimals=6, width="third")
        case "money":
            return Money(name, label, help=told, private=private, currency=f"{name}{_CURRENCY}", width="third")
        case "date":
            return PartialDay(name, label, help=told, private=private, width="third")
        case "check":
            return Check(name, label, help=told, private=private, width="third")
        case "choice":
            words = {word: word for word in field.choices}
            if text and text not in words:
                words[text] = tr("{word} (no longer offered)").format(word=text)
            return Choice(name, label, help=told, private=private, choices=words, width="third")
        case "link":
            return Link(name, label, help=told, private=private, width="half")
        case _:
            return Line(name, label, help=told, private=private, width="half")


def _older(told: str) -> str:
    """Beside what was written while the field was of another type."""
    said = tr("Written before this field was what it is now. It stays until you empty it.")
    return f"{told} {said}".strip()


def _as_typed(name: str, field: OwnField, text: str | None) -> dict[str, Any]:
    """The columns that the editor of the field shows."""
    from db.rules.own_values import Price, read

    if text is None:
        return {name: None, f"{name}{_CURRENCY}": None} if field.field_type == "money" else {name: None}
    try:
        value = read(field.field_type, text)
    except ValueError:
        return {name: text}
    if isinstance(value, Price):
        minor = value.amount.scaleb(minor_digits(value.currency))
        return {name: int(minor.to_integral_value()), f"{name}{_CURRENCY}": value.currency}
    return {name: value}
