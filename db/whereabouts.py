"""In which country somebody is likely to be, for what they write without saying it, such as a telephone number."""

from __future__ import annotations

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.records.association import Association
from db.records.household import Household, HouseholdMember
from db.records.organisation import Organisation
from db.records.place import Place
from db.records.record import Record
from db.records.role import Role

_PLACE, _BODY, _HOME = Place.__table__.c, Organisation.__table__.c, Household.__table__.c


def country_of_organisation(session: Session, organisation: int | None) -> str | None:
    """The country of the place in which it is, else that of our own association."""
    there = select(_PLACE.country).join_from(Organisation.__table__, Place.__table__, _BODY.place_id == _PLACE.id)
    return session.scalar(there.where(_BODY.id == organisation)) or _ours(session)


def country_of_person(session: Session, person: int | None) -> str | None:
    """The country where they hold an office, the newest first, or live; else that of our own association."""
    return session.scalar(_works(person)) or session.scalar(_lives(person)) or _ours(session)


def _works(person: int | None) -> Select[str]:
    role, base = Role.__table__.c, Record.__table__.c
    return (
        select(_PLACE.country)
        .join_from(Role.__table__, Record.__table__, base.id == role.id)
        .join(Organisation.__table__, _BODY.id == role.organisation_id)
        .join(Place.__table__, _PLACE.id == _BODY.place_id)
        .where(role.person_id == person, base.binned.is_(None))
        .order_by(role.until.is_not(None), role.since.desc(), role.id)
        .limit(1)
    )


def _lives(person: int | None) -> Select[str]:
    member, base = HouseholdMember.__table__.c, Record.__table__.c
    return (
        select(_PLACE.country)
        .join_from(HouseholdMember.__table__, Record.__table__, base.id == member.id)
        .join(Household.__table__, _HOME.id == member.household_id)
        .join(Place.__table__, _PLACE.id == _HOME.place_id)
        .where(member.person_id == person, base.binned.is_(None))
        .order_by(member.until.is_not(None), member.id)
        .limit(1)
    )


def _ours(session: Session) -> str | None:
    association = Association.__table__.c
    return session.scalar(
        select(_PLACE.country)
        .join_from(Association.__table__, Place.__table__, _PLACE.id == association.home_id)
        .order_by(association.id)
        .limit(1)
    )
