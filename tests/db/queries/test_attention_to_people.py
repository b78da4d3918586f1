"""What needs attention about people: birthdays of who is in office, and consents that run out."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.attention import What, attention
from db.records.association import Association
from db.records.consent import Consent, Purpose
from db.records.person import Person
from db.records.role import Role, RoleKind
from db.values import PartialDate
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, on, person


def want(book: Book, days: int | None) -> None:
    with book.change("Want birthdays") as change:
        change.edit(change.all(Association)[0], birthdays_ahead=days)


def elect(
    book: Book, name: str, body: UUID, born: str, until: str | None = None, kind: RoleKind = RoleKind.HEAD
) -> None:
    with book.change("Elect") as change:
        who = person(change, name, born=on(born))
        change.add(Role, person=who, organisation=body, role_kind=kind, title=en("Mayor"), since=on("2020"),
                   until=on(until) if until else None)  # fmt: skip


def birthdays(book: Book, day: date = TODAY, partnership: UUID | None = None) -> list[tuple[str, PartialDate, str]]:
    return [
        (one.about.called, one.due, one.partnership.called if one.partnership else "")
        for one in attention(book, day, partnership)
        if one.what is What.BIRTHDAY
    ]


def test_birthdays_are_told_only_if_wanted(book: Book, place: Larkhaven) -> None:
    elect(book, "Lin", place.city_of_bailu, "1961-11-30")
    assert birthdays(book) == []
    want(book, 6)
    assert birthdays(book) == [("A. Lin", on("2026-11-30"), "Bailu 白鷺市")]
    want(book, 5)
    assert birthdays(book) == []
    want(book, 0)
    assert birthdays(book) == []
    assert birthdays(book, date(2026, 11, 30)) == [("A. Lin", on("2026-11-30"), "Bailu 白鷺市")]


def test_only_who_is_in_office_and_lives_and_whose_day_is_known(book: Book, place: Larkhaven) -> None:
    want(book, 20)
    elect(book, "Former", place.city_of_bailu, "1950-12-01", until="2022")
    elect(book, "Ours", place.city, "1970-12-02")
    elect(book, "Vague", place.friends, "1960-12", kind=RoleKind.OFFICER)
    elect(book, "About", place.friends, "1960-12-03~", kind=RoleKind.OFFICER)
    assert birthdays(book) == [("A. Ours", on("2026-12-02"), "")]
    assert birthdays(book, partnership=place.partnership) == [("A. Ours", on("2026-12-02"), "Bailu 白鷺市")]
    with book.change("Respect") as change:
        ours = next(one for one in change.all(Person) if one.called == "A. Ours")
        change.edit(ours, do_not_contact=True)
    assert birthdays(book) == []


def test_who_is_born_on_the_leap_day_has_a_birthday_every_year(book: Book, place: Larkhaven) -> None:
    want(book, 3)
    elect(book, "Leap", place.city_of_bailu, "1968-02-29")
    assert birthdays(book, date(2027, 2, 26))[0][1] == on("2027-02-28")
    assert birthdays(book, date(2028, 2, 26))[0][1] == on("2028-02-29")


def test_neither_the_year_nor_the_age_is_in_a_birthday(book: Book, place: Larkhaven) -> None:
    want(book, 6)
    elect(book, "Lin", place.city_of_bailu, "1961-11-30")
    (found,) = (one for one in attention(book, TODAY) if one.what is What.BIRTHDAY)
    assert "1961" not in repr(found)
    assert found.facts.years is None


def test_a_consent_that_runs_out_is_asked_for_anew(book: Book, place: Larkhaven) -> None:
    def given(name: str, until: str, purpose: Purpose = Purpose.PHOTO, **more: object) -> None:
        with book.change("Allow") as change:
            who = next((one for one in change.all(Person) if one.called == f"A. {name}"), None) or person(change, name)
            change.add(Consent, person=who, purpose=purpose, given_on=date(2025, 1, 1),
                       until=date.fromisoformat(until), **more)  # fmt: skip

    given("Soon", "2026-12-10")
    given("Over", "2026-11-01")
    given("Long over", "2026-01-01")
    given("Later", "2027-06-01")
    given("Renewed", "2026-12-01")
    given("Renewed", "2028-12-01")
    given("Withdrawn", "2026-12-01", withdrawn_on=date(2026, 1, 1))
    found = [
        (one.facts.who, one.facts.name, one.due) for one in attention(book, TODAY) if one.what is What.CONSENT_ENDS
    ]
    assert [(who.called if who else "", what, due) for who, what, due in found] == [
        ("A. Over", "photo", on("2026-11-01")),
        ("A. Soon", "photo", on("2026-12-10")),
    ]
    assert [one for one in attention(book, TODAY, place.partnership) if one.what is What.CONSENT_ENDS] == []
