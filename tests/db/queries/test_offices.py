"""Who was in office on any day, whatever is known of the days between which they were."""

from __future__ import annotations

import calendar
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import Book
from db.change import Change as Writing
from db.errors import NoSuchRecord
from db.identity import new_uid
from db.queries.offices import Change, in_office, offices_of, successions
from db.records.association import Association
from db.records.organisation import Organisation, OrganisationKind, Side
from db.records.partnership import Partnership, PartnershipPlace
from db.records.person import Person
from db.records.place import Place
from db.records.role import Role, RoleKind
from db.values import PartialDate
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, enter, on, person


def hold(change: Writing, who: Person | str, body: UUID, since: str = "", until: str = "", **more: object) -> Role:
    holder = person(change, who) if isinstance(who, str) else who
    dates = {name: on(day) for name, day in (("since", since), ("until", until)) if day}
    return change.add(Role, person=holder, organisation=body, **dates, **more)


HEAD = {"role_kind": RoleKind.HEAD, "title": en("Mayor")}


def told(book: Book, day: date, partnership: UUID | None = None) -> list[tuple[str, str, list[str]]]:
    return [
        (
            group.partnership.called if group.partnership else "",
            group.side,
            [line.person.called for line in group.lines],
        )
        for group in in_office(book, day, partnership)
    ]


def test_everybody_in_office_stands_by_partnership_side_and_body(book: Book, place: Larkhaven) -> None:
    with book.change("Elect") as change:
        ours = change.all(Association)[0].uid
        third = change.add(Organisation, name=en("Embassy"), organisation_kind=OrganisationKind.EMBASSY)
        school = change.add(Organisation, name=en("A school"), parent=place.city_of_bailu)
        hold(change, "Teacher", school.uid, "2020", role_kind=RoleKind.TEACHER)
        hold(change, "Deputy", place.city_of_bailu, "2022-12-25", role_kind=RoleKind.DEPUTY)
        hold(change, "Lin", place.city_of_bailu, "2022-12-25", "2026-12-24", **HEAD)
        hold(change, "Chair", place.friends, "2019", role_kind=RoleKind.HEAD)
        hold(change, "Castell", place.city, "2023-12-01", "2027-11-30", **HEAD)
        hold(change, "Consul", third.uid, "2024")
        change.add(Role, person=person(change, "President"), association=ours, role_kind=RoleKind.HEAD)
        change.add(Role, person=person(change, "Liaison"), partnership=place.partnership, role_kind=RoleKind.LIAISON)
    ours_and_theirs = [
        ("", Side.HOME, ["A. Castell", "A. President", "A. Liaison"]),
        ("Bailu 白鷺市", Side.PARTNER, ["A. Lin", "A. Deputy", "A. Chair", "A. Teacher"]),
    ]
    assert told(book, TODAY) == [*ours_and_theirs, ("", Side.THIRD, ["A. Consul"])]
    of_one = [(side, people) for _, side, people in told(book, TODAY, place.partnership)]
    assert of_one == [(Side.PARTNER, ours_and_theirs[1][2]), (Side.HOME, ours_and_theirs[0][2])]
    with pytest.raises(NoSuchRecord):
        in_office(book, TODAY, new_uid())


def test_a_line_says_who_came_before_and_what_is_not_certain(book: Book, place: Larkhaven) -> None:
    with book.change("Elect") as change:
        hold(change, "Older", place.city_of_bailu, "2014-12-25", "2018-12-24", **HEAD)
        hold(change, "Lin", place.city_of_bailu, "2018-12-25", "2022-12-24", until_expected=True, **HEAD)
        hold(change, "Maybe", place.city, "2021", **HEAD)
        for name in ("One", "Two"):
            hold(change, name, place.city, "2020", role_kind=RoleKind.COUNCIL_MEMBER)
    lines = {line.person.called: line for group in in_office(book, date(2021, 5, 1)) for line in group.lines}
    before = lines["A. Lin"].before
    assert before is not None
    assert (before.person.called, before.until) == ("A. Older", on("2018-12-24"))
    assert (lines["A. Lin"].is_certain, lines["A. Lin"].ends_by_term) == (True, True)
    assert not lines["A. Maybe"].is_certain
    assert lines["A. Two"].before is None  # of a council nobody follows somebody


def test_who_lies_in_the_bin_holds_no_office(book: Book, place: Larkhaven) -> None:
    with book.change("Elect") as change:
        gone = person(change, "Gone")
        hold(change, gone, place.city, **HEAD)
        change.bin(gone)
    assert told(book, TODAY) == []


