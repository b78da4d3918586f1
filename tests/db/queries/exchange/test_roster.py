"""Who takes part in an exchange: names, ages, what they lack and need, who belongs together."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from db.book import Book
from db.change import Change
from db.errors import NoSuchRecord
from db.queries.exchange.head import head
from db.queries.exchange.roster import Guest, Roster, roster
from db.records.consent import Consent, GivenBy, Purpose
from db.records.exchange import ExchangeDirection
from db.records.exchange_facts import Venue
from db.records.name import Name
from db.records.participant import Attended, Part, Participant
from db.records.person import Person
from db.records.place import Place
from db.records.relationship import Relationship, RelationshipKind
from db.rules.allergens import Allergen
from db.rules.naming import NameOrder
from db.values import PartialDate
from tests.db.queries.larkhaven import Larkhaven, en, on, visit

FIRST, TODAY = date(2027, 1, 18), date(2026, 11, 25)


def person(change: Change, family: str, given: str, born: str = "", **values: Any) -> Person:
    made = change.add(Person, born=PartialDate.parse(born) if born else None, **values)
    change.add(Name, person=made, family=family, given=given)
    return made


def of(book: Book, uid: UUID) -> Roster:
    return roster(book, head(book, uid), on=TODAY)


def one(book: Book, uid: UUID) -> Guest:
    (guest,) = of(book, uid).guests
    return guest


def test_the_head_says_when_where_and_with_whom(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        first = visit(change, place, title=en("Last year"), starts=on("2025-10"), ends=None)
        made = visit(change, place, returns=first)
        change.add(Venue, exchange=made, place=place.bailu, name=en("School"))
    found = head(book, made.uid)
    assert (found.first_day, found.last_day, found.zone) == (FIRST, date(2027, 1, 26), "Asia/Taipei")
    assert [str(each.called) for each in found.partnerships] == ["Larkhaven ⇄ Bailu 白鷺市"]
    assert found.returns is not None
    assert found.returns.called == "Last year"
    assert [(each.house.text, each.place and each.place.country) for each in found.venues] == [("School", "TW")]
    assert found.home is not None
    assert found.home.country == "US"
    with pytest.raises(NoSuchRecord):
        head(book, uuid4())
    partial = head(book, first.uid)
    assert (partial.first_day, partial.last_day) == (date(2025, 10, 1), date(2025, 10, 31))


def test_a_guest_is_named_in_both_scripts_and_as_old_as_on_the_first_day(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        student = person(change, "Lin", "Hsin-yi", "2012-01-19", gender="female")
        own = {"family": "林", "given": "欣怡", "script": "Hant", "name_order": NameOrder.FAMILY_FIRST}
        change.add(Name, person=student, position=1, **own)
        change.add(Participant, exchange=made, person=student, part=Part.STUDENT, place=place.bailu)
    guest = one(book, made.uid)
    assert [name.text for name in guest.names] == ["Hsin-yi Lin", "林欣怡"]
    assert guest.names[1].language == "zh-Hant"
    assert (str(guest.age), guest.is_minor, guest.country) == ("14", True, "TW")
    assert (guest.first_day, guest.last_day) == (FIRST, date(2027, 1, 26))


@pytest.mark.parametrize(
    ("born", "told", "part", "is_minor"),
    [
        ("2010", None, Part.STUDENT, True),
        ("2009", None, Part.STUDENT, True),  # 17 or 18, nobody knows
        ("2009", None, Part.DELEGATE, False),
        ("2000", None, Part.STUDENT, False),
        ("", 17, Part.PERFORMER, True),
        ("", 18, Part.STUDENT, False),
        ("", None, Part.STUDENT, True),
        ("", None, Part.LEADER, False),
    ],
)
def test_who_may_be_a_minor_is_treated_as_one(
    book: Book, place: Larkhaven, born: str, told: int | None, part: Part, is_minor: bool
) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        change.add(Participant, exchange=made, person=person(change, "A", "B", born), part=part, age_told=told)
    assert one(book, made.uid).is_minor is is_minor


def test_consents_are_wanted_by_age_and_kind_and_lacking_until_a_guardian_gave_them(
    book: Book, place: Larkhaven
) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        online = visit(change, place, direction=ExchangeDirection.ONLINE)
        student = person(change, "Lin", "Hsin-yi", "2012-01-19")
        for exchange in (made, online):
            change.add(Participant, exchange=exchange, person=student, part=Part.STUDENT)
        given = {"person": student, "given_on": date(2026, 11, 1)}
        change.add(Consent, purpose=Purpose.TRAVEL, given_by=GivenBy.GUARDIAN, **given)
        change.add(Consent, purpose=Purpose.MEDICAL, given_by=GivenBy.SELF, **given)
    there, afar = one(book, made.uid), one(book, online.uid)
    assert (there.needed, there.lacking) == ((Purpose.TRAVEL, Purpose.MEDICAL), (Purpose.MEDICAL,))
    assert afar.lacking == (Purpose.DATA_TO_PARTNER,)


def test_hosts_and_grown_ups_need_none_unless_it_is_written_down(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        host, teacher = person(change, "Okafor", "Maya", "2012"), person(change, "Chen", "Yi-ting", "1985")
        change.add(Participant, exchange=made, person=host, part=Part.HOST)
        change.add(Participant, exchange=made, person=teacher, consents_needed=["photo", "nonsense"], position=1)
    first, second = of(book, made.uid).guests
    assert (first.needed, first.is_host) == ((), True)
    assert second.lacking == (Purpose.PHOTO,)


def test_allergens_are_those_chosen_and_those_named(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        change.add(
            Participant, exchange=made, person=person(change, "Lin", "Hsin-yi"), allergies=["cats", "moss"],
            health="花生過敏", diet="no fish",
        )  # fmt: skip
    guest = one(book, made.uid)
    assert guest.allergens == {Allergen.CATS, Allergen.PEANUTS, Allergen.FISH}
    assert guest.allergies == ("cats", "moss")


def test_siblings_and_wards_of_one_guardian_are_families(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        mother = person(change, "Lin", "Mei")
        people = [person(change, "Lin", name) for name in ("Ann", "Ben", "Cai", "Dan")]
        guests = [change.add(Participant, exchange=made, person=each) for each in people]
        change.edit(guests[0], guardian=mother)
        change.add(
            Relationship, person=mother, other=people[1], relationship_kind=RelationshipKind.GUARDIAN_OF
        )  # fmt: skip
        change.add(
            Relationship, person=people[2], other=people[1], relationship_kind=RelationshipKind.FAMILY_OF
        )  # fmt: skip
    found = of(book, made.uid)
    assert found.families == (frozenset(guest.uid for guest in guests[:3]),)
    assert [each.called for each in found.guests[0].guardians] == ["Mei Lin"]


def test_heads_without_names_and_those_who_cancelled(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        change.add(Participant, exchange=made, description="Visitors of the festival", heads=12_000)
        gone = person(change, "Gone", "Away")
        change.add(Participant, exchange=made, person=gone, attended=Attended.CANCELLED, position=1)
        change.bin(change.add(Participant, exchange=made, description="typed by mistake"))
    found = of(book, made.uid)
    assert [(guest.names[0].text, guest.heads, guest.person) for guest in found.coming] == [
        ("Visitors of the festival", 12_000, None)
    ]
    assert [guest.called for guest in found.guests] == ["Visitors of the festival", "Away Gone"]


def test_a_place_in_the_bin_still_says_where_they_come_from(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        village = change.add(Place, name=en("Cove"), country="TW")
        change.add(Participant, exchange=made, description="Dancers", heads=8, place=village)
        change.bin(village)
    assert one(book, made.uid).country == "TW"
