"""The other names of a place: former, short, romanised."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Mapped

from db.columns import choice, not_before, owner
from db.records.record import Record
from db.values import PartialDate


class PlaceNameKind(StrEnum):
    FORMER = "former"
    SHORT = "short"
    ROMANISED = "romanised"
    OFFICIAL = "official"


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
