"""Exchanges: participants, hosts, programme, journeys and results, with the rules that the book keeps."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from db.book import Book
from db.errors import RuleBroken
from db.records.consent import Consent
from db.records.exchange import Exchange
from db.records.exchange_facts import PressItem, ResultNumber, Venue
from db.records.exchange_lead import ExchangeLead
from db.records.hosting import Hosting
from db.records.household import Household
from db.records.journey import Journey, Traveller
from db.records.name import Name
from db.records.participant import Participant
from db.records.person import Person
from db.records.programme import ProgrammeGuest, ProgrammeItem
from db.records.record import Record
from db.records.series import Series
from db.values import PartialDate, Texts

FIRST, LAST = date(2024, 9, 18), date(2024, 9, 26)
MORNING, NOON = datetime(2024, 9, 18, 1, 0, tzinfo=UTC), datetime(2024, 9, 18, 4, 0, tzinfo=UTC)
TITLE = Texts("en", {"en": "Dance students", "zh-Hant": "舞蹈班"})


def add(book: Book, kind: type[Record], **values: Any) -> UUID:
    with book.change("Add") as change:
        return change.add(kind, **values).uid


def called(book: Book, uid: UUID) -> str:
    return book.scalar(select(Record.__table__.c.called).where(Record.__table__.c.uid == uid))


@pytest.fixture
def visit(book: Book) -> UUID:
    return add(
        book,
        Exchange,
        title=TITLE,
        exchange_kind="youth or student exchange",
        direction="in",
        starts=PartialDate.of(FIRST),
        ends=PartialDate.of(LAST),
        zone="America/New_York",
    )


@pytest.fixture
def ana(book: Book) -> UUID:
    with book.change("Add") as change:
        person = change.add(Person)
        change.add(Name, person=person, given="Ana", family="Braga")
        return person.uid


def test_heads_stand_in_where_names_are_not_kept(book: Book, visit: UUID) -> None:
    heads = add(book, Participant, exchange=visit, heads=12, description="Dancers of the junior high school")
    assert called(book, heads) == "Dancers of the junior high school"
    assert book.scalar(select(Participant.heads).where(Participant.uid == heads)) == 12


def test_guests_and_hosts_are_paired_both_ways(book: Book, visit: UUID, ana: UUID) -> None:
    with book.change("Place them") as change:
        home = change.add(Household, name="Family Koch", double_beds=1)
        guest = change.add(Participant, exchange=visit, person=ana)
        stay = change.add(
            Hosting, exchange=visit, participant=guest, household=home, first_night=FIRST, last_night=FIRST
        )
        back = change.add(Hosting, exchange=visit, participant=guest, hotel="Heron Inn", pair=stay)
        uids = stay.uid, back.uid
    assert [called(book, uid) for uid in uids] == ["Ana Braga → Family Koch", "Ana Braga → Heron Inn"]


def test_a_result_in_numbers_keeps_its_number_and_unit(book: Book, visit: UUID) -> None:
    uid = add(
        book,
        ResultNumber,
        exchange=visit,
        what=Texts.only("en", "Trade agreed"),
        number=1.25,
        unit=Texts.only("en", "million USD"),
        known="counted",
    )
    assert book.scalar(select(ResultNumber.number).where(ResultNumber.uid == uid)) == 1.25
    assert called(book, uid) == "Trade agreed"


def test_a_journey_is_called_by_its_number_and_its_ends(book: Book, visit: UUID, ana: UUID) -> None:
    uid = add(
        book, Journey, exchange=visit, carrier="BR", number="12", origin="Taipei", destination="Seattle", means="flight"
    )
    traveller = add(book, Traveller, journey=uid, person=ana, seat="31A")
    assert called(book, uid) == "BR 12 Taipei → Seattle"
    assert called(book, traveller) == "Ana Braga"


def test_rules_of_exchanges_are_told_in_a_sentence(book: Book, visit: UUID, ana: UUID) -> None:
    guest = add(book, Participant, exchange=visit, person=ana)
    home = add(book, Household, name="Family Koch")
    day, item = PartialDate.of(LAST), add(book, ProgrammeItem, exchange=visit, day=FIRST, title=TITLE)
    flight = add(book, Journey, exchange=visit)
    broken: list[tuple[type[Record], dict[str, Any], str, str]] = [
        (
            Exchange,
            {"title": TITLE, "exchange_kind": "sport", "starts": day, "ends": PartialDate.of(FIRST)},
            "end before it starts",
            "ends",
        ),
        (Exchange, {"title": TITLE, "exchange_kind": "sport", "audience": -1}, "zero or more", "audience"),
        (Exchange, {"exchange_kind": "sport"}, "“Title” must be filled in", "title"),
        (Series, {}, "“Name” must be filled in", "name"),
        (ExchangeLead, {"exchange": visit, "side": "home"}, "that leads", "person"),
        (Venue, {"exchange": visit}, "name the venue", "name"),
        (ResultNumber, {"exchange": visit, "what": TITLE}, "“Number” must be filled in", "number"),
        (PressItem, {"exchange": visit}, "“Title” must be filled in", "title"),
        (Participant, {"exchange": visit}, "say who these are", "person"),
        (Participant, {"exchange": visit, "description": "Band", "heads": 0}, "at least one head", "heads"),
        (Participant, {"exchange": visit, "person": ana, "heads": 2}, "counts as one head", "heads"),
        (Participant, {"exchange": visit, "person": ana, "guardian": ana}, "their own guardian", "guardian"),
        (Participant, {"exchange": visit, "person": ana, "passport_country": "usa"}, "two capital", "passport_country"),
        (Participant, {"exchange": visit, "person": ana, "fee_due": 500}, "in which currency", "fee_currency"),
        (
            Participant,
            {"exchange": visit, "person": ana, "fee_due": 5, "fee_currency": "eur"},
            "three capital letters",
            "fee_currency",
        ),
        (
            Participant,
            {"exchange": visit, "person": ana, "starts": day, "ends": PartialDate.of(FIRST)},
            "end before it starts",
            "ends",
        ),
        (Household, {"single_beds": -1}, "Beds are counted", "single_beds"),
        (
            Household,
            {"available_from": LAST, "available_until": FIRST},
            "end is before the start",
            "available_until",
        ),
        (
            Hosting,
            {"exchange": visit, "participant": guest, "household": home, "hotel": "Inn"},
            "household or in a hotel",
            "household",
        ),
        (
            Hosting,
            {"exchange": visit, "participant": guest, "first_night": LAST, "last_night": FIRST},
            "last night is before the first",
            "last_night",
        ),
        (Hosting, {"exchange": visit}, "“Participant” must be filled in", "participant"),
        (
            ProgrammeItem,
            {"exchange": visit, "day": FIRST, "title": TITLE, "starts": NOON, "ends": MORNING},
            "end before it starts",
            "ends",
        ),
        (
            ProgrammeItem,
            {"exchange": visit, "day": FIRST, "title": TITLE, "cost": 100},
            "in which currency",
            "cost_currency",
        ),
        (ProgrammeGuest, {"programme_item": item}, "participant or a person", "participant"),
        (
            ProgrammeGuest,
            {"programme_item": item, "participant": guest, "person": ana},
            "participant or a person",
            "participant",
        ),
        (
            Journey,
            {"exchange": visit, "departs": NOON, "arrives": MORNING},
            "arrive before it departs",
            "arrives",
        ),
        (Traveller, {"journey": flight}, "participant or a person", "participant"),
        (
            Consent,
            {"person": ana, "purpose": "photo", "given_on": LAST, "until": FIRST},
            "end before it was given",
            "until",
        ),
        (
            Consent,
            {"person": ana, "purpose": "photo", "given_on": LAST, "withdrawn_on": FIRST},
            "withdrawn before",
            "withdrawn_on",
        ),
        (
            Consent,
            {"person": ana, "purpose": "photo", "given_on": LAST, "given_by": "guardian", "guardian": ana},
            "their own guardian",
            "guardian",
        ),
    ]
    before = book.undoable
    for kind, values, sentence, field in broken:
        with pytest.raises(RuleBroken, match=sentence) as said:
            add(book, kind, **values)
        assert said.value.field == field, sentence
    assert book.undoable == before


def test_a_consent_of_a_guardian_says_so(book: Book, ana: UUID) -> None:
    mother = add(book, Person)
    values = {"person": ana, "guardian": mother, "purpose": "photo", "given_on": FIRST}
    with pytest.raises(RuleBroken, match="the guardian gave it"):
        add(book, Consent, **values)
    add(book, Consent, given_by="guardian", **values)


@pytest.mark.parametrize(("reference", "sentence"), [("returns", "own return visit"), ("follows", "follow itself")])
def test_an_exchange_is_not_its_own_return_or_successor(book: Book, visit: UUID, reference: str, sentence: str) -> None:
    with pytest.raises(RuleBroken, match=sentence), book.change("Edit") as change:
        change.edit(change.get(Exchange, visit), **{reference: visit})
