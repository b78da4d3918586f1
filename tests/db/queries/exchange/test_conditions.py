"""The grants of an exchange: what their funders want, and how much of it there is."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from db.book import Book
from db.queries.exchange.conditions import Condition, GrantFacts, conditions, grants
from db.queries.exchange.head import head
from db.queries.exchange.roster import roster
from db.records.association import Association
from db.records.exchange import ExchangeDirection, ExchangeState
from db.records.exchange_facts import Venue
from db.records.grant import Grant, GrantReport, GrantState, Wanted
from db.records.grant_condition import CountedPer, GrantCondition
from db.records.money import MoneyDirection, MoneyEntry
from db.records.participant import Attended, Part, Participant
from db.records.person import Person
from db.rules.conditions import Standing
from tests.db.queries.larkhaven import Larkhaven, en, visit


def of(book: Book, uid: UUID) -> tuple[GrantFacts, ...]:
    one = head(book, uid)
    return grants(book, one, roster(book, one))


def said(found: tuple[Condition, ...]) -> list[tuple[str, str, int | None, int]]:
    return [(one.wanted.value, one.standing.value, one.there, one.short) for one in found]


def test_people_are_counted_in_all_from_abroad_and_place_by_place(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place)
        change.add(Venue, exchange=made, place=place.home)
        for heads, where, attended in (
            (24, place.bailu, None), (26, place.home, Attended.YES), (9, place.bailu, Attended.CANCELLED),
            (3, None, None),
        ):  # fmt: skip
            change.add(Participant, exchange=made, heads=heads, description="People", part=Part.STUDENT,
                       place=where, attended=attended)  # fmt: skip
        grant = change.add(Grant, title=en("Twinning"), exchange=made, state=GrantState.AWARDED)
        declined = change.add(Grant, title=en("Not this year"), exchange=made, state=GrantState.DECLINED)
        change.add(GrantCondition, grant=declined, wanted=Wanted.PARTICIPANTS, least=500)
        for wanted, least, per in (
            (Wanted.PARTICIPANTS, 50, None), (Wanted.PARTICIPANTS_FROM_ABROAD, 25, None),
            (Wanted.PARTICIPANTS, 25, CountedPer.COUNTRY), (Wanted.DAYS, 9, None), (Wanted.PLACES, 2, None),
            (Wanted.OTHER, None, None),
        ):  # fmt: skip
            change.add(GrantCondition, grant=grant, wanted=wanted, least=least, counted_per=per)
        change.add(GrantReport, grant=grant, what="Final report", due=date(2027, 3, 26))
    one, other = of(book, made.uid)
    assert said(one.conditions) == [
        ("participants", "met", 53, 0),
        ("participants from abroad", "short", 24, 1),
        ("participants", "short", 24, 1),
        ("days", "met", 9, 0),
        ("places", "met", 2, 0),
        ("other", "by hand", None, 0),
    ]
    assert [(each.country, each.there, each.short) for each in one.conditions[2].each] == [("TW", 24, 1), ("US", 26, 0)]
    assert (one.conditions[1].unplaced, one.conditions[2].unplaced) == (3, 3)
    assert (one.reports[0].what, one.reports[0].is_late(date(2027, 4, 1))) == ("Final report", True)
    assert not other.counts
    exchange = head(book, made.uid)
    every = conditions(book, exchange, roster(book, exchange))
    assert [each.standing for each in every][:3] == [Standing.SHORT, Standing.SHORT, Standing.MET]
    assert len(every) == 6


def test_a_grant_for_several_exchanges_is_counted_over_all_of_them_and_each_person_once(
    book: Book, place: Larkhaven
) -> None:
    with book.change("Plan") as change:
        there = visit(change, place, title=en("Ours there"), direction=ExchangeDirection.OUT)
        here = visit(change, place, title=en("Theirs here"))
        leader = change.add(Person)
        for exchange, heads, where in ((there, 11, place.home), (here, 12, place.bailu)):
            change.add(Participant, exchange=exchange, heads=heads, description="Students", part=Part.STUDENT,
                       place=where)  # fmt: skip
            change.add(Participant, exchange=exchange, person=leader, part=Part.LEADER, place=place.home)
        grant = change.add(Grant, title=en("Pairs"), partnership=place.partnership)
        for wanted, least in ((Wanted.PARTICIPANTS, 24), (Wanted.PARTICIPANTS_FROM_ABROAD, 24), (Wanted.DAYS, 18)):
            change.add(GrantCondition, grant=grant, wanted=wanted, least=least)
        for exchange in (there, here):
            change.add(MoneyEntry, dated=date(2026, 9, 1), direction=MoneyDirection.IN, amount=1, currency="USD",
                       exchange=exchange, grant=grant)  # fmt: skip
    (one,) = of(book, there.uid)
    assert [each.called for each in one.also] == ["Theirs here"]
    assert said(one.conditions) == [
        ("participants", "met", 24, 0),
        ("participants from abroad", "met", 24, 0),
        ("days", "met", 18, 0),
    ]


def test_the_own_share_is_of_what_was_spent_in_the_currency_of_the_grant(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        made = visit(change, place, state=ExchangeState.DONE)
        grant = change.add(Grant, title=en("Twinning"), exchange=made, awarded=60000, currency="USD")
        change.add(GrantCondition, grant=grant, wanted=Wanted.OWN_SHARE, least=41)
        spent: dict[str, Any] = {"dated": date(2027, 1, 20), "direction": MoneyDirection.OUT, "exchange": made}
        change.add(MoneyEntry, amount=50000, currency="USD", **spent)
        # 74,627 yen at 0.67 cents each are 500.00 dollars.
        dinner = change.add(MoneyEntry, amount=74627, currency="JPY", rate=670000, **spent)
    assert book.scalar(Association.__table__.select().with_only_columns(Association.__table__.c.currency)) == "USD"
    (one,) = of(book, made.uid)
    assert said(one.conditions) == [("own share", "short", 40, 1)]
    with book.change("Forget the rate") as change:
        change.edit(change.get(MoneyEntry, dinner.uid), rate=None)
    (one,) = of(book, made.uid)
    assert said(one.conditions) == [("own share", "unknown", None, 0)]
