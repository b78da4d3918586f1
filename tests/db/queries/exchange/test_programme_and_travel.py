"""The programme and the journeys of an exchange: by which clocks, for whom, and what of them wants a look."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from db.book import Book
from db.queries.exchange.along import along
from db.queries.exchange.groups import groups, renaming
from db.queries.exchange.head import head
from db.queries.exchange.looks import What, looks
from db.queries.exchange.planning import Want, planning_doubts
from db.queries.exchange.programme import Item, programme, remarks
from db.queries.exchange.travel import bookings, travel, zones_known
from db.records import kind
from db.records.exchange import Exchange, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.journey import JourneyWay
from db.records.participant import Attended, Participant
from db.records.programme import ProgrammeGuest, ProgrammeItem, ProgrammeState
from tests.db.queries.exchange.visit import HOME, THERE, Visit, at
from tests.db.queries.larkhaven import Larkhaven, en, enter, on

FIRST = date(2027, 3, 10)


@pytest.fixture
def visit(book: Book) -> Visit:
    return Visit(book)


def test_each_item_tells_the_time_of_both_sides_and_whether_that_is_another_day(visit: Visit) -> None:
    visit.item("Dinner", 10, 19, 21)
    visit.item("Breakfast", 15, 8)  # behind the day on which the clocks are put forward
    visit.item("All day", 10)
    plan = programme(visit.book, visit.head)
    assert [(day.on.day, day.number, len(day.items)) for day in plan.days] == [
        (10, 1, 2), (11, 2, 0), (12, 3, 0), (13, 4, 0), (14, 5, 0), (15, 6, 1), (16, 7, 0),
    ]  # fmt: skip
    whole, dinner, breakfast = plan.items
    assert whole.starts is None
    assert whole.elsewhere is None
    assert dinner.starts is not None
    assert dinner.elsewhere is not None
    assert (dinner.starts.hour, dinner.elsewhere.starts.hour, dinner.elsewhere.days) == (19, 8, 1)
    assert dinner.elsewhere.place.text == "Bailu"
    assert breakfast.elsewhere is not None
    assert (breakfast.elsewhere.starts.hour, breakfast.elsewhere.days) == (20, 0)


def test_a_group_goes_through_what_is_for_it_and_for_everybody(visit: Visit) -> None:
    visit.item("Red boat", 11, 9, 10, for_groups=["Red"])
    visit.item("Blue boat", 11, 9, 10, for_groups=["blue"])
    chen = visit.item("Talk", 11, 11, 12, for_groups=["Blue"])
    visit.item("Lunch", 11, 12, 13)
    with visit.book.change("Name the speaker") as change:
        change.add(ProgrammeGuest, programme_item=chen, participant=visit.guests["Chen"], part="speaker")
    plan = programme(visit.book, visit.head)
    assert [item.title.text for item in plan.of_group("red").items] == ["Red boat", "Lunch"]
    assert [item.title.text for item in plan.of_participant(visit.guests["Chen"], "").items] == ["Talk", "Lunch"]
    assert visit.wants() == []  # two boats at once, but for different groups


def test_a_group_gets_another_name_everywhere_or_none(visit: Visit) -> None:
    item = visit.item("Boat", 11, 9, 10, for_groups=["Red", "Blue"])
    assert [(each.name, each.heads, each.items) for each in groups(visit.book, visit.head)] == [
        ("Blue", 1, 1), ("Red", 1, 1),
    ]  # fmt: skip
    for old, new in (("red", "Gulls"), ("blue", "")):
        edits = renaming(visit.book, visit.head, old, new)
        with visit.book.change("Rename") as change:
            for name, uid, values in edits:
                change.edit(change.get(kind(name), uid), **values)
    assert [(each.name, each.heads, each.items) for each in groups(visit.book, visit.head)] == [("Gulls", 1, 1)]
    (plan,) = (one for one in programme(visit.book, visit.head).items if one.uid == item)
    assert plan.groups == ("Gulls",)


def test_what_is_private_is_only_told_where_it_is_asked_for(visit: Visit) -> None:
    item = visit.item("Lunch", 11, 12, remark="The dog bites")
    leg = visit.leg(at(10, 6), at(10, 8), booking="XJ12")
    assert "bites" not in repr(programme(visit.book, visit.head))
    assert "XJ12" not in repr(travel(visit.book, visit.head))
    assert remarks(visit.book, visit.head) == {item: "The dog bites"}
    assert bookings(visit.book, visit.head) == {leg: "XJ12"}


def test_a_leg_tells_both_clocks_how_long_it_takes_and_who_is_on_it(visit: Visit) -> None:
    visit.leg(at(10, 23, 40, THERE), at(10, 22, 10), "Lin", "Wu", origin="TPE", destination="IAD")
    visit.leg(at(16, 12), at(17, 19, 0, THERE), "Lin", origin="IAD", destination="TPE")
    with visit.book.change("Wu stays at home") as change:
        change.edit(change.get(Participant, visit.guests["Wu"]), attended=Attended.CANCELLED)
    there, back = travel(visit.book, visit.head).legs
    assert (there.way, back.way) == (JourneyWay.THERE, JourneyWay.BACK)
    assert there.takes is not None
    assert there.takes.total_seconds() / 3600 == 11.5
    assert (there.days_later, back.days_later) == (0, 1)
    assert [one.names[0].text for one in there.on_board] == ["A. Lin"]
    known = zones_known(visit.book)
    assert (known["tpe"], known["bailu"], known["larkhaven"]) == (THERE, THERE, HOME)


def test_what_wants_a_look_is_found(visit: Visit) -> None:
    one, other = visit.item("Class", 11, 9, 11), visit.item("Museum", 11, 10, 12, for_groups=["Red"])
    visit.item("Too late", 20, 9)
    visit.item("Cancelled", 11, 9, 12, state=ProgrammeState.CANCELLED)
    strange = visit.item("Where?", 12, 9, zone="Mars/Olympus")
    early = visit.item("Welcome", 10, 9, 10)
    visit.leg(at(9, 23, 40, THERE), at(10, 10, 0), "Lin", "Wu", "Chen", destination="IAD", way=JourneyWay.THERE)
    visit.leg(at(10, 10, 30), at(10, 12), "Lin", "Wu", origin="IAD", way=JourneyWay.THERE)
    visit.leg(at(16, 12), None, "Lin", "Wu", "Chen", way=JourneyWay.BACK)
    visit.leg(at(16, 15), None, way=JourneyWay.BACK)
    found = {doubt.want: doubt for doubt in planning_doubts(visit.book, visit.head)}
    pair = found[Want.AT_ONCE]
    assert pair.item is not None
    assert pair.other_item is not None
    assert (pair.item.uid, pair.other_item.uid) == (one, other)
    assert found[Want.OUTSIDE].item is not None
    where = found[Want.NO_ZONE]
    assert where.item is not None
    assert (where.item.uid, where.zone) == (strange, "Mars/Olympus")
    late = found[Want.NOT_THERE_YET]
    assert late.item is not None
    assert late.item.uid == early
    assert len(late.guests) == 3
    assert found[Want.SHORT_CONNECTION].minutes == 30
    assert Want.NOBODY_TRAVELS in found
    assert [doubt.want for doubt in planning_doubts(visit.book, visit.head)].count(Want.NOBODY_MEETS) == 2
    assert Want.NO_WAY_THERE not in found
    assert Want.NO_WAY_BACK not in found


def test_who_is_at_home_there_needs_no_journey_and_who_is_forgotten_is_named(visit: Visit) -> None:
    visit.leg(at(9, 23, 40, THERE), at(10, 10, 0), "Lin", "Wu", way=JourneyWay.THERE)
    found = {doubt.want: [guest.uid for guest in doubt.guests] for doubt in planning_doubts(visit.book, visit.head)}
    assert found[Want.NO_WAY_THERE] == [visit.guests["Chen"]]
    assert found[Want.NO_WAY_BACK] == [visit.guests[name] for name in ("Lin", "Wu", "Chen")]
    with visit.book.change("It is over") as change:
        change.edit(change.get(Exchange, visit.uid), state=ExchangeState.DONE)
    assert visit.wants() == []


def test_a_time_that_clocks_say_twice_is_said(visit: Visit) -> None:
    with visit.book.change("In autumn") as change:
        change.edit(change.get(Exchange, visit.uid), starts=on("2027-11-05"), ends=on("2027-11-09"))
        change.add(
            ProgrammeItem, exchange=visit.uid, title=en("Night bus"), day=date(2027, 11, 7), zone=HOME,
            starts=datetime(2027, 11, 7, 1, 30, tzinfo=ZoneInfo(HOME)),
        )  # fmt: skip
    assert Want.TOLD_TWICE in visit.wants()


def test_an_empty_exchange_without_days_or_zones_has_an_empty_programme(book: Book) -> None:
    town: Larkhaven = enter(book)
    with book.change("An idea") as change:
        idea = change.add(Exchange, title=en("An idea"), exchange_kind=ExchangeKind.ARTS).uid
        change.add(ExchangePartnership, exchange=idea, partnership=town.partnership)
        change.add(
            ProgrammeItem,
            exchange=idea,
            title=en("Concert"),
            day=FIRST,
            starts=datetime(2027, 3, 10, 19, tzinfo=ZoneInfo("UTC")),
        )
    plan = programme(book, head(book, idea))
    assert [(day.on, day.number) for day in plan.days] == [(FIRST, 0)]
    assert travel(book, head(book, idea)).legs == ()


def test_what_is_amiss_stands_among_what_wants_a_look_of_the_exchange(visit: Visit) -> None:
    visit.item("Class", 11, 9, 11)
    visit.item("Museum", 11, 10, 12)
    visit.item("Too late", 20, 9)
    visit.leg(at(9, 23, 40, THERE), at(10, 10, 0), "Lin", "Wu", origin="TPE", destination="IAD", way=JourneyWay.THERE)
    found = [(look.what, look.about.kind, look.who) for look in looks(visit.book, visit.head, FIRST - timedelta(30))]
    assert (What.PROGRAMME, "programme_item", "Class") in found
    assert (What.ITEM_OUTSIDE, "programme_item", "Too late") in found
    assert (What.TRAVEL, "journey", "TPE → IAD") in found  # whom nobody meets
    assert found.count((What.TRAVEL, "exchange", "")) == 2  # who has no way there, and who none back


def _saved(visit: Visit, item: UUID, **values: object) -> Item:
    """The item after a form has saved these values of it, with what goes along."""
    with visit.book.change("Fill in") as change:
        for name, uid, fields in [("programme_item", item, values), *along(visit.book, item, values)]:
            change.edit(change.get(kind(name), uid), **fields)
    (one,) = (each for each in programme(visit.book, visit.head).items if each.uid == item)
    return one


def test_times_go_along_with_the_day_and_the_day_with_the_times(visit: Visit) -> None:
    item = visit.item("Supper", 12, 18, 20)
    one = _saved(visit, item, day=date(2027, 3, 15))  # behind the night on which clocks are put forward
    assert (one.starts, one.ends) == (at(15, 18), at(15, 20))
    one = _saved(visit, item, starts=at(11, 17, 30))
    assert (one.day, one.starts, one.ends) == (date(2027, 3, 11), at(11, 17, 30), at(11, 20))
    one = _saved(visit, item, starts=at(11, 17, 0, "America/Chicago"), zone="America/Chicago")
    assert (one.starts, one.ends) == (at(11, 17, 0, "America/Chicago"), at(11, 20, 0, "America/Chicago"))
    assert _saved(visit, item, day=date(2027, 3, 12), starts=None, ends=None).starts is None
