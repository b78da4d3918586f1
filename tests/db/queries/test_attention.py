"""What needs attention on a day: it shows in time, says what it is about, and goes when it is done."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from db.book import Book
from db.doing import let_rest, settle
from db.errors import NoSuchRecord
from db.identity import new_uid
from db.queries.attention import Attention, What, When, attention, days_left, when
from db.queries.case import case
from db.records.agreement import Agreement, AgreementKind
from db.records.association import Association
from db.records.concern import Concern
from db.records.consent import Consent, GivenBy, Purpose
from db.records.exchange import Exchange, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.grant import Grant, GrantReport, GrantState
from db.records.letter import Letter, LetterDirection, LetterPartnership, LetterState, OwedBy
from db.records.money import MoneyDirection, MoneyEntry
from db.records.network import Network, NetworkMembership, NetworkReport
from db.records.network_dues import NetworkDues
from db.records.organisation import Organisation, OrganisationKind
from db.records.participant import Attended, Part, Participant
from db.records.partnership import Partnership, PlaceSide
from db.records.role import Role, RoleKind
from db.records.signing import Signatory, Signing
from db.records.stage_change import StageChange
from db.records.task import Deadline, Task
from db.rules.agreements import Renewal
from db.rules.lifecycle import Stage
from db.values import PartialDate
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, enter, letter, on, person


@pytest.fixture
def place(book: Book) -> Larkhaven:
    found = enter(book)
    with book.change("A letter, so that nobody is quiet") as change:
        letter(change, found.partnership, "Hello", TODAY - timedelta(days=400))
    return found


def of(book: Book, what: What, day: date = TODAY) -> list[Attention]:
    return [one for one in attention(book, day) if one.what is what]


def test_nothing_needs_attention_in_an_empty_book(book: Book) -> None:
    assert attention(book, TODAY) == ()


@pytest.mark.parametrize(
    ("due", "group", "left"),
    [("2026-11-23", When.LATE, -1), ("2026-11-24", When.THIS_WEEK, 0), ("2026-12-01", When.THIS_WEEK, 7),
     ("2026-12-02", When.LATER, 8), ("2026-11", When.THIS_WEEK, 6), ("2026", When.LATER, 37),
     ("2025", When.LATE, -328)],
)  # fmt: skip
def test_late_begins_the_day_after_and_a_week_has_seven_days(due: str, group: When, left: int) -> None:
    assert (when(on(due), TODAY), days_left(on(due), TODAY)) == (group, left)


# Letters


def test_a_letter_that_wants_our_answer_waits_until_it_has_one(book: Book, place: Larkhaven) -> None:
    with book.change("File") as change:
        lin = person(change, "Lin")
        owed = {"reply_owed_by": OwedBy.US, "reply_until": date(2026, 11, 19), "register": "2026-041"}
        asked = letter(change, place.partnership, "The festival programme", date(2026, 9, 3), who=lin, **owed)
        uid, author = asked.uid, lin.uid
    (found,) = of(book, What.REPLY_BY_US)
    assert (found.about.uid, found.due, found.facts.asked) == (uid, on("2026-11-19"), date(2026, 9, 3))
    assert (found.facts.register, found.facts.who and found.facts.who.uid) == ("2026-041", author)
    assert found.partnership is not None
    assert found.partnership.called == "Bailu 白鷺市"
    with book.change("Draft the answer") as change:
        answer = letter(
            change, place.partnership, "Re", TODAY, direction=LetterDirection.OUT, answers=uid, state=LetterState.DRAFT
        )
    assert len(of(book, What.REPLY_BY_US)) == 1
    with book.change("Send it") as change:
        change.edit(change.get(Letter, answer.uid), state=LetterState.SENT)
    assert of(book, What.REPLY_BY_US) == []
    assert len(of(book, What.REPLY_BY_US, TODAY - timedelta(days=1))) == 1, "the day before it was still owed"
    with book.change("Throw the answer away") as change:
        change.bin(change.get(Letter, answer.uid))
    assert len(of(book, What.REPLY_BY_US)) == 1


def test_an_answer_owed_by_them_names_who_got_the_letter_and_counts_usual_days(book: Book, place: Larkhaven) -> None:
    with book.change("Write") as change:
        weiss = person(change, "Weiß")
        owed = {"reply_owed_by": OwedBy.THEM, "channel": "email", "direction": LetterDirection.OUT}
        letter(change, place.partnership, "Which dates?", date(2026, 10, 30), who=weiss, **owed)
    (found,) = of(book, What.REPLY_BY_THEM)
    assert found.due == on("2026-11-13")
    assert found.facts.who is not None
    assert found.facts.who.called == "A. Weiß"


def test_a_settled_letter_a_draft_and_one_filed_nowhere(book: Book, place: Larkhaven) -> None:
    with book.change("File") as change:
        letter(change, None, "Nowhere", TODAY, reply_owed_by=OwedBy.US)
        letter(change, place.partnership, "Settled", TODAY, reply_owed_by=OwedBy.US, settled_on=TODAY)
        letter(change, place.partnership, "Draft", TODAY, reply_owed_by=OwedBy.THEM, state=LetterState.DRAFT)
        letter(change, place.partnership, "Undated", None, reply_owed_by=OwedBy.THEM)
    found = [one for one in attention(book, TODAY) if one.what in {What.REPLY_BY_US, What.REPLY_BY_THEM}]
    assert {(one.about.called, one.partnership is None) for one in found} == {("Nowhere", True), ("Undated", False)}
    assert all(one.about.called != "Nowhere" for one in attention(book, TODAY, place.partnership))


def test_a_letter_that_was_filed_elsewhere_is_no_longer_of_this_partnership(book: Book, place: Larkhaven) -> None:
    with book.change("File") as change:
        letter(change, place.partnership, "Wrong", TODAY, reply_owed_by=OwedBy.US)
        change.bin(change.all(LetterPartnership)[-1])
    assert [one.partnership for one in of(book, What.REPLY_BY_US)] == [None]
    assert not [one for one in attention(book, TODAY, place.partnership) if one.what is What.REPLY_BY_US]


# Tasks


def test_tasks_show_sixty_days_ahead_and_not_while_they_are_put_off(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        agenda = change.add(
            Task, title="Agenda", due=TODAY, deadline=Deadline.HARD, partnership=place.partnership,
            about=place.partnership, who=person(change, "Aldous"),
        )  # fmt: skip
        change.add(Task, title="Far away", due=TODAY + timedelta(days=61))
        change.add(Task, title="Some day")
        change.add(Task, title="Done", due=TODAY, done=TODAY)
        change.add(Task, title="Snoozed", due=TODAY, snoozed_until=TODAY + timedelta(days=1))
        change.add(Task, title="Awake again", due=TODAY, snoozed_until=TODAY)
    found = {one.about.called: one for one in of(book, What.TASK)}
    assert set(found) == {"Agenda", "Awake again"}
    facts = found["Agenda"].facts
    assert (found["Agenda"].about.uid, facts.is_hard) == (agenda.uid, True)
    assert (facts.who and facts.who.called, facts.subject and facts.subject.kind) == ("A. Aldous", "partnership")
    with book.change("Throw away") as change:
        change.bin(change.get(Task, agenda.uid))
    assert [one.about.called for one in of(book, What.TASK)] == ["Awake again"]


# Agreements


def test_an_agreement_that_renews_itself_shows_its_notice_day_and_no_end(book: Book, place: Larkhaven) -> None:
    with book.change("Agree") as change:
        change.add(
            Agreement, partnership=place.partnership, agreement_kind=AgreementKind.SISTER_CITY,
            effective=on("2021-12-30"), term_months=60, renewal=Renewal.AUTOMATIC, notice_months=1,
        )  # fmt: skip
    assert of(book, What.AGREEMENT_EXPIRES) == []
    (found,) = of(book, What.NOTICE_ENDS)
    assert (found.due, found.facts.then) == (on("2026-11-29"), on("2026-12-30"))
    assert of(book, What.NOTICE_ENDS, date(2026, 11, 30)) == [], "once it is past nothing can be done"


def test_an_agreement_in_its_last_year_shows_its_end_until_another_follows(book: Book, place: Larkhaven) -> None:
    plan = {"partnership": place.partnership, "agreement_kind": AgreementKind.ACTION_PLAN}
    with book.change("Agree") as change:
        ending = change.add(Agreement, effective=on("2023-03-01"), expires=on("2026-06-30"), **plan)
        change.add(Agreement, title=en("Far"), effective=on("2023-03-01"), expires=on("2028-03-01"),
                   partnership=place.partnership, agreement_kind=AgreementKind.MEMORANDUM)  # fmt: skip
    assert [(one.about.uid, one.due) for one in of(book, What.AGREEMENT_EXPIRES)] == [(ending.uid, on("2026-06-30"))]
    assert len(of(book, What.AGREEMENT_EXPIRES, date(2025, 7, 1))) == 1
    assert of(book, What.AGREEMENT_EXPIRES, date(2025, 6, 1)) == []
    with book.change("Go on") as change:
        change.add(Agreement, effective=on("2026-07-01"), expires=on("2029-06-30"), **plan)
    assert of(book, What.AGREEMENT_EXPIRES) == []


def test_the_first_signing_has_its_anniversary_in_the_years_that_the_association_keeps(
    book: Book, place: Larkhaven
) -> None:
    with book.change("Sign") as change:
        agreement = change.add(Agreement, partnership=place.partnership, agreement_kind=AgreementKind.SISTER_CITY)
        for day, side in (("2017-05-23", PlaceSide.HOME), ("2017-07-13", PlaceSide.PARTNER)):
            signing = change.add(Signing, agreement=agreement, dated=on(day))
            change.add(Signatory, signing=signing, side=side, name_as_signed=en("The Mayor"))
    (found,) = of(book, What.ANNIVERSARY)
    assert (found.due, found.facts.years, found.about.uid) == (on("2027-05-23"), 10, agreement.uid)
    assert of(book, What.ANNIVERSARY, date(2026, 5, 1)) == [], "more than a year ahead"
    with book.change("Keep other years") as change:
        change.edit(change.all(Association)[0], anniversaries=[7])
    assert of(book, What.ANNIVERSARY) == []
    with book.change("Annul") as change:
        change.edit(change.get(Agreement, agreement.uid), annulled=on("2017-07-14"))
        change.edit(change.get(Partnership, place.partnership), started=on("2020"))
    (found,) = of(book, What.ANNIVERSARY)
    assert (found.due, found.facts.years, found.about.kind) == (on("2027"), 7, "partnership")


def test_an_ended_partnership_has_no_days_of_agreements(book: Book, place: Larkhaven) -> None:
    with book.change("End") as change:
        change.add(Agreement, partnership=place.partnership, agreement_kind=AgreementKind.SISTER_CITY,
                   effective=on("2017-05-23"), expires=on("2026-12-31"))  # fmt: skip
        change.edit(change.get(Partnership, place.partnership), started=on("2017-05-23"))
        change.add(StageChange, partnership=place.partnership, to_stage=Stage.ENDED, dated=on("2026-01-01"))
    assert attention(book, TODAY) == ()


# Offices


def test_a_head_whose_term_ends_shows_until_somebody_follows(book: Book, place: Larkhaven) -> None:
    mayor = {"organisation": place.city_of_bailu, "role_kind": RoleKind.HEAD, "title": en("Mayor")}
    with book.change("Elect") as change:
        lin = person(change, "Lin")
        role = change.add(
            Role, person=lin, since=on("2022-12-25"), until=on("2026-12-24"), until_expected=True, **mayor
        )
    (found,) = of(book, What.OFFICE_ENDS)
    assert (found.about.uid, found.due, str(found.facts.office)) == (role.uid, on("2026-12-24"), "Mayor")
    assert (found.facts.who and found.facts.who.called, found.partnership is not None) == ("A. Lin", True)
    assert of(book, What.OFFICE_ENDS, date(2026, 5, 1)) == []
    assert len(of(book, What.OFFICE_ENDS, date(2027, 3, 1))) == 1, "nobody has followed"
    with book.change("Elect the next") as change:
        change.add(Role, person=person(change, "Chen"), since=on("2026-12-25"), **mayor)
    assert of(book, What.OFFICE_ENDS, date(2027, 3, 1)) == []


def test_only_who_governs_and_the_counterpart_are_of_interest(book: Book, place: Larkhaven) -> None:
    ends = {"since": on("2020"), "until": on("2026-12-31")}
    with book.change("Enter offices") as change:
        school = change.add(
            Organisation, name=en("School"), place=place.bailu, organisation_kind=OrganisationKind.SCHOOL
        )  # fmt: skip
        for body, kind, title in (
            (school.uid, RoleKind.HEAD, "Principal"),
            (place.city, RoleKind.OFFICER, "Clerk"),
            (place.city, RoleKind.HEAD, "Mayor"),
            (place.friends, RoleKind.OFFICER, "Treasurer"),
        ):
            change.add(Role, person=person(change, title), organisation=body, role_kind=kind, title=en(title), **ends)
    found = {str(one.facts.office): one.partnership is not None for one in of(book, What.OFFICE_ENDS)}
    assert found == {"Mayor": False, "Treasurer": True}


# Consents


def test_a_coming_exchange_counts_who_lacks_a_consent(book: Book, place: Larkhaven) -> None:
    with book.change("Plan the visit") as change:
        visit = change.add(
            Exchange, title=en("Visit"), exchange_kind=ExchangeKind.YOUTH, starts=on("2027-01-18"),
            state=ExchangeState.CONFIRMED,
        )  # fmt: skip
        change.add(ExchangePartnership, exchange=visit, partnership=place.partnership)
        born = PartialDate(2011, 5)
        students = [person(change, f"Student {number}", born=born) for number in range(4)]
        for student in students:
            change.add(Participant, exchange=visit, person=student, part=Part.STUDENT)
        gone = person(change, "Gone", born=born)
        change.add(Participant, exchange=visit, person=gone, part=Part.STUDENT, attended=Attended.CANCELLED)
        teacher = person(change, "Teacher", born=PartialDate(1970))
        change.add(Participant, exchange=visit, person=teacher, part=Part.CHAPERONE, consents_needed=["photo"])
        given = {"purpose": Purpose.TRAVEL, "given_on": date(2026, 11, 1)}
        medical = {**given, "purpose": Purpose.MEDICAL}
        for each in (given, medical):
            change.add(Consent, person=students[0], given_by=GivenBy.GUARDIAN, exchange=visit, **each)
        change.add(Consent, person=students[1], given_by=GivenBy.SELF, **given)
        change.add(Consent, person=students[2], given_by=GivenBy.GUARDIAN, until=date(2027, 1, 17), **given)
    (found,) = of(book, What.CONSENTS_MISSING)
    assert (found.facts.number, found.facts.of, found.facts.guardians) == (4, 5, 3)
    assert (found.due, found.facts.then, found.about.uid) == (on("2027-01-04"), on("2027-01-18"), visit.uid)
    assert of(book, What.CONSENTS_MISSING, date(2026, 10, 1)) == []
    with book.change("All are in") as change:
        for student in students:
            for each in (given, medical):
                change.add(Consent, person=student.uid, given_by=GivenBy.GUARDIAN, **each)
        change.add(Consent, person=teacher.uid, purpose=Purpose.PHOTO, given_on=date(2026, 11, 1))
    assert of(book, What.CONSENTS_MISSING) == []


# Quiet, reports, concerns


def test_a_partnership_goes_quiet_and_a_letter_breaks_the_silence(book: Book, place: Larkhaven) -> None:
    assert of(book, What.GOING_QUIET) == []
    silent = date(2028, 1, 1)
    (found,) = of(book, What.GOING_QUIET, silent)
    assert (found.facts.months, found.facts.asked, found.about.uid) == (26, date(2025, 10, 20), place.partnership)
    with book.change("Meet") as change:
        meeting = change.add(
            Exchange,
            title=en("Call"),
            exchange_kind=ExchangeKind.ONLINE,
            starts=on("2027-06"),
            state=ExchangeState.DONE,
        )
        change.add(ExchangePartnership, exchange=meeting, partnership=place.partnership)
    assert of(book, What.GOING_QUIET, silent) == []


def test_reports_to_funders_and_networks_show_until_they_went_out(book: Book, place: Larkhaven) -> None:
    with book.change("Enter the grant") as change:
        grant = change.add(Grant, title=en("Youth grant"), state=GrantState.RUNNING, partnership=place.partnership)
        final = change.add(GrantReport, grant=grant, what="Final report", due=date(2027, 1, 15))
        declined = change.add(Grant, title=en("Not given"), state=GrantState.DECLINED)
        change.add(GrantReport, grant=declined, due=date(2027, 1, 15))
        network = change.add(Network, name=en("Small Harbors"))
        membership = change.add(NetworkMembership, network=network)
        change.add(NetworkReport, network_membership=membership, title=en("Yearly report"), due=date(2026, 11, 1))
    (funder,) = of(book, What.GRANT_REPORT)
    assert (funder.about.uid, funder.facts.name, funder.due) == (grant.uid, "Final report", on("2027-01-15"))
    (network_report,) = of(book, What.NETWORK_REPORT)
    assert network_report.facts.subject is not None
    assert (network_report.about.uid, network_report.facts.subject.called) == (membership.uid, "Small Harbors")
    assert network_report.facts.name == "Yearly report"
    assert {one.what for one in attention(book, TODAY, place.partnership)} == {What.GRANT_REPORT}
    with book.change("Send it") as change:
        change.edit(change.get(GrantReport, final.uid), sent_on=TODAY)
    assert of(book, What.GRANT_REPORT) == []


def test_an_open_concern_comes_back_on_its_day_of_review(book: Book, place: Larkhaven) -> None:
    with book.change("Worry") as change:
        worry = {"partnership": place.partnership, "raised": on("2026-05-08"), "grave": 3}
        change.add(Concern, what=en("Nobody answers"), review=date(2026, 12, 1), **worry)
        change.add(Concern, what=en("Settled"), review=date(2026, 12, 1), settled=on("2026-06"), **worry)
    (found,) = of(book, What.CONCERN_REVIEW)
    assert (found.about.called, found.facts.number) == ("Nobody answers", 3)


def test_what_is_due_first_stands_first_and_a_partnership_must_be_there(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        for days in (5, -3, 20):
            change.add(Task, title=f"In {days}", due=TODAY + timedelta(days=days), partnership=place.partnership)
    assert [one.about.called for one in attention(book, TODAY)] == ["In -3", "In 5", "In 20"]
    with pytest.raises(NoSuchRecord, match="no longer"):
        attention(book, TODAY, new_uid())


def test_dues_of_networks_show_until_they_are_paid(book: Book, place: Larkhaven) -> None:
    with book.change("Join") as change:
        network = change.add(Network, name=en("Small Harbors"))
        own = change.add(NetworkMembership, network=network, member=place.bailu)
        dues = change.add(
            NetworkDues, network_membership=own, year=2027, amount=120_00, currency="EUR", due=date(2027, 1, 31)
        )
        change.add(NetworkDues, network_membership=own, year=2030, amount=1, currency="EUR", due=date(2030, 1, 31))
    (found,) = attention(book, TODAY, place.partnership)
    assert (found.what, found.about.uid, found.facts.part) == (What.NETWORK_DUES, own.uid, dues.uid)
    assert (found.facts.amount, found.facts.currency, found.facts.number) == (120_00, "EUR", 2027)
    with book.change("Pay") as change:
        paid = change.add(
            MoneyEntry, dated=date(2026, 12, 1), amount=120_00, currency="EUR", direction=MoneyDirection.OUT
        )
        change.edit(change.get(NetworkDues, dues.uid), entry=paid)
    assert of(book, What.NETWORK_DUES) == []


def test_anything_can_rest_until_a_day_and_what_can_be_settled_goes(book: Book, place: Larkhaven) -> None:
    with book.change("Ask") as change:
        asked = letter(change, place.partnership, "Asked", TODAY, reply_owed_by=OwedBy.US)
        grant = change.add(Grant, title=en("Grant"), state=GrantState.RUNNING)
        report = change.add(GrantReport, grant=grant, due=TODAY)
        change.add(GrantReport, grant=grant, due=TODAY + timedelta(days=9))
        visit = change.add(Exchange, title=en("Visit"), exchange_kind=ExchangeKind.ARTS, starts=on("2030"))
        change.add(ExchangePartnership, exchange=visit, partnership=place.partnership)
        change.add(Task, title="Book a bus", due=TODAY, about=visit)
    assert What.TASK in {one.what for one in attention(book, TODAY, place.partnership)}, "about one of its exchanges"
    reply = of(book, What.REPLY_BY_US)[0]
    let_rest(book, "Later", reply, TODAY + timedelta(days=7), TODAY)
    first, _ = of(book, What.GRANT_REPORT)
    let_rest(book, "Later", first, TODAY + timedelta(days=1), TODAY)
    assert of(book, What.REPLY_BY_US) == []
    assert len(of(book, What.GRANT_REPORT)) == 1
    assert case(book, place.partnership, TODAY).header.replies_owed == 1, "the answer is owed all the same"
    assert of(book, What.REPLY_BY_US, TODAY + timedelta(days=7)) == [reply]
    settle(book, "Sent", first, TODAY)
    assert book.scalar(select(GrantReport.sent_on).where(GrantReport.uid == report.uid)) == TODAY
    book.undo()
    book.undo()
    assert len(of(book, What.GRANT_REPORT)) == 2
    settle(book, "No need", reply, TODAY)
    assert of(book, What.REPLY_BY_US) == []
    assert book.scalar(select(Letter.settled_on).where(Letter.uid == asked.uid)) == TODAY
