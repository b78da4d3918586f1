"""Planning the next exchange, or the return visit, out of a former one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from db.book import Book
from db.planning.copying import Plan, To, plan_like
from db.planning.people import Taken
from db.queries.exchange.head import head
from db.queries.exchange.roster import roster
from db.queries.listing import Order, Scope, page
from db.queries.record import parts, read
from db.records.budget_line import BudgetLine
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.exchange_facts import Venue
from db.records.exchange_goal import ExchangeGoal, Judged
from db.records.money import MoneyDirection
from db.records.organisation import Side
from db.records.participant import Attended, Part, Participant
from db.records.programme import ProgrammeItem, ProgrammeState
from tests.db.queries.larkhaven import Larkhaven, en, enter, on, person


def _former(book: Book, **values: Any) -> tuple[Larkhaven, UUID]:
    """A visit of October 2026, over the night on which the clocks of Berlin are put back."""
    known = enter(book)
    with book.change("A visit") as change:
        fields = {
            "title": en("Autumn visit 2026"),
            "exchange_kind": ExchangeKind.YOUTH,
            "direction": ExchangeDirection.IN,
            "state": ExchangeState.DONE,
            "starts": on("2026-10-23"),
            "ends": on("2026-10-30"),
            "results": en("All came home"),
        }
        exchange = change.add(Exchange, **{**fields, **values})
        change.add(ExchangePartnership, exchange=exchange, partnership=known.partnership)
        change.add(Venue, exchange=exchange, place=known.home)
        change.add(ExchangeGoal, exchange=exchange, what=en("Eleven pairs"), aimed=11, reached=9, judged=Judged.PARTLY)
        change.add(
            BudgetLine, exchange=exchange, direction=MoneyDirection.OUT, planned=64000, currency="USD", year=2026
        )
        for day, hour in ((date(2026, 10, 24), 7), (date(2026, 10, 26), 8)):
            change.add(
                ProgrammeItem, exchange=exchange, day=day, zone="Europe/Berlin", title=en(f"Breakfast {day.day}"),
                starts=datetime(2026, 10, day.day, hour, tzinfo=UTC), state=ProgrammeState.DONE,
            )  # fmt: skip
        change.add(
            ProgrammeItem, exchange=exchange, day=date(2026, 10, 25), title=en("Rained off"),
            state=ProgrammeState.CANCELLED,
        )  # fmt: skip
        people = [
            (Part.LEADER, "Chen", Side.PARTNER, None),
            (Part.STUDENT, "Lin", Side.PARTNER, None),
            (Part.STUDENT, "Away", Side.PARTNER, Attended.CANCELLED),
            (Part.HOST, "Okafor", Side.HOME, None),
        ]
        for position, (part, name, side, attended) in enumerate(people):
            change.add(
                Participant, exchange=exchange, person=person(change, name), part=part, side=side, position=position,
                attended=attended, diet="halal", fee_due=100, fee_currency="USD",
            )  # fmt: skip
        return known, exchange.uid


def _named(book: Book, uid: UUID) -> list[tuple[str, Part]]:
    return [(guest.called, guest.part) for guest in roster(book, head(book, uid)).guests]


def test_the_next_one_is_planned_alike_and_what_came_of_the_former_stays_there(book: Book) -> None:
    known, former = _former(book)
    made = plan_like(book, "Plan it", former, Plan(title=en("Autumn visit 2027"), starts=date(2027, 10, 22)))
    told = read(book, "exchange", made)
    assert (str(told["starts"]), str(told["ends"])) == ("2027-10-22", "2027-10-29")
    assert (told["state"], told["follows"], told["returns"]) == (ExchangeState.PLANNED, former, None)
    assert told["results"] is None
    assert parts(book, "exchange_partnership", "exchange", made)[0]["partnership"] == known.partnership
    assert parts(book, "venue", "exchange", made)[0]["place"] == known.home
    (goal,) = parts(book, "exchange_goal", "exchange", made)
    assert (goal["aimed"], goal["reached"], goal["judged"]) == (11, None, None)
    (line,) = parts(book, "budget_line", "exchange", made)
    assert (line["planned"], line["year"]) == (64000, 2027)
    # Nine o'clock by the clocks of Berlin before and after they are put back, in both years.
    items = page(book, "programme_item", ("day", "starts", "state"), Scope(("exchange", made)), order=Order("day")).rows
    assert [item.cells for item in items] == [
        (date(2027, 10, 23), datetime(2027, 10, 23, 7, tzinfo=UTC), ProgrammeState.PROPOSED),
        (date(2027, 10, 25), datetime(2027, 10, 25, 7, tzinfo=UTC), ProgrammeState.PROPOSED),
    ]
    assert _named(book, made) == []


def test_it_is_one_change_and_taken_back_as_one(book: Book) -> None:
    _, former = _former(book)
    before = page(book, "programme_item", ("called",)).rows
    plan_like(book, "Plan it", former, Plan(title=en("Again"), starts=date(2027, 10, 22), people=Taken.EVERYBODY))
    assert book.undo() == "Plan it"
    assert page(book, "programme_item", ("called",)).rows == before
    assert len(page(book, "exchange", ("called",)).rows) == 1


def test_those_who_lead_come_along_where_they_are_asked_to(book: Book) -> None:
    _, former = _former(book)
    plan = Plan(title=en("Again"), starts=date(2027, 10, 22), people=Taken.LEADING)
    made = plan_like(book, "Plan it", former, plan)
    assert _named(book, made) == [("A. Chen", Part.LEADER)]
    (guest,) = roster(book, head(book, made)).guests
    assert (guest.diet, guest.fee_due) == ("halal", None)


def test_the_return_visit_turns_direction_hosts_and_guests_round(book: Book) -> None:
    _, former = _former(book)
    plan = Plan(title=en("Our return"), to=To.RETURN, starts=date(2027, 10, 22), people=Taken.EVERYBODY)
    made = plan_like(book, "Plan the return", former, plan)
    told = read(book, "exchange", made)
    assert (told["direction"], told["returns"], told["follows"]) == (ExchangeDirection.OUT, former, None)
    assert not parts(book, "venue", "exchange", made)
    assert not page(book, "programme_item", ("called",), Scope(("exchange", made))).rows
    # Who had hosted travels; who did not come is not asked again.
    assert _named(book, made) == [("A. Okafor", Part.STUDENT), ("A. Chen", Part.LEADER), ("A. Lin", Part.HOST)]


def test_one_cut_short_is_planned_as_it_was_meant_and_one_without_a_day_has_no_programme(book: Book) -> None:
    _, former = _former(book, ends=on("2026-10-24"), planned_ends=on("2026-10-30"))
    made = plan_like(book, "Plan it", former, Plan(title=en("Again"), starts=date(2027, 10, 22)))
    told = read(book, "exchange", made)
    assert (str(told["ends"]), told["planned_ends"]) == ("2027-10-29", None)
    some_day = plan_like(book, "Plan it", former, Plan(title=en("Some day")))
    told = read(book, "exchange", some_day)
    assert (told["starts"], told["ends"]) == (None, None)
    assert not page(book, "programme_item", ("called",), Scope(("exchange", some_day))).rows
