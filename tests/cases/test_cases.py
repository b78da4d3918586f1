"""The real cases fit: what the book says of each of them, read back with the questions that screens and reports ask."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.check import check
from db.queries import figures
from db.queries.agreed import agreed
from db.queries.case import case
from db.queries.counts import standings
from db.queries.facts import Span
from db.queries.partners import partners
from db.queries.search import search
from db.records.concern import Concern
from db.records.concern_raiser import ConcernRaiser
from db.records.decision import Decision
from db.records.exchange import Exchange
from db.records.hosting import Hosting
from db.records.network import NetworkMembership
from db.records.participant import Participant
from db.records.place import Place
from db.records.role import Role
from db.records.signing import Signatory, Signing, SigningPaper
from db.rules.agreements import AgreementStatus, status
from db.rules.anniversaries import next_anniversary
from db.rules.lifecycle import Stage
from db.values import PartialDate
from tests.cases import corpus_christi, english_twinning, galveston, kaohsiung_male, koror_hualien, rockville

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Joined to another kind, so each needs a name of its own for what all records share.
_GUEST, _VISIT, _ROLE = aliased(Participant, flat=True), aliased(Exchange, flat=True), aliased(Role, flat=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cases")


def _entered(folder: Path, name: str, enter: Any) -> tuple[Book, Any]:
    book = Book.new(folder / f"{name}.twinbook", who="tester")
    return book, enter(book)


@pytest.fixture(scope="module")
def rock(folder: Path) -> Iterator[tuple[Book, rockville.Rockville]]:
    book, entered = _entered(folder, "rockville", rockville.enter)
    yield book, entered
    assert check(book).sound
    book.close()


@pytest.fixture(scope="module")
def corpus(folder: Path) -> Iterator[tuple[Book, corpus_christi.CorpusChristi]]:
    book, entered = _entered(folder, "corpus", corpus_christi.enter)
    yield book, entered
    assert check(book).sound
    book.close()


def _stage(book: Book, uid: UUID) -> Stage:
    return next(one.stage for one in standings(book) if one.uid == uid)


def _agreements(book: Book, uid: UUID) -> list[Any]:
    key = next(key for key, one in partners(book).items() if one.uid == uid)
    return agreed(book, key)


def test_pinneberg_has_two_resolutions_and_one_reaffirmation_on_two_papers(
    rock: tuple[Book, rockville.Rockville],
) -> None:
    book, cases = rock
    old, again = _agreements(book, cases.pinneberg)
    assert _stage(book, cases.pinneberg) is Stage.ACTIVE
    assert status(old.terms, date(1990, 1, 1)) is AgreementStatus.IN_FORCE
    assert len(old.signings) == 2
    assert again.signings == (PartialDate(2020, 11, 15), PartialDate(2020, 11, 15))
    assert again.parent == old.id
    papers = book.rows(select(Signing.paper).where(Signing.agreement_id == again.id).order_by(Signing.position))
    assert [row[0] for row in papers] == [SigningPaper.LETTER, SigningPaper.A4]
    assert PartialDate(2020, 11, 15).first.strftime("%A") == "Sunday"


def test_pinneberg_keeps_its_seventieth_year_though_the_day_is_not_known(
    rock: tuple[Book, rockville.Rockville],
) -> None:
    book, cases = rock
    old, _ = _agreements(book, cases.pinneberg)
    coming = next_anniversary(old.signings[0], date(2024, 1, 1))
    assert coming is not None
    assert (coming.years, coming.on) == (70, PartialDate(2027))


def test_jiaxing_is_a_friendship_without_an_agreement(rock: tuple[Book, rockville.Rockville]) -> None:
    book, cases = rock
    page = case(book, cases.jiaxing, date(2025, 1, 1))
    assert page.agreements == ()
    assert _agreements(book, cases.jiaxing) == []
    assert _stage(book, cases.jiaxing) is Stage.EXPLORING


def test_yilan_was_decided_unanimously_and_signed_later_that_year(rock: tuple[Book, rockville.Rockville]) -> None:
    book, cases = rock
    (resolution,) = book.rows(select(Decision.dated, Decision.unanimous))
    assert tuple(resolution) == (PartialDate(2019, 7, 8), True)
    (charter,) = _agreements(book, cases.yilan)
    assert charter.signings == (PartialDate(2019),)
    assert status(charter.terms, date(2020, 1, 1)) is AgreementStatus.IN_FORCE
    assert _stage(book, cases.yilan) is Stage.ACTIVE


def test_who_was_mayor_at_the_signing_stays_when_another_is_mayor(rock: tuple[Book, rockville.Rockville]) -> None:
    book, cases = rock
    signed = book.rows(
        select(Signatory.called, _ROLE.called)
        .join(_ROLE, _ROLE.id == Signatory.role_id)
        .where(Signatory.called.contains("江聰淵"))
    )
    assert len(signed) == 1
    assert "宜蘭市市長" in signed[0][0]
    in_office = [line.person.called for line in case(book, cases.yilan, date(2025, 1, 1)).in_office]
    assert not [name for name in in_office if "Chiang" in name]
    assert [
        name
        for name in (line.person.called for line in case(book, cases.yilan, date(2019, 10, 1)).in_office)
        if "Chiang" in name
    ]


def test_two_directors_and_an_embassy_are_two_concerns_with_three_who_raised_them(
    rock: tuple[Book, rockville.Rockville],
) -> None:
    book, _ = rock
    raised = Counter(row[0] for row in book.rows(select(ConcernRaiser.concern_id)))
    assert sorted(raised.values()) == [1, 2]
    assert all(row[0] == PartialDate(2019, 7, 8) for row in book.rows(select(Concern.settled)))


def test_festivals_add_up_over_the_years(rock: tuple[Book, rockville.Rockville]) -> None:
    book, cases = rock
    assert figures.audience(book, Span(date(2021, 1, 1), date(2024, 12, 31)), [cases.yilan]) == 17000
    assert figures.audience(book, Span(date(2021, 1, 1), date(2021, 12, 31)), [cases.yilan]) == 5000


def test_students_were_hosted_for_eight_nights(rock: tuple[Book, rockville.Rockville]) -> None:
    book, cases = rock
    assert figures.nights_hosted(book, Span(date(2024, 1, 1), date(2024, 12, 31)), [cases.yilan]) == 4 * 8


def test_a_county_has_its_seat_and_a_name_in_both_scripts_is_found(rock: tuple[Book, rockville.Rockville]) -> None:
    book, _ = rock
    ((county, seat),) = book.rows(select(Place.called, Place.seat_id).where(Place.seat_id.is_not(None)))
    assert county == "Yilan County 宜蘭縣"
    assert book.scalar(select(Place.called).where(Place.id == seat)) == "Yilan City 宜蘭市"
    assert any("宜蘭市" in hit.called for hit in search(book, "宜蘭市"))


def test_eight_students_of_three_places_are_counted_by_country(
    corpus: tuple[Book, corpus_christi.CorpusChristi],
) -> None:
    book, entered = corpus
    by_country = Counter(
        row[0]
        for row in book.rows(
            select(Place.country)
            .join(_GUEST, _GUEST.place_id == Place.id)
            .join(_VISIT, _VISIT.id == _GUEST.exchange_id)
            .where(_VISIT.uid == entered.visit)
        )
    )
    assert by_country == {"JP": 2, "FR": 4, "TW": 2}


def test_each_student_hosts_the_one_who_hosted_them(corpus: tuple[Book, corpus_christi.CorpusChristi]) -> None:
    book, entered = corpus
    pairs = {row[0]: row[1] or 0 for row in book.rows(select(Hosting.id, Hosting.pair_id))}
    assert len(pairs) == 16
    assert all(pairs[other] == one for one, other in pairs.items())
    theirs = select(Hosting.id, _GUEST.called).join(_GUEST, _GUEST.id == Hosting.participant_id)
    guests = {row[0]: row[1] for row in book.rows(theirs)}
    assert {(guests[one].split()[-1], guests[other].split()[-1]) for one, other in pairs.items()} == {
        (str(n), str(n)) for n in range(1, 9)
    }
    assert book.scalar(select(Exchange.state_reason).where(Exchange.uid == entered.elsewhere)).startswith("Earthquake")


def test_one_visit_of_three_partnerships_counts_once(corpus: tuple[Book, corpus_christi.CorpusChristi]) -> None:
    book, _ = corpus
    assert figures.exchanges_held(book, Span(date(2017, 1, 1), date(2017, 12, 31))) == 1
    assert figures.people(book, Span(date(2017, 1, 1), date(2017, 12, 31))) == 8


def test_male_was_in_force_on_sunday_and_annulled_on_monday(folder: Path) -> None:
    book, uid = _entered(folder, "male", kaohsiung_male.enter)
    (memorandum,) = _agreements(book, uid)
    assert status(memorandum.terms, date(2013, 6, 9)) is AgreementStatus.IN_FORCE
    assert status(memorandum.terms, date(2013, 6, 10)) is AgreementStatus.ANNULLED
    assert _stage(book, uid) is Stage.ANNULLED
    assert "mentor" in book.scalar(select(NetworkMembership.called))
    assert check(book).sound
    book.close()


def test_galveston_has_two_active_and_three_inactive_partners(folder: Path) -> None:
    book, uids = _entered(folder, "galveston", galveston.enter)
    assert Counter(one.stage for one in standings(book)) == {Stage.ACTIVE: 2, Stage.DORMANT: 3}
    assert case(book, uids["Armavir"], date(2025, 1, 1)).header.stage is Stage.DORMANT
    assert check(book).sound
    book.close()


def test_hualien_is_in_force_on_the_day_of_its_signing(folder: Path) -> None:
    book, uid = _entered(folder, "koror", koror_hualien.enter)
    (charter,) = _agreements(book, uid)
    assert status(charter.terms, date(2020, 1, 21)) is not AgreementStatus.IN_FORCE
    assert status(charter.terms, date(2020, 1, 22)) is AgreementStatus.IN_FORCE
    assert check(book).sound
    book.close()


def test_an_english_twinning_counts_guests_without_names(folder: Path) -> None:
    book, uid = _entered(folder, "english", english_twinning.enter)
    assert figures.people(book, Span(date(2018, 1, 1), date(2019, 12, 31)), [uid]) == 38
    (money,) = figures.money(book, Span(date(2019, 1, 1), date(2019, 12, 31)))
    assert (money.currency, money.raised, money.spent) == ("GBP", 61200, 0)
    assert check(book).sound
    book.close()
