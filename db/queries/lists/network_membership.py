"""The list of memberships in networks: in whose case file they lie."""

from __future__ import annotations

from sqlalchemy import or_

from db.queries.lists import case_file
from db.queries.lists.joined import Within
from db.records.network import NetworkMembership
from db.records.partnership import PlaceSide


def within() -> dict[str, Within]:
    """Of a partnership are its own and those of its partner places."""
    own = NetworkMembership.__table__.c
    return {
        "partnership": lambda scope: or_(
            own.member_id == scope, own.member_id.in_(case_file.places(scope, PlaceSide.PARTNER))
        ),
        "place": lambda scope: own.member_id == scope,
        "person": lambda scope: own.contact_id == scope,
    }