def test_a_place_that_left_is_no_longer_of_the_partnership(book: Book, place: Larkhaven) -> None:
    with book.change("Leave") as change:
        town = change.add(Place, name=en("Town"), country="DE")
        hall = change.add(Organisation, name=en("Town hall"), place=town)
        link = {"partnership": change.get(Partnership, place.partnership), "place": town, "until": on("2010")}
        change.add(PartnershipPlace, **link)
        hold(change, "Then", hall.uid, "2000", **HEAD)
    assert told(book, date(2009, 1, 1)) == [("Bailu 白鷺市", Side.PARTNER, ["A. Then"])]
    assert told(book, TODAY) == [("", Side.THIRD, ["A. Then"])]


def test_a_succession_knows_gaps_and_who_stood_beside(book: Book, place: Larkhaven) -> None:
    with book.change("Elect") as change:
        hold(change, "First", place.city, "2006", "2014-12-24", **HEAD)
        hold(change, "Second", place.city, "2014-12-25", "2018-06-30", **HEAD)
        hold(change, "Third", place.city, "2018-09-01", **HEAD)
        hold(change, "Deputy", place.city, "2018-10-01", acting=True, **HEAD)
        treasurer = {"role_kind": RoleKind.OFFICER, "title": en("Treasurer")}
        hold(change, "Money", place.city, "2010", **treasurer)
    head, officer = successions(book, place.city, TODAY)
    assert (head.kind, head.title, officer.title) == (RoleKind.HEAD, en("Mayor"), en("Treasurer"))
    assert [(line.person.called, line.joins, line.is_now) for line in head.terms] == [
        ("A. Deputy", Change.BESIDE, True),
        ("A. Third", Change.GAP, True),
        ("A. Second", Change.FOLLOWS, False),
        ("A. First", Change.FIRST, False),
    ]
    assert head.terms[1].vacant == (date(2018, 7, 1), date(2018, 8, 31))


def test_the_offices_of_a_person_begin_with_those_of_today(book: Book, place: Larkhaven) -> None:
    with book.change("Elect") as change:
        who = person(change, "Lin")
        hold(change, who, place.city, "2020", "2024-06-30", title=en("Councillor"))
        hold(change, who, place.friends, "1999", title=en("Member"))
        hold(change, who, place.friends, "1990", "1995", title=en("Helper"))
    lines = offices_of(book, who.uid, TODAY)
    assert [(str(line.office), line.is_now) for line in lines] == [
        ("Member", True), ("Councillor", False), ("Helper", False),
    ]  # fmt: skip


# Against a naive model: of every day that the dates may mean


FEW = st.sampled_from([1999, 2000, 2001])


@st.composite
def partial(draw: st.DrawFn) -> PartialDate:
    year, month = draw(FEW), draw(st.none() | st.integers(1, 12))
    day = None if month is None else draw(st.none() | st.integers(1, 28))
    return PartialDate(year, month, day)


def days_of(known: PartialDate) -> Iterator[date]:
    for month in [known.month] if known.month else range(1, 13):
        last = calendar.monthrange(known.year, month)[1]
        for day in [known.day] if known.day else range(1, last + 1):
            yield date(known.year, month, day)


def answers(since: PartialDate | None, until: PartialDate | None, day: date) -> set[bool]:
    begun = {first <= day for first in days_of(since)} if since else {True}
    lasts = {day <= last for last in days_of(until)} if until else {True}
    return {one and other for one in begun for other in lasts}


@pytest.fixture(scope="module")
def started() -> Iterator[tuple[Path, Larkhaven]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "started.twinbook"
        with Book.new(path, who="M. Aldous") as book:
            place = enter(book)
        yield path, place


@settings(max_examples=25)
@given(
    terms=st.lists(st.tuples(st.none() | partial(), st.none() | partial()), max_size=5),
    days=st.lists(st.dates(date(1998, 12, 30), date(2002, 1, 2)), min_size=1, max_size=8),
)
def test_on_any_day_those_are_in_office_who_may_be(
    started: tuple[Path, Larkhaven], terms: list[tuple[PartialDate | None, PartialDate | None]], days: list[date]
) -> None:
    known, place = started
    terms = [(since, until) for since, until in terms if not since or not until or since.first <= until.last]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(known, folder))
        with Book.open(path, who="M. Aldous") as book:
            with book.change("Appoint") as change:
                for number, (since, until) in enumerate(terms):
                    change.add(Role, person=person(change, f"P{number}"), organisation=place.friends,
                               since=since, until=until)  # fmt: skip
            for day in (*days, *(each + timedelta(days=1) for each in days)):
                lines = [line for group in in_office(book, day) for line in group.lines]
                found = {line.person.called: line.is_certain for line in lines}
                expected = {f"A. P{number}": answers(*term, day) for number, term in enumerate(terms)}
                assert found == {who: said == {True} for who, said in expected.items() if True in said}
