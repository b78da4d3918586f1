"""A small association with two partnerships, for the tests of what its annual report tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from db.book import Book
from db.queries.annual import annual_facts
from db.queries.annual_facts import AnnualFacts
from db.queries.facts import Span
from db.records.association import Association
from db.records.exchange import Exchange, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Person
from db.records.place import Place
from db.records.role import Role, RoleKind
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.rules.naming import NameOrder
from db.values import PartialDate, Texts

ON = date(2026, 2, 1)


def en(text: str) -> Texts:
    return Texts("en", {"en": text})


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def year(number: int) -> Span:
    return Span(date(number, 1, 1), date(number, 12, 31))


def facts_of(book: Book, number: int, **rest: Any) -> AnnualFacts:
    return annual_facts(book, year(number), on=ON, **rest)


@dataclass(frozen=True)
class Larkhaven:
    """Two partnerships, and people by their names."""

    bailu: UUID
    annental: UUID
    people: dict[str, UUID]


def _person(change: Any, given: str, family: str, own: tuple[str, str] | None = None) -> Person:
    person = change.add(Person)
    order = NameOrder.FAMILY_FIRST if own else NameOrder.GIVEN_FIRST
    change.add(Name, person=person, given=given, family=family, name_order=order, position=1)
    if own is not None:
        change.add(Name, person=person, script="Hant", given=own[1], family=own[0], name_order=order, position=2)
    return person


def entered(book: Book) -> Larkhaven:
    """Enter them into an empty book."""
    with book.change("Enter the places and the people") as change:
        home = change.add(Place, name=en("Larkhaven"), country="US", latitude=39.1, longitude=-77.1)
        change.add(Association, name=en("Larkhaven Sister Cities"), home=home, languages=["en"], currency="USD")
        names = {"zh-Hant": "白鷺市", "en": "Bailu"}
        bailu = change.add(Place, name=Texts("zh-Hant", names), country="TW")
        annental = change.add(Place, name=Texts("de", {"de": "Annental"}), country="DE")
        found: list[UUID] = []
        for place in (bailu, annental):
            case = change.add(Partnership)
            change.add(PartnershipPlace, partnership=case, place=home, side=PlaceSide.HOME)
            change.add(PartnershipPlace, partnership=case, place=place)
            found.append(case.uid)
        hall_name = Texts("zh-Hant", {"zh-Hant": "白鷺市公所"})
        hall = change.add(Organisation, name=hall_name, place=bailu, organisation_kind=OrganisationKind.MUNICIPALITY)
        lin, old = _person(change, "Mei-hua", "Lin", ("林", "美華")), _person(change, "Ta-wei", "Wu", ("吳", "大偉"))
        title = en("Mayor")
        for who, since, until in ((old, "2018-12-25", "2022-12-24"), (lin, "2022-12-25", None)):
            dates = {"since": day(since), "until": until and day(until)}
            change.add(Role, person=who, organisation=hall, role_kind=RoleKind.HEAD, title=title, **dates)
        people = {"lin": lin.uid, "wu": old.uid}
        for given, family in (("Ruth", "Alvarez"), ("Tom", "Becker"), ("Ana", "Braga")):
            people[given.lower()] = _person(change, given, family).uid
        for stage, dated in ((Stage.EXPLORING, "2018-03"), (Stage.ACTIVE, "2019-07-08"), (Stage.DORMANT, "2025-03-01")):
            change.add(StageChange, partnership=found[0], to_stage=stage, dated=day(dated), reason=en("As it was."))
        change.add(StageChange, partnership=found[1], to_stage=Stage.ACTIVE, dated=day("1957~"))
    return Larkhaven(found[0], found[1], people)


def exchange(change: Any, title: str, starts: str | None, *partnerships: UUID, **rest: Any) -> Exchange:
    values = {"exchange_kind": ExchangeKind.YOUTH, "state": ExchangeState.DONE, **rest}
    entry = change.add(Exchange, title=en(title), starts=starts and day(starts), **values)
    for partnership in partnerships:
        change.add(ExchangePartnership, exchange=entry, partnership=partnership)
    return entry
