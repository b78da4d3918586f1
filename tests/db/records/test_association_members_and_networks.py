"""The association, what its members pay and give, and the networks it is in."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from db.book import Book
from db.records.association import Association
from db.records.category_dues import CategoryDues
from db.records.member_category import MemberCategory
from db.records.membership import MemberDues, Membership, ServiceHours
from db.records.name import Name
from db.records.network import Network, NetworkKind, NetworkMembership, NetworkPart
from db.records.network_dues import NetworkDues
from db.records.person import Person
from db.records.place import Place
from db.records.registration import Registration
from db.values import PartialDate, Texts
from tests.db.records.breaking import added, binned, refused


def text(words: str) -> Texts:
    return Texts.only("en", words)


@pytest.fixture
def person(book: Book) -> UUID:
    with book.change("Add a person") as change:
        made = change.add(Person)
        change.add(Name, person=made, given="Anna", family="Larkin")
        return made.uid


@pytest.fixture
def association(book: Book) -> UUID:
    return added(book, Association, name=text("Larkhaven Sister Cities"))


@pytest.mark.usefixtures("association")
def test_a_new_association_has_usual_habits(book: Book) -> None:
    (row,) = book.rows(
        select(
            Association.year_starts,
            Association.quiet_months,
            Association.register_pattern,
            Association.anniversaries,
            Association.paper,
        )
    )
    assert (row.year_starts, row.quiet_months, row.register_pattern, row.paper) == (1, 24, "{year}-{number:03}", "a4")
    assert row.anniversaries[:4] == [1, 5, 10, 15]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"year_starts": 13}, "year_starts"),
        ({"currency": "$"}, "currency"),
        ({"register_pattern": "{year}"}, "register_pattern"),
        ({"quiet_months": 0}, "quiet_months"),
        ({"gift_threshold": 5000}, "gift_threshold_currency"),
    ],
)
def test_habits_that_cannot_be_are_refused(book: Book, values: dict[str, Any], field: str) -> None:
    assert refused(book, Association, name=text("Larkhaven"), **values).field == field


def test_a_registration_is_called_by_authority_and_number(book: Book, association: UUID) -> None:
    added(book, Registration, association=association, authority="Charity Commission", number="1234567")
    assert book.scalar(select(Registration.called)) == "Charity Commission 1234567"


def test_the_dues_of_a_category_are_set_once_a_year(book: Book, association: UUID) -> None:
    family = added(book, MemberCategory, association=association, name=text("Family"))
    wrong = added(book, CategoryDues, member_category=family, year=2026, amount=4000, currency="USD")
    added(book, CategoryDues, member_category=family, year=2027, amount=4000, currency="USD")
    told = refused(book, CategoryDues, member_category=family, year=2026, amount=4500, currency="USD")
    assert str(told) == "The dues of that year are in the book already."
    binned(book, CategoryDues, wrong)
    added(book, CategoryDues, member_category=family, year=2026, amount=4500, currency="USD")
    assert refused(book, CategoryDues, member_category=family, year=2028, amount=-1, currency="USD").field == "amount"


def test_a_membership_is_that_of_one(book: Book, person: UUID) -> None:
    membership = added(book, Membership, person=person, since=PartialDate(2012))
    assert book.scalar(select(Membership.called)) == "Anna Larkin"
    assert refused(book, Membership, since=PartialDate(2012)).field == "person"
    told = refused(book, Membership, person=person, since=PartialDate(2012), until=PartialDate(2011))
    assert str(told) == "The membership would end before it began."
    added(book, MemberDues, membership=membership, year=2026, amount=2500, currency="USD", due=date(2026, 3, 31))
    refused(book, MemberDues, membership=membership, year=2026, amount=2500, currency="USD")


def test_hours_of_service_are_given_by_a_person_whether_member_or_not(book: Book, person: UUID) -> None:
    added(book, ServiceHours, person=person, dated=PartialDate(2026, 9), minutes=150, what="Lantern festival")
    assert book.scalar(select(ServiceHours.called)) == "2:30 h Lantern festival"
    assert refused(book, ServiceHours, person=person, dated=PartialDate(2026), minutes=0).field == "minutes"


def test_a_partner_is_a_mentor_in_a_network(book: Book) -> None:
    bailu = added(book, Place, name=text("Bailu"), country="TW")
    network = added(book, Network, name=text("Cities for the Climate"), network_kind=NetworkKind.CLIMATE, members=2500)
    mentor = added(book, NetworkMembership, network=network, member=bailu, part=NetworkPart.MENTOR)
    assert book.scalar(select(NetworkMembership.called)) == "Cities for the Climate, Bailu, mentor"
    added(book, NetworkDues, network_membership=mentor, year=2026, amount=0, currency="EUR")
    refused(book, NetworkDues, network_membership=mentor, year=2026, amount=10, currency="EUR")
    refused(book, Network, name=text("Other"), members=-1)
