"""Places: municipalities, counties, ports and states, with their names in every script and their people in numbers."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, owner, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


class PlaceKind(StrEnum):
    MUNICIPALITY = "municipality"
    COUNTY = "county"
    DISTRICT = "district"
    REGION = "region"
    STATE = "state"
    PORT = "port"
    ISLAND = "island"


class PlaceNameKind(StrEnum):
    FORMER = "former"
    SHORT = "short"
    ROMANISED = "romanised"
    OFFICIAL = "official"


class Place(Record):
    """A place. ``parent`` is the county or state it lies in, ``seat`` the place from which it is run, as Yilan City is
    of Yilan County. ``holidays_region`` is an ISO 3166-2 code ("US-MD"), or a country that keeps one calendar.
    """

    FOUND_BY = ("place_name",)

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


class PlaceName(Record):
    """Another name of a place: one it had, a short or official one, a romanisation in another system."""

    place_id: Mapped[int] = owner("place")
    text: Mapped[str]
    name_kind: Mapped[PlaceNameKind] = choice(PlaceNameKind, PlaceNameKind.FORMER)
    language: Mapped[str]
    romanisation: Mapped[str | None]
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    __table_args__ = (not_before("until", "since", "The name would end before it began."),)


class Population(Record):
    """How many people lived in a place in a year, and who counted them."""

    place_id: Mapped[int] = owner("place")
    number: Mapped[int]
    dated: Mapped[PartialDate]
    estimated: Mapped[bool] = mapped_column(default=False)
    source: Mapped[str | None]
    __table_args__ = (rule("is_a_count", "number >= 0", "A population is zero or more.", "number"),)

    def call(self, session: Session) -> str:  # noqa: ARG002
        return f"{self.number} ({self.dated})"


class NationalDay(Record):
    """A day that a place keeps every year, such as 10 October, and that a letter should remember."""

    place_id: Mapped[int] = owner("place")
    name: Mapped[Texts]
    month: Mapped[int]
    day: Mapped[int]
    __table_args__ = (
        rule("month_of_a_year", "month BETWEEN 1 AND 12", "A month is a number from 1 to 12.", "month"),
        rule(
            "day_of_that_month",
            "day BETWEEN 1 AND CASE WHEN month = 2 THEN 29 WHEN month IN (4, 6, 9, 11) THEN 30 ELSE 31 END",
            "That month has no such day.",
            "day",
        ),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return in_one_line(self.name)
