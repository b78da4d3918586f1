"""What a step can rest on: found in the book, on the day of the step."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.evidence import evidence
from db.records.agreement import Agreement, AgreementKind
from db.records.decision import Decision, DecisionState
from db.records.organisation import Organisation, OrganisationKind
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Person
from db.records.place import Place
from db.records.role import Role, RoleKind
from db.rules.lifecycle import Evidence
from db.values import PartialDate, Texts

DAY = date(2020, 1, 1)


@pytest.fixture
def yilan(book: Book) -> UUID:
    with book.change("Begin") as change:
        one = change.add(Partnership)
        for side, name in ((PlaceSide.HOME, "Rockville"), (PlaceSide.PARTNER, "Yilan City")):
            place = change.add(Place, name=Texts.only("en", name), country="TW")
            change.add(PartnershipPlace, partnership=one, place=place, side=side)
            hall = change.add(
                Organisation,
                name=Texts.only("en", f"{name} city hall"),
                organisation_kind=OrganisationKind.MUNICIPALITY,
                place=place,
            )
            if side is PlaceSide.HOME:
                person = change.add(Person)
                change.add(Role, person=person, organisation=hall, role_kind=RoleKind.HEAD)
        return one.uid


def _kinds(book: Book, partnership: UUID, on: date = DAY) -> set[Evidence]:
    return {found.evidence for found in evidence(book, partnership, on)}


def test_a_body_of_the_other_side_is_a_contact_and_who_holds_an_office_there_before_it(book: Book, yilan: UUID) -> None:
    (found,) = evidence(book, yilan, DAY)
    assert (found.evidence, found.record.called) == (Evidence.CONTACT, "Yilan City city hall")
    with book.change("Write down the mayor") as change:
        person = change.add(Person)
        change.add(Role, person=person, organisation=found.record.uid, role_kind=RoleKind.HEAD)
        mayor = person.uid
    (found,) = evidence(book, yilan, DAY)
    assert found.record.uid == mayor


def test_agreements_are_drafts_or_intentions_and_in_force_from_their_day(book: Book, yilan: UUID) -> None:
    with book.change("Agree") as change:
        change.add(Agreement, partnership=yilan, agreement_kind=AgreementKind.LETTER_OF_INTENT)
    assert _kinds(book, yilan) == {Evidence.CONTACT, Evidence.LETTER_OF_INTENT}
    with book.change("Agree") as change:
        change.add(
            Agreement,
            partnership=yilan,
            agreement_kind=AgreementKind.SISTER_CITY,
            effective=PartialDate(2019, 11, 6),
        )
    assert Evidence.AGREEMENT_IN_FORCE in _kinds(book, yilan)
    before = _kinds(book, yilan, date(2019, 1, 1))
    assert Evidence.DRAFT in before
    assert Evidence.AGREEMENT_IN_FORCE not in before


@pytest.mark.parametrize(
    ("fields", "counts"),
    [
        ({"unanimous": True}, True),
        ({"votes_for": 9, "votes_against": 1}, True),
        ({}, False),
        ({"unanimous": True, "decision_state": DecisionState.LOST}, False),
        ({"unanimous": True, "dated": PartialDate(2021)}, False),
    ],
)
def test_a_decision_counts_with_its_vote_when_it_was_carried(
    book: Book,
    yilan: UUID,
    fields: dict[str, object],
    counts: bool,
) -> None:
    values = {"dated": PartialDate(2019, 7, 8), "text": Texts.only("en", "Resolution"), **fields}
    with book.change("Resolve") as change:
        change.add(Decision, partnership=yilan, **values)
    assert (Evidence.VOTED_DECISION in _kinds(book, yilan)) is counts


def test_a_partnership_that_is_not_there(book: Book) -> None:
    with pytest.raises(NoSuchRecord):
        evidence(book, uuid4(), DAY)
