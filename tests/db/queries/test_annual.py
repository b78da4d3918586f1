"""What the annual report prints is what the book held on the last day of its year, and nothing private."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from db.book import Book
from db.queries import figures
from db.queries.annual import Appendix, annual_facts
from db.queries.annual_facts import AnnualFacts, ComingDay
from db.queries.facts import Figure, Span, Sum, SumFigure, Wording
from db.records.agreement import Agreement, AgreementKind
from db.records.attachment import Attachment
from db.records.category import Category
from db.records.consent import Consent, GivenBy, Purpose
from db.records.decision import Decision, DecisionState
from db.records.document import Document, DocumentKind
from db.records.exchange import ExchangeState
from db.records.exchange_facts import ResultNumber, Venue
from db.records.grant import Grant, GrantReport, GrantState
from db.records.hosting import Hosting, HostingState
from db.records.household import Household, HouseholdMember
from db.records.letter import Correspondent, Letter, LetterDirection, LetterPartnership, Line, OwedBy
from db.records.membership import ServiceHours
from db.records.money import MoneyDirection, MoneyEntry
from db.records.network import Network, NetworkMembership
from db.records.network_dues import NetworkDues
from db.records.organisation import Organisation
from db.records.participant import Participant
from db.records.partnership import PlaceSide
from db.records.person import Person
from db.records.person_shown import PersonShown
from db.records.role import Role
from db.records.signing import Signatory, Signing
from db.records.stage_change import StageChange
from db.rules.lifecycle import Stage
from db.values import PartialDate
from tests.db.queries.reported import ON, Larkhaven, day, en, entered, exchange, facts_of, year


@pytest.fixture
def larkhaven(book: Book) -> Larkhaven:
    return entered(book)


def _case(facts: AnnualFacts, uid: UUID) -> Any:
    return next(one for one in facts.partnerships if one.uid == uid)


def test_a_book_that_nobody_filled_in_has_an_empty_report(book: Book) -> None:
    facts = facts_of(book, 2025)
    assert facts.association.name.text == ""
    assert facts.association.home.names == ()
    assert facts.glance.exchanges == Figure(0, None)
    assert facts.glance.answer_days is None
    assert len(facts.months) == 12
    for empty in (facts.partnerships, facts.exchanges, facts.letters, facts.thanks, facts.money, facts.outlook):
        assert empty == ()


def test_stage_and_mayor_are_those_of_the_last_day_of_the_year(book: Book, larkhaven: Larkhaven) -> None:
    before, then, now = (_case(facts_of(book, number), larkhaven.bailu) for number in (2018, 2022, 2025))
    assert (before.stage, then.stage, now.stage) == (Stage.EXPLORING, Stage.ACTIVE, Stage.DORMANT)
    assert then.stage_since == day("2019-07-08")
    assert then.steps == ()
    assert [(step.to_stage, step.reason.text) for step in now.steps] == [(Stage.DORMANT, "As it was.")]
    wu, lin = before.office_holders[0], now.office_holders[0]
    assert wu.names == (Wording("Wu Ta-wei"), Wording("吳大偉", "zh-Hant"))
    assert lin.names == (Wording("Lin Mei-hua"), Wording("林美華", "zh-Hant"))
    assert (lin.office.text, lin.body, lin.side) == ("Mayor", Wording("白鷺市公所", "zh-Hant"), PlaceSide.PARTNER)


def test_a_year_that_still_runs_is_told_as_of_today(book: Book, larkhaven: Larkhaven) -> None:
    with book.change("Look ahead") as change:
        for role in change.all(Role):
            if role.until is None:
                change.edit(role, until=day("2026-12-24"), until_expected=True)
        exchange(change, "In the summer", "2026-07", larkhaven.bailu, state=ExchangeState.CONFIRMED)
    case = _case(facts_of(book, 2026), larkhaven.bailu)
    assert case.office_holders[0].names[0].text == "Lin Mei-hua"
    assert [planned.title.text for planned in case.planned] == ["In the summer"]
    assert case.exchanges == ()


def test_a_partnership_is_not_in_a_year_before_it_began(book: Book, larkhaven: Larkhaven) -> None:
    assert [one.uid for one in facts_of(book, 2017).partnerships] == [larkhaven.annental]
    only = facts_of(book, 2017, partnerships=[larkhaven.bailu]).partnerships
    assert [one.uid for one in only] == [larkhaven.bailu]


def test_an_ended_partnership_is_in_its_last_year_and_in_none_after(book: Book, larkhaven: Larkhaven) -> None:
    with book.change("End it") as change:
        values = {"to_stage": Stage.ENDED, "dated": day("2024-05"), "reason": en("The council was dissolved.")}
        change.add(StageChange, partnership=larkhaven.annental, **values)
    assert _case(facts_of(book, 2024), larkhaven.annental).until == day("2024-05")
    assert larkhaven.annental not in {one.uid for one in facts_of(book, 2025).partnerships}


def test_places_are_named_for_the_reader_and_in_their_own_script(book: Book, larkhaven: Larkhaven) -> None:
    english = _case(facts_of(book, 2025), larkhaven.bailu).partners[0]
    assert english.names == (Wording("Bailu", "en"), Wording("白鷺市", "zh-Hant"))
    chinese = _case(facts_of(book, 2025, language="zh-Hant"), larkhaven.bailu).partners[0]
    assert chinese.names == (Wording("白鷺市", "zh-Hant"),)
    german = _case(facts_of(book, 2025, language="de"), larkhaven.bailu).partners[0]
    assert german.names[0].text == "Bailu"


def test_an_exchange_has_its_people_nights_cost_and_results(book: Book, larkhaven: Larkhaven) -> None:
    with book.change("Enter the visit") as change:
        visit = exchange(change, "Dance class", "2025-09-18", larkhaven.bailu, larkhaven.annental)
        exchange(change, "Last year's", "2024-09-18", larkhaven.bailu)
        exchange(change, "Next one", "2026-05", larkhaven.bailu, state=ExchangeState.CONFIRMED)
        exchange(change, "Perhaps", None, larkhaven.annental, state=ExchangeState.PLANNED)
        exchange(change, "Called off", "2026-06", larkhaven.bailu, state=ExchangeState.CANCELLED)
        dancer = change.add(Participant, exchange=visit, person=larkhaven.people["wu"], diet="no nuts")
        change.add(Participant, exchange=visit, heads=23, description="the others", position=1)
        home = change.add(Household, name="Family Braga")
        nights = {"first_night": date(2025, 9, 18), "last_night": date(2025, 9, 25), "state": HostingState.DONE}
        change.add(Hosting, exchange=visit, participant=dancer, household=home, **nights)
        paid = {"dated": date(2025, 9, 20), "direction": MoneyDirection.OUT, "exchange": visit}
        change.add(MoneyEntry, amount=1200, currency="USD", **paid)
        change.add(MoneyEntry, amount=300, currency="USD", **paid)
        change.add(ResultNumber, exchange=visit, what=en("Lanterns"), number=204.0, unit=en("made"))
        change.add(Venue, exchange=visit, name=en("Civic Hall"))
    facts = facts_of(book, 2025, appendices=[Appendix.PARTICIPANTS])
    (one,) = facts.exchanges
    assert (one.people, one.nights, one.cost) == (24, 8, (Sum("USD", 1500),))
    assert [str(number.number) for number in one.numbers] == ["204"]
    assert [place.text for place in one.places] == ["Civic Hall"]
    assert set(one.partnerships) == {larkhaven.bailu, larkhaven.annental}
    assert all(_case(facts, uid).exchanges == (one,) for uid in one.partnerships)
    assert facts.glance.exchanges == Figure(1, 1)
    assert [planned.title.text for planned in _case(facts, larkhaven.bailu).planned] == ["Next one"]
    assert [planned.title.text for planned in _case(facts, larkhaven.annental).planned] == ["Perhaps"]
    assert _case(facts_of(book, 2019), larkhaven.annental).planned == ()
    assert [person.names[0].text for person in facts.participants] == ["Wu Ta-wei", "the others"]
    assert "no nuts" not in repr(facts)
    assert facts_of(book, 2025).participants == ()


def test_what_came_later_is_not_told_of_a_plan(book: Book, larkhaven: Larkhaven) -> None:
    with book.change("Enter the visit") as change:
        visit = exchange(change, "Dance class", "2025-09-18", larkhaven.bailu, summary=en("It rained."))
        change.add(Participant, exchange=visit, heads=23, description="the others")
    (planned,) = _case(facts_of(book, 2024), larkhaven.bailu).planned
    assert (planned.state, planned.people, planned.summary.text) == (ExchangeState.PLANNED, 0, "")


def _letter(change: Any, dated: str, direction: str, subject: str, partnership: UUID, **rest: Any) -> Letter:
    values = {"dated": date.fromisoformat(dated), "direction": LetterDirection(direction), "subject": subject}
    letter = change.add(Letter, **values, **rest)
    change.add(LetterPartnership, letter=letter, partnership=partnership)
    return letter


def test_private_letters_count_and_are_not_listed(book: Book, larkhaven: Larkhaven) -> None:
    with book.change("File the letters") as change:
        asked = _letter(change, "2025-03-01", "in", "May we come?", larkhaven.bailu, reply_owed_by=OwedBy.US)
        change.add(Correspondent, letter=asked, line=Line.FROM, person=larkhaven.people["lin"])
        answer = _letter(change, "2025-03-09", "out", "You may", larkhaven.bailu, answers=asked, register="2025-002")
        change.add(Correspondent, letter=answer, line=Line.TO, address="hall@bailu.example")
        _letter(change, "2025-04-01", "in", "About her illness", larkhaven.bailu, is_private=True)
        late = _letter(change, "2025-11-01", "in", "And next year?", larkhaven.bailu, reply_owed_by=OwedBy.US)
        _letter(change, "2026-01-10", "out", "Gladly", larkhaven.bailu, answers=late)
    assert facts_of(book, 2025).letters == ()
    facts = facts_of(book, 2025, appendices=[Appendix.REGISTER])
    assert (facts.glance.letters_in.now, facts.glance.letters_out.now) == (3, 1)
    assert [letter.subject.text for letter in facts.letters] == ["May we come?", "You may", "And next year?"]
    assert "illness" not in repr(facts)
    assert facts.letters[0].who[0].text == "Lin Mei-hua"
    assert facts.letters[0].answered_on == date(2025, 3, 9)
    assert (facts.letters[1].number, facts.letters[1].who[0].text) == ("2025-002", "hall@bailu.example")
    assert facts.glance.answer_days == Figure(8, None)
    assert _case(facts, larkhaven.bailu).replies_owed_by_us == 1
    assert _case(facts_of(book, 2026), larkhaven.bailu).replies_owed_by_us == 0


def test_agreements_stand_as_on_the_last_day_with_the_days_that_come(book: Book, larkhaven: Larkhaven) -> None:
    with book.change("Enter the agreements") as change:
        kinds = {"agreement_kind": AgreementKind.SISTER_CITY, "partnership": larkhaven.bailu}
        treaty = change.add(Agreement, title=en("The treaty"), expires=day("2029-10-08"), **kinds)
        for side, dated in ((PlaceSide.HOME, "2019-07-08"), (PlaceSide.PARTNER, "2019-10-09")):
            signing = change.add(Signing, agreement=treaty, dated=day(dated), venue=en("Glenview Hall"))
            change.add(
                Signatory, signing=signing, side=side, name_as_signed=en("B. Newton"), office_as_signed=en("Mayor")
            )
        void = change.add(Agreement, title=en("The memorandum"), annulled=day("2025-06-10"), **kinds)
        change.add(Signing, agreement=void, dated=day("2025-06-09"))
        change.add(Decision, dated=day("2025-06-01"), text=en("To sign."), number=3, unanimous=True)
        proposed = {"decision_state": DecisionState.PROPOSED, "partnership": larkhaven.annental}
        change.add(Decision, dated=day("2025-06-02"), text=en("To wait."), **proposed)
    facts = facts_of(book, 2025)
    treaty_now, void_now = _case(facts, larkhaven.bailu).agreements
    assert (treaty_now.status, void_now.status) == ("in force", "annulled")
    assert [signing.on for signing in treaty_now.signings] == [day("2019-07-08"), day("2019-10-09")]
    assert treaty_now.signings[0].signatories == (Wording("B. Newton, Mayor", "en"),)
    assert ComingDay(day("2029-10-08"), "expires", partnership=larkhaven.bailu) in treaty_now.coming
    assert [one.title.text for one in facts.agreements] == ["The memorandum"]
    assert [(one.number, one.unanimous) for one in facts.decisions] == [("2025/3", True)]
    assert [one.title.text for one in _case(facts_of(book, 2026), larkhaven.bailu).agreements] == ["The treaty"]
    assert _case(facts_of(book, 2019), larkhaven.bailu).since == day("2019-07-08")
    later = annual_facts(book, year(2027), on=date(2028, 2, 1)).outlook
    assert [(coming.what, coming.years) for coming in later] == [("anniversary", 10), ("expires", None)]


def test_thanks_name_those_who_allow_it_today(book: Book, larkhaven: Larkhaven) -> None:
    ruth, tom, ana = (larkhaven.people[name] for name in ("ruth", "tom", "ana"))
    with book.change("Enter the helpers") as change:
        for who in (ruth, tom, ana):
            change.add(ServiceHours, person=who, dated=day("2025-05"), minutes=90)
        change.add(Consent, person=ruth, purpose=Purpose.PUBLICATION, given_on=date(2024, 1, 1))
        withdrawn = {"given_on": date(2024, 1, 1), "withdrawn_on": date(2026, 1, 15)}
        change.add(Consent, person=tom, purpose=Purpose.PUBLICATION, **withdrawn)
        change.add(Consent, person=ana, purpose=Purpose.PHOTO, given_on=date(2024, 1, 1))
        visit = exchange(change, "Dance class", "2025-09-18", larkhaven.bailu)
        guest = change.add(Participant, exchange=visit, description="a dancer")
        for name, person in (("Family Alvarez", ruth), ("Family Braga", ana)):
            home = change.add(Household, name=name)
            change.add(HouseholdMember, household=home, person=person)
            nights = {"first_night": date(2025, 9, 18), "last_night": date(2025, 9, 19), "state": HostingState.DONE}
            change.add(Hosting, exchange=visit, participant=guest, household=home, **nights)
        bank = change.add(Organisation, name=en("Harbor Bank"))
        paid = {"dated": date(2025, 5, 1), "direction": MoneyDirection.IN, "amount": 500, "currency": "USD"}
        change.add(MoneyEntry, organisation=bank, **paid)
        change.add(MoneyEntry, person=tom, **paid)
        change.add(MoneyEntry, party="a friend", **paid)
    thanks = {one.group: (tuple(name.text for name in one.names), one.unnamed) for one in facts_of(book, 2025).thanks}
    assert thanks == {
        "volunteers": (("Ruth Alvarez",), 2),
        "hosts": (("Family Alvarez",), 1),
        "donors": (("Harbor Bank",), 2),
    }


def test_a_picture_is_shown_with_the_consent_of_all_on_it(book: Book, larkhaven: Larkhaven) -> None:
    ruth, tom = larkhaven.people["ruth"], larkhaven.people["tom"]
    with book.change("Attach the photos") as change:
        visit = exchange(change, "Dance class", "2025-09-18", larkhaven.bailu)
        change.add(Consent, person=ruth, purpose=Purpose.PHOTO, exchange=visit, given_on=date(2025, 9, 1))
        for number, shown in enumerate(((ruth,), (ruth, tom), ())):
            kept = change.keep(f"photo {number}".encode())
            values = {"sha256": kept.sha256, "size": kept.size, "media_type": "image/jpeg"}
            photo = change.add(Document, document_kind=DocumentKind.PHOTO, title=en(f"Photo {number}"), **values)
            change.add(Attachment, record=visit, document=photo, position=number)
            for person in shown:
                change.add(PersonShown, document=photo, person=person)
    pictures = facts_of(book, 2025).exchanges[0].pictures
    assert [picture.caption.text for picture in pictures] == ["Photo 0", "Photo 2"]
    assert pictures[0].read() == b"photo 0"


def test_a_picture_of_a_minor_is_shown_with_a_guardians_consent(book: Book, larkhaven: Larkhaven) -> None:
    with book.change("Attach the photo of a student") as change:
        visit = exchange(change, "Dance class", "2025-09-18", larkhaven.bailu)
        student = change.add(Person, born=PartialDate(2011))
        change.add(Consent, person=student, purpose=Purpose.PHOTO, given_on=date(2025, 9, 1))
        kept = change.keep(b"photo")
        values = {"sha256": kept.sha256, "size": kept.size, "media_type": "image/jpeg"}
        photo = change.add(Document, document_kind=DocumentKind.PHOTO, title=en("On stage"), **values)
        change.add(Attachment, record=visit, document=photo)
        change.add(PersonShown, document=photo, person=student)
    assert facts_of(book, 2025).exchanges[0].pictures == ()
    with book.change("File the guardian’s consent") as change:
        given = {"purpose": Purpose.PHOTO, "given_by": GivenBy.GUARDIAN, "given_on": date(2025, 9, 2)}
        change.add(Consent, person=student, **given)
    assert [picture.caption.text for picture in facts_of(book, 2025).exchanges[0].pictures] == ["On stage"]


def test_money_networks_and_grants(book: Book, larkhaven: Larkhaven) -> None:
    with book.change("Enter the money") as change:
        travel = change.add(Category, name=en("Travel"))
        buses = change.add(Category, name=en("Buses"), parent=travel)
        funder = change.add(Organisation, name=en("City of Larkhaven"))
        grant = change.add(
            Grant, title=en("Youth"), funder=funder, awarded=9000, awarded_on=date(2025, 1, 5), currency="USD",
            state=GrantState.RUNNING,
        )  # fmt: skip
        change.add(GrantReport, grant=grant, due=date(2026, 2, 28))
        for dated, category, amount in (
            ("2024-05-01", travel, 100),
            ("2025-05-01", buses, 250),
            ("2025-06-01", travel, 50),
        ):
            values = {"direction": MoneyDirection.OUT, "currency": "USD", "grant": grant}
            change.add(MoneyEntry, dated=date.fromisoformat(dated), category=category, amount=amount, **values)
        network = change.add(Network, name=en("Sister Cities Network"))
        member = change.add(NetworkMembership, network=network, since=day("1998"))
        change.add(NetworkDues, network_membership=member, year=2025, amount=350, currency="USD")
        change.add(NetworkDues, network_membership=member, year=2024, amount=340, currency="USD")
    facts = facts_of(book, 2025)
    assert [(line.category.text, line.direction, line.amount) for line in facts.money] == [
        ("Travel", "out", SumFigure("USD", 300, 100))
    ]
    assert facts.glance.money[0].spent == SumFigure("USD", 300, 100)
    (grant_facts,) = facts.grants
    assert (grant_facts.awarded, grant_facts.spent) == (Sum("USD", 9000), Sum("USD", 400))
    assert grant_facts.report_due == date(2026, 2, 28)
    assert facts.networks[0].dues == (Sum("USD", 350),)
    assert ("report-due", "Youth") in {(coming.what, coming.about.text) for coming in facts.outlook}
    assert facts_of(book, 2025, partnerships=[larkhaven.bailu]).networks == ()


def test_the_glance_of_a_year_that_starts_in_july_counts_like_the_lists(book: Book, larkhaven: Larkhaven) -> None:
    span = Span(date(2024, 7, 1), date(2025, 6, 30))
    with book.change("Enter the exchanges") as change:
        for starts in ("2024-06-30", "2024-07", "2025-06", "2025-07-01", "2023-08"):
            visit = exchange(change, starts, starts, larkhaven.bailu)
            change.add(Participant, exchange=visit, heads=5, description="five")
    facts = annual_facts(book, span, on=ON)
    assert facts.before == Span(date(2023, 7, 1), date(2024, 6, 30))
    assert facts.glance.exchanges == Figure(figures.exchanges_held(book, span), 2) == Figure(2, 2)
    assert sum(month.people.now for month in facts.months) == facts.glance.people.now == 10
    assert (facts.months[0].first, facts.months[0].people) == (date(2024, 7, 1), Figure(5, 0))
    assert facts.months[1].people == Figure(0, 5)
    assert sum(kind.exchanges.now for kind in facts.kinds) == len(facts.exchanges) == 2
