"""An organisation of either side, or of neither: city halls, schools, associations, embassies, funders."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Mapped

from db.columns import choice, not_before, ref, rule
from db.records.record import Record
from db.values import PartialDate, Texts


class Side(StrEnum):
    """On which side of a partnership somebody stands."""

    HOME = "home"
    PARTNER = "partner"
    THIRD = "third"


class OrganisationKind(StrEnum):
    MUNICIPALITY = "municipality"
    COUNCIL = "council"
    AUTHORITY = "authority"
    ASSOCIATION = "association"
    CLUB = "club"
    SCHOOL = "school"
    COMPANY = "company"
    CHAMBER = "chamber"
    TRADE_OFFICE = "trade or representative office"
    EMBASSY = "embassy or consulate"
    NETWORK = "network"
    FUNDER = "funder"
    PRESS = "press"
    HOUSEHOLD = "household"
    OTHER = "other"


class Organisation(Record):
    """A body with a name of its own; its addresses are ways of contact, its people hold roles in it."""

    FOUND_BY = ("contact_way", "merger")

    name: Mapped[Texts]
    short_name: Mapped[str | None]
    organisation_kind: Mapped[OrganisationKind | None] = choice(OrganisationKind)
    parent_id: Mapped[int | None] = ref("organisation")
    place_id: Mapped[int | None] = ref("place")
    side: Mapped[Side | None] = choice(Side)
    registration: Mapped[str | None]
    founded: Mapped[PartialDate | None]
    closed: Mapped[PartialDate | None]
    __table_args__ = (
        rule("parent_is_another", "parent_id <> id", "An organisation is not a part of itself.", "parent"),
        not_before("closed", "founded", "The organisation would close before it was founded."),
    )
