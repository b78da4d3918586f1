"""The timeline: everything with a date, the newest first, the same in pages as in one piece."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from db.book import Book
from db.errors import NoSuchRecord
from db.identity import new_uid
from db.queries.timeline import Asked, Event, EventKind, Key, Tone, scope_of, stretch, timeline
from db.queries.timeline.spread import By, spread
from db.records.agreement import Agreement, AgreementKind
from db.records.attachment import Attachment
from db.records.concern import Concern
from db.records.concern_raiser import ConcernRaiser
from db.records.decision import Decision, DecisionState
from db.records.document import Document
from db.records.exchange import Exchange, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.gift import Gift, GiftDirection
from db.records.goods import Goods, GoodsDirection
from db.records.grant import Grant, GrantReport
from db.records.hosting import Hosting, HostingState
from db.records.household import Household
from db.records.letter import LetterDirection, LetterState, OwedBy
from db.records.meeting import AgendaItem, Meeting
from db.records.network import Network, NetworkMembership
from db.records.participant import Attended, Participant
from db.records.partnership import Partnership, PlaceSide
from db.records.role import Role, RoleKind
from db.records.signing import Signatory, Signing
from db.records.stage_change import StageChange
from db.records.task import Task
from db.rules.lifecycle import Stage
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, letter, on, person


def told(book: Book, place: Larkhaven, *kinds: EventKind) -> list[Event]:
    return list(timeline(book, place.partnership, kinds=kinds or frozenset(EventKind), limit=1000).events)


def test_a_new_partnership_begins_with_its_stage(book: Book, place: Larkhaven) -> None:
    (event,) = told(book, place)
    assert (event.kind, event.step, event.on) == (EventKind.STAGE, "active", on("2019-07-08"))
    assert (event.tone, event.partnerships) == (Tone.GOOD, (place.partnership,))


def test_an_empty_book_has_no_story_and_a_strange_partnership_is_refused(book: Book) -> None:
    assert timeline(book).events == ()
    with pytest.raises(NoSuchRecord):
        timeline(book, new_uid())


def test_a_corrected_stage_and_what_lies_in_the_bin_are_left_out(book: Book, place: Larkhaven) -> None:
    with book.change("Correct") as change:
        wrong = change.all(StageChange)[0]
        change.add(
            StageChange, partnership=place.partnership, to_stage=Stage.ACTIVE, dated=on("2019-07-09"), corrects=wrong
        )
        change.bin(letter(change, place.partnership, "Gone", TODAY))
    assert [str(event.on) for event in told(book, place)] == ["2019-07-09"]


def test_the_days_of_an_agreement(book: Book, place: Larkhaven) -> None:
    with book.change("Agree") as change:
        agreement = change.add(
            Agreement, partnership=place.partnership, agreement_kind=AgreementKind.SISTER_CITY, number="12",
            effective=on("2013-07-01"), term_months=24, annulled=on("2016-06-10"), annulment_reason=en("The ministry"),
        )  # fmt: skip
        for day, side in (("2013-06-09", PlaceSide.HOME), ("2013-06-10", PlaceSide.PARTNER)):
            signing = change.add(Signing, agreement=agreement, dated=on(day))
            change.add(Signatory, signing=signing, side=side, name_as_signed=en("The Mayor"))
    found = [(str(event.on), event.step) for event in told(book, place, EventKind.AGREEMENT)]
    assert found == [("2016-06-10", "annulled"), ("2013-07-01", "effective"),
                     ("2013-06-10", "signed"), ("2013-06-09", "signed")]  # fmt: skip
    newest = told(book, place, EventKind.AGREEMENT)[0]
    assert (str(newest.reason), newest.register, newest.tone) == ("The ministry", "12", Tone.WARNING)
    with book.change("It was not annulled") as change:
        change.edit(change.get(Agreement, agreement.uid), annulled=None)
    assert (str(told(book, place, EventKind.AGREEMENT)[0].on)) == "2015-07-01", "the first day out of force"
    with book.change("It came into force by being signed") as change:
        change.edit(change.get(Agreement, agreement.uid), effective=on("2013-06-10"))
    days = [(str(event.on), event.step) for event in told(book, place, EventKind.AGREEMENT)]
    assert days[1:] == [("2013-06-10", "signed and in force"), ("2013-06-09", "signed")]


def test_an_exchange_says_who_came_and_who_hosted(book: Book, place: Larkhaven) -> None:
    with book.change("Visit") as change:
        visit = change.add(Exchange, title=en("Visit"), exchange_kind=ExchangeKind.YOUTH, starts=on("2024-09-18"),
                           ends=on("2024-09-26"), state=ExchangeState.DONE, direction="in")  # fmt: skip
        change.add(ExchangePartnership, exchange=visit, partnership=place.partnership)
        guest = change.add(Participant, exchange=visit, person=person(change, "Guest"))
        change.add(Participant, exchange=visit, description="dancers", heads=20)
        change.add(Participant, exchange=visit, description="who stayed at home", heads=5, attended=Attended.NO)
        for name in ("Braga", "Meyer"):
            home = change.add(Household, name=name)
            change.add(Hosting, exchange=visit, participant=guest, household=home, state=HostingState.DONE)
    (event,) = told(book, place, EventKind.EXCHANGE)
    assert (event.people, event.hosts, event.direction, event.word) == (21, 2, "in", "youth or student exchange")
    assert event.until == on("2024-09-26")


def test_a_letter_says_with_whom_and_what_is_owed(book: Book, place: Larkhaven) -> None:
    with book.change("Write") as change:
        asked = letter(change, place.partnership, "Asked", date(2026, 9, 3), who=person(change, "Lin"),
                       reply_owed_by=OwedBy.US, reply_until=date(2026, 9, 17), register="2026-041")  # fmt: skip
        letter(change, place.partnership, "Draft", TODAY, direction=LetterDirection.OUT, state=LetterState.DRAFT)
        letter(change, None, "Of nobody", TODAY)
    (event,) = told(book, place, EventKind.LETTER)
    assert (event.record.uid, event.register, event.owed_by, event.tone) == (asked.uid, "2026-041", "us", Tone.WARNING)
    assert (event.who and event.who.called, event.owed_until) == ("A. Lin", on("2026-09-17"))
    with book.change("Answer") as change:
        letter(change, place.partnership, "Re", date(2026, 9, 10), direction=LetterDirection.OUT, answers=asked.uid)
    assert [event.owed_by for event in told(book, place, EventKind.LETTER)] == ["", ""]
    assert {event.record.called for event in timeline(book, kinds={EventKind.LETTER}).events} == {
        "Asked", "Re", "Of nobody"
    }  # fmt: skip


def test_decisions_concerns_gifts_offices_and_documents(book: Book, place: Larkhaven) -> None:
    with book.change("Live") as change:
        visit = change.add(Exchange, title=en("Visit"), exchange_kind=ExchangeKind.ARTS, starts=on("2020"))
        change.add(ExchangePartnership, exchange=visit, partnership=place.partnership)
        change.add(Decision, dated=on("2021-08-21"), text=en("Hosting budget"), about=visit, votes_for=9,
                   votes_against=1, number=7, body=place.city)  # fmt: skip
        change.add(Decision, dated=on("2021-08-22"), text=en("Something else"))
        worry = change.add(Concern, partnership=place.partnership, what=en("Money"), raised=on("2021-09"),
                           settled=on("2021-10"), grave=4)  # fmt: skip
        change.add(ConcernRaiser, concern=worry, raised_by=place.city)
        change.add(Gift, direction=GiftDirection.RECEIVED, what=en("A lantern"), dated=on("2021-11-01"), exchange=visit,
                   given_by=place.city_of_bailu)  # fmt: skip
        mayor = {"organisation": place.city, "role_kind": RoleKind.HEAD, "title": en("Mayor")}
        change.add(Role, person=person(change, "Old"), since=on("2018-12-01"), until=on("2022-11-30"), **mayor)
        change.add(Role, person=person(change, "New"), since=on("2022-12-01"), until=on("2026-11-30"),
                   until_expected=True, **mayor)  # fmt: skip
        kept = change.keep(b"scan")
        for owner, day in ((place.partnership, "2022"), (visit.uid, "2023")):
            scan = change.add(Document, sha256=kept.sha256, size=kept.size, media_type="image/png", dated=on(day))
            change.add(Attachment, record=owner, document=scan)
    decision = told(book, place, EventKind.DECISION)
    assert [(event.register, event.body and event.body.called) for event in decision] == [
        ("2021/7", "City of Larkhaven")
    ]
    assert decision[0].votes is not None
    assert (decision[0].votes.votes_for, decision[0].votes.against) == (9, 1)
    concern = told(book, place, EventKind.CONCERN)
    assert [(event.step, event.grave, event.who and event.who.called) for event in concern] == [
        ("settled", 4, "City of Larkhaven"), ("raised", 4, "City of Larkhaven"),
    ]  # fmt: skip
    (gift,) = told(book, place, EventKind.GIFT)
    assert (gift.direction, gift.who and gift.who.called) == ("received", "City of Bailu")
    office = told(book, place, EventKind.OFFICE)
    assert [(str(event.on), event.step, event.who and event.who.called) for event in office] == [
        ("2022-12-01", "begins", "A. New"), ("2022-11-30", "ends", "A. Old"), ("2018-12-01", "begins", "A. Old"),
    ]  # fmt: skip
    assert [str(event.on) for event in told(book, place, EventKind.DOCUMENT)] == ["2022"]


def test_pages_by_key_hold_the_same_as_one_long_page(book: Book, place: Larkhaven) -> None:
    with book.change("Write a lot") as change:
        for number in range(40):
            letter(change, place.partnership, f"Letter {number}", TODAY - timedelta(days=number // 3))
            starts = on(f"20{10 + number % 9}" if number % 2 else f"2026-11-{10 + number % 9}")
            visit = change.add(Exchange, title=en(f"Visit {number}"), exchange_kind=ExchangeKind.ARTS, starts=starts)
            change.add(ExchangePartnership, exchange=visit, partnership=place.partnership)
        change.add(
            Agreement, partnership=place.partnership, agreement_kind=AgreementKind.ANNEX, effective=on("2026-11-14")
        )
    whole = told(book, place)
    assert len(whole) == 82
    assert [event.on.first for event in whole] == sorted((event.on.first for event in whole), reverse=True)
    for size in (1, 7, 82):
        paged: list[Event] = []
        before: Key | None = None
        while True:
            page = timeline(book, place.partnership, before=before, limit=size)
            paged.extend(page.events)
            before = page.next
            if before is None:
                break
        assert paged == whole


def test_only_the_days_asked_for_are_told(book: Book, place: Larkhaven) -> None:
    with book.change("Write") as change:
        for day in ("2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01"):
            letter(change, place.partnership, day, date.fromisoformat(day))
        change.edit(change.get(Partnership, place.partnership), title=en("The two"))
    page = timeline(book, place.partnership, since=date(2020, 1, 1), until=date(2020, 12, 31))
    assert [str(event.on) for event in page.events] == ["2020-12-31", "2020-01-01"]
    assert timeline(book, place.partnership, kinds=()).events == ()


def test_meetings_goods_grants_networks_and_tasks(book: Book, place: Larkhaven) -> None:
    with book.change("Live") as change:
        visit = change.add(Exchange, title=en("Visit"), exchange_kind=ExchangeKind.ARTS, starts=on("2020"))
        change.add(ExchangePartnership, exchange=visit, partnership=place.partnership)
        board = change.add(Meeting, body=place.city, dated=on("2021-02-01"))
        change.add(AgendaItem, meeting=board, title=en("The visit"), about=visit)
        council = change.add(Meeting, body=place.city, dated=on("2021-03-01"))
        change.add(Decision, meeting=council, dated=on("2021-03-01"), text=en("Go"), partnership=place.partnership,
                   decision_state=DecisionState.CARRIED_OUT, carried_out=on("2021-04-01"))  # fmt: skip
        change.add(Meeting, body=place.city, dated=on("2021-05-01"))
        change.add(Goods, direction=GoodsDirection.OUT, what=en("Masks"), quantity=10000, exchange=visit,
                   sent=on("2020-03"), received=on("2020-04-02"), received_by=place.city_of_bailu)  # fmt: skip
        grant = change.add(Grant, title=en("Travel grant"), exchange=visit, currency="USD", applied=100_00,
                           applied_on=date(2019, 1, 2), awarded=80_00, awarded_on=date(2019, 3, 4))  # fmt: skip
        change.add(GrantReport, grant=grant, what="The final report", due=date(2021, 1, 31))
        change.add(GrantReport, grant=grant, due=date(2020, 1, 31), sent_on=date(2020, 2, 5))
        network = change.add(Network, name=en("Ports for peace"))
        change.add(NetworkMembership, network=network, member=place.partnership, since=on("2015"), until=on("2022-06"))
        change.add(NetworkMembership, network=network, since=on("2014"))
        change.add(Task, title="Thank them", about=visit, due=date(2020, 5, 1), done=date(2020, 4, 30))
        change.add(Task, title="Still to do", about=visit, due=date(2020, 5, 1))
        worry = change.add(
            Concern, partnership=place.partnership, what=en("Cost"), raised=on("2018"), answered=on("2019")
        )
        change.add(Decision, dated=on("2019"), text=en("Answer them"), about=worry)
    found = {kind: [(str(one.on), one.step) for one in told(book, place, kind)] for kind in EventKind}
    assert found[EventKind.MEETING] == [("2021-03-01", ""), ("2021-02-01", "")]
    assert found[EventKind.DECISION] == [("2021-04-01", "carried out"), ("2021-03-01", ""), ("2019", "")]
    assert found[EventKind.GOODS] == [("2020-04-02", "received"), ("2020-03", "sent")]
    assert found[EventKind.GRANT] == [("2021-01-31", "report due"), ("2020-02-05", "reported"),
                                      ("2019-03-04", "awarded"), ("2019-01-02", "applied")]  # fmt: skip
    assert found[EventKind.NETWORK] == [("2022-06", "left"), ("2015", "joined")]
    assert found[EventKind.TASK] == [("2020-04-30", "")]
    assert found[EventKind.CONCERN] == [("2019", "answered"), ("2018", "raised")]
    due, _, awarded, _ = told(book, place, EventKind.GRANT)
    assert (due.record, due.name, awarded.amount, awarded.currency) == (
        awarded.record,
        "The final report",
        80_00,
        "USD",
    )
    whole = timeline(book, limit=1000).events
    keys = [(one.kind, one.step, one.on, one.record.uid) for one in whole]
    assert len(set(keys)) == len(keys) == len(told(book, place)) + 2, "also a meeting and a membership of nobody else"


def test_what_is_counted_is_what_is_told_from_wherever_one_begins(book: Book, place: Larkhaven) -> None:
    with book.change("Fill") as change:
        for number in range(40):
            day = TODAY - timedelta(days=number * 11)
            letter(change, place.partnership, "燈節 Festival" if number % 4 == 0 else "Plain", day)
    scope = scope_of(book, place.partnership)
    for asked in (Asked(), Asked(wanted="festival"), Asked(wanted="燈"), Asked(first=TODAY - timedelta(days=100))):
        every = stretch(book, scope, asked, limit=1000).events
        counts = spread(book, scope, asked)
        assert sum(counts.of(asked.kinds).values()) == len(every)
        assert Counter(event.kind for event in every) == counts.by_kind()
        assert sum(spread(book, scope, asked, By.DAY).by_kind().values()) == len(every)
        months = Counter(event.on.first.isoformat()[:7] for event in every)
        assert months == counts.of(asked.kinds)
        before = Key(TODAY.replace(day=1).isoformat(), "", "", 0)
        earlier = [event for event in every if event.on.first < TODAY.replace(day=1)]
        assert list(stretch(book, scope, asked, before, skip=2, limit=5).events) == earlier[2:7]
    assert stretch(book, scope, Asked(wanted="no such word")).events == ()
