"""What the columns of the lists say, and that they say the same as the rules."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.book import Book
from db.queries import listing
from db.queries.listing import Order, Scope
from db.queries.lists import joined
from db.records.agreement import Agreement, AgreementKind
from db.records.contact_way import ContactWay
from db.records.exchange import Exchange, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.hosting import Hosting, HostingState
from db.records.household import Household
from db.records.letter import Channel, LetterDirection, OwedBy
from db.records.organisation import Organisation
from db.records.participant import Attended, Participant
from db.records.person import Way
from db.records.population import Population
from db.records.role import Role, RoleKind
from db.records.task import Task
from db.rules.agreements import AgreementStatus
from db.rules.owing import Answer, Asked, answer_due, answer_on
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, letter, on, person


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lists say how things are today; here that is always the same day."""

    class Clock(date):
        @classmethod
        def today(cls) -> date:
            return TODAY

    monkeypatch.setattr(joined, "date", Clock)


def cells(book: Book, kind: str, *columns: str, within: Any = None) -> dict[str, tuple[Any, ...]]:
    rows = listing.page(book, kind, ["called", *columns], Scope(within=within)).rows
    return {row.cells[0]: row.cells[1:] for row in rows}


def test_people_show_the_offices_they_hold_today_and_how_to_reach_them(book: Book, place: Larkhaven) -> None:
    with book.change("Enter") as change:
        lin = person(change, "Lin")
        for title, body, since, until in (
            ("Mayor", place.city_of_bailu, "2022-12-25", "2026-12-24"),
            ("Clerk", place.city_of_bailu, "2010", "2015"),
            ("Chair", place.friends, None, "2026"),
        ):
            change.add(Role, person=lin, organisation=body, role_kind=RoleKind.OFFICER, title=en(title),
                       since=on(since) if since else None, until=on(until) if until else None)  # fmt: skip
        change.add(ContactWay, person=lin, way=Way.EMAIL, value="old@bailu.example")
        change.add(ContactWay, person=lin, way=Way.EMAIL, value="lin@bailu.example", preferred=True)
        change.add(ContactWay, person=lin, way=Way.PHONE, value="+886 5 555 0118", is_private=True)
        person(change, "Nobody")
    found = cells(book, "person", "offices", "email", "phone")
    assert found["A. Lin"] == ("Mayor, City of Bailu; Chair, Friends of Larkhaven", "lin@bailu.example", None)
    assert found["A. Nobody"] == (None, None, None)


def test_who_is_of_a_partnership(book: Book, place: Larkhaven) -> None:
    with book.change("Enter") as change:
        role = {"role_kind": RoleKind.OFFICER}
        change.add(Role, person=person(change, "There"), organisation=place.city_of_bailu, **role)
        change.add(Role, person=person(change, "Counterpart"), organisation=place.friends, **role)
        change.add(Role, person=person(change, "Liaison"), partnership=place.partnership, **role)
        change.add(Role, person=person(change, "Here"), organisation=place.city, **role)
        letter(change, place.partnership, "Hello", TODAY, who=person(change, "Writer"))
        change.bin(letter(change, place.partnership, "Gone", TODAY, who=person(change, "Binned")))
    found = cells(book, "person", within=("partnership", place.partnership))
    # What lies in the bin keeps its links, so that who wrote it stays among those who wrote.
    assert set(found) - {"A. Binned"} == {"A. There", "A. Counterpart", "A. Liaison", "A. Writer"}
    assert set(cells(book, "organisation", within=("partnership", place.partnership))) == {
        "City of Bailu", "Friends of Larkhaven",
    }  # fmt: skip


def test_exchanges_show_whose_they_are_who_came_and_the_nights_in_families(book: Book, place: Larkhaven) -> None:
    with book.change("Visit") as change:
        visit = change.add(Exchange, title=en("Visit"), exchange_kind=ExchangeKind.YOUTH, starts=on("2026-09-18"),
                           state=ExchangeState.DONE)  # fmt: skip
        change.add(ExchangePartnership, exchange=visit, partnership=place.partnership)
        home = change.add(Household, name="Braga")
        for heads, attended in ((1, None), (20, Attended.YES), (5, Attended.NO)):
            guest = change.add(Participant, exchange=visit, description="dancers", heads=heads, attended=attended)
            change.add(Hosting, exchange=visit, participant=guest, household=home, state=HostingState.DONE,
                       first_night=date(2026, 9, 18), last_night=date(2026, 9, 25))  # fmt: skip
        change.add(Exchange, title=en("Alone"), exchange_kind=ExchangeKind.ARTS)
    found = cells(book, "exchange", "partnerships", "people", "nights")
    assert found == {"Visit": ("Larkhaven ⇄ Bailu 白鷺市", 21, 168), "Alone": (None, 0, 0)}
    assert cells(book, "partnership", "partners", "last_exchange", "next_exchange") == {
        "Larkhaven ⇄ Bailu 白鷺市": ("Bailu 白鷺市", on("2026-09-18"), None)
    }


