"""The list of households: who lives there, and how many guests they have room for."""

from __future__ import annotations

from db.queries.lists.joined import Columns, Within, keys, names
from db.records.hosting import Hosting, HostingState
from db.records.household import Household, HouseholdMember


def columns() -> Columns:
    own, member = Household.__table__.c, HouseholdMember.__table__
    living = member.c.until.is_(None)
    beds = own.single_beds + own.double_beds * 2 + own.sofa_beds + own.child_beds
    return {"people": names(member, member.c.household_id, member.c.person_id, own.id, living), "beds": beds}


def within() -> dict[str, Within]:
    own, member, stay = Household.__table__.c.id, HouseholdMember.__table__, Hosting.__table__
    stands = stay.c.state != HostingState.CANCELLED
    return {
        "person": lambda scope: own.in_(keys(member, member.c.household_id, member.c.person_id == scope)),
        "exchange": lambda scope: own.in_(keys(stay, stay.c.household_id, stay.c.exchange_id == scope, stands)),
    }
