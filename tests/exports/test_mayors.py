"""Who was mayor on the day of signing: in the agreement, on the timeline, in each year's report, and after a change."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from db.book import Book
from db.queries.agreement import agreement_page
from db.queries.agreement.following import after_person
from db.queries.annual import annual_facts
from db.queries.facts import Span
from db.queries.offices import in_office
from db.queries.timeline import timeline
from db.records.agreement import Agreement, AgreementKind
from db.records.association import Association
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Person
from db.records.place import Place
from db.records.role import Role, RoleKind
from db.records.signing import Signatory, Signing
from db.values import PartialDate, Texts
from exports.annual import SECTIONS, AnnualOptions, print_annual
from tests.exports.reading import pages_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

ON = date(2024, 2, 1)


def en(text: str) -> Texts:
    return Texts.only("en", text)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.new(tmp_path / "mayors.twinbook", who="M. Aldous") as made:
        yield made


@dataclass
class Signed:
    """An agreement that Ann Alder signed as mayor in 2019."""

    book: Book
    case: UUID
    agreement: UUID
    hall: UUID
    alder: UUID

    def report(self, year: int) -> str:
        """The text of the annual report of a year, printed on a day of 2024."""
        facts = annual_facts(self.book, Span(date(year, 1, 1), date(year, 12, 31)), on=ON)
        buffer = io.BytesIO()
        print_annual(facts, AnnualOptions(sections=SECTIONS), buffer)
        return " ".join(" ".join(pages_of(buffer.getvalue())).split())

    def in_office(self, on: date) -> list[str]:
        groups = in_office(self.book, on, self.case)
        return [line.person.called for group in groups for line in group.lines]

    def signed_by(self) -> list[tuple[str, str]]:
        page = agreement_page(self.book, self.agreement, ON)
        return [(hand.person.called if hand.person else "", str(hand.office)) for hand in page.signings[0].signatories]

    def told(self) -> list[str]:
        return [event.name for event in timeline(self.book, self.case).events if event.step.startswith("signed")]


def _person(book: Book, family: str) -> UUID:
    with book.change(f"Enter {family}") as change:
        person = change.add(Person)
        change.add(Name, person=person, given="Ann", family=family)
    return person.uid


@pytest.fixture
def signed(book: Book) -> Signed:
    alder = _person(book, "Alder")
    with book.change("Sign the agreement of 2019") as change:
        home = change.add(Place, name=en("Larkhaven"), country="US")
        there = change.add(Place, name=en("Bailu"), country="TW")
        change.add(Association, name=en("Larkhaven Sister Cities"), home=home, languages=["en"], currency="USD")
        case = change.add(Partnership, started=PartialDate(2019))
        for place, side in ((home, PlaceSide.HOME), (there, PlaceSide.PARTNER)):
            change.add(PartnershipPlace, partnership=case, place=place, side=side)
        hall = change.add(
            Organisation, name=en("City of Larkhaven"), place=home, organisation_kind=OrganisationKind.MUNICIPALITY
        )
        change.add(
            Role, person=alder, organisation=hall, title=en("Mayor"), role_kind=RoleKind.HEAD,
            since=PartialDate(2018, 12, 1),
        )  # fmt: skip
        agreement = change.add(
            Agreement, partnership=case, agreement_kind=AgreementKind.SISTER_CITY, title=en("Charter"),
            authentic_languages=["en"],
        )  # fmt: skip
        signing = change.add(Signing, agreement=agreement, dated=PartialDate(2019, 7, 8), place=home)
    filled = after_person(book, signing.uid, {}, {"person": alder})
    with book.change("Sign") as change:
        change.add(Signatory, signing=signing.uid, person=alder, **filled)
    return Signed(book, case.uid, agreement.uid, hall.uid, alder)


def test_the_mayor_of_the_signing_stays_when_another_one_comes(signed: Signed) -> None:
    assert "Signed by Ann Alder, Mayor" in signed.report(2019)

    birch = _person(signed.book, "Birch")
    with signed.book.change("Ann Birch follows") as change:
        former = change.all(Role)[0]
        change.edit(former, until=PartialDate(2022, 11, 30))
        change.add(
            Role, person=birch, organisation=signed.hall, title=en("Mayor"), role_kind=RoleKind.HEAD,
            since=PartialDate(2022, 12, 1),
        )  # fmt: skip

    # The agreement and the timeline still name who signed, and no signature became doubtful.
    assert signed.signed_by() == [("Ann Alder", "Mayor")]
    page = agreement_page(signed.book, signed.agreement, ON)
    assert [str(hand.doubt) for hand in page.signings[0].signatories] == [""]
    assert signed.told() == ["Ann Alder, Mayor"]
    assert signed.in_office(date(2019, 7, 8)) == ["Ann Alder"]
    assert signed.in_office(date(2022, 11, 30)) == ["Ann Alder"]
    assert signed.in_office(date(2022, 12, 1)) == ["Ann Birch"]

    # Each year's report says who was in office then, and who signed.
    then, now = signed.report(2019), signed.report(2023)
    assert "Birch" not in then
    assert then.count("Ann Alder") == 2
    assert "Signed by Ann Alder, Mayor" in now
    assert "Ann Birch" in now.replace("Signed by Ann Alder, Mayor", "")
    assert now.count("Ann Alder") == 1

    # A mayor who signed without the office being written down is called by the role that the signature is linked with.
    with signed.book.change("Nobody wrote the office down") as change:
        change.edit(change.all(Signatory)[0], office_as_signed=None)
    assert "Signed by Ann Alder, Mayor" in signed.report(2023)
