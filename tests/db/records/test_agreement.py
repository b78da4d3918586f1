"""Agreements, their signings and clauses: the real cases, and what is refused."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from db.book import Book
from db.errors import NoSuchRecord, RuleBroken
from db.records.agreement import Agreement, AgreementKind, Approval, Relation
from db.records.clause import Clause, ClauseSubject, ClauseVersion
from db.records.partnership import Partnership, PlaceSide
from db.records.place import Place
from db.records.signing import Signatory, Signing, SigningPaper
from db.values import PartialDate, Texts
from tests.db.records.breaking import added, binned, refused


@pytest.fixture
def partnership(book: Book) -> UUID:
    return added(book, Partnership, title=Texts.only("en", "Larkhaven and Annental"))


@pytest.fixture
def agreement(book: Book, partnership: UUID) -> UUID:
    return added(book, Agreement, partnership=partnership, agreement_kind=AgreementKind.SISTER_CITY)


def text(words: str) -> Texts:
    return Texts.only("en", words)


def test_one_agreement_is_signed_on_two_days_on_two_papers(book: Book, agreement: UUID) -> None:
    larkhaven = added(book, Place, name=text("Larkhaven"), country="US")
    with book.change("Both sign") as change:
        for place, day, paper in ((larkhaven, 13, SigningPaper.LETTER), (None, 15, SigningPaper.A4)):
            signing = change.add(
                Signing, agreement=agreement, dated=PartialDate(2020, 11, day), place=place, paper=paper, copies=2
            )
            change.add(
                Signatory,
                signing=signing,
                side=PlaceSide.HOME if place else PlaceSide.PARTNER,
                name_as_signed=text("A. Larkin"),
                office_as_signed=text("Mayor"),
            )
    assert [row.called for row in book.rows(select(Signing.called).order_by(Signing.dated))] == [
        "2020-11-13, Larkhaven",
        "2020-11-15",
    ]
    assert book.scalar(select(Signatory.called)) == "A. Larkin, Mayor"


@pytest.mark.usefixtures("agreement")
def test_without_a_title_it_is_called_by_its_kind(book: Book) -> None:
    assert book.scalar(select(Agreement.called)) == "Sister-city agreement"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"expires": PartialDate(2018), "effective": PartialDate(2019, 1)}, "expire before it was in force"),
        ({"effective": PartialDate(2018), "drafted": PartialDate(2019)}, "in force before it was drafted"),
        ({"terminated": PartialDate(2018), "drafted": PartialDate(2019)}, "terminated before it was drafted"),
        ({"annulled": PartialDate(2018), "drafted": PartialDate(2019)}, "annulled before it was drafted"),
        ({"term_months": 0}, "at least one month"),
        ({"renewal_months": 0}, "at least one month"),
        ({"notice_months": -1}, "zero or more months"),
    ],
)
def test_days_and_terms_that_cannot_be_are_refused(
    book: Book, partnership: UUID, values: dict[str, Any], sentence: str
) -> None:
    told = refused(book, Agreement, partnership=partnership, agreement_kind=AgreementKind.MEMORANDUM, **values)
    assert sentence in str(told)


def test_an_agreement_does_not_renew_itself_nor_one_that_renews_it(
    book: Book, partnership: UUID, agreement: UUID
) -> None:
    renewal = added(
        book,
        Agreement,
        partnership=partnership,
        agreement_kind=AgreementKind.RENEWAL,
        parent=agreement,
        relation=Relation.RENEWS,
    )
    for parent, sentence in ((agreement, "cannot renew itself"), (renewal, "cannot follow one that follows it")):
        with pytest.raises(RuleBroken, match=sentence), book.change("Edit") as change:
            change.edit(change.get(Agreement, agreement), parent=parent)


def test_a_signatory_belongs_to_a_signing_that_is_in_the_book(book: Book) -> None:
    assert "must be filled in" in str(refused(book, Signatory, side=PlaceSide.HOME, name_as_signed=text("A. Larkin")))
    with pytest.raises(NoSuchRecord), book.change("Add") as change:
        change.add(Signatory, signing=uuid4(), side=PlaceSide.HOME, name_as_signed=text("A. Larkin"))


def test_a_signatory_is_somebody(book: Book, agreement: UUID) -> None:
    signing = added(book, Signing, agreement=agreement, dated=PartialDate(2019))
    assert refused(book, Signatory, signing=signing, side=PlaceSide.HOME).field == "person"


def test_a_signing_in_the_bin_keeps_its_signatories(book: Book, agreement: UUID) -> None:
    signing = added(book, Signing, agreement=agreement, dated=PartialDate(2019))
    added(book, Signatory, signing=signing, side=PlaceSide.HOME, name_as_signed=text("A. Larkin"))
    binned(book, Signing, signing)
    assert book.scalar(select(Signatory.signing_id)) is not None


def test_an_approval_rests_on_a_decision_or_at_least_a_day(book: Book, agreement: UUID) -> None:
    added(book, Approval, agreement=agreement, side=PlaceSide.PARTNER, dated=PartialDate(1957, 5))
    assert refused(book, Approval, agreement=agreement, side=PlaceSide.PARTNER).field == "dated"


def test_a_contested_clause_keeps_its_wordings(book: Book, agreement: UUID) -> None:
    clause = added(
        book,
        Clause,
        agreement=agreement,
        number="2",
        heading=text("Status"),
        wording=text("The partner is a city of its country."),
        subject=ClauseSubject.STATUS,
        contested=True,
        contested_on=PartialDate(2019, 6),
    )
    added(book, ClauseVersion, clause=clause, wording=text("The partner is a city."), dated=PartialDate(2019, 5))
    assert book.scalar(select(Clause.called)) == "2 Status"
    told = refused(
        book,
        Clause,
        agreement=agreement,
        number="3",
        contested_on=PartialDate(2019, 6),
        settled_on=PartialDate(2019, 5),
    )
    assert str(told) == "The clause would be settled before it was contested."
