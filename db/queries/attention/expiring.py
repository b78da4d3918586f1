"""Consents that run out, and those that did and were not given anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import or_, select

from db.queries.attention.asking import Asking
from db.queries.attention.entry import Attention, Facts, What
from db.queries.called import called_of
from db.queries.living import living
from db.queries.record import Called
from db.records.consent import Consent
from db.records.record import Record
from db.values import PartialDate

AHEAD, BEHIND = timedelta(days=30), timedelta(days=60)
"""How long before its end a consent is asked for anew, and how long after it that is still said."""


def expiring(asking: Asking) -> Iterator[Attention]:
    """Consents that are for always and end about now, in the whole book: they belong to no partnership.

    One that a later consent of the same person for the same purpose takes over is left out, and one that was withdrawn.
    """
    if asking.only is not None:
        return
    one, base = Consent.__table__.c, Record.__table__.c
    later, of_later = Consent.__table__.alias(), Record.__table__.alias()
    renewed = (
        select(later.c.id)
        .join_from(later, of_later, of_later.c.id == later.c.id)
        .where(later.c.person_id == one.person_id, later.c.purpose == one.purpose, later.c.exchange_id.is_(None))
        .where(or_(later.c.until.is_(None), later.c.until > one.until))
        .where(later.c.withdrawn_on.is_(None), of_later.c.binned.is_(None))
        .exists()
    )
    statement = (
        select(base.uid, base.called, one.person_id, one.purpose, one.until)
        .join_from(Consent.__table__, Record.__table__, base.id == one.id)
        .where(one.until.between(asking.on - BEHIND, asking.on + AHEAD), one.exchange_id.is_(None))
        .where(one.withdrawn_on.is_(None), base.binned.is_(None), living(one.person_id), ~renewed)
    )
    rows = list(asking.book.rows(statement))
    people = called_of(asking.book, (row.person_id for row in rows))
    for row in rows:
        about, facts = Called(row.uid, "consent", row.called), Facts(who=people.get(row.person_id), name=row.purpose)
        yield Attention(What.CONSENT_ENDS, PartialDate.of(row.until), about, None, facts)
