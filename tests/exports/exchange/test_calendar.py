"""The calendar for phones, read back by the library of another reader: moments, states, and nothing private."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from db.records.journey import JourneyWay
from db.records.programme import ProgrammeGuest, ProgrammeItem, ProgrammeState
from db.values import Texts
from exports.calendar.exchange import Whose, exchange_calendar
from tests.db.queries.exchange.visit import HOME, THERE, Visit, at
from tests.db.queries.larkhaven import en, person

if TYPE_CHECKING:
    from db.book import Book


@pytest.fixture
def visit(book: Book) -> Visit:
    return Visit(book)


def events(visit: Visit, whose: Whose | None = None) -> list[Any]:
    made = exchange_calendar(visit.book, visit.head, whose or Whose())
    found = list(Calendar.from_ical(made.data).walk("VEVENT"))
    assert len(found) == made.entries
    return found


def test_times_are_the_same_moments_before_and_behind_the_night_on_which_clocks_are_put_forward(visit: Visit) -> None:
    before, after = visit.item("Before", 13, 9, 10), visit.item("After", 15, 9, 10)
    found = {event["uid"]: event for event in events(visit)}
    assert [found[str(uid)].decoded("dtstart").isoformat() for uid in (before, after)] == [
        "2027-03-13T14:00:00+00:00",
        "2027-03-15T13:00:00+00:00",
    ]
    for event in found.values():
        there = event.decoded("dtstart").astimezone(ZoneInfo(HOME))
        assert (there.hour, there.minute) == (9, 0)


def test_a_flight_over_the_date_line_departs_and_arrives_when_it_does(visit: Visit) -> None:
    visit.leg(at(9, 23, 40, THERE), at(9, 20, 10, "America/Los_Angeles"), "Lin", carrier="BR", number="12",
              origin="Taipei", destination="Los Angeles", booking="XJ12", way=JourneyWay.THERE)  # fmt: skip
    (event,) = events(visit)
    assert event["summary"] == "BR 12 to Los Angeles"
    assert event.decoded("dtstart") == at(9, 23, 40, THERE)
    assert event.decoded("dtend") == at(9, 20, 10, "America/Los_Angeles")
    assert "Local time: 11:40" in event["description"]
    assert "XJ12" not in event.to_ical().decode()


def test_states_whole_days_places_and_commas_come_through(visit: Visit) -> None:
    visit.item(
        "Cake; coffee, tea\nand <b>", 10, state=ProgrammeState.PROPOSED, venue="City Hall, room 2", dress="smart"
    )
    visit.item("Boat", 11, 9, 10, state=ProgrammeState.CANCELLED)
    cake, boat = events(visit)
    assert cake["summary"] == "Cake; coffee, tea\nand <b>"
    assert (cake.decoded("dtstart"), cake.decoded("dtend")) == (date(2027, 3, 10), date(2027, 3, 11))
    assert (cake["status"], boat["status"]) == ("TENTATIVE", "CANCELLED")
    assert boat["summary"] == "Cancelled: Boat"
    assert cake["location"] == "City Hall, room 2"
    assert cake["description"] == "Dress: smart"


def test_nothing_private_and_no_participant_is_named(visit: Visit) -> None:
    item = visit.item("Welcome", 10, 9, 10, remark="The dog bites", cost=5000, cost_currency="USD")
    with visit.book.change("Who is there") as change:
        change.add(ProgrammeGuest, programme_item=item, participant=visit.guests["Lin"], part="speaker")
        change.add(ProgrammeGuest, programme_item=item, person=person(change, "Castell"), part="mayor")
    written = exchange_calendar(visit.book, visit.head, Whose()).data.decode().replace("\r\n ", "")
    assert "With A. Castell" in written
    assert all(secret not in written for secret in ("bites", "Lin", "50.00"))


def test_a_later_file_takes_the_place_of_an_earlier_one(visit: Visit) -> None:
    item = visit.item("Welcome", 10, 9, 10)
    (before,) = events(visit)
    with visit.book.change("Move it") as change:
        record = change.get(ProgrammeItem, item)
        change.edit(record, title=en("Welcome by the mayor"))
    (after,) = events(visit)
    assert before["uid"] == after["uid"]
    assert after["sequence"] >= before["sequence"]
    assert after["summary"] == "Welcome by the mayor"


def test_a_group_and_a_participant_get_what_is_theirs(visit: Visit) -> None:
    visit.item("Red boat", 11, 9, 10, for_groups=["Red"])
    visit.item("Blue boat", 11, 9, 10, for_groups=["Blue"])
    visit.item("Lunch", 11, 12)
    visit.leg(at(10, 6), at(10, 8), "Wu", origin="IAD", destination="Larkhaven")
    of = lambda **asked: [str(event["summary"]) for event in events(visit, Whose(**asked))]  # noqa: E731
    assert of(group="red") == ["Red boat", "Lunch"]
    assert of(group="Blue") == ["Blue boat", "Lunch", "to Larkhaven"]
    assert of(participant=visit.guests["Lin"], group="Red") == ["Red boat", "Lunch"]
    assert of(parts=frozenset({"journeys"})) == ["to Larkhaven"]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=120),
    st.datetimes(datetime(2027, 3, 10), datetime(2027, 11, 20)),  # noqa: DTZ001 - Hypothesis takes no zone here
)
def test_any_title_and_moment_come_back_as_they_went(visit: Visit, title: str, there: datetime) -> None:
    moment = there.replace(second=0, microsecond=0, tzinfo=ZoneInfo(HOME))
    with visit.book.change("Plan") as change:
        item = change.add(
            ProgrammeItem,
            exchange=visit.uid,
            day=moment.date(),
            starts=moment,
            zone=HOME,
            title=Texts.only("en", title),
        ).uid
    found = next(event for event in events(visit) if event["uid"] == str(item))
    assert found.decoded("dtstart") == moment.astimezone(ZoneInfo("UTC"))
    assert (
        "".join(found["summary"].split()) == "".join(Texts.only("en", title).in_language("en").split())
        or title.isspace()
    )
