"""A small book for the queries of screens: Larkhaven with Bailu, to which each test adds what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from db.book import Book
from db.change import Change
from db.records.association import Association
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangePartnership
from db.records.letter import Correspondent, Letter, LetterDirection, LetterPartnership, Line
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Person
from db.records.place import Place
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.values import PartialDate, Texts

TODAY = date(2026, 11, 24)


def en(text: str) -> Texts:
    return Texts.only("en", text)


def on(written: str) -> PartialDate:
    return PartialDate.parse(written)


@dataclass(frozen=True)
class Larkhaven:
    """The uids of what is in the book."""

    home: UUID
    bailu: UUID
    partnership: UUID
    city: UUID
    city_of_bailu: UUID
    friends: UUID


def enter(book: Book) -> Larkhaven:
    """Association, two places, a partnership active since 2019, two city halls and the counterpart."""
    with book.change("Start the book") as change:
        home = change.add(Place, name=en("Larkhaven"), country="US", latitude=38.94, longitude=-76.48)
        names = Texts("zh-Hant", {"zh-Hant": "白鷺市", "en": "Bailu"})
        bailu = change.add(
            Place, name=names, country="TW", latitude=23.52, longitude=120.43, time_zone="Asia/Taipei"
        )  # fmt: skip
        change.add(Association, name=en("Larkhaven Sister Cities"), home=home)
        friends = change.add(Organisation, name=en("Friends of Larkhaven"), place=bailu)
        partnership = change.add(Partnership, counterpart=friends)
        change.add(PartnershipPlace, partnership=partnership, place=home, side=PlaceSide.HOME)
        change.add(PartnershipPlace, partnership=partnership, place=bailu)
        change.add(StageChange, partnership=partnership, to_stage=Stage.ACTIVE, dated=on("2019-07-08"))
        halls = [
            change.add(Organisation, name=en(name), place=place, organisation_kind=OrganisationKind.MUNICIPALITY)
            for name, place in (("City of Larkhaven", home), ("City of Bailu", bailu))
        ]
        return Larkhaven(home.uid, bailu.uid, partnership.uid, halls[0].uid, halls[1].uid, friends.uid)


def person(change: Change, family: str, **values: Any) -> Person:
    one = change.add(Person, **values)
    change.add(Name, person=one, given="A.", family=family)
    return one


def letter(change: Change, partnership: UUID | None, subject: str, dated: date | None, **values: Any) -> Letter:
    """A letter that came in, filed under the partnership; ``who`` wrote it, or got it where it went out."""
    who = values.pop("who", None)
    values.setdefault("direction", LetterDirection.IN)
    one = change.add(Letter, subject=subject, dated=dated, **values)
    if partnership is not None:
        change.add(LetterPartnership, letter=one, partnership=partnership)
    if who is not None:
        line = Line.FROM if one.direction == LetterDirection.IN else Line.TO
        change.add(Correspondent, letter=one, line=line, person=who)
    return one


def visit(change: Change, place: Larkhaven, **values: Any) -> Exchange:
    """A visit of Bailu to Larkhaven in January 2027."""
    given: dict[str, Any] = {
        "title": en("Visit"), "exchange_kind": ExchangeKind.YOUTH, "direction": ExchangeDirection.IN,
        "starts": on("2027-01-18"), "ends": on("2027-01-26"), **values,
    }  # fmt: skip
    made = change.add(Exchange, **given)
    change.add(ExchangePartnership, exchange=made, partnership=place.partnership)
    return made
