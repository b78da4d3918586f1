"""A person known in a minute, and an organisation."""

from __future__ import annotations

from datetime import date

from db.book import Book
from db.queries.organisation import organisation_read
from db.queries.person import Tied, person_read
from db.records.consent import Consent, GivenBy, Purpose
from db.records.contact_way import ContactWay
from db.records.exchange import Exchange, ExchangeKind
from db.records.exchange_lead import ExchangeLead
from db.records.household import Household, HouseholdMember
from db.records.letter import Correspondent, Line
from db.records.name import Name, NameKind
from db.records.organisation import Organisation, Side
from db.records.participant import Participant
from db.records.person import Way
from db.records.relationship import Relationship, RelationshipKind
from db.records.role import Role, RoleKind
from db.records.spoken_language import SpokenLanguage
from db.records.style_of_address import StyleOfAddress
from db.rules.naming import NameOrder
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, letter, on, person


def test_a_person_is_told_with_all_that_belongs_to_them(book: Book, place: Larkhaven) -> None:
    with book.change("Enter Lin") as change:
        lin = person(change, "Lin", preferred_language="zh-Hant", do_not_contact=True)
        han = {"given": "美華", "family": "林", "script": "Hant", "name_order": NameOrder.FAMILY_FIRST}
        change.add(Name, person=lin, position=1, **han)
        change.add(Name, person=lin, family="Before", name_kind=NameKind.FORMER, position=-1)
        change.add(Role, person=lin, organisation=place.city_of_bailu, role_kind=RoleKind.HEAD, title=en("Mayor"))
        change.add(ContactWay, person=lin, way=Way.PHONE, value="+886 3 932 5164", until=on("2020"))
        change.add(ContactWay, person=lin, way=Way.EMAIL, value="old@bailu.example")
        change.add(ContactWay, person=lin, way=Way.EMAIL, value="lin@bailu.example", preferred=True)
        change.add(SpokenLanguage, person=lin, language="en")
        change.add(StyleOfAddress, person=lin, language="zh-Hant", opening="林市長鈞鑒：")
        ward, host = person(change, "Ward"), person(change, "Host")
        change.add(Relationship, person=lin, other=ward, relationship_kind=RelationshipKind.GUARDIAN_OF)
        change.add(Relationship, person=host, other=lin, relationship_kind=RelationshipKind.HOST_OF)
        home = change.add(Household, single_beds=1, double_beds=1)
        for member in (lin, ward):
            change.add(HouseholdMember, household=home, person=member)
        change.add(Consent, person=lin, purpose=Purpose.PHOTO, given_on=date(2020, 1, 1), withdrawn_on=date(2021, 1, 1))
        change.add(Consent, person=lin, purpose=Purpose.TRAVEL, given_by=GivenBy.GUARDIAN, guardian=host,
                   given_on=date(2026, 1, 1), until=date(2026, 12, 31))  # fmt: skip
        letter(change, place.partnership, "Greetings", date(2026, 1, 5), who=lin)
        trip = change.add(Exchange, title=en("Visit"), exchange_kind=ExchangeKind.DELEGATION, starts=on("2025-05"))
        change.add(Participant, exchange=trip, person=lin)
        led = change.add(Exchange, title=en("Next"), exchange_kind=ExchangeKind.DELEGATION, starts=on("2027"))
        change.add(ExchangeLead, exchange=led, person=lin, side=Side.PARTNER)
    read = person_read(book, lin.uid, TODAY)
    assert [(name.said, name.kind) for name in read.names] == [
        ("A. Lin", "usual"), ("林美華", "usual"), ("Before", "former"),
    ]  # fmt: skip
    assert [(str(term.office), term.body.called, term.is_now) for term in read.offices] == [
        ("Mayor", "City of Bailu", True)
    ]
    assert [way.values["value"] for way in read.ways] == ["lin@bailu.example", "old@bailu.example", "+886 3 932 5164"]
    assert [(tie.kind, tie.told, tie.other.called) for tie in read.ties] == [
        (RelationshipKind.GUARDIAN_OF, Tied.FROM, "A. Ward"),
        (RelationshipKind.HOST_OF, Tied.TO, "A. Host"),
    ]
    (household,) = read.households
    assert ([other.called for other in household.others], household.beds) == (["A. Ward"], 3)
    assert [(one.purpose, one.holds) for one in read.consents] == [(Purpose.TRAVEL, True), (Purpose.PHOTO, False)]
    assert read.consents[0].guardian is not None
    assert [line.letter.called for line in read.lately.letters] == ["Greetings"]
    assert [line.exchange.called for line in read.lately.trips] == ["Next", "Visit"]
    # Chinese has its style in the book; for English one is proposed.
    assert [(style.language, style.opening) for style in read.proposed] == [("en", "Dear Mayor Lin,")]
    ward_read = person_read(book, ward.uid, TODAY)
    assert [(tie.told, tie.other.called) for tie in ward_read.ties] == [(Tied.TO, read.called)]


def test_an_organisation_is_told_with_its_offices_parts_and_letters(book: Book, place: Larkhaven) -> None:
    with book.change("Enter") as change:
        office = change.add(
            Organisation, name=en("Office for friendship"), parent=place.city_of_bailu, place=place.bailu
        )
        desk = change.add(Organisation, name=en("Desk"), parent=office)
        change.add(Role, person=person(change, "Lin"), organisation=office, title=en("Director"))
        change.add(ContactWay, organisation=office, way=Way.PHONE, value="03 932 5164")
        sent = letter(change, place.partnership, "To the office", date(2026, 1, 5))
        change.add(Correspondent, letter=sent, line=Line.TO, organisation=office)
    read = organisation_read(book, office.uid, TODAY)
    assert ([one.called for one in read.line], [one.called for one in read.parts]) == (["City of Bailu"], ["Desk"])
    assert [(str(each.title), each.terms[0].person.called) for each in read.offices] == [("Director", "A. Lin")]
    assert read.ways[0].values["normalised"] == "+88639325164"
    assert [line.letter.called for line in read.lately.letters] == ["To the office"]
    assert organisation_read(book, desk.uid, TODAY).line[1].called == "City of Bailu"
