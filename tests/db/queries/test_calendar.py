"""The calendar: what is on which day, as exactly as it is known, and whose holidays are in the way."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import Book
from db.change import Change
from db.errors import NoSuchRecord
from db.identity import new_uid
from db.queries.calendar import Calendar, DayKind, Entry, calendar, days_that_matter
from db.queries.calendar.public import public_holidays
from db.queries.exchange.head import head
from db.queries.facts import Span
from db.records.agreement import Agreement, AgreementKind
from db.records.association import Association
from db.records.exchange import Exchange, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.letter import OwedBy
from db.records.meeting import Meeting
from db.records.national_day import NationalDay
from db.records.partnership import Partnership, PartnershipPlace
from db.records.place import Place
from db.records.programme import ProgrammeItem, ProgrammeState
from db.records.role import Role, RoleKind
from db.records.school_term import SchoolTerm, TermKind
from db.records.signing import Signing
from db.records.task import Task
from db.rules.agreements import Renewal
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, letter, on, person


def exchange(
    change: Change, case: Larkhaven | None, title: str, starts: str, ends: str = "", **values: Any
) -> Exchange:
    one = change.add(
        Exchange, title=en(title), exchange_kind=ExchangeKind.YOUTH, starts=on(starts), ends=on(ends) if ends else None,
        **values,
    )  # fmt: skip
    if case is not None:
        change.add(ExchangePartnership, exchange=one, partnership=case.partnership)
    return one


def year(book: Book, of: int = 2027, **values: Any) -> Calendar:
    return calendar(book, Span(date(of, 1, 1), date(of, 12, 31)), TODAY, **values)


def of(found: Calendar, kind: DayKind) -> list[Entry]:
    return [entry for entry in found.entries if entry.kind is kind]


def names(entries: list[Entry]) -> list[str]:
    return [str(entry.name) for entry in entries]


def test_a_book_without_places_has_an_empty_calendar(book: Book) -> None:
    assert year(book) == Calendar(Span(date(2027, 1, 1), date(2027, 12, 31)), ())


def test_a_date_known_in_part_stands_on_no_day(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        exchange(change, place, "To the day", "2027-05-03", "2027-05-09")
        exchange(change, place, "In May", "2027-05")
        exchange(change, place, "About the tenth", "2027-05-10~", "2027-05-12")
        exchange(change, place, "Some time", "2027")
        exchange(change, place, "Before", "2026-04-01", "2026-04-05")
        exchange(change, place, "Through the turn of the year", "2026-12-28", "2027-01-02")
    found = of(year(book), DayKind.EXCHANGE)
    assert {entry.record.called for entry in found if entry.is_vague and entry.record} == {
        "In May", "About the tenth", "Some time"
    }  # fmt: skip
    may = calendar(book, Span(date(2027, 5, 1), date(2027, 5, 31)), TODAY, kinds={DayKind.EXCHANGE})
    assert [entry.record.called for entry in may.on(date(2027, 5, 4)) if entry.record] == ["To the day"]
    assert {entry.record.called for entry in may.vague if entry.record} == {"In May", "About the tenth", "Some time"}
    june = calendar(book, Span(date(2027, 6, 1), date(2027, 6, 30)), TODAY, kinds={DayKind.EXCHANGE})
    assert [entry.record.called for entry in june.entries if entry.record] == ["Some time"]
    assert "Through the turn of the year" in {entry.record.called for entry in found if entry.record}
    assert "Before" not in {entry.record.called for entry in found if entry.record}


def test_one_partnership_has_its_own_exchanges_and_programmes_only(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        ours = exchange(change, place, "Ours", "2027-03-01", "2027-03-04")
        exchange(change, None, "Of nobody", "2027-03-02")
        off = exchange(change, place, "Off", "2027-03-03", state=ExchangeState.CANCELLED)
        for title, day, state in (
            ("City hall", 1, ProgrammeState.CONFIRMED), ("Harbour", 1, ProgrammeState.PROPOSED),
            ("Zoo", 2, ProgrammeState.CANCELLED),
        ):  # fmt: skip
            change.add(ProgrammeItem, exchange=ours, day=date(2027, 3, day), title=en(title), state=state)
        change.add(ProgrammeItem, exchange=off, day=date(2027, 3, 3), title=en("Gone"))
    found = year(book, partnership=place.partnership)
    assert [(e.record.called, e.is_off) for e in of(found, DayKind.EXCHANGE) if e.record] == [
        ("Ours", False), ("Off", True)
    ]  # fmt: skip
    assert [[str(title) for title in e.titles] for e in of(found, DayKind.PROGRAMME)] == [["City hall", "Harbour"]]
    assert len(of(year(book), DayKind.EXCHANGE)) == 3
    with pytest.raises(NoSuchRecord):
        year(book, partnership=new_uid())


def test_agreements_tell_their_anniversaries_ends_and_days_for_notice(book: Book, place: Larkhaven) -> None:
    with book.change("Agree") as change:
        one = change.add(
            Agreement, partnership=place.partnership, agreement_kind=AgreementKind.SISTER_CITY, title=en("Bond"),
            effective=on("2017-06-01"), term_months=120, renewal=Renewal.AUTOMATIC, notice_months=3,
        )  # fmt: skip
        change.add(Signing, agreement=one, dated=on("2017-06-01"), place=place.home)
        plan = change.add(
            Agreement, partnership=place.partnership, agreement_kind=AgreementKind.ACTION_PLAN, title=en("Plan"),
            effective=on("2024-01-01"), expires=on("2027-09-30"),
        )  # fmt: skip
        change.add(Signing, agreement=plan, dated=on("2024-01-01"), place=place.home)
    told = {(entry.word, str(entry.starts)) for entry in of(year(book), DayKind.AGREEMENT)}
    assert told == {
        ("anniversary", "2027-06-01"), ("notice ends", "2027-02-28"), ("renews", "2027-06-01"), ("ends", "2027-09-30"),
    }  # fmt: skip
    again = of(year(book, 2037), DayKind.AGREEMENT)
    assert [(entry.word, entry.attention.facts.years) for entry in again if entry.attention] == [("anniversary", 20)]


def test_what_is_due_stands_on_its_day_in_any_year(book: Book, place: Larkhaven) -> None:
    with book.change("Work") as change:
        change.add(Task, title="Book the hall", due=date(2027, 2, 1))
        change.add(Task, title="Long done", due=date(2026, 2, 1), done=date(2026, 2, 1))
        change.add(Task, title="Far away", due=date(2056, 2, 1), partnership=place.partnership)
        asked = TODAY - timedelta(days=3)
        letter(change, None, "When?", asked, reply_owed_by=OwedBy.US, reply_until=date(2026, 12, 1))
        change.add(Meeting, dated=on("2027-02"), body=place.friends)
        change.add(Meeting, dated=on("2027-02-17"), title=en("Board in February"))
        mayor = person(change, "Lin", born=on("1970-02-28"))
        change.add(
            Role, person=mayor, organisation=place.city_of_bailu, title=en("Mayor"), role_kind=RoleKind.HEAD,
            since=on("2022-12-25"), until=on("2027-12-24"),
        )  # fmt: skip
    assert [entry.record.called for entry in of(year(book), DayKind.DUE) if entry.record] == ["Book the hall"]
    assert [entry.record.called for entry in of(year(book, 2026), DayKind.DUE) if entry.record] == ["When?"]
    assert [entry.record.called for entry in of(year(book, 2056), DayKind.DUE) if entry.record] == ["Far away"]
    meetings = of(year(book), DayKind.MEETING)
    assert {(str(entry.starts), entry.is_vague) for entry in meetings} == {("2027-02", True), ("2027-02-17", False)}
    late_february = calendar(book, Span(date(2027, 2, 20), date(2027, 2, 28)), TODAY, kinds={DayKind.MEETING})
    assert [str(entry.starts) for entry in late_february.entries] == ["2027-02"]
    # Nobody asked to be told of birthdays, so they are nobody's business.
    assert [entry.word for entry in of(year(book), DayKind.OFFICE)] == ["office ends"]
    with book.change("Tell of birthdays") as change:
        change.edit(next(iter(change.all(Association))), birthdays_ahead=14)
    assert [(entry.word, str(entry.starts)) for entry in of(year(book), DayKind.OFFICE)] == [
        ("birthday", "2027-02-28"), ("office ends", "2027-12-24"),
    ]  # fmt: skip


def test_holidays_of_both_sides_are_told_apart_and_once(book: Book, place: Larkhaven) -> None:
    with book.change("Keep days") as change:
        change.edit(change.get(Place, place.home), holidays_region="US-MD")
        change.add(NationalDay, place=place.bailu, name=en("Double Tenth"), month=10, day=10)
        change.add(NationalDay, place=place.home, name=en("Leap Day Parade"), month=2, day=29)
    found = of(year(book), DayKind.HOLIDAY)
    by_day: dict[str, list[Entry]] = {}
    for entry in found:
        by_day.setdefault(str(entry.starts), []).append(entry)
    king = by_day["2027-01-18"]
    assert [(str(e.name), [(p.called, str(p.side)) for p in e.places]) for e in king] == [
        ("Martin Luther King Jr. Day", [("Larkhaven", "home")])
    ]
    # The national day that was typed in, not the public holiday of the same day beside it.
    assert names(by_day["2027-10-10"]) == ["Double Tenth"]
    assert names(by_day["2027-02-28"]) == ["Leap Day Parade", "Peace Memorial Day"]
    assert "American Indian Heritage Day" in names(found)  # Maryland's own
    with_language = of(year(book, language="zh-Hant"), DayKind.HOLIDAY)
    assert "和平紀念日" in names(with_language)
    assert "Memorial Day" in names(with_language)  # not known in Chinese: in English


@pytest.mark.usefixtures("place")
def test_of_a_country_without_a_calendar_that_is_said(book: Book) -> None:
    with book.change("Go far") as change:
        far = change.add(Place, name=en("Far Island"), country="XZ")
        odd = change.add(Place, name=en("Oddville"), country="US", holidays_region="US-QQ")
        case = change.add(Partnership)
        for each in (far, odd):
            change.add(PartnershipPlace, partnership=case, place=each)
    found = year(book)
    assert [(each.place.called, each.code) for each in found.without_holidays] == [("Far Island", "XZ")]
    # A region that keeps no calendar of its own has that of its country.
    july = [entry for entry in of(found, DayKind.HOLIDAY) if str(entry.name) == "Independence Day"]
    assert "Oddville" in {each.called for entry in july for each in entry.places}


def test_days_in_the_way_of_an_exchange_are_said_of_either_side(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        county = change.add(Place, name=en("Bailu County"), country="TW")
        change.edit(change.get(Place, place.bailu), parent=county)
        change.add(
            SchoolTerm, place=county, term_kind=TermKind.HOLIDAY, name=en("Winter holidays"),
            starts=date(2027, 1, 21), ends=date(2027, 2, 10),
        )  # fmt: skip
        change.add(
            SchoolTerm, place=place.home, term_kind=TermKind.TERM, starts=date(2027, 1, 4), ends=date(2027, 3, 26)
        )
        visit = exchange(change, place, "Visit", "2027-01-15", "2027-01-24").uid
        vague = exchange(change, place, "Some time", "2027-01").uid
    found = days_that_matter(book, head(book, visit)).entries
    assert [(str(entry.name), [str(each.side) for each in entry.places]) for entry in found] == [
        ("Martin Luther King Jr. Day", ["home"]), ("Winter holidays", ["partner"]),
    ]  # fmt: skip
    assert days_that_matter(book, head(book, vague)).entries == ()
    assert {entry.word for entry in of(year(book), DayKind.SCHOOL)} == {"term", "holiday"}


@pytest.mark.usefixtures("place")
def test_three_decades_either_way_are_answered(book: Book) -> None:
    for of_year in (800, 1996, 2056, 2999):
        assert year(book, of_year).span.first.year == of_year
    assert "Christmas Day" in names(of(year(book, 2056), DayKind.HOLIDAY))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["US", "US-MD", "TW", "DE-SH", "JP", "CN", "MV", "IN-KL", "GB-ENG"]), st.integers(2000, 2056))
def test_a_holiday_lies_in_the_year_that_it_is_asked_of(code: str, of_year: int) -> None:
    found = public_holidays(code, of_year, "en")
    assert found
    assert {day.year for day in found} == {of_year}
    assert all(name.strip() for name in found.values())


def test_of_years_before_a_calendar_begins_nothing_is_made_up() -> None:
    assert public_holidays("TW", 1990, "en") is None
    assert public_holidays("XZ", 2027, "en") is None
    assert public_holidays("", 2027, "en") is None
