"""The page of a partnership: where it stands, who is in office, what binds, and counts that are those of the lists."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from db.book import Book
from db.errors import NoSuchRecord
from db.identity import new_uid
from db.queries import listing
from db.queries.case import ComingDay, Position, case
from db.queries.case.header import distance_km
from db.queries.case.track import steps
from db.queries.quiet import Heard
from db.records.agreement import Agreement, AgreementKind
from db.records.attachment import Attachment
from db.records.concern import Concern
from db.records.document import Document
from db.records.exchange import Exchange, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.letter import LetterDirection, OwedBy
from db.records.money import MoneyDirection, MoneyEntry
from db.records.participant import Participant
from db.records.partnership import Partnership, PartnershipPlace
from db.records.place import Place
from db.records.role import Role, RoleKind
from db.records.stage_change import StageChange
from db.rules.agreements import AgreementStatus, Renewal
from db.rules.lifecycle import Stage
from db.values import PartialDate
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, letter, on, person


def test_a_partnership_that_is_not_in_the_book_is_refused_with_a_sentence(book: Book) -> None:
    with pytest.raises(NoSuchRecord, match="no longer"):
        case(book, new_uid(), TODAY)


def test_the_header_says_who_where_and_how_far(book: Book, place: Larkhaven) -> None:
    with book.change("Write") as change:
        aldous = person(change, "Aldous")
        change.edit(change.get(Partnership, place.partnership), caretaker=aldous)
        letter(change, place.partnership, "Asked", TODAY, reply_owed_by=OwedBy.US)
        letter(change, place.partnership, "We ask", TODAY, reply_owed_by=OwedBy.THEM, direction=LetterDirection.OUT)
        change.add(Concern, partnership=place.partnership, what=en("Money"), raised=on("2026"))
        former = change.add(Place, name=en("Old Bailu"), country="TW")
        change.add(PartnershipPlace, partnership=place.partnership, place=former, until=on("2020"))
    found = case(book, place.partnership, TODAY).header
    assert found.called.startswith("Larkhaven ⇄ Bailu 白鷺市")
    assert [(one.called, one.country) for one in found.places] == [("Larkhaven", "US"), ("Bailu 白鷺市", "TW")]
    assert [one.called for one in found.former_places] == ["Old Bailu"]
    assert (found.stage, found.stage_since, found.time_zone) == (Stage.ACTIVE, on("2019-07-08"), "Asia/Taipei")
    assert found.distance_km is not None
    assert 12_500 < found.distance_km < 13_100
    assert (found.caretaker and found.caretaker.called, found.counterpart and found.counterpart.uid) == (
        "A. Aldous", place.friends,
    )  # fmt: skip
    assert (found.replies_owed, found.replies_owed_by_them, found.open_concerns, found.quiet) == (1, 1, 1, None)


def test_without_a_position_there_is_no_distance(book: Book, place: Larkhaven) -> None:
    with book.change("Forget") as change:
        change.edit(change.get(Place, place.bailu), longitude=None, time_zone=None)
    found = case(book, place.partnership, TODAY).header
    assert (found.distance_km, found.time_zone) == (None, None)


def test_a_great_circle_is_half_the_earth_at_most() -> None:
    assert distance_km(0, 0, 0, 0) == 0
    assert round(distance_km(0, 0, 0, 180)) == round(distance_km(90, 0, -90, 0)) == 20_015
    # London to Paris, by the coordinates of their centres.
    assert round(distance_km(51.5074, -0.1278, 48.8566, 2.3522)) == 344


# The track


def reached(*stages: tuple[Stage, str]) -> list[tuple[UUID, Stage, PartialDate]]:
    return [(new_uid(), stage, on(day)) for stage, day in stages]


def told(changes: list[tuple[UUID, Stage, PartialDate]], now: Stage) -> list[str]:
    marks = {Position.PAST: "", Position.NOW: "*", Position.AHEAD: "…"}
    return [
        f"{marks[step.position]}{step.stage}{f' {step.on}' if step.on else ''}{' turn' if step.is_turn else ''}"
        for step in steps(changes, now)
    ]


def test_a_partnership_on_its_way_shows_what_lies_ahead() -> None:
    changes = reached((Stage.IDEA, "2024-02"), (Stage.EXPLORING, "2024-09-14"))
    assert told(changes, Stage.EXPLORING) == [
        "idea 2024-02", "*exploring 2024-09-14", "…negotiating", "…approved", "…active",
    ]  # fmt: skip
    assert told([], Stage.IDEA) == ["*idea", "…exploring", "…negotiating", "…approved", "…active"]


def test_steps_that_were_passed_over_stand_without_a_date() -> None:
    assert told(reached((Stage.ACTIVE, "1957")), Stage.ACTIVE) == [
        "idea", "exploring", "negotiating", "approved", "*active 1957",
    ]  # fmt: skip


def test_turns_off_the_track_follow_in_their_order() -> None:
    changes = reached((Stage.ACTIVE, "1957"), (Stage.DORMANT, "1976"), (Stage.ACTIVE, "1983-10"))
    assert told(changes, Stage.ACTIVE)[4:] == ["active 1957", "dormant 1976 turn", "*active 1983-10 turn"]
    changes = reached((Stage.IDEA, "2012-11"), (Stage.EXPLORING, "2013"), (Stage.DECLINED, "2014"))
    assert told(changes, Stage.DECLINED) == ["idea 2012-11", "exploring 2013", "*declined 2014 turn"]


def test_the_track_of_a_book_links_to_its_changes(book: Book, place: Larkhaven) -> None:
    with book.change("Annul") as change:
        annulled = change.add(StageChange, partnership=place.partnership, to_stage=Stage.ANNULLED, dated=on("2020"))
    last = case(book, place.partnership, TODAY).track[-1]
    assert (last.stage, last.position, last.change, last.is_turn) == (
        Stage.ANNULLED, Position.NOW, annulled.uid, True,
    )  # fmt: skip


# Offices and agreements


def test_in_office_are_the_heads_of_both_sides_and_the_counterpart(book: Book, place: Larkhaven) -> None:
    with book.change("Elect") as change:
        for name, body, since, until in (
            ("Old", place.city_of_bailu, "2018-12-25", "2022-12-24"),
            ("Lin", place.city_of_bailu, "2022-12-25", "2026-12-24"),
            ("Castell", place.city, "2023-12-01", "2027-11-30"),
            ("Next", place.city, "2027-12-01", None),
        ):
            change.add(Role, person=person(change, name), organisation=body, role_kind=RoleKind.HEAD,
                       title=en("Mayor"), since=on(since), until=on(until) if until else None)  # fmt: skip
        change.add(Role, person=person(change, "Su"), organisation=place.friends, title=en("Treasurer"))
    found = case(book, place.partnership, TODAY).in_office
    assert [(one.side, one.person.called, one.body.called) for one in found] == [
        ("partner", "A. Lin", "City of Bailu"),
        ("partner", "A. Su", "Friends of Larkhaven"),
        ("home", "A. Castell", "City of Larkhaven"),
    ]
    assert found[0].until == on("2026-12-24")


def test_a_mayor_known_by_year_only_gives_way_to_the_one_known_to_the_day(book: Book, place: Larkhaven) -> None:
    with book.change("Elect") as change:
        head = {"organisation": place.city, "role_kind": RoleKind.HEAD}
        change.add(Role, person=person(change, "Former"), since=on("2018"), until=on("2026"), **head)
        change.add(Role, person=person(change, "New"), since=on("2026-11-01"), **head)
    assert [one.person.called for one in case(book, place.partnership, TODAY).in_office] == ["A. New"]


def test_agreements_in_force_with_the_day_that_comes_next(book: Book, place: Larkhaven) -> None:
    common = {"partnership": place.partnership, "agreement_kind": AgreementKind.SISTER_CITY}
    with book.change("Agree") as change:
        change.add(Agreement, title=en("Renews"), effective=on("2021-12-30"), term_months=60, notice_months=1,
                   renewal=Renewal.AUTOMATIC, **common)  # fmt: skip
        change.add(Agreement, title=en("Ends"), effective=on("2022-01-01"), expires=on("2030-01-01"), **common)
        change.add(Agreement, title=en("Over"), effective=on("2000-01-01"), expires=on("2010-01-01"), **common)
        change.add(Agreement, title=en("Draft"), drafted=on("2026"), **common)
    found = case(book, place.partnership, TODAY).agreements
    assert [(one.called, one.status, one.coming, str(one.coming_on)) for one in found] == [
        ("Renews", AgreementStatus.IN_FORCE, ComingDay.NOTICE_ENDS, "2026-11-29"),
        ("Ends", AgreementStatus.IN_FORCE, ComingDay.EXPIRES, "2030-01-01"),
    ]
    after_notice = case(book, place.partnership, date(2026, 12, 1)).agreements[0]
    assert (after_notice.coming, after_notice.coming_on) == (ComingDay.RENEWS, on("2026-12-30"))


# What happened, and counts


def test_the_digest_has_the_last_twelve_months_and_nothing_that_is_planned(book: Book, place: Larkhaven) -> None:
    with book.change("Live") as change:
        for day in ("2025-11-23", "2025-11-24", "2026-11-24"):
            letter(change, place.partnership, day, date.fromisoformat(day))
        planned = change.add(Exchange, title=en("Next"), exchange_kind=ExchangeKind.ARTS, starts=on("2027-01-18"))
        change.add(ExchangePartnership, exchange=planned, partnership=place.partnership)
    found = case(book, place.partnership, TODAY)
    assert [event.record.called for event in found.digest] == ["2026-11-24", "2025-11-24"]
    assert found.next_exchange is not None
    assert (found.next_exchange.uid, found.last_exchange) == (planned.uid, None)


def test_each_tab_counts_what_its_list_shows(book: Book, place: Larkhaven) -> None:
    with book.change("Fill the case file") as change:
        lin, guest = person(change, "Lin"), person(change, "Guest")
        person(change, "Stranger")
        change.add(Role, person=lin, organisation=place.city_of_bailu, role_kind=RoleKind.HEAD)
        asked = letter(change, place.partnership, "Hello", TODAY, who=lin)
        letter(change, None, "Of nobody", TODAY, who=person(change, "Nobody"))
        change.bin(letter(change, place.partnership, "Gone", TODAY))
        visit = change.add(
            Exchange, title=en("Visit"), exchange_kind=ExchangeKind.ARTS, starts=on("2026"), state=ExchangeState.DONE
        )
        change.add(ExchangePartnership, exchange=visit, partnership=place.partnership)
        change.add(Participant, exchange=visit, person=guest)
        change.add(Agreement, partnership=place.partnership, agreement_kind=AgreementKind.ANNEX)
        change.add(Concern, partnership=place.partnership, what=en("Money"), raised=on("2026"))
        kept = change.keep(b"scan")
        for owner in (asked, visit, None):
            scan = change.add(Document, sha256=kept.sha256, size=kept.size, media_type="image/png")
            if owner is not None:
                change.add(Attachment, record=owner, document=scan)
        change.add(MoneyEntry, dated=TODAY, direction=MoneyDirection.IN, amount=1, currency="USD",
                   partnership=place.partnership)  # fmt: skip
    counts = case(book, place.partnership, TODAY).counts
    assert (counts.agreements, counts.people, counts.exchanges, counts.letters) == (1, 2, 1, 1)
    assert (counts.concerns, counts.documents, counts.money) == (1, 2, 1)
    scope = listing.Scope(within=("partnership", place.partnership))
    assert len(listing.page(book, "person", ["called"], scope).rows) == counts.people
    assert len(listing.page(book, "document", ["called"], scope).rows) == counts.documents


def test_a_partnership_that_is_going_quiet_says_when_it_was_last_heard_of_and_a_resting_one_is_not(
    book: Book, place: Larkhaven
) -> None:
    with book.change("Hear") as change:
        letter(change, place.partnership, "The last one", date(2022, 5, 6))
        visit = change.add(Exchange, title=en("Visit"), exchange_kind=ExchangeKind.ARTS, starts=on("2021-03-01"),
                           ends=on("2021-03-09"), state=ExchangeState.DONE)  # fmt: skip
        change.add(ExchangePartnership, exchange=visit, partnership=place.partnership)
    found = case(book, place.partnership, TODAY)
    assert found.header.quiet is not None
    assert (found.header.quiet.since, found.heard) == (date(2022, 5, 6), Heard(date(2022, 5, 6), date(2021, 3, 9)))
    rows = listing.page(book, "partnership", ["called", "quiet_since"]).rows
    assert [row.cells for row in rows] == [("Larkhaven ⇄ Bailu 白鷺市", on("2022-05-06"))]
    assert [step.stage for step in found.next_steps][:2] == [Stage.DORMANT, Stage.SUSPENDED]
    with book.change("Rest") as change:
        change.add(StageChange, partnership=place.partnership, to_stage=Stage.DORMANT, dated=on("2025"))
    found = case(book, place.partnership, TODAY)
    assert (found.header.quiet, found.heard) == (None, None)
    (wanted,) = found.next_steps[0].wanted
    assert (found.next_steps[0].stage, wanted.evidence, wanted.found) == (Stage.ACTIVE, "agreement in force", ())
    assert listing.page(book, "partnership", ["quiet_since"]).rows[0].cells == (None,)
