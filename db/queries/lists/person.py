"""The list of people: their offices today, and how to reach them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, ScalarSelect, and_, or_, select, union

from db.queries.lists import case_file
from db.queries.lists.joined import Columns, Within, keys, offices, today
from db.records.consent import Consent, Purpose
from db.records.contact_way import ContactWay
from db.records.letter import Correspondent
from db.records.participant import Participant
from db.records.partnership import Partnership
from db.records.person import Person, Way
from db.records.record import Record
from db.records.role import Role


def columns() -> Columns:
    own = Person.__table__.c.id
    return {"offices": offices(own), "email": _way(Way.EMAIL), "phone": _way(Way.PHONE)}


def within() -> dict[str, Within]:
    own, role = Person.__table__.c.id, Role.__table__
    guest, letter = Participant.__table__, Correspondent.__table__
    return {
        "partnership": _of_partnership,
        "organisation": lambda scope: own.in_(keys(role, role.c.person_id, role.c.organisation_id == scope)),
        "exchange": lambda scope: own.in_(keys(guest, guest.c.person_id, guest.c.exchange_id == scope)),
        "letter": lambda scope: own.in_(keys(letter, letter.c.person_id, letter.c.letter_id == scope)),
    }


def _of_partnership(scope: ScalarSelect[int]) -> ColumnElement[bool]:
    """Who holds or held an office on the other side or in the partnership, wrote or got its letters, took part in its
    exchanges, or takes care of it.
    """
    role, guest, letter = Role.__table__, Participant.__table__, Correspondent.__table__
    partnership = Partnership.__table__.alias()
    return Person.__table__.c.id.in_(
        union(
            keys(role, role.c.person_id, role.c.partnership_id == scope),
            keys(role, role.c.person_id, role.c.organisation_id.in_(case_file.bodies(scope))),
            keys(guest, guest.c.person_id, guest.c.exchange_id.in_(case_file.exchanges(scope))),
            keys(letter, letter.c.person_id, letter.c.letter_id.in_(case_file.letters(scope))),
            select(partnership.c.caretaker_id).where(
                partnership.c.id == scope, partnership.c.caretaker_id.is_not(None)
            ),
        )
    )


def _way(way: Way) -> ScalarSelect[str]:
    """The preferred way of a kind; one that is marked private is not shown in a list.

    Of who is not to be contacted, or has withdrawn their consent to it, there is none: lists are copied and passed on.
    """
    one, base = ContactWay.__table__, Record.__table__.alias()
    return (
        select(one.c.value)
        .select_from(one)
        .join(base, base.c.id == one.c.id)
        .where(one.c.person_id == Person.__table__.c.id, one.c.way == way, one.c.is_private.is_(False))
        .where(base.c.binned.is_(None), one.c.until.is_(None), _may_be_contacted())
        .order_by(one.c.preferred.desc(), one.c.id)
        .limit(1)
        .correlate_except(one, base)
        .scalar_subquery()
    )


def _may_be_contacted() -> ColumnElement[bool]:
    own, consent, base = Person.__table__.c, Consent.__table__, Record.__table__.alias()
    of_person = (
        select(consent.c.id)
        .select_from(consent)
        .join(base, base.c.id == consent.c.id)
        .where(consent.c.person_id == own.id, consent.c.purpose == Purpose.CONTACT, base.c.binned.is_(None))
        .correlate_except(consent, base)
    )
    standing = of_person.where(
        or_(consent.c.withdrawn_on.is_(None), consent.c.withdrawn_on > today()),
        or_(consent.c.until.is_(None), consent.c.until >= today()),
    )
    # Where no consent was ever written down, none was withdrawn.
    return and_(own.do_not_contact.is_(False), or_(~of_person.exists(), standing.exists()))
