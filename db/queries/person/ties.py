"""Whom a person belongs to: relationships told from either end, and the households they live in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from db.book import Book
from db.queries.called import called_of
from db.queries.living import living
from db.queries.person.facts import HouseholdLine, Tied, TieLine
from db.queries.record import id_of
from db.records.household import Household, HouseholdMember
from db.records.record import Record
from db.records.relationship import Relationship


def ties(book: Book, uid: UUID) -> tuple[TieLine, ...]:
    """Every relationship that somebody is at one end of; what lies in the bin is left out."""
    one, base = Relationship.__table__.c, Record.__table__.c
    own = id_of(uid)
    statement = (
        select(
            base.uid, one.relationship_kind, (one.person_id == own).label("is_from"), one.person_id, one.other_id,
            one.since, one.until, one.remark,
        )
        .join_from(Relationship.__table__, Record.__table__, base.id == one.id)
        .where(or_(one.person_id == own, one.other_id == own), base.binned.is_(None))
        .where(living(one.person_id), living(one.other_id))
        .order_by(one.until.is_not(None), one.id)
    )  # fmt: skip
    rows = list(book.rows(statement))
    called = called_of(book, (key for row in rows for key in (row.person_id, row.other_id)))
    return tuple(
        TieLine(
            row.uid,
            row.relationship_kind,
            Tied.FROM if row.is_from else Tied.TO,
            called[row.other_id if row.is_from else row.person_id],
            row.since,
            row.until,
            row.remark,
        )
        for row in rows
    )


def households(book: Book, uid: UUID) -> tuple[HouseholdLine, ...]:
    """The households that somebody lives in, then those of earlier. Addresses are private and not among it."""
    rows = list(_homes(book, uid))
    with_whom = _members(book, [row.id for row in rows])
    called = called_of(
        book, [key for row in rows for key in (row.id, row.place_id)] + [row.person_id for row in with_whom]
    )
    return tuple(
        HouseholdLine(
            called[row.id],
            tuple(
                called[other.person_id]
                for other in with_whom
                if other.household_id == row.id and called[other.person_id].uid != uid
            ),
            called.get(row.place_id or 0),
            row.single_beds + 2 * row.double_beds + row.sofa_beds + row.child_beds,
            tuple(row.languages or ()),
            row.since,
            row.until,
        )
        for row in rows
    )


def _homes(book: Book, uid: UUID) -> Iterator[Any]:
    home, member, base = Household.__table__.c, HouseholdMember.__table__.c, Record.__table__.c
    statement = (
        select(
            home.id, home.place_id, home.single_beds, home.double_beds, home.sofa_beds, home.child_beds, home.languages,
            member.since, member.until,
        )
        .join_from(HouseholdMember.__table__, Household.__table__, home.id == member.household_id)
        .join(Record.__table__, base.id == member.id)
        .where(member.person_id == id_of(uid), base.binned.is_(None), living(home.id))
        .order_by(member.until.is_not(None), member.id)
    )  # fmt: skip
    yield from book.rows(statement)


def _members(book: Book, homes: list[int]) -> list[Any]:
    member, base = HouseholdMember.__table__.c, Record.__table__.c
    statement = (
        select(member.household_id, member.person_id)
        .join_from(HouseholdMember.__table__, Record.__table__, base.id == member.id)
        .where(member.household_id.in_(homes), member.until.is_(None), base.binned.is_(None), living(member.person_id))
        .order_by(member.position, member.id)
    )
    return list(book.rows(statement)) if homes else []
