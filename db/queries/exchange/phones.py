"""The telephones of people, for those who must reach them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.in_print import keys_of
from db.records.contact_way import ContactWay
from db.records.person import Way

_AT_ONCE = 500


def phones(book: Book, people: Iterable[UUID], on: date) -> Mapping[UUID, tuple[str, ...]]:
    """By person their numbers on the day ``on``, mobiles first, as they are written; private ones as well."""
    keys = keys_of(book, people)
    uids = {key: uid for uid, key in keys.items()}
    found: dict[UUID, list[tuple[bool, str]]] = defaultdict(list)
    one, wanted = ContactWay, sorted(uids)
    columns = select(one.person_id, one.way, one.value, one.until)
    for start in range(0, len(wanted), _AT_ONCE):
        some = one.person_id.in_(wanted[start : start + _AT_ONCE])
        ways = one.way.in_((Way.MOBILE, Way.PHONE))
        for row in book.rows(columns.where(some, ways, one.binned.is_(None)).order_by(one.preferred.desc(), one.id)):
            if row.until is None or row.until.last >= on:
                found[uids[row.person_id]].append((row.way is not Way.MOBILE, row.value))
    return {
        person: tuple(dict.fromkeys(value for _, value in sorted(ways, key=lambda way: way[0])))
        for person, ways in found.items()
    }
