"""Households, people in them and stays, beside the visit, for what is about hosting."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.exchange.hosting import HostingFacts, hosting
from db.queries.exchange.roster import roster
from db.records.contact_way import ContactWay
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.hosting import Hosting
from db.records.household import BackgroundCheck, Household, HouseholdMember
from db.records.organisation import Side
from db.records.participant import Part, Participant
from db.records.person import Way
from tests.db.queries.exchange.visit import Visit
from tests.db.queries.larkhaven import en, on, person

FIRST, LAST = date(2027, 3, 10), date(2027, 3, 15)


class Hosted(Visit):
    """The visit with homes; each has one bed, a check that holds, and one member with a telephone."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self.place: UUID | None = self.town.home

    @classmethod
    def opened(cls, book: Book) -> Hosted:
        """The visit of a book that was made by this class, to ask about and to add to."""
        visit = cls.__new__(cls)
        visit.book, visit.place = book, None
        rows = book.rows(select(Exchange.uid).order_by(Exchange.id))
        visit.uid = rows[0].uid
        visit.guests = {one.called.split()[-1]: one.uid for one in roster(book, visit.head).guests}
        return visit

    def home(self, name: str, **values: Any) -> UUID:
        fine = {
            "single_beds": 1, "place": self.place, "background_check": BackgroundCheck.POLICE,
            "background_check_until": date(2029, 1, 1), "address": f"1 {name} Street",
        }  # fmt: skip
        with self.book.change("Enter a home") as change:
            home = change.add(Household, name=name, **{**fine, **values})
            member = person(change, f"{name}sen")
            change.add(ContactWay, person=member, way=Way.MOBILE, value=f"+1 410 555 01{len(name):02}")
            change.add(HouseholdMember, household=home, person=member)
            return home.uid

    def lives_in(self, home: UUID, guest: str) -> None:
        """A participant of the visit who lives in a household, as those of the other side do."""
        with self.book.change("Say who lives there") as change:
            one = change.get(Participant, self.guests[guest])
            change.add(HouseholdMember, household=home, person=self._person(one))

    def stay(self, guest: str, home: UUID | None = None, **values: Any) -> UUID:
        nights = {"first_night": FIRST, "last_night": LAST}
        with self.book.change("Place") as change:
            return change.add(
                Hosting, exchange=self.uid, participant=self.guests[guest], household=home, **{**nights, **values}
            ).uid

    def before(self, host: UUID, guest: UUID) -> UUID:
        """That a household hosted somebody who lives in another, in the exchange that the visit returns."""
        with self.book.change("Enter last year") as change:
            out = change.add(
                Exchange, title=en("Visit out"), exchange_kind=ExchangeKind.YOUTH, direction=ExchangeDirection.OUT,
                state=ExchangeState.DONE, starts=on("2026-03-10"), ends=on("2026-03-16"),
            )  # fmt: skip
            change.add(ExchangePartnership, exchange=out, partnership=self.town.partnership)
            child = person(change, "Child")
            change.add(HouseholdMember, household=guest, person=child)
            one = change.add(Participant, exchange=out, person=child, part=Part.STUDENT, side=Side.HOME)
            stay = change.add(
                Hosting, exchange=out, participant=one, household=host, first_night=date(2026, 3, 10),
                last_night=date(2026, 3, 15),
            )  # fmt: skip
            change.edit(change.get(Exchange, self.uid), returns=out)
            return stay.uid

    @property
    def facts(self) -> HostingFacts:
        return hosting(self.book, self.head, roster(self.book, self.head))

    def _person(self, one: Participant) -> UUID:
        found = next(guest for guest in roster(self.book, self.head).guests if guest.uid == one.uid)
        assert found.person is not None
        return found.person.uid
