"""People who are marked as hosts and live in no household that the book has."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.record import Called
from db.records.household import Household, HouseholdMember
from db.records.person import Person
from db.records.person_mark import Mark, PersonMark

_HOME = aliased(Household, flat=True)


def willing_hosts(book: Book, on: date) -> tuple[Called, ...]:
    """By name those who are hosts on this day; the dead, those not to be contacted, and the bin left out."""
    mark, member, person = PersonMark, HouseholdMember, Person
    marks = select(mark.person_id, mark.since, mark.until).where(mark.mark == Mark.HOST, mark.binned.is_(None))
    living = (
        select(member.person_id)
        .join_from(member, _HOME, _HOME.id == member.household_id)
        .where(member.until.is_(None), member.binned.is_(None), _HOME.binned.is_(None))
    )
    people = select(person.id, person.uid, person.kind, person.called).where(
        person.binned.is_(None), person.died.is_(None), person.do_not_contact.is_(False)
    )
    with book.reading():
        housed = {row.person_id for row in book.rows(living)}
        hosts = {
            row.person_id
            for row in book.rows(marks)
            if (row.since is None or row.since.first <= on) and (row.until is None or row.until.last >= on)
        }
        rows = book.rows(people.order_by(person.sorts, person.id)) if hosts - housed else []
    return tuple(Called(row.uid, row.kind, row.called) for row in rows if row.id in hosts - housed)
