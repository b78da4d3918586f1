"""What an association's own fields and tags add to the records that the annual report tells of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.annual.wanted import Wanted
from db.queries.annual_facts import OwnFact, OwnFacts
from db.queries.in_print import wording
from db.queries.own_fields import OwnField, fits, printed
from db.records.custom_field import FieldType
from db.records.record import Record
from db.records.tag import Tag, Tagging
from db.rules.own_values import Value, read

REPORT = "annual"
"""The name by which fields and tags are told to print in this report."""

_AT_ONCE = 500


def own_facts_of(
    wanted: Wanted, records: Collection[tuple[str, UUID]], *, confidential: bool
) -> Mapping[UUID, OwnFacts]:
    """By record what is told to print in this report; records with nothing are left out.

    ``records`` are those that it tells of, by kind; ``confidential`` says that private fields were asked for.
    """
    keys = _keys(wanted.book, [uid for _, uid in records])
    by_kind: dict[str, list[int]] = defaultdict(list)
    for kind, uid in records:
        if uid in keys:
            by_kind[kind].append(keys[uid])
    fields: dict[int, tuple[OwnFact, ...]] = {}
    for kind, some in by_kind.items():
        held = printed(wanted.book, REPORT, kind, some, confidential=confidential)
        fields |= {key: tuple(_fact(wanted, *each) for each in pairs) for key, pairs in held.items()}
    tags = _tags(wanted.book, [key for some in by_kind.values() for key in some])
    return {
        uid: OwnFacts(fields.get(key, ()), tags.get(key, ()))
        for uid, key in keys.items()
        if key in fields or key in tags
    }


def _fact(wanted: Wanted, field: OwnField, text: str) -> OwnFact:
    """What a type cannot read, and what it has no form of its own for, prints as it was written."""
    value: Value = read(field.field_type, text) if fits(field, text) else text
    is_word = field.field_type in {FieldType.CHOICE, FieldType.LINE, FieldType.LONG_TEXT, FieldType.LINK}
    return OwnFact(wording(field.name, wanted.language), text if is_word else value)


def _keys(book: Book, uids: Collection[UUID]) -> Mapping[UUID, int]:
    base = Record.__table__.c
    found: dict[UUID, int] = {}
    every = list(dict.fromkeys(uids))
    for start in range(0, len(every), _AT_ONCE):
        some = every[start : start + _AT_ONCE]
        found.update((uid, key) for uid, key in book.rows(select(base.uid, base.id).where(base.uid.in_(some))))
    return found


def _tags(book: Book, records: Collection[int]) -> Mapping[int, tuple[str, ...]]:
    """By record its tags that this report prints, by name."""
    shown = [
        (key, name)
        for key, name, reports in book.rows(
            select(Tag.id, Tag.name, Tag.printed_in).where(Tag.binned.is_(None)).order_by(Tag.sorts)
        )
        if REPORT in (reports or ())
    ]
    found: dict[int, list[str]] = defaultdict(list)
    wanted = set(records)
    for key, name in shown:
        for record in book.rows(select(Tagging.record_id).where(Tagging.tag_id == key, Tagging.binned.is_(None))):
            if record[0] in wanted:
                found[record[0]].append(name)
    return {record: tuple(names) for record, names in found.items()}