def test_places_organisations_and_tasks(book: Book, place: Larkhaven) -> None:
    with book.change("Enter") as change:
        for number, year in ((90_000, "2017"), (88_000, "2024")):
            change.add(Population, place=place.bailu, number=number, dated=on(year))
        head = {"organisation": place.city_of_bailu, "role_kind": RoleKind.HEAD}
        change.add(Role, person=person(change, "Lin"), since=on("2022"), **head)
        change.add(Role, person=person(change, "Old"), since=on("2018"), until=on("2022"), **head)
        for title, values in (
            ("Open", {}), ("Late", {"due": TODAY - timedelta(days=1)}), ("Due today", {"due": TODAY}),
            ("Snoozed", {"due": TODAY, "snoozed_until": TODAY + timedelta(days=1)}), ("Done", {"done": TODAY}),
        ):  # fmt: skip
            change.add(Task, title=title, **values)
    assert cells(book, "place", "population", "partnerships")["Bailu 白鷺市"] == (88_000, "Larkhaven ⇄ Bailu 白鷺市")
    assert cells(book, "organisation", "head", "people")["City of Bailu"] == ("A. Lin", 1)
    assert {title: state for title, (state,) in cells(book, "task", "state").items()} == {
        "Open": "open", "Late": "late", "Due today": "open", "Snoozed": "snoozed", "Done": "done",
    }  # fmt: skip


def test_agreements_show_where_they_stand_and_are_ordered_by_it(book: Book, place: Larkhaven) -> None:
    common = {"partnership": place.partnership, "agreement_kind": AgreementKind.SISTER_CITY}
    with book.change("Agree") as change:
        change.add(Agreement, title=en("In force"), effective=on("2019"), **common)
        change.add(Agreement, title=en("Over"), effective=on("2010-03-01"), term_months=60, **common)
        change.add(Agreement, title=en("Draft"), **common)
    assert cells(book, "agreement", "status", "ends") == {
        "In force": (AgreementStatus.IN_FORCE, None),
        "Over": (AgreementStatus.EXPIRED, on("2015-02-28")),
        "Draft": (AgreementStatus.DRAFT, None),
    }
    rows = listing.page(book, "agreement", ["called"], order=Order("status")).rows
    assert [row.cells[0] for row in rows] == ["Draft", "Over", "In force"]
    assert cells(book, "agreement", "status", within=("partnership", place.partnership)).keys() == {
        "In force", "Over", "Draft"
    }  # fmt: skip


def test_letters_show_with_whom_on_the_other_side(book: Book, place: Larkhaven) -> None:
    with book.change("Write") as change:
        lin = person(change, "Lin")
        letter(change, place.partnership, "In", TODAY, who=lin)
        letter(change, place.partnership, "Out", TODAY, who=lin, direction=LetterDirection.OUT)
        letter(change, None, "Nobody", None)
        uid = lin.uid
    found = cells(book, "letter", "with_whom", "partnerships", "answer", "answer_due")
    assert found["In"] == ("A. Lin", "Larkhaven ⇄ Bailu 白鷺市", Answer.NOT_WANTED, None)
    assert found["Out"][0] == "A. Lin"
    assert found["Nobody"][:2] == (None, None)
    assert cells(book, "letter", within=("person", uid)).keys() == {"In", "Out"}


days = st.integers(-120, 20).map(lambda count: TODAY + timedelta(days=count))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(
    letters=st.lists(
        st.tuples(
            st.none() | days,
            st.sampled_from(list(Channel)),
            st.none() | st.sampled_from(list(OwedBy)),
            st.none() | st.integers(0, 60),
            st.none() | st.integers(0, 60),
            st.none() | st.integers(0, 60),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_the_answer_to_a_letter_stands_where_the_rule_says(book: Book, letters: list[tuple[Any, ...]]) -> None:
    """With or without a day named, settled by hand, or answered: the list and the rule are of one mind."""
    wanted: dict[str, tuple[Answer, date | None]] = {}
    with book.change("Write") as change:
        for number, (dated, channel, owed_by, until, settled, answered) in enumerate(letters):
            asked = dated and Asked(
                dated,
                channel,
                wanted=owed_by is not None,
                until=None if until is None else dated + timedelta(days=until),
                settled=min(
                    (dated + timedelta(days=each) for each in (settled, answered) if each is not None), default=None
                ),
            )
            one = letter(change, None, f"{book.undoable} {number}", dated, channel=channel, reply_owed_by=owed_by,
                         reply_until=asked.until if asked else None)  # fmt: skip
            # One without a day counts from the day it came into the book.
            entered = answer_due(Asked(one.created.date(), channel))
            asked = asked or Asked(None, channel, wanted=owed_by is not None, until=entered)
            if dated is not None and settled is not None:
                change.edit(one, settled_on=dated + timedelta(days=settled))
            if dated is not None and answered is not None:
                letter(change, None, "Re", dated + timedelta(days=answered), answers=one)
            due = answer_due(asked) if owed_by is not None else None
            wanted[str(one.uid)] = answer_on(asked, TODAY), due
    rows = listing.page(book, "letter", ["answer", "answer_due"], limit=10_000).rows
    assert {str(row.uid): row.cells for row in rows if str(row.uid) in wanted} == wanted


def test_lists_leave_the_bin_out(book: Book, place: Larkhaven) -> None:
    with book.change("Bin") as change:
        change.bin(change.get(Organisation, place.friends))
        change.bin(person(change, "Gone"))
    assert "Friends of Larkhaven" not in cells(book, "organisation", "head")
    assert cells(book, "person", "offices") == {}
