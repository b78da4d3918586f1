"""The list of people: who may be contacted, and by which of their names they are found and stand."""

from __future__ import annotations

from datetime import date, timedelta

from db.book import Book
from db.queries import listing
from db.records.consent import Consent, Purpose
from db.records.contact_way import ContactWay
from db.records.name import Name
from db.records.person import Person, Way
from db.rules.naming import NameOrder
from tests.db.queries.larkhaven import person

YESTERDAY = date.today() - timedelta(days=1)  # noqa: DTZ011 - a list is of the person's own day


def addresses(book: Book) -> dict[str, str | None]:
    rows = listing.page(book, "person", ("called", "email")).rows
    return {row.cells[0]: row.cells[1] for row in rows}


def test_who_is_not_to_be_contacted_has_no_address_in_the_list(book: Book) -> None:
    with book.change("Enter") as change:
        for name in ("Open", "Silent", "Withdrawn", "Anew"):
            who = person(change, name, do_not_contact=name == "Silent")
            change.add(ContactWay, person=who, way=Way.EMAIL, value=f"{name.lower()}@bailu.example")
            if name in {"Withdrawn", "Anew"}:
                consent = {"person": who, "purpose": Purpose.CONTACT, "given_on": date(2020, 1, 1)}
                change.add(Consent, withdrawn_on=YESTERDAY, **consent)
                if name == "Anew":
                    change.add(Consent, **consent)
    assert addresses(book) == {
        "A. Anew": "anew@bailu.example",
        "A. Open": "open@bailu.example",
        "A. Silent": None,
        "A. Withdrawn": None,
    }


def test_people_are_found_by_any_name_and_stand_by_their_family(book: Book) -> None:
    names = (
        {"given": "Ana", "family": "Braga"},
        {"given": "Gabriel", "family": "García Márquez"},
        {"family": "Suharto"},
        {"given": "Anna", "family": "Nagy", "name_order": NameOrder.FAMILY_FIRST},
        {"given": "สมชาย", "family": "ใจดี"},
        {"given": "محمد", "family": "علي"},
        {"given": "Étienne", "family": "Arnaud"},
    )
    with book.change("Enter") as change:
        for name in names:
            change.add(Name, person=change.add(Person), **name)
        lin = change.add(Person)
        change.add(Name, person=lin, given="Mei-hua", family="Lin", name_order=NameOrder.FAMILY_FIRST)
        change.add(Name, person=lin, given="美華", family="林", position=1)
        change.add(Name, person=lin, given="Mei", family="Before", name_kind="former", position=2)
    called = [row.cells[0] for row in listing.page(book, "person", ("called",)).rows]
    assert called == [
        "Étienne Arnaud", "Ana Braga", "Gabriel García Márquez", "Lin Mei-hua 林美華", "Nagy Anna", "Suharto",
        "محمد علي", "สมชาย ใจดี",
    ]  # fmt: skip
    for wanted in ("林", "美華", "mei-hua lin", "before"):
        assert [row.cells[0] for row in listing.page(book, "person", ("called",), wanted=wanted).rows] == [
            "Lin Mei-hua 林美華"
        ], wanted
    assert listing.count(book, "person", wanted="marquez") == 1
