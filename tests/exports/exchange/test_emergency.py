"""The emergency sheet: whom to call, what harms somebody, where they are; and that nobody sees it unasked."""

from __future__ import annotations

from datetime import date

import pytest

from db.book import Book
from db.errors import IsPrivate
from db.records.consent import Consent, GivenBy, Purpose
from db.records.contact_way import ContactWay
from db.records.hosting import Hosting
from db.records.household import Household, HouseholdMember
from db.records.name import Name
from db.records.participant import Part, Participant
from db.records.person import Person, Way
from db.records.relationship import Relationship, RelationshipKind
from db.rules.emergency_numbers import emergency_numbers
from db.values import PartialDate
from tests.db.queries.larkhaven import Larkhaven, enter, on
from tests.exports.exchange.printed import paper, takes_part, visit


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


def test_it_says_whom_to_call_what_a_doctor_must_know_and_where_they_sleep(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        leader = takes_part(change, made, "Yi-ting", "Chen", part=Part.LEADER, place=place.bailu)
        change.add(ContactWay, person=leader, way=Way.MOBILE, value="+886 912 000 111", is_private=True)
        change.add(ContactWay, person=leader, way=Way.PHONE, value="+886 2 0000 0000", until=on("2020"))
        girl = change.add(Person, born=PartialDate.parse("2012-03-04"))
        change.add(Name, person=girl, given="Hsin-yi", family="Lin")
        mother = change.add(Person)
        change.add(Name, person=mother, given="Li", family="Lin")
        change.add(ContactWay, person=mother, way=Way.MOBILE, value="+886 933 222 333")
        change.add(Relationship, person=mother, other=girl, relationship_kind=RelationshipKind.GUARDIAN_OF)
        change.add(Consent, person=girl, given_by=GivenBy.GUARDIAN, purpose=Purpose.MEDICAL, given_on=date(2026, 11, 1))
        guest = change.add(
            Participant, exchange=made, person=girl, part=Part.STUDENT, place=place.bailu, allergies=["cats"],
            health="asthma <b>inhaler</b>", insurance="Formosa 77", emergency_contact="Uncle, +886 2 1234",
        )  # fmt: skip
        home = change.add(Household, name="Okafor", address="554 Ferry Road\nLarkhaven")
        host = change.add(Person)
        change.add(Name, person=host, given="Ngozi", family="Okafor")
        change.add(ContactWay, person=host, way=Way.MOBILE, value="+1 410 555 0158")
        change.add(HouseholdMember, household=home, person=host)
        change.add(Hosting, exchange=made, participant=guest, household=home)
        takes_part(change, made, "Cheng-en", "Tsai", place=place.bailu)
    with pytest.raises(IsPrivate):
        paper(book, made.uid, "emergency")
    (page,) = paper(book, made.uid, "emergency", private=True)
    for words in (
        "112 · 911", "+886 912 000 111", "Li Lin  +886 933 222 333", "Uncle, +886 2 1234", "Allergies: Cats",
        "asthma <b>inhaler</b>", "Formosa 77", "A guardian allowed a doctor’s treatment.",
        "Okafor\n554 Ferry Road · Larkhaven", "Ngozi Okafor  +1 410 555 0158",
        "No guardian has allowed a doctor’s treatment yet.", "nobody is written down", "14 years old",
    ):  # fmt: skip
        assert words in page
    assert "+886 2 0000 0000" not in page
    assert page.count("Private") == 2


def test_a_sheet_for_one_group_holds_nobody_else(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        takes_part(change, made, "Anna", "Drum", in_group="Drums")
        takes_part(change, made, "Ben", "Dance", in_group="Dancers")
    (page,) = paper(book, made.uid, "emergency", private=True, group="Drums")
    assert "Emergency sheet: Drums" in page
    assert "Anna Drum" in page
    assert "Ben Dance" not in page


def test_the_numbers_to_call_for_help_are_those_of_the_country() -> None:
    assert emergency_numbers("DE") == ("110", "112")
    assert "911" in emergency_numbers("US")
    assert {"110", "119"} <= set(emergency_numbers("TW"))
    assert emergency_numbers("XX") == emergency_numbers("") == ()
