"""What two records say, in words: the labels of their fields, their values, their parts and what hangs on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db.records import kind as kind_named
from ui.form.declaration import Check, Choice, Countries, Country, LanguageTag, Parts, Reference, Several
from ui.names import country_name, language_name
from ui.records.declaration import declared_kinds, shown
from ui.shown import show
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from PySide6.QtCore import QLocale

    from ui.form.declaration import Field
    from ui.openbook import OpenBook


KINDS = ("person", "organisation", "place")
"""What can be looked for and merged at the window."""


def fields_of(kind: str) -> dict[str, Field]:
    """The fields of a kind's form by column; of a kind without a page, none."""
    if kind not in declared_kinds():
        return {}
    return {field.name: field for field in shown(kind).form if not isinstance(field, Parts)}


def label_of(kind: str, column: str) -> str:
    """What a column is called where it is filled in."""
    name = column.removesuffix("_id")
    field = fields_of(kind).get(name)
    return field.label if field is not None else name.replace("_", " ").capitalize()


def is_private(kind: str, name: str) -> bool:
    """Whether a column, named without its ``_id``, is only shown when it is asked for."""
    columns = kind_named(kind).__table__.columns
    column = columns.get(name, columns.get(f"{name}_id"))
    return column is not None and bool(column.info.get("private"))


def said(kind: str, name: str, value: Any, book: OpenBook, locale: QLocale) -> str:  # noqa: PLR0911 - one line a type
    """A value as a person reads it; "" where there is none."""
    if value is None:
        return ""
    field = fields_of(kind).get(name)
    match field:
        case Reference():
            return book.called(value).called
        case Choice() | Several():
            words = {str(word): label for word, label in field.choices.items()}
            every = value if isinstance(value, list) else [value]
            return ", ".join(words.get(str(word), str(word)) for word in every)
        case Country():
            return country_name(value, locale)
        case Countries():
            return ", ".join(country_name(code, locale) for code in value)
        case LanguageTag():
            return language_name(value, locale)
        case Check():
            return tr("yes") if value else tr("no")
        case _:
            pass
    if kind_named(kind).__table__.columns.get(f"{name}_id") is not None:
        return book.called(value).called
    return in_all_languages(value, locale)


def in_all_languages(value: Any, locale: QLocale) -> str:
    """A text in each of its languages on a line of its own; any other value as it is shown everywhere."""
    by: Mapping[str, str] | None = getattr(value, "by", None)
    if by is None:
        return show(value, {}, locale)
    if len(by) == 1:
        return next(iter(by.values()))
    line = tr("{text} ({language})")
    return "\n".join(line.format(text=text, language=language_name(tag, locale)) for tag, text in by.items())


def parts_of(kind: str) -> dict[str, str]:
    """The parts that are shown beside the fields, by kind, and how each is called."""
    return {
        "person": {"name": tr("Names"), "contact_way": tr("Reached by")},
        "organisation": {"contact_way": tr("Reached by")},
        "place": {"place_name": tr("Other names")},
    }.get(kind, {})


def parts_said(kind: str, part: str, uid: UUID, book: OpenBook, *, covered: str) -> list[str]:
    """The parts of a record, a line each; for a private one stands ``covered``, unless that is empty."""
    rows = book.parts(part, kind, uid)
    lines = [
        covered if covered and row.get("is_private") else row["value"] if part == "contact_way" else row["called"]
        for row in rows
    ]
    return list(dict.fromkeys(" ".join(line.split()) for line in lines))


def linked_said(linked: Mapping[str, int], kind: str, locale: QLocale) -> str:
    """As in "2 letters, 1 exchange": what hangs on a record and has a page of its own."""
    told = [each for each in declared_kinds() if linked.get(each) and each not in parts_of(kind)]
    words = [
        tr("{count} {records}").format(
            count=locale.toString(linked[each]), records=(shown(each).one if linked[each] == 1 else shown(each).many)
        )
        for each in told
    ]
    return ", ".join(words)
