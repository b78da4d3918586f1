"""Pieces of which the columns and scopes of lists are made: names of what is linked, who holds an office."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, ScalarSelect, Select, and_, func, or_, select

from db.queries.spans import first_day
from db.records.record import Record
from db.records.role import Role

Columns = dict[str, ColumnElement[Any]]
Within = Callable[[ScalarSelect[int]], ColumnElement[bool]]


def today() -> date:
    """The day by the person's own calendar: what a list says of offices and answers is of today."""
    return date.today()  # noqa: DTZ011


def called(key: Any) -> ScalarSelect[str]:
    """What the record with this key is called."""
    base = Record.__table__.alias()
    return select(base.c.called).where(base.c.id == key).correlate_except(base).scalar_subquery()


def names(link: FromClause, owner: Any, target: Any, own: Any, *where: ColumnElement[bool]) -> ScalarSelect[str]:
    """What is linked, by name: ``link`` are the parts whose ``owner`` is the list's record, ``target`` points at it."""
    base, named = Record.__table__.alias(), Record.__table__.alias()
    return (
        select(func.aggregate_strings(named.c.called, ", "))
        .select_from(link)
        .join(base, base.c.id == link.c.id)
        .join(named, named.c.id == target)
        .where(owner == own, base.c.binned.is_(None), named.c.binned.is_(None), *where)
        .correlate_except(link, base, named)
        .scalar_subquery()
    )


def number(link: FromClause, owner: Any, own: Any, *where: ColumnElement[bool]) -> ScalarSelect[int]:
    """How many parts of a kind the list's record has."""
    base = Record.__table__.alias()
    return (
        select(func.count())
        .select_from(link)
        .join(base, base.c.id == link.c.id)
        .where(owner == own, base.c.binned.is_(None), *where)
        .correlate_except(link, base)
        .scalar_subquery()
    )


def keys(link: FromClause, wanted: Any, *where: ColumnElement[bool]) -> Select[Any]:
    """The references ``wanted`` of the parts that fulfil the conditions, those in the bin left out."""
    base = Record.__table__.alias()
    return (
        select(wanted)
        .select_from(link)
        .join(base, base.c.id == link.c.id)
        .where(wanted.is_not(None), base.c.binned.is_(None), *where)
        .correlate_except(link, base)
    )


def holds(role: Any, on: date) -> ColumnElement[bool]:
    """That an office may be held on a day: what ``db.rules.offices.Term.covers`` says."""
    return and_(
        or_(role.since.is_(None), first_day(role.since) <= on.isoformat()),
        or_(role.until.is_(None), func.rtrim(role.until, "~") + "-99" >= on.isoformat()),
    )


def offices(own: Any) -> ScalarSelect[str]:
    """The offices that a person holds today, each as "Mayor, Bailu": what the role is called without the person."""
    role, base, person = Role.__table__, Record.__table__.alias(), Record.__table__.alias()
    office = func.replace(base.c.called, ": " + person.c.called, "")
    return (
        select(func.aggregate_strings(office, "; "))
        .select_from(role)
        .join(base, base.c.id == role.c.id)
        .join(person, person.c.id == role.c.person_id)
        .where(role.c.person_id == own, base.c.binned.is_(None), holds(role.c, today()))
        .correlate_except(role, base, person)
        .scalar_subquery()
    )
