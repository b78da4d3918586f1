"""Places: municipalities, counties, ports and states."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Mapped

from db.columns import choice, ref, rule
from db.records.record import Record
from db.values import Texts


class PlaceKind(StrEnum):
    MUNICIPALITY = "municipality"
    COUNTY = "county"
    DISTRICT = "district"
    REGION = "region"
    STATE = "state"
    PORT = "port"
    ISLAND = "island"


class Place(Record):
    """A place. ``parent`` is the county or state it lies in, ``seat`` the place from which it is run, as Yilan City is
    of Yilan County. ``holidays_region`` is an ISO 3166-2 code ("US-MD"), or a country that keeps one calendar.
    """

    FOUND_BY = ("place_name", "merger")

    name: Mapped[Texts]
    place_kind: Mapped[PlaceKind] = choice(PlaceKind, PlaceKind.MUNICIPALITY)
    country: Mapped[str]
    parent_id: Mapped[int | None] = ref("place")
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    time_zone: Mapped[str | None]
    website: Mapped[str | None]
    coat_of_arms_id: Mapped[int | None] = ref("document")
    seat_id: Mapped[int | None] = ref("place")
    head_title: Mapped[Texts | None]
    head_term_months: Mapped[int | None]
    council_size: Mapped[int | None]
    holidays_region: Mapped[str | None]
    __table_args__ = (
        rule(
            "country_has_two_letters",
            "length(country) = 2 AND country = upper(country)",
            "A country is two capital letters.",
            "country",
        ),
        rule("latitude_on_earth", "latitude BETWEEN -90 AND 90", "A latitude is from −90 to 90.", "latitude"),
        rule("longitude_on_earth", "longitude BETWEEN -180 AND 180", "A longitude is from −180 to 180.", "longitude"),
        rule("not_in_itself", "parent_id <> id", "A place cannot lie in itself.", "parent"),
        rule("head_term_is_time", "head_term_months > 0", "A term of office lasts some months.", "head_term_months"),
        rule("council_has_seats", "council_size > 0", "A council has at least one seat.", "council_size"),
    )
