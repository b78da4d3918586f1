"""What is written down about an exchange: where it was, what came of it in numbers, and what the press said."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, owner, ref, rule
from db.records.exchange import HowKnown
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


class Venue(Record):
    """Where an exchange was: a place, a house in it, or both."""

    CALLED_BY = ("place",)

    exchange_id: Mapped[int] = owner("exchange")
    place_id: Mapped[int | None] = ref("place")
    name: Mapped[Texts | None]
    address: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule("is_somewhere", "place_id IS NOT NULL OR name IS NOT NULL", "Choose a place or name the venue.", "name"),
    )

    def call(self, session: Session) -> str:
        house = in_one_line(self.name) if self.name else ""
        return in_one_line(", ".join(filter(None, (house, self.called_of(session, self.place_id)))))


class ResultNumber(Record):
    """A result in numbers, which reports add up over the years: 420 vaccines sent, 1.5 million dollars of trade."""

    exchange_id: Mapped[int] = owner("exchange")
    what: Mapped[Texts]
    number: Mapped[float]
    unit: Mapped[Texts | None]
    known: Mapped[HowKnown | None] = choice(HowKnown)
    known_from: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)


class PressItem(Record):
    """What a newspaper, a station or a site brought about an exchange."""

    exchange_id: Mapped[int] = owner("exchange")
    title: Mapped[str]
    outlet: Mapped[str | None]
    press_id: Mapped[int | None] = ref("organisation")
    published: Mapped[PartialDate | None]
    language: Mapped[str | None]
    address: Mapped[str | None]
    seen: Mapped[date | None]
    quote: Mapped[str | None] = mapped_column(Text)
    document_id: Mapped[int | None] = ref("document")
    position: Mapped[int] = mapped_column(default=0)
