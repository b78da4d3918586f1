"""What wants a look of an exchange, its numbers, and the list of its people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from db.book import Book
from db.change import Change
from db.queries.exchange.glance import Glance, glance
from db.queries.exchange.looks import Look, What
from db.queries.exchange.overview import Tie, overview
from db.queries.listing import Order, Scope, count, every, page
from db.queries.narrowing import OneOf
from db.records.consent import Consent, GivenBy, Purpose
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangeState
from db.records.exchange_facts import Venue
from db.records.grant import Grant, Wanted
from db.records.grant_condition import GrantCondition
from db.records.hosting import Hosting
from db.records.household import Household
from db.records.organisation import Side
from db.records.participant import Attended, Part, Participant, Visa
from db.records.programme import ProgrammeItem
from db.records.relationship import Relationship, RelationshipKind
from db.records.task import Task
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, enter, on, person


@pytest.fixture
def town(book: Book) -> Larkhaven:
    return enter(book)


def _exchange(change: Change, town: Larkhaven, **values: Any) -> Exchange:
    fields = {
        "title": en("Students of Bailu"),
        "exchange_kind": ExchangeKind.YOUTH,
        "direction": ExchangeDirection.IN,
        "state": ExchangeState.CONFIRMED,
        "starts": on("2027-01-18"),
        "ends": on("2027-01-26"),
    }
    exchange = change.add(Exchange, **{**fields, **values})
    change.add(Venue, exchange=exchange, place=town.home)
    return exchange


def _guest(change: Change, exchange: Exchange, name: str, town: Larkhaven, **values: Any) -> Participant:
    who = person(change, name, born=values.pop("born", on("1980-05-01")))
    fields: Mapping[str, Any] = {"part": Part.DELEGATE, "side": Side.PARTNER, "place": town.bailu}
    return change.add(Participant, exchange=exchange, person=who, **{**fields, **values})


def _seen(book: Book, uid: UUID, day: date = TODAY) -> list[Look]:
    return list(glance(book, uid, day).looks)


def _told(book: Book, uid: UUID, day: date = TODAY) -> list[tuple[What, str]]:
    return [(look.what, look.who) for look in _seen(book, uid, day)]


def test_an_empty_exchange_wants_nothing(book: Book) -> None:
    with book.change("An idea") as change:
        bare = change.add(Exchange, title=en("Some day"), exchange_kind=ExchangeKind.SPORT)
    found = glance(book, bare.uid, TODAY)
    assert found.looks == ()
    assert (found.numbers.people, found.numbers.places, found.numbers.budget) == (0, (), ())
    told = overview(book, found.head, TODAY)
    assert (told.items, told.tasks, told.letters, told.leads, told.series) == ((), (), (), (), None)
    assert list(every(book, "participant", ("called", "age", "consents", "stays"), Scope(("exchange", bare.uid)))) == []


def test_a_minor_wants_consents_a_guardian_a_bed_and_somebody_of_age(book: Book, town: Larkhaven) -> None:
    with book.change("A student") as change:
        visit = _exchange(change, town)
        lin = _guest(
            change, visit, "Lin", town, born=on("2012-03-01"), part=Part.STUDENT, passport_expires=date(2030, 1, 1)
        )
    assert _told(book, visit.uid) == [
        (What.NOBODY_OF_AGE, "Students of Bailu"),
        (What.NO_BED, "A. Lin"),
        (What.CONSENT_MISSING, "A. Lin"),
        (What.NO_EMERGENCY_CONTACT, "A. Lin"),
        (What.NO_GUARDIAN, "A. Lin"),
    ]
    with book.change("All is settled") as change:
        mother = person(change, "Mother")
        ward = change.get(Participant, lin.uid)
        child = page(book, "person", ("called",), wanted="Lin").rows[0].uid
        change.add(Relationship, person=mother, other=child, relationship_kind=RelationshipKind.GUARDIAN_OF)
        for purpose in (Purpose.TRAVEL, Purpose.MEDICAL):
            change.add(
                Consent, person=child, given_by=GivenBy.GUARDIAN, purpose=purpose, given_on=date(2026, 10, 1),
                until=date(2027, 1, 20) if purpose is Purpose.MEDICAL else None,
            )  # fmt: skip
        home = change.add(Household, name="Okafor", single_beds=2)
        change.add(Hosting, exchange=visit.uid, participant=ward, household=home, first_night=date(2027, 1, 18),
                   last_night=date(2027, 1, 24))  # fmt: skip
        chen = _guest(change, change.get(Exchange, visit.uid), "Chen", town, part=Part.LEADER,
                      passport_expires=date(2030, 1, 1))  # fmt: skip
        change.add(Hosting, exchange=visit.uid, participant=chen, hotel="Harbor Inn")
    looks = [look for look in _seen(book, visit.uid) if look.what is not What.CLASH]
    assert [(look.what, look.who) for look in looks] == [(What.NO_BED, "A. Lin"), (What.CONSENT_ENDS, "A. Lin")]
    assert looks[0].number == 1  # the last night
    assert looks[1].words == ("medical",)
    assert (looks[0].about.kind, looks[0].about.uid) == ("participant", lin.uid)
    numbers = glance(book, visit.uid, TODAY).numbers
    assert (numbers.people, numbers.minors, numbers.nights_in_families, numbers.families) == (2, 1, 7, 1)


@pytest.mark.parametrize(
    ("values", "what"),
    [
        ({"passport_expires": date(2027, 1, 20)}, What.PASSPORT_EXPIRED),
        ({"passport_expires": date(2027, 2, 17)}, What.PASSPORT_ENDS_SOON),
        ({}, What.PASSPORT_UNKNOWN),
        ({"passport_expires": date(2030, 1, 1), "visa": Visa.NEEDED}, What.VISA_WANTED),
        ({"passport_expires": date(2030, 1, 1), "visa": Visa.REFUSED}, What.VISA_REFUSED),
        ({"passport_expires": date(2030, 1, 1), "starts": on("2027-02-01"), "ends": on("2027-02-02")},
         What.STAY_OUTSIDE),
        ({"passport_expires": date(2030, 1, 1), "starts": on("2027-01-30")}, What.STAY_ENDS_FIRST),
        ({"passport_expires": date(2030, 1, 1), "born": on("2031-01-01")}, What.BORN_AHEAD),
        ({"passport_expires": date(2030, 1, 1), "part": Part.STUDENT, "born": None}, What.AGE_UNKNOWN),
    ],
)  # fmt: skip
def test_each_of_them_is_found(book: Book, town: Larkhaven, values: dict[str, Any], what: What) -> None:
    with book.change("A guest") as change:
        visit = _exchange(change, town)
        _guest(change, visit, "Chen", town, **values)
        # Somebody at home, without a passport: none is asked of them.
        _guest(change, visit, "Okafor", town, side=Side.HOME, place=town.home, part=Part.LEADER)
    told = _told(book, visit.uid)
    assert (what, "A. Chen") in told
    assert not [each for each in told if each[1] == "A. Okafor"]


def test_a_short_passport_says_how_many_weeks_are_left(book: Book, town: Larkhaven) -> None:
    with book.change("A guest") as change:
        visit = _exchange(change, town)
        _guest(change, visit, "Chen", town, passport_expires=date(2027, 2, 17))
    (look,) = [look for look in _seen(book, visit.uid) if look.what is What.PASSPORT_ENDS_SOON]
    assert look.number == 3


def test_what_is_over_or_called_off_wants_no_bed_and_no_consent(book: Book, town: Larkhaven) -> None:
    with book.change("A visit") as change:
        visit = _exchange(change, town, starts=on("2026-10-01"), ends=on("2026-10-08"))
        _guest(change, visit, "Lin", town, born=on("2012-03-01"), fee_due=30000, fee_paid=10000, fee_currency="USD")
        _guest(change, visit, "Away", town, attended=Attended.CANCELLED, fee_due=30000, fee_currency="USD")
        off = _exchange(change, town, title=en("Malé"), state=ExchangeState.CANCELLED)
        _guest(change, off, "Guest", town)
    looks = _seen(book, visit.uid)
    assert [(look.what, look.who) for look in looks] == [
        (What.FEE_UNPAID, "A. Lin"),
        (What.STATE_BEHIND, "Students of Bailu"),
    ]
    assert (looks[0].amount, looks[0].currency) == (20000, "USD")
    cells = page(book, "participant", ("consents", "stays"), Scope(("exchange", visit.uid))).rows[1].cells
    assert cells == ("lacked", {"roofs": "", "bedless": 0})
    assert _told(book, off.uid) == [(What.NO_REASON, "Malé")]


def test_a_delegation_cut_short_wants_its_fees_and_nothing_more(book: Book, town: Larkhaven) -> None:
    with book.change("A delegation") as change:
        visit = _exchange(
            change, town, exchange_kind=ExchangeKind.DELEGATION, state=ExchangeState.DONE, starts=on("2013-06-09"),
            ends=on("2013-06-10"), planned_ends=on("2013-06-12"), state_reason="Declared invalid by the ministry",
        )  # fmt: skip
        _guest(change, visit, "Deputy", town, part=Part.LEADER)
    assert _told(book, visit.uid) == []


def test_an_online_meeting_asks_for_no_bed_and_no_passport(book: Book, town: Larkhaven) -> None:
    with book.change("A meeting") as change:
        meeting = _exchange(change, town, direction=ExchangeDirection.ONLINE, exchange_kind=ExchangeKind.ONLINE)
        _guest(change, meeting, "Chen", town)
    assert _told(book, meeting.uid) == []


def test_twelve_thousand_visitors_without_names_want_nothing(book: Book, town: Larkhaven) -> None:
    with book.change("A festival") as change:
        festival = _exchange(change, town, exchange_kind=ExchangeKind.ARTS)
        change.add(Participant, exchange=festival, description="visitors", heads=12_000, part=Part.GUEST)
    found = glance(book, festival.uid, TODAY)
    assert found.looks == ()
    assert (found.numbers.people, found.numbers.parts) == (12_000, ((Part.GUEST, 12_000),))


def test_items_outside_and_in_no_zone_conditions_and_doubles_are_found(book: Book, town: Larkhaven) -> None:
    with book.change("A visit") as change:
        visit = _exchange(change, town)
        chen = person(change, "Chen")
        for part in (Part.LEADER, Part.EXPERT):
            change.add(
                Participant, exchange=visit, person=chen, part=part, side=Side.PARTNER, place=town.bailu,
                passport_expires=date(2030, 1, 1),
            )  # fmt: skip
        change.add(ProgrammeItem, exchange=visit, day=date(2027, 2, 1), title=en("Too late"))
        change.add(
            ProgrammeItem, exchange=visit, day=date(2027, 1, 20), title=en("Nowhere"), zone="Mars/Olympus",
            starts=datetime(2027, 1, 20, 9, tzinfo=UTC),
        )  # fmt: skip
        grant = change.add(Grant, title=en("Two cities"), exchange=visit, currency="USD")
        change.add(GrantCondition, grant=grant, wanted=Wanted.PARTICIPANTS, least=50)
    told = _told(book, visit.uid)
    assert (What.ITEM_OUTSIDE, "Too late") in told
    assert (What.ITEM_WITHOUT_ZONE, "Nowhere") in told
    assert [who for what, who in told if what is What.TWICE] == ["A. Chen"]
    (grant_look,) = [look for look in _seen(book, visit.uid) if look.what is What.CONDITION_UNMET]
    assert (grant_look.number, grant_look.least) == (1, 50)


def test_the_list_tells_ages_consents_needs_and_roofs_and_is_put_in_order_by_them(book: Book, town: Larkhaven) -> None:
    with book.change("A visit") as change:
        visit = _exchange(change, town)
        lin = _guest(change, visit, "Lin", town, born=on("2012-03"), part=Part.STUDENT, allergies=["cats"])
        _guest(change, visit, "Chen", town, born=on("1985"), diet="vegetarian")
        change.add(Hosting, exchange=visit, participant=lin, hotel="Harbor Inn", first_night=date(2027, 1, 18),
                   last_night=date(2027, 1, 20))  # fmt: skip
    scope = Scope(("exchange", visit.uid))
    columns = ("called", "age", "consents", "consents_told", "needs", "stays")
    rows = [row.cells for row in page(book, "participant", columns, scope, order=Order("age")).rows]
    assert rows == [
        (
            "A. Lin", {"years": "14", "is_minor": True}, "missing", {"in": [], "missing": ["travel", "medical"]},
            {"allergies": ["cats"]}, {"roofs": "Harbor Inn", "bedless": 5},
        ),
        ("A. Chen", {"years": "41–42", "is_minor": False}, None, None, {"diet": "vegetarian"},
         {"roofs": "", "bedless": 8}),
    ]  # fmt: skip
    last_first = page(book, "participant", ("called",), scope, order=Order("age", descending=True)).rows
    assert [row.cells[0] for row in last_first] == ["A. Chen", "A. Lin"]
    missing = Scope(("exchange", visit.uid), narrowed=(OneOf("consents", ("missing",)),))
    assert count(book, "participant", missing) == 1
    assert [row.cells[0] for row in page(book, "participant", ("called",), missing).rows] == ["A. Lin"]


def test_the_overview_knows_pairs_of_visits_and_what_is_to_do(book: Book, town: Larkhaven) -> None:
    with book.change("Two visits") as change:
        there = _exchange(change, town, title=en("There"), starts=on("2025-10"), ends=on("2025-10"),
                          state=ExchangeState.DONE, direction=ExchangeDirection.OUT)  # fmt: skip
        back = _exchange(change, town, title=en("Back"), returns=there)
        change.add(Task, title="Book the bus", about=back, due=date(2026, 12, 1))
        change.add(Task, title="Done long ago", about=back, done=date(2026, 1, 1))
    found = glance(book, back.uid, TODAY)
    assert [(each.tie, each.exchange.called) for each in found.tied] == [(Tie.RETURNS, "There")]
    assert [(each.tie, each.exchange.called) for each in glance(book, there.uid, TODAY).tied] == [
        (Tie.RETURNED_BY, "Back")
    ]
    assert [each.task.called for each in overview(book, found.head, TODAY).tasks] == ["Book the bus"]


def test_what_was_seen_is_seen_anew_after_each_change(book: Book, town: Larkhaven) -> None:
    with book.change("A visit") as change:
        visit = _exchange(change, town)
        chen = _guest(change, visit, "Chen", town)
    before: Glance = glance(book, visit.uid, TODAY)
    assert glance(book, visit.uid, TODAY) is before
    with book.change("He does not come") as change:
        change.edit(change.get(Participant, chen.uid), attended=Attended.NO)
    assert glance(book, visit.uid, TODAY).numbers.people == 0
    book.undo()
    assert glance(book, visit.uid, TODAY).numbers == before.numbers
