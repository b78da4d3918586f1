"""An exchange of a few days in a small book, to which each test adds items, legs and people."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from db.book import Book
from db.change import Change
from db.queries.exchange.head import Head, head
from db.queries.exchange.planning import Want, planning_doubts
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.journey import Journey, Traveller
from db.records.organisation import Side
from db.records.participant import Part, Participant
from db.records.place import Place
from db.records.programme import ProgrammeItem
from tests.db.queries.larkhaven import en, enter, on, person

HOME, THERE = "America/New_York", "Asia/Taipei"


def at(day: int, hour: int, minute: int = 0, zone: str = HOME) -> datetime:
    return datetime(2027, 3, day, hour, minute, tzinfo=ZoneInfo(zone))


class Visit:
    """An exchange in Larkhaven of five days, over the day on which the clocks there are put forward."""

    def __init__(self, book: Book) -> None:
        self.book, self.town = book, enter(book)
        self.guests: dict[str, UUID] = {}
        with book.change("Plan the visit") as change:
            change.edit(change.get(Place, self.town.home), time_zone=HOME)
            visit = change.add(
                Exchange, title=en("Visit"), exchange_kind=ExchangeKind.YOUTH, direction=ExchangeDirection.IN,
                state=ExchangeState.PLANNED, starts=on("2027-03-10"), ends=on("2027-03-16"), zone=HOME,
            )  # fmt: skip
            change.add(ExchangePartnership, exchange=visit, partnership=self.town.partnership)
            self.uid = visit.uid
            for name, group in (("Lin", "Red"), ("Wu", "Blue"), ("Chen", None)):
                self.guest(change, name, in_group=group)
            self.guest(change, "Hartigan", part=Part.HOST, side=Side.HOME)

    def guest(self, change: Change, name: str, **values: Any) -> None:
        values = {"part": Part.STUDENT, "side": Side.PARTNER, **values}
        one = change.add(Participant, exchange=self.uid, person=person(change, name), **values)
        self.guests[name] = one.uid

    def item(self, title: str, day: int, start: int | None = None, end: int | None = None, **values: Any) -> UUID:
        with self.book.change("Plan") as change:
            return change.add(
                ProgrammeItem, exchange=self.uid, title=en(title), day=date(2027, 3, day),
                starts=None if start is None else at(day, start), ends=None if end is None else at(day, end),
                **{"zone": HOME, **values},
            ).uid  # fmt: skip

    def leg(self, departs: datetime | None, arrives: datetime | None, *who: str, **values: Any) -> UUID:
        zones = {
            name: str(moment.tzinfo)
            for name, moment in (("departs_zone", departs), ("arrives_zone", arrives))
            if moment is not None
        }
        with self.book.change("Book") as change:
            leg = change.add(
                Journey, exchange=self.uid, departs=departs, arrives=arrives, **{**zones, **values}
            )  # fmt: skip
            for name in who:
                change.add(Traveller, journey=leg, participant=self.guests[name])
            return leg.uid

    @property
    def head(self) -> Head:
        return head(self.book, self.uid)

    def wants(self) -> list[Want]:
        return [doubt.want for doubt in planning_doubts(self.book, self.head)]
